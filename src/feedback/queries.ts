import { and, eq, gt, lte } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { schoolDb } from '../db/school-db.ts'
import type { Database } from '../platform/ports.ts'
import { ownMails } from '../post/directory-schema.ts'
import { schools } from '../schools/directory-schema.ts'
import type { Scope } from '../scope.ts'
import { feedback } from './directory-schema.ts'

const on = (directory: Database) => drizzle(directory as D1Database) // safe: drizzle only prepares and batches

export const saidSince = ({ directory, me }: Scope, since: Date, limit: number) =>
  directory.pick({ id: feedback.id }, feedback, and(eq(feedback.personId, me.id), gt(feedback.at, since))).limit(limit)

type Said = Pick<typeof feedback.$inferInsert, 'id' | 'text' | 'page' | 'browser'>

/** What was said, and the mail to the operator that tells it: both, or neither. */
export const insertFeedback = ({ directory, me, now }: Scope, said: Said) => [
  directory.insert(feedback, { ...said, personId: me.id, roles: [...me.roles], at: now }),
  directory.insert(ownMails, { kind: 'feedback', aboutId: said.id, createdAt: now, heldUntil: now, attempts: 0 }),
]

/** For the operator's mail: what was said, and at which school. */
export const feedbackWithSchool = (directory: Database, schoolId: string, id: string) =>
  schoolDb(directory, schoolId)
    .pick({ said: feedback, school: { name: schools.name, slug: schools.slug } }, feedback, eq(feedback.id, id))
    .innerJoin(schools, eq(schools.id, feedback.schoolId))
    .limit(1)

export const deleteOldFeedback = (directory: Database, before: Date) =>
  on(directory).delete(feedback).where(lte(feedback.at, before))
