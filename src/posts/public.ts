import { NotFound } from '../errors.ts'
import { paths } from '../paths.ts'
import { isOn } from '../permissions.ts'
import { pictureFile } from '../pictures/pictures.ts'
import { type Width, widths } from '../pictures/schema.ts'
import type { SchoolScope } from '../scope.ts'
import { type AlbumPage, albumPage, pageFrom } from './albums.ts'
import { publicWithWords } from './finding-queries.ts'
import { type AddressRow, isPublicPicture, postForAnyone, postsForAnyone } from './public-queries.ts'
import { pageOf, placeFrom, type ReadPost, readFrom, type ShownPost } from './reading.ts'
import type { PostKind } from './schema.ts'

export type PublicPostPage = { kind: PostKind; posts: ShownPost[]; older: string | null }

/** Where anyone reads it. */
export const publicAddress = ({ kind, id }: Pick<ReadPost, 'kind' | 'id'>) =>
  kind === 'news' ? paths.publicNewsItem(id) : paths.publicBlog(id)

export const publicList = (kind: PostKind) => (kind === 'news' ? paths.publicNews : paths.publicBlogs)
export const publicFeed = (kind: PostKind) => (kind === 'news' ? paths.publicNewsFeed : paths.publicBlogFeed)

const postsAPage = 10

/** What the school lets anyone read, newest first; nothing where it has no blogs (J1). */
export async function publicPostList(school: SchoolScope, kind: PostKind, after = ''): Promise<PublicPostPage> {
  demandModule(school)
  return { kind, ...pageOf(await postsForAnyone(school, kind, postsAPage + 1, placeFrom(after))) }
}

export type PublicPost = { post: ReadPost; album: AlbumPage }

/** One of them, with its first photos; anything else is not there, whoever asks (J2). */
export async function publicPost(school: SchoolScope, kind: PostKind, id: string): Promise<PublicPost | null> {
  if (!isOn('blogs', school.school)) return null
  const [[row], items] = await school.db.batch([postForAnyone(school, kind, id), albumPage(school, id, 1)])
  return row ? { post: readFrom(row), album: pageFrom(items, 1) } : null
}

/** Where each of these stands, and since when it is as it is: for search engines. */
export const addressesFrom = (rows: readonly AddressRow[], { school }: SchoolScope) =>
  isOn('blogs', school) ? rows.map((row) => ({ path: publicAddress(row), at: new Date(row.changed) })) : []

/** Where a word stands further on, it is found and not shown. */
const found = { most: 20, letters: 20_000 }

/** What of it has all these words, newest first. */
export const publicTexts = (school: SchoolScope, words: readonly string[]) => publicWithWords(school, words, found)

/** A picture in the text of what anyone may read, as long as it is so. */
export async function publicPicture(
  school: SchoolScope,
  { post, id, asked }: { post: string; id: string; asked: string },
) {
  demandModule(school)
  const [found] = await isPublicPicture(school, post, id)
  if (!found) throw new NotFound()
  const width: Width = asked === String(widths[0]) ? widths[0] : widths[1]
  return { width, file: await pictureFile(school, id, width) }
}

export function demandModule({ school }: SchoolScope) {
  if (!isOn('blogs', school)) throw new NotFound()
}
