import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'

export type Due = { school_id: string; message_id: string; at: number }

/** Across a shard's schools, for the schedule only: moments that came and are in nobody's hands, each handed out to one caller. */
export const handOut = (database: Database, now: Date, nextAt: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .all<Due>(
      sql`update reminders set sweep_at = ${nextAt.getTime()} where rowid in (
        select rowid from reminders where done_at is null and sweep_at <= ${now.getTime()} order by sweep_at limit ${limit})
      returning school_id, message_id, at`,
    )
