import { and, isNull, lt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { importRuns } from './schema.ts'

/** Across a shard's schools, for the schedule only: which uploads lie too long, and nothing of what is in them. */
export const uploadsBefore = (database: Database, before: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .select({ schoolId: importRuns.schoolId, id: importRuns.id })
    .from(importRuns)
    .where(and(isNull(importRuns.discardedAt), lt(importRuns.at, before)))
    // In no order, so that what cannot be thrown away is not always first.
    .orderBy(sql`random()`)
    .limit(limit)
