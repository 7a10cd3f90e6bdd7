import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { logos } from './schema.ts'

const day = 86_400_000

/** Takes a place for a logo, unless the school had so many in a day already; its id comes back if it did. */
export const insertLogo = ({ db, me, now }: Scope, id: string, most: number) =>
  db.all<{ id: string }>(
    (school) => sql`insert into logos (school_id, id, by_id, at, down_at, empty)
      select ${school}, ${id}, ${me.id}, ${now.getTime()}, ${now.getTime()}, 0
      where (select count(*) from logos where school_id = ${school} and at > ${now.getTime() - day}) < ${most}
      returning id`,
  )

/** This one, or none, is shown from now on. */
export const showOnly = ({ db, now }: SchoolScope, id: string | null) => [
  db.update(logos, and(isNull(logos.downAt), ne(logos.id, id ?? '')), { downAt: now }),
  ...(id ? [db.update(logos, eq(logos.id, id), { downAt: null })] : []),
]

/** Those that were shown and whose files are still to go; one that is being put up is left alone. */
export const logosDown = ({ db }: SchoolScope) =>
  db.pick({ id: logos.id }, logos, and(eq(logos.empty, false), sql`${logos.downAt} > ${logos.at}`))

export const markEmpty = ({ db }: SchoolScope, id: string) => db.update(logos, eq(logos.id, id), { empty: true })

const shard = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** Across a shard's schools, for the schedule only: which are shown no more and have their files still. */
export const logosDownSince = (database: Database, before: Date, limit: number) =>
  shard(database)
    .select({ schoolId: logos.schoolId, id: logos.id })
    .from(logos)
    .where(and(lt(logos.downAt, before), eq(logos.empty, false)))
    // In no order, so that what cannot be thrown away is not always first.
    .orderBy(sql`random()`)
    .limit(limit)

/** Rows that say nothing any more: their files are gone, and their day does not count. */
export const deleteLogosDownSince = (database: Database, before: Date) =>
  shard(database)
    .delete(logos)
    .where(and(lt(logos.downAt, before), eq(logos.empty, true)))
