import { newId } from '../../src/ids.ts'
import { shelfOf } from '../../src/posts/rules.ts'
import { type Post, posts } from '../../src/posts/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { wordList } from '../../src/searching.ts'

/** A post as publishing leaves it, of Ines for 3b unless said otherwise. */
export const postOf = (fields: Partial<Post> = {}): Omit<Post, 'schoolId'> => {
  const whole = {
    id: newId(new Date()),
    kind: 'blog' as const,
    groupId: '3b',
    visibility: 'group' as const,
    title: 'Naar het museum',
    body: 'We gingen met de bus.',
    rich: null,
    albumId: null,
    authorId: 'ines',
    createdAt: new Date('2026-11-01T08:00:00Z'),
    publishedAt: new Date('2026-11-02T08:00:00Z'),
    toldAt: new Date('2026-11-02T08:00:00Z'),
    version: 1,
    changedAt: null,
    changedById: null,
    removedAt: null,
    removedById: null,
    place: null,
    ...fields,
  }
  const words = wordList(`${whole.title} ${whole.body}`)
  return { words, ...whole, shelf: shelfOf({ visibility: whole.visibility, groupId: whole.groupId ?? '' }) }
}

export async function layPost({ db }: SchoolScope, fields: Partial<Post> = {}) {
  const post = postOf(fields)
  await db.insert(posts, post)
  return post.id
}
