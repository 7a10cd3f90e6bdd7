import { and, eq, lt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { photos } from './schema.ts'

const shard = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** Across a shard's schools, for the schedule only: which photos hang no more and have their files still. */
export const photosDownSince = (database: Database, before: Date, limit: number) =>
  shard(database)
    .select({ schoolId: photos.schoolId, id: photos.id })
    .from(photos)
    .where(and(lt(photos.downAt, before), eq(photos.empty, false)))
    // In no order, so that what cannot be thrown away is not always first.
    .orderBy(sql`random()`)
    .limit(limit)

/** Rows that say nothing any more: their files are gone, and their day does not count. */
export const deletePhotosDownSince = (database: Database, before: Date) =>
  shard(database)
    .delete(photos)
    .where(and(lt(photos.downAt, before), eq(photos.empty, true)))
