import { and, isNotNull, isNull, lte } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { rollovers } from './schema.ts'

/** Across a shard's schools, for the schedule only: new years that were agreed on and may have begun. */
export const rolloversDue = (database: Database, day: string, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .select({ schoolId: rollovers.schoolId, id: rollovers.id, startsOn: rollovers.startsOn })
    .from(rollovers)
    .where(
      and(
        isNotNull(rollovers.agreedAt),
        isNull(rollovers.appliedAt),
        isNull(rollovers.undoneAt),
        lte(rollovers.startsOn, day),
      ),
    )
    .limit(limit)
