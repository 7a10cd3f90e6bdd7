import type { AlbumAddresses } from '../../templates/albums/gallery.tsx'
import type { WorkAddresses } from '../../templates/albums/manage.tsx'
import { paths } from '../paths.ts'

/** Where the photos of a post are read by who is here; parents may keep them (I1). */
export const postAddresses = (id: string): AlbumAddresses => ({
  page: (page) => (page === 1 ? paths.postPhotos(id) : `${paths.postPhotos(id)}?pagina=${page}`),
  item: (item) => paths.postPhoto(id, item),
  file: (item, shape) => paths.postPhotoFile(id, item, shape),
  zip: paths.postZip(id),
})

/** Where anyone sees those of a public post (J1); nobody keeps them as a file. */
export const publicAddresses = (id: string): AlbumAddresses => ({
  page: (page) => (page === 1 ? paths.publicPhotos(id) : `${paths.publicPhotos(id)}?pagina=${page}`),
  item: (item) => paths.publicPhoto(id, item),
  file: (item, shape) => paths.publicPhotoFile(id, item, shape),
  zip: null,
})

/** The same for who writes it. */
export const workAddresses = (id: string): WorkAddresses => ({
  album: paths.postAlbum(id),
  films: paths.postFilms(id),
  edit: (item) => paths.postAlbumItem(id, item),
  who: (picture) => paths.postTextPhoto(id, picture),
  file: (item, shape) => paths.postPhotoFile(id, item, shape),
})
