import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { NewFile } from './handing-in.ts'
import { waitingFiles } from './schema.ts'

export const insertWaiting = ({ db, me, now }: Scope, messageId: string, files: readonly NewFile[]) =>
  db.insertMany(
    waitingFiles,
    files.map(({ id, name }) => ({ id, name, messageId, ownerId: me.id, at: now })),
    sql`on conflict do nothing`,
  )

/** Mine, of this message. */
export const myWaiting = ({ db, me }: Scope, messageId: string, ids?: readonly string[]) =>
  db.from(
    waitingFiles,
    and(
      eq(waitingFiles.ownerId, me.id),
      eq(waitingFiles.messageId, messageId),
      ids && inArray(waitingFiles.id, [...ids]),
    ),
  )

export const deleteWaiting = ({ db }: SchoolScope, id: string) => db.delete(waitingFiles, eq(waitingFiles.id, id))

/** Across a shard's schools, for the schedule only. */
export const waitingSince = (database: Database, before: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .select({ schoolId: waitingFiles.schoolId, id: waitingFiles.id })
    .from(waitingFiles)
    .where(lt(waitingFiles.at, before))
    // In no order, so that what cannot be thrown away is not always first.
    .orderBy(sql`random()`)
    .limit(limit)
