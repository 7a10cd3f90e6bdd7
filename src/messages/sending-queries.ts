import { and, eq, type SQL, sql } from 'drizzle-orm'
import { insertEntry } from '../calendar/message-date-queries.ts'
import type { Entry } from '../calendar/writing-queries.ts'
import type { NewQuestionnaire } from '../questionnaires/new.ts'
import { questionnaires, questions } from '../questionnaires/schema.ts'
import { reminders } from '../reminders/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type Draft, drafts, messages } from './schema.ts'

/** The form is written just before its message, so that "unless it was sent" is true for all of it or for none. */
export const messageMayFollow = ({ db }: SchoolScope) => db.run(() => sql`pragma defer_foreign_keys = on`)

/** What tells whether a draft is still as it was read. */
export type Standing = Pick<Draft, 'id' | 'sendAt' | 'updatedAt'>

/** Of a draft that was read: nobody changed it or its moment since. */
export const asItStood = ({ school: { schoolId } }: SchoolScope, { id, sendAt, updatedAt }: Standing) =>
  sql`and exists (select 1 from drafts sd where sd.school_id = ${schoolId} and sd.id = ${id}
    and sd.send_at is ${sendAt?.getTime() ?? null} and sd.updated_at = ${updatedAt.getTime()})`

const unlessIsSent = ({ school }: SchoolScope, messageId: string, stands: SQL = sql``) =>
  sql`${stands} and not exists (select 1 from messages sm where sm.school_id = ${school.schoolId} and sm.id = ${messageId}) on conflict do nothing`

/** What stands in the calendar for it (D11). */
export const insertDate = (scope: SchoolScope, messageId: string, entry: Entry, stands?: SQL) =>
  insertEntry(scope, entry, unlessIsSent(scope, messageId, stands))

export function insertQuestionnaire(scope: SchoolScope, messageId: string, form: NewQuestionnaire, stands?: SQL) {
  const { db } = scope
  const unlessSent = unlessIsSent(scope, messageId, stands)
  const rows = form.questions.map(({ condition, ...question }, position) => ({
    ...question,
    messageId,
    position,
    conditionQuestionId: condition?.questionId ?? null,
    conditionValue: condition?.value ?? null,
  }))
  return [
    ...db.insertMany(questionnaires, [{ messageId, mode: form.mode, deadline: form.deadline }], unlessSent),
    ...db.insertMany(
      reminders,
      form.reminders.map((at) => ({ messageId, at, sweepAt: at })),
      unlessSent,
    ),
    ...db.insertMany(questions, rows, unlessSent),
  ]
}

export const deleteDraft = ({ db, me }: Scope, id: string) =>
  db.delete(drafts, and(eq(drafts.id, id), eq(drafts.ownerId, me.id)))

/** Once its message is there. */
export const deleteSent = (scope: Scope, id: string) =>
  scope.db.delete(
    drafts,
    sql`${and(eq(drafts.id, id), eq(drafts.ownerId, scope.me.id))} and exists (select 1 from messages sm
      where sm.school_id = ${scope.school.schoolId} and sm.id = ${id})`,
  )

/** Mine alone: another's message of this id is not there for me. */
export const sentBy = ({ db, me }: Scope, id: string) =>
  db.from(messages, and(eq(messages.id, id), eq(messages.senderId, me.id))).limit(1)
