import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { batch } from '../db/batch.ts'
import { inOrder, jsonChunks } from '../db/json-rows.ts'
import type { Database } from '../platform/ports.ts'
import type { Row } from './reading-queries.ts'

const on = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/**
 * Rows as they were: the table's triggers are away meanwhile, since what they would add has come along. All of it is one
 * transaction, so that nobody else ever meets the table without them. What is there already stays.
 */
export async function putRows(
  shard: Database,
  schoolId: string,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
) {
  const triggers = await on(shard).all<{ name: string; sql: string }>(
    sql`select name, sql from sqlite_schema where type = 'trigger' and tbl_name = ${table} order by rowid`,
  )
  const others = columns.filter((column) => column !== 'school_id')
  const names = sql.join(others.map(sql.identifier), sql`, `)
  await batch(shard, [
    ...triggers.map(({ name }) => on(shard).run(sql`drop trigger ${sql.identifier(name)}`)),
    ...jsonChunks(rows.map((row) => JSON.stringify(others.map((column) => row[column] ?? null)))).map((json) =>
      on(shard).run(sql`insert into ${sql.identifier(table)} (school_id, ${names})
        select ${schoolId}, ${inOrder(others.length)} from json_each(${json}) where true on conflict do nothing`),
    ),
    ...triggers.map((trigger) => on(shard).run(asItWas(trigger.sql))),
  ])
}

/** The database's own words for it. */
const asItWas = (statement: string) => sql.raw(statement)

/** What did not come along because it is made here: who is told to the directory, and what the search takes in. */
export const beginAnew = (shard: Database, schoolId: string) =>
  batch(shard, [
    on(shard).run(sql`insert into name_changes (school_id, person_id)
      select school_id, person_id from accounts where school_id = ${schoolId} on conflict do nothing`),
    on(shard).run(sql`insert into search_entries (school_id, message_id, with_id, part, place, stale)
      select school_id, id, '', 'sender', 0, 1 from messages where school_id = ${schoolId} and withdrawn_at is null
      on conflict do nothing`),
    on(shard).run(sql`insert into search_entries (school_id, message_id, with_id, part, place, stale)
      select distinct t.school_id, t.message_id, t.with_id, 'talk', 0, 1 from threads t
      join messages m on m.school_id = t.school_id and m.id = t.message_id and m.withdrawn_at is null
      where t.school_id = ${schoolId} on conflict do nothing`),
  ])

export const renameIn = (shard: Database, schoolId: string, slug: string) =>
  on(shard).run(sql`update settings set slug = ${slug} where school_id = ${schoolId} and slug <> ${slug}`)

/** Mails and notifications that are owed, which are due from now on at the latest: a summary of this afternoon comes before the school goes. */
export async function hurryOwed(shard: Database, schoolId: string, now: Date) {
  const { meta } = await on(shard).run(
    sql`update outbox set due_at = min(due_at, ${now.getTime()}), sweep_at = min(sweep_at, ${now.getTime()})
      where school_id = ${schoolId} and done_at is null`,
  )
  return meta.changes
}
