import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'

/** Across a shard's schools, for the schedule only: polls whose moment has come, each handed out to one caller. */
export const handOutPolls = (database: Database, now: Date, nextAt: Date, limit: number) =>
  // Safe cast: drizzle only prepares and batches.
  drizzle(database as D1Database).all<{ school_id: string; id: string }>(
    sql`update polls set sweep_at = ${nextAt.getTime()} where rowid in (
        select rowid from polls where sweep_at is not null and sweep_at <= ${now.getTime()} order by sweep_at limit ${limit})
      returning school_id, id`,
  )
