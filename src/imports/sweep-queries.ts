import { and, isNull, lt } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { importRuns } from './schema.ts'

/** Across a shard's schools, for the schedule only: which uploads lie too long, and nothing of what is in them. */
export const uploadsBefore = (database: Database, before: Date) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .select({ schoolId: importRuns.schoolId, id: importRuns.id })
    .from(importRuns)
    .where(and(isNull(importRuns.discardedAt), lt(importRuns.at, before)))
    .limit(100)
