import { lt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { changeExports, detailChanges } from './schema.ts'

const shard = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** Across a shard's schools, for the schedule only. */
export const deleteChangesBefore = (database: Database, before: Date) =>
  shard(database).delete(detailChanges).where(lt(detailChanges.at, before))

/** An export says nothing any more once all that it took is gone. */
export const deleteExportsBefore = (database: Database, before: Date) =>
  shard(database)
    .delete(changeExports)
    .where(
      sql`${changeExports.at} < ${before.getTime()} and not exists (select 1 from detail_changes c
        where c.school_id = ${changeExports.schoolId} and c.export_id = ${changeExports.id})`,
    )
