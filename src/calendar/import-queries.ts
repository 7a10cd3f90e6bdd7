import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Statement } from '../db/batch.ts'
import { settings } from '../schools/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { Entry } from './reading-ics.ts'
import { calendarImports, eventCalendars, events, occurrences, type Step } from './schema.ts'
import { type NewEvent, occurrencesOf } from './writing-queries.ts'

export const insertImport = ({ db, me, now }: Scope, id: string, name: string, entries: readonly Entry[]) =>
  db.insert(calendarImports, { id, byId: me.id, name, entries, at: now })

export const importWithId = ({ db }: Pick<Scope, 'db'>, id: string) =>
  db.from(calendarImports, eq(calendarImports.id, id))

export const importedEvents = ({ db }: Pick<Scope, 'db'>) =>
  db.from(events, and(isNotNull(events.importedUid), isNull(events.cancelledAt)))

/** What somebody put into the school's calendar by hand, in the months of this file: it may say the same. */
export const eventsBeside = ({ db, school }: Pick<SchoolScope, 'db' | 'school'>, importId: string) => {
  const here = sql`${school.schoolId}`
  // Half a day on: the first of a month begins in the month before by the clock of Greenwich.
  const months = sql`select strftime('%Y-%m', (n.value ->> 'startsAt') / 1000 + 43200, 'unixepoch') from calendar_imports i
    cross join json_each(i.entries) n where i.school_id = ${here} and i.id = ${importId}`
  const beside = sql`select o.event_id from occurrences o
    where o.school_id = ${here} and o.calendar = 'school' and o.month in (${months})`
  return db.from(events, and(sql`${events.id} in (${beside})`, isNull(events.importedUid), isNull(events.cancelledAt)))
}

export const draftEvents = ({ db }: Pick<Scope, 'db'>) =>
  db.from(events, and(eq(events.draft, true), isNull(events.cancelledAt))).orderBy(events.startsAt)

/** What was read in once and does not take place any more, of these names: read in again, it is the same in feeds. */
export const cancelledImports = ({ db }: Pick<Scope, 'db'>, uids: readonly string[]) =>
  db.from(events, and(sql`${events.importedUid} in ${among(uids)}`, isNotNull(events.cancelledAt)))

export const eventsNamed = ({ db }: Pick<Scope, 'db'>, ids: readonly string[]) =>
  db.from(events, sql`${events.id} in ${among(ids)}`)

export const noteApplied = ({ db, now }: Scope, id: string, undo: readonly Step[]) =>
  db.update(calendarImports, eq(calendarImports.id, id), { appliedAt: now, undo })

/** As if it had been looked at only. */
export const noteUndone = ({ db }: Scope, id: string) =>
  db.update(calendarImports, eq(calendarImports.id, id), { appliedAt: null, undo: null })

export const showBirthdays = ({ db }: Pick<Scope, 'db'>, birthdaysShown: boolean) =>
  db.update(settings, undefined, { birthdaysShown })

/** Many new events at once, each in the same calendars as `calendarsOf` says. */
export function insertAll(
  { db }: Pick<Scope, 'db'>,
  added: readonly NewEvent[],
  calendarsOf: (event: NewEvent) => readonly string[],
): Statement[] {
  const places = added.flatMap((event) => calendarsOf(event).map((calendar) => ({ eventId: event.id, calendar })))
  const times = added.flatMap((event) => occurrencesOf(event, calendarsOf(event)))
  return [
    ...db.insertMany(events, added),
    ...db.insertMany(eventCalendars, places),
    ...db.insertMany(occurrences, times),
  ]
}
