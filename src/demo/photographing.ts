import { key, originalName } from '../albums/copies.ts'
import { albumItems, albums } from '../albums/schema.ts'
import { newIds } from '../ids.ts'
import { headerOf } from '../photos/pictures.ts'
import type { SchoolScope } from '../scope.ts'
import type { DemoPhoto } from './post-texts.ts'

type Of = { postId: string; ownerId: string; at: Date }

/**
 * An album as it is once its photos were sent: each has its row and its original. The schedule makes the other widths, as of any
 * photo whose copies were not made, so that nobody who tries a school waits for them.
 */
export async function layAlbum(
  { db, files, asset }: SchoolScope,
  { postId, ownerId, at }: Of,
  photos: readonly DemoPhoto[],
) {
  const ids = newIds(at, photos.length)
  const items = await Promise.all(
    photos.map(async ({ drawing, alt }, place) => {
      const id = ids[place] ?? ''
      const bytes = await asset(`drawings/${drawing}.jpg`)
      await files.put(key(id, originalName), bytes, { type: 'image/jpeg', name: '' })
      const { width = 0, height = 0 } = headerOf(bytes) ?? {}
      const about = { kind: 'photo', state: 'there', caption: '', width, height, bytes: bytes.length } as const
      return { ...about, id, albumId: postId, nonce: id, ownerId, at, position: place + 1, alt }
    }),
  )
  return [db.insert(albums, { id: postId, ownerId, at }), ...db.insertMany(albumItems, items)]
}
