import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'

type Due = { school_id: string; id: string }

/**
 * Across a shard's schools, for the schedule only: what of this table has its `sweep_at` behind it, longest waiting first. Each is
 * handed out to one caller, and again only after `nextAt`.
 */
export const handOutOf = (table: string) => (database: Database, now: Date, nextAt: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .all<Due>(
      sql`update ${sql.identifier(table)} set sweep_at = ${nextAt.getTime()} where rowid in (
        select rowid from ${sql.identifier(table)} where sweep_at is not null and sweep_at <= ${now.getTime()} order by sweep_at limit ${limit})
      returning school_id, id`,
    )
