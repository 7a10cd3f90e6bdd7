import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { posts } from './schema.ts'

export const isRecent = ({ db }: SchoolScope, id: string, since: Date) =>
  db.pick(
    { id: posts.id },
    posts,
    and(eq(posts.id, id), sql`max(${posts.publishedAt}, coalesce(${posts.changedAt}, 0)) > ${since.getTime()}`),
  )

/** Only of what is out: what its writer put off meanwhile is told when it comes. */
export const markTold = ({ db, now }: SchoolScope, id: string) =>
  db.update(posts, and(eq(posts.id, id), isNull(posts.toldAt), isNull(posts.removedAt), lte(posts.publishedAt, now)), {
    toldAt: now,
  })
