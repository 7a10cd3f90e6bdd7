import { and, eq, sql } from 'drizzle-orm'
import type { Statement } from '../db/batch.ts'
import type { SchoolScope } from '../scope.ts'
import { monthsBetween, timesOf } from './repeating.ts'
import { type Event, eventCalendars, events, occurrences } from './schema.ts'

/** Written, it is what it is: what was taken out of it before is not had back any more, unless it says so. */
export type NewEvent = Omit<Event, 'schoolId' | 'undo'> & Partial<Pick<Event, 'undo'>>
/** An event with the calendars it is to stand in. */
export type Entry = { event: NewEvent; calendars: readonly string[] }
type Db = Pick<SchoolScope, 'db'>

/** All it takes to have an event in these calendars, new or as it has become; with the times it takes place, if it still does. */
export function keepStatements({ db }: Db, event: NewEvent, calendars: readonly string[]): Statement[] {
  const { id, createdById, createdAt, importedUid, ...rest } = event
  return [
    db.insert(events, event).onConflictDoUpdate({ target: [events.schoolId, events.id], set: { undo: null, ...rest } }),
    db.delete(eventCalendars, eq(eventCalendars.eventId, id)),
    ...db.insertMany(
      eventCalendars,
      calendars.map((calendar) => ({ eventId: id, calendar })),
    ),
    db.delete(occurrences, eq(occurrences.eventId, id)),
    ...db.insertMany(occurrences, event.cancelledAt ? [] : occurrencesOf(event, calendars)),
  ]
}

/**
 * Where days without school stand besides, so that whoever asks for these alone (days-off.ts) passes over nothing else; no
 * person's calendar.
 */
export const offCalendar = (calendar: string) => `off ${calendar}`

const standsIn = ({ kind, allDay }: NewEvent, calendars: readonly string[]) =>
  (kind === 'holiday' || kind === 'studyDay') && allDay ? [...calendars, ...calendars.map(offCalendar)] : calendars

/** Every time that an event takes place, for each month and calendar. */
export const occurrencesOf = (event: NewEvent, calendars: readonly string[]) =>
  timesOf(event).flatMap((time) =>
    monthsBetween(time.firstDay, time.lastDay).flatMap((month) =>
      standsIn(event, calendars).map((calendar) => ({ calendar, month, eventId: event.id, ...time })),
    ),
  )

/** The drafts of the year calendar, for all to see from now on (F5); answers those that were. */
export const publishDrafts = ({ db, now }: Db & Pick<SchoolScope, 'now'>) =>
  db
    .update(events, eq(events.draft, true), { draft: false, changedAt: now, sequence: sql`${events.sequence} + 1` })
    .returning({ id: events.id })

/** Nobody's calendar shows it any more; feeds say for some time that it does not take place. */
export const cancelStatements = ({ db, now }: Db & Pick<SchoolScope, 'now'>, id: string): Statement[] => [
  db.update(events, and(eq(events.id, id), sql`${events.cancelledAt} is null`), {
    cancelledAt: now,
    changedAt: now,
    sequence: sql`${events.sequence} + 1`,
    undo: sql`json_object('until', ${events.until}, 'changes', json(${events.changes}))`,
  }),
  db.delete(occurrences, eq(occurrences.eventId, id)),
]

export const eventWithId = ({ db }: Db, id: string) => db.from(events, eq(events.id, id))
