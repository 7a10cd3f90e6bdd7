import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'

/** Across a shard's schools, for the schedule only: runs of which nothing was heard. Each is handed out to one caller. */
export const silentRuns = (database: Database, now: Date, nextAt: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .all<{ school_id: string; id: string }>(
      sql`update invitation_runs set sweep_at = ${nextAt.getTime()} where rowid in (
        select rowid from invitation_runs where finished_at is null and sweep_at <= ${now.getTime()} order by sweep_at limit ${limit})
      returning school_id, id`,
    )
