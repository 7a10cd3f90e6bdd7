import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import type { changed } from './tables.ts'

const on = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

export type Row = Record<string, string | number | null>
type Column = { name: string; pk: number }

/** A table's columns, and those of its key in their order; the first is the school. */
export async function columnsOf(shard: Database, table: string) {
  const columns = await on(shard).all<Column>(sql`select name, pk from pragma_table_info(${table}) order by cid`)
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  return { names: columns.map(({ name }) => name), key: key.map(({ name }) => name).slice(1) }
}

/** What `tables.ts` says of these: the secret is empty, and what is owed is done. */
const instead: Record<keyof typeof changed, SQL> = {
  'identity_providers.secret': sql`''`,
  'calendar_feeds.sealed': sql`''`,
  'outbox.done_at': sql`coalesce(done_at, due_at)`,
}
const asTaken = (table: string, column: string) => {
  const other = instead[`${table}.${column}` as keyof typeof instead] as SQL | undefined
  return other ? sql`${other} as ${sql.identifier(column)}` : sql.identifier(column)
}

const list = (parts: readonly (SQL | ReturnType<typeof sql.identifier>)[]) => sql.join([...parts], sql`, `)

type Look = {
  table: string
  columns: readonly string[]
  key: readonly string[]
  after: readonly (string | number)[]
  limit: number
}

/** A school's rows in the order of their key, after this one. */
export function rowsAfter(shard: Database, schoolId: string, { table, columns, key, after, limit }: Look) {
  const taken = columns.map((column) => asTaken(table, column))
  const names = key.map((name) => sql.identifier(name))
  const later = after.length > 0 ? sql`and (${list(names)}) > (${list(after.map((value) => sql`${value}`))})` : sql``
  const order = names.length > 0 ? sql`order by ${list(names)}` : sql``
  return on(shard).all<Row>(sql`select ${list(taken)} from ${sql.identifier(table)}
    where school_id = ${schoolId} ${later} ${order} limit ${limit}`)
}

/** The newest change of the tables that this installation knows. */
export async function schemaOf(shard: Database) {
  const [row] = await on(shard).all<{ name: string }>(sql`select max(name) as name from d1_migrations`)
  return row?.name ?? ''
}

/** Sealed answers that are waiting to be counted, which only this installation can. */
export async function pollsWaiting(shard: Database, schoolId: string) {
  const [row] = await on(shard).all<{ count: number }>(
    sql`select count(distinct p.id) count from polls p
      join poll_ballots b on b.school_id = ${schoolId} and b.poll_id = p.id
      where p.school_id = ${schoolId} and p.closed_at is null`,
  )
  return row?.count ?? 0
}
