import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'

/** Across a shard's schools, for the schedule only: what came out and is not told, longest waiting first. */
export const untoldPosts = (database: Database, now: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .all<{ school_id: string; id: string }>(
      sql`select school_id, id from posts indexed by posts_to_tell
        where told_at is null and removed_at is null and published_at is not null and published_at <= ${now.getTime()}
        order by published_at limit ${limit}`,
    )
