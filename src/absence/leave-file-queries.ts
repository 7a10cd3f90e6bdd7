import { and, eq, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { StoredFile } from '../messages/attachments.ts'
import type { SchoolScope } from '../scope.ts'
import { leaveFiles } from './schema.ts'

type Db = Pick<SchoolScope, 'db'>

export const filesOfLeave = ({ db }: Db, requestId: string) =>
  db.from(leaveFiles, eq(leaveFiles.requestId, requestId)).orderBy(leaveFiles.id)

const isOpen = (school: string, requestId: string) =>
  sql`exists (select 1 from leave_requests oq where oq.school_id = ${school} and oq.id = ${requestId} and oq.is_open = 1)`

/** As long as nobody decided. */
export const addLeaveFiles = ({ db, school }: SchoolScope, requestId: string, files: readonly StoredFile[]) =>
  db.insertMany(
    leaveFiles,
    files.map((file) => ({ ...file, requestId })),
    sql`and ${isOpen(school.schoolId, requestId)} on conflict do nothing`,
  )

/** Answers what went. */
export const removeLeaveFile = ({ db, school }: SchoolScope, requestId: string, id: string) =>
  db
    .delete(
      leaveFiles,
      and(eq(leaveFiles.requestId, requestId), eq(leaveFiles.id, id), isOpen(school.schoolId, requestId)),
    )
    .returning({ id: leaveFiles.id })

export const removeFilesOfLeave = ({ db }: Db, requestIds: readonly string[]) =>
  db.delete(leaveFiles, sql`${leaveFiles.requestId} in ${among(requestIds)}`).returning({ id: leaveFiles.id })
