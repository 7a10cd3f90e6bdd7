import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'

export type Overdue = {
  school_id: string
  key: string
  kind: 'message' | 'summary' | 'notice' | 'push' | 'newsletter'
  person_id: string
}

/**
 * Across a shard's schools, for the schedule only: keys of what nobody has in hand, longest waiting first. Each is handed
 * out to one caller, and again only after `nextAt`, so that a queue that runs behind is not filled again at every tick.
 */
export const handOut = (database: Database, now: Date, nextAt: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .all<Overdue>(
      sql`update outbox set sweep_at = ${nextAt.getTime()} where rowid in (
        select rowid from outbox where done_at is null and sweep_at <= ${now.getTime()}
        order by sweep_at, school_id, person_id limit ${limit})
      returning school_id, key, kind, person_id`,
    )
