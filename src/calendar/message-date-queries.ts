import { and, eq, type SQL, sql } from 'drizzle-orm'
import { reachesMe } from '../messages/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { eventCalendars, events, occurrences } from './schema.ts'
import { type Entry, occurrencesOf } from './writing-queries.ts'

/** Of an event called `e`: I wrote its message, or have it and may read it, or might until it was withdrawn. */
export const messageIsMine = ({ me }: Scope, school: SQL) => sql`(e.created_by_id = ${me.id} or exists (
  select 1 from deliveries where deliveries.school_id = ${school} and deliveries.message_id = e.message_id
    and deliveries.person_id = ${me.id} and ${reachesMe(school, sql`${me.id}`)}))`

/** With its message and in the same breath: where that is not written, this is not either. */
export const insertEntry = ({ db }: Pick<SchoolScope, 'db'>, { event, calendars }: Entry, unlessSent: SQL) => [
  ...db.insertMany(events, [event], unlessSent),
  ...db.insertMany(
    eventCalendars,
    calendars.map((calendar) => ({ eventId: event.id, calendar })),
    unlessSent,
  ),
  ...db.insertMany(occurrences, occurrencesOf(event, calendars), unlessSent),
]

/** What stands in the calendar for a message of mine, or stood. */
export const entryOfMessage = ({ db, me }: Scope, messageId: string) =>
  db.from(events, and(eq(events.id, messageId), eq(events.ofMessage, true), eq(events.createdById, me.id)))

const ofMine = ({ me }: Scope, messageId: string, when: SQL) =>
  sql`${and(eq(events.id, messageId), eq(events.ofMessage, true), eq(events.createdById, me.id))} and ${when}`

/** Once its message is withdrawn: followers of feeds hear that it does not take place, and nothing of what it was (D12). */
export const withdrawEntry = (scope: Scope, messageId: string) => {
  const withdrawn = sql`exists (select 1 from messages wm where wm.school_id = ${scope.school.schoolId} and wm.id = ${messageId}
    and wm.sender_id = ${scope.me.id} and wm.withdrawn_at is not null)`
  return [
    scope.db.update(events, ofMine(scope, messageId, sql`${withdrawn} and ${events.cancelledAt} is null`), {
      ...{ title: '', cancelledAt: scope.now, changedAt: scope.now, sequence: sql`${events.sequence} + 1` },
    }),
    scope.db.delete(occurrences, sql`${eq(occurrences.eventId, messageId)} and ${withdrawn}`),
  ]
}

/** What its message is called now, if `corrected`. */
export const renameEntry = (scope: Scope, messageId: string, subject: string, corrected: SQL) =>
  scope.db.update(events, ofMine(scope, messageId, sql`${events.title} <> ${subject} and ${corrected}`), {
    ...{ title: subject, changedAt: scope.now, sequence: sql`${events.sequence} + 1` },
  })
