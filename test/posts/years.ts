import { newIds } from '../../src/ids.ts'
import { postComments, postDrafts, postHearts, posts } from '../../src/posts/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { postOf } from './laying.ts'

type Crowd = { teacher: string; parent: string; groupIds: readonly string[] }
const day = 86_400_000

/** Years of blogs: one a week of each group, and one of the school of each kind; answers this week's of the first group. */
export async function yearsOfPosts({ db, now }: SchoolScope, { teacher, parent, groupIds }: Crowd, yearsAgo = 0) {
  const weeks = Array.from(
    { length: 100 },
    (_, week) => new Date(now.getTime() - (yearsAgo * 365 + week * 7 + 1) * day),
  )
  const about = { authorId: teacher }
  const rows = weeks.flatMap((publishedAt) =>
    [
      ...groupIds.map((groupId) => postOf({ ...about, groupId, publishedAt })),
      ...(['parents', 'users', 'public'] as const).flatMap((visibility) =>
        (['blog', 'news'] as const).map((kind) => postOf({ ...about, kind, groupId: null, visibility, publishedAt })),
      ),
    ].map((post, at) => ({ ...post, place: publishedAt.getTime() * 2 ** 20 + at * 1024 })),
  )
  const [first] = rows
  const comments = newIds(now, 20).map((id) => ({ id, postId: first!.id, personId: parent, body: 'Mooi', at: now }))
  const content = {
    kind: 'blog' as const,
    groupId: groupIds[0]!,
    visibility: 'group' as const,
    title: 'x',
    body: 'x',
    rich: null,
  }
  const draft = { postId: first!.id, personId: teacher, content, version: 1, updatedAt: now, keptFrom: 'x' }
  await db.batch([
    db.update(settings, undefined, { postComments: true }),
    ...db.insertMany(posts, rows),
    ...db.insertMany(postComments, yearsAgo === 0 ? comments : []),
    ...(yearsAgo === 0 ? [db.insert(postHearts, { postId: first!.id, personId: parent, at: now })] : []),
    ...(yearsAgo === 0 ? [db.insert(postDrafts, draft)] : []),
  ])
  const isPublic = (kind: 'blog' | 'news') => rows.find((row) => row.visibility === 'public' && row.kind === kind)!.id
  return { post: first!.id, comment: comments[0]!.id, blog: isPublic('blog'), news: isPublic('news') }
}
