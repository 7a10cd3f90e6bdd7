import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { handOutOf } from '../db/handing-out.ts'
import type { Database } from '../platform/ports.ts'

const shard = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** Rounds whose moment has come. */
export const handOutRounds = handOutOf('conference_rounds')

/** Plans that were begun and that nobody goes on with: a queue that lost them, a worker that was killed. */
export const plansLeft = (database: Database, before: Date, limit: number) =>
  shard(database).all<{ school_id: string; round_id: string }>(
    sql`select school_id, round_id from conference_plans where done_at is null and started_at <= ${before.getTime()}
      order by started_at limit ${limit}`,
  )
