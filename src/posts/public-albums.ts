import { idsShown, itemShown } from '../albums/queries.ts'
import { NotFound } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'
import { albumOf } from './album-queries.ts'
import { albumPage, pageFrom, viewedAmong } from './albums.ts'
import { demandModule } from './public.ts'
import { titleForAnyone } from './public-queries.ts'

/** What anyone may see of a public post's photos: who is in them may be shown on the website, now (C9, J2). */
const channel = 'website'

export async function publicAlbum(school: SchoolScope, postId: string, page: number) {
  demandModule(school)
  const [[post], rows] = await school.db.batch([titleForAnyone(school, postId), albumPage(school, postId, page)])
  if (!post || rows.length === 0) throw new NotFound()
  return { post, album: pageFrom(rows, page) }
}

export async function publicPhoto(school: SchoolScope, postId: string, itemId: string) {
  demandModule(school)
  const album = albumOf(school, postId)
  const [[post], [item], ids] = await school.db.batch([
    titleForAnyone(school, postId),
    itemShown(school, album, itemId, channel),
    idsShown(school, album, channel),
  ])
  if (!post || !item) throw new NotFound()
  return { post, viewed: viewedAmong(item, ids) }
}

/** For its file, which is asked for anew each time. */
export async function publicItem(school: SchoolScope, postId: string, itemId: string) {
  demandModule(school)
  const [[post], [item]] = await school.db.batch([
    titleForAnyone(school, postId),
    itemShown(school, albumOf(school, postId), itemId, channel),
  ])
  if (!post || !item) throw new NotFound()
  return item
}
