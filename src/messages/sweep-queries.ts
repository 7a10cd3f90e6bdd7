import { and, asc, isNull, lt } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { messages } from './schema.ts'

/** Across a shard's schools, for the schedule only: it names what is due and reads nothing of it. */
export const undelivered = (database: Database, before: Date) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .select({ schoolId: messages.schoolId, id: messages.id })
    .from(messages)
    .where(and(isNull(messages.deliveredAt), lt(messages.sentAt, before)))
    .orderBy(asc(messages.sentAt))
    .limit(100)
