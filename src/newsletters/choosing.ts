import type { Choices } from '../../templates/newsletters/block-fields.tsx'
import { paths } from '../paths.ts'
import { asksConsent } from '../posts/albums.ts'
import type { Scope } from '../scope.ts'
import type { LetterBlock } from './blocks.ts'
import {
  albumsToPick,
  type PhotoRow,
  photosNamed,
  photosOfLetter,
  photosToPick,
  postsNamed,
  postsToPick,
} from './live-queries.ts'
import { picturePath } from './pictures.ts'

const mostPosts = 30
const mostAlbums = 30
const mostPhotos = 60

const nothing: Choices = { posts: [], albums: [], album: '', photos: [], own: [], toName: [] }

/** What its writer can choose for such a part: of the school's posts, or photos of one of them. */
export async function choicesFor(scope: Scope, letterId: string, block: LetterBlock, blog: string): Promise<Choices> {
  if (block.kind === 'news') return { ...nothing, posts: await postsFor(scope, block.posts) }
  if (block.kind !== 'photos') return nothing
  const [albums, named, sentIn] = await scope.db.batch([
    albumsToPick(scope, mostAlbums),
    photosNamed(scope, idsOf(block.photos), ['newsletter']),
    photosOfLetter(scope, letterId, mostPhotos),
  ])
  const album = albums.find(({ post_id }) => post_id === blog)?.post_id ?? albums[0]?.post_id ?? ''
  const photos = album ? await photosToPick(scope, album, mostPhotos) : []
  const mailed = (rows: readonly PhotoRow[]) =>
    Promise.all(rows.map(async (photo) => ({ photo, src: await picturePath(scope, 'mail', letterId, photo.id) })))
  const ofBlog = photos.map((photo) => ({ photo, src: paths.postPhotoFile(album, photo.id, '320') }))
  const mine = await mailed(sentIn.filter(({ may }) => may === 1))
  const toName = asksConsent(scope) ? idsOf(sentIn) : []
  return { ...nothing, albums, album, photos: [...mine, ...ofBlog], own: await mailed(named), toName }
}

const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id)

/** The newest, and what was chosen before, in their order. */
async function postsFor(scope: Scope, chosen: readonly string[]) {
  const [named, newest] = await scope.db.batch([postsNamed(scope, chosen, false), postsToPick(scope, mostPosts)])
  return [...named, ...newest.filter(({ id }) => !chosen.includes(id))]
}
