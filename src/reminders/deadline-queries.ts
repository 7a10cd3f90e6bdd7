import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { deadlineChanges } from '../questionnaires/schema.ts'
import type { Scope } from '../scope.ts'

/** A deadline moved by one press of a form that showed the one before it. */
export type Move = { nonce: string; messageId: string; before: Date | null; after: Date; tell: boolean }

/** Written by this press at this moment: what follows from it happens with it, and not again. */
const isMoved = (
  school: SQL,
  { nonce, messageId }: Move,
  { now }: Scope,
) => sql`exists (select 1 from deadline_changes c
  where c.school_id = ${school} and c.id = ${nonce} and c.message_id = ${messageId} and c.at = ${now.getTime()})`

const time = (at: Date | null) => at?.getTime() ?? null

/** Of the sender's own message, and while the deadline is still the one that was seen; else nothing is written. */
export const insertChange = (scope: Scope, { nonce, messageId, before, after, tell }: Move) =>
  scope.db.run(
    (school) => sql`
      insert into deadline_changes (school_id, id, message_id, by_id, at, before, after, told)
      select ${school}, ${nonce}, q.message_id, ${scope.me.id}, ${scope.now.getTime()}, q.deadline, ${time(after)}, ${tell ? 1 : 0}
      from questionnaires q
        join messages m on m.school_id = ${school} and m.id = q.message_id and m.sender_id = ${scope.me.id} and m.withdrawn_at is null
      where q.school_id = ${school} and q.message_id = ${messageId} and q.deadline is ${time(before)}
      on conflict do nothing`,
  )

export const setDeadline = (scope: Scope, move: Move) =>
  scope.db.run(
    (school) => sql`
      update questionnaires set deadline = ${time(move.after)}
      where school_id = ${school} and message_id = ${move.messageId} and deadline is ${time(move.before)}
        and ${isMoved(school, move, scope)}`,
  )

/** Those of the old deadline that have not begun. */
export const deleteReminders = (scope: Scope, move: Move) =>
  scope.db.run(
    (school) => sql`
      delete from reminders where school_id = ${school} and message_id = ${move.messageId} and done_at is null and done_to = ''
        and ${isMoved(school, move, scope)}`,
  )

export const insertReminders = (scope: Scope, move: Move, moments: readonly Date[]) =>
  scope.db.run(
    (school) => sql`
      insert into reminders (school_id, message_id, at, sweep_at)
      select ${school}, ${move.messageId}, j.value, j.value from json_each(${JSON.stringify(moments.map(time))}) j
      where ${isMoved(school, move, scope)} on conflict do nothing`,
  )

export const changeWith = ({ db }: Scope, { nonce }: Move) => db.from(deadlineChanges, eq(deadlineChanges.id, nonce))

/** First the last. */
export const deadlineChangesOf = ({ db }: Scope, messageId: string) =>
  db.from(deadlineChanges, eq(deadlineChanges.messageId, messageId)).orderBy(desc(deadlineChanges.at)).limit(10)
