import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'

const shard = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

type Due = { school_id: string; id: string }

/** Across a shard's schools, for the schedule only: rounds whose moment has come, each handed out to one caller. */
export const handOutRounds = (database: Database, now: Date, nextAt: Date, limit: number) =>
  shard(database).all<Due>(
    sql`update conference_rounds set sweep_at = ${nextAt.getTime()} where rowid in (
        select rowid from conference_rounds where sweep_at is not null and sweep_at <= ${now.getTime()} order by sweep_at limit ${limit})
      returning school_id, id`,
  )

/** Plans that were begun and that nobody goes on with: a queue that lost them, a worker that was killed. */
export const plansLeft = (database: Database, before: Date, limit: number) =>
  shard(database).all<{ school_id: string; round_id: string }>(
    sql`select school_id, round_id from conference_plans where done_at is null and started_at <= ${before.getTime()}
      order by started_at limit ${limit}`,
  )
