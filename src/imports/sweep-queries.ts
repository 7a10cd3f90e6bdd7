import { and, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { importApplications, importRuns } from './schema.ts'

// Across a shard's schools, for the schedule only: which there are, and nothing of what is in them. In no order, so that one
// that cannot be dealt with is not always first.
const shard = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** Which uploads lie too long. */
export const uploadsBefore = (database: Database, before: Date, limit: number) =>
  shard(database)
    .select({ schoolId: importRuns.schoolId, id: importRuns.id })
    .from(importRuns)
    .where(and(isNull(importRuns.discardedAt), lt(importRuns.at, before)))
    .orderBy(sql`random()`)
    .limit(limit)

/** Whose work has not moved since. */
export const stuckSince = (database: Database, since: Date, limit: number) =>
  shard(database)
    .select({ schoolId: importRuns.schoolId, id: importRuns.id, stage: importRuns.stage })
    .from(importRuns)
    .where(
      and(
        isNull(importRuns.discardedAt),
        inArray(importRuns.stage, ['comparing', 'applying']),
        lt(importRuns.movedAt, since),
      ),
    )
    .orderBy(sql`random()`)
    .limit(limit)

/** Whose last file can no longer be taken back. */
export const undoableBefore = (database: Database, now: Date, limit: number) =>
  shard(database)
    .select({ schoolId: importApplications.schoolId, turn: importApplications.turn })
    .from(importApplications)
    .where(and(isNotNull(importApplications.undoableUntil), lt(importApplications.undoableUntil, now)))
    .orderBy(sql`random()`)
    .limit(limit)
