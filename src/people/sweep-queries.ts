import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'

/** Across a shard's schools, for the schedule only: the names of people all of whose time here ended before this day. */
export const forgetNames = (database: Database, day: string, limit: number) =>
  drizzle(database as D1Database).run(
    sql`delete from names_here where rowid in (select rowid from names_here where until_day < ${day} limit ${limit})`,
  )
