import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { accountNames } from '../accounts/directory-schema.ts'
import { batch } from '../db/batch.ts'
import { feedback } from '../feedback/directory-schema.ts'
import { linkedAccounts } from '../linked-accounts/directory-schema.ts'
import { arrivals, departures } from '../moving/directory-schema.ts'
import type { Database } from '../platform/ports.ts'
import { ownMails } from '../post/directory-schema.ts'
import { formerSubdomains, hosts, removals, schools, schoolWords } from './directory-schema.ts'

const on = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** What the directory holds of a school besides its line. */
export const ofSchools = [
  accountNames,
  linkedAccounts,
  feedback,
  ownMails,
  schoolWords,
  formerSubdomains,
  hosts,
  departures,
  arrivals,
] as const

/** Demos whose time is over. */
export const goneDemos = (directory: Database, now: Date, limit: number) =>
  on(directory)
    .select({ id: schools.id, shard: schools.shard })
    .from(schools)
    .where(lte(schools.demoEndsAt, now))
    .orderBy(asc(schools.demoEndsAt))
    .limit(limit)

/** Schools that left before then. */
export const leftSchools = (directory: Database, before: Date, limit: number) =>
  on(directory)
    .select({ id: schools.id, shard: schools.shard })
    .from(schools)
    .where(lte(schools.leftAt, before))
    .orderBy(asc(schools.leftAt))
    .limit(limit)

export const removalOf = (directory: Database, schoolId: string) =>
  on(directory).select().from(removals).where(eq(removals.schoolId, schoolId)).limit(1)

export const beginRemoval = (directory: Database, removal: typeof removals.$inferInsert) =>
  on(directory).insert(removals).values(removal).onConflictDoNothing()

export const countFiles = (directory: Database, schoolId: string, files: number) =>
  on(directory)
    .update(removals)
    .set({ files: sql`${removals.files} + ${files}` })
    .where(eq(removals.schoolId, schoolId))

/** How many rows of the school each table has. */
export async function rowsIn(shard: Database, schoolId: string, tables: readonly string[]) {
  const counts = await batch(
    shard,
    tables.map((table) =>
      on(shard).all<{ count: number }>(
        sql`select count(*) count from ${sql.identifier(table)} where school_id = ${schoolId}`,
      ),
    ),
  )
  return Object.fromEntries(tables.map((table, place) => [table, counts[place]?.[0]?.count ?? 0]))
}

/** Tables whose rows have no number, so that nothing tells in which order they came (I3), with what names a row of a school. */
const unnumbered: Record<string, readonly string[]> = {
  poll_ballots: ['poll_id', 'id'],
  poll_people: ['poll_id', 'person_id'],
  poll_responses: ['poll_id', 'person_id'],
  poll_votes: ['poll_id', 'question_id', 'value'],
}

/** The newest first, so that a row that points at an earlier one of its own table goes before it. */
export function deleteRows(shard: Database, schoolId: string, table: string, limit: number) {
  const names = unnumbered[table] ?? ['rowid']
  const key = sql.join(names.map(sql.identifier), sql`, `)
  const order = table in unnumbered ? sql`` : sql`order by rowid desc`
  return on(shard).run(
    sql`delete from ${sql.identifier(table)} where school_id = ${schoolId} and (${key}) in (
      select ${key} from ${sql.identifier(table)} where school_id = ${schoolId} ${order} limit ${limit})`,
  )
}

export const messageIds = (shard: Database, schoolId: string, after: string, limit: number) =>
  on(shard).all<{ id: string }>(
    sql`select id from messages where school_id = ${schoolId} and id > ${after} order by id limit ${limit}`,
  )

/** The school leaves the directory last, since by it the removal is found again. */
export const endRemoval = (directory: Database, schoolId: string, now: Date) => {
  const db = on(directory)
  return batch(directory, [
    ...ofSchools.map((table) => db.delete(table).where(eq(table.schoolId, schoolId))),
    db.delete(schools).where(eq(schools.id, schoolId)),
    db
      .update(removals)
      .set({ doneAt: now })
      .where(and(eq(removals.schoolId, schoolId), isNull(removals.doneAt))),
  ])
}
