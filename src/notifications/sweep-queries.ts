import { and, asc, isNull, lt, lte, or } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { outbox } from './schema.ts'

/** Across a shard's schools, for the schedule only: keys of what is due, oldest first, and nothing of what they say. */
export const dueAnywhere = (database: Database, now: Date, claimedBefore: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .select({ schoolId: outbox.schoolId, key: outbox.key, kind: outbox.kind, personId: outbox.personId })
    .from(outbox)
    .where(
      and(isNull(outbox.doneAt), lte(outbox.dueAt, now), or(isNull(outbox.claimedAt), lt(outbox.claimedAt, claimedBefore))),
    )
    .orderBy(asc(outbox.dueAt))
    .limit(limit)
