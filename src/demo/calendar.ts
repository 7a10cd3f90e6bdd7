import { insertAll } from '../calendar/import-queries.ts'
import { withoutDaysOff } from '../calendar/skipping.ts'
import type { NewEvent } from '../calendar/writing-queries.ts'
import { newIds } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { daysLater, instantAt, localDay } from '../time.ts'
import { asPerson } from './history.ts'
import { type DemoEvent, homework, schoolYear } from './school-year.ts'

type Writers = { head: string; teacher: string }

/** A school year as a school plans it: holidays, study days, what everybody comes to, and a class's week (F1 to F6). */
export async function planYear(scope: SchoolScope, { head, teacher }: Writers, startYear: number) {
  const writer = await asPerson(scope, teacher)
  const [group] = writer.me.teaches
  const { zone } = scope.school
  const year = schoolYear.map((event) => dated(event, startYear))
  const today = localDay(scope.now, zone)
  const tasks = homework.map(([days, subject, title]) => ({ day: daysLater(today, days), subject, title }))
  const ids = newIds(scope.now, year.length + tasks.length)
  const ofSchool = year.map((event, at) =>
    eventOf(scope, { ...event, id: ids[at] ?? '', byId: event.group ? teacher : head }),
  )
  const ofClass = tasks.map((task, at) =>
    eventOf(scope, { ...task, kind: 'homework', id: ids[year.length + at] ?? '', byId: teacher }),
  )
  const isOfClass = new Set([...ofClass, ...ofSchool.filter((_, at) => year[at]?.group)].map(({ id }) => id))
  const all = [...ofSchool, ...ofClass].filter(({ id }) => group || !isOfClass.has(id))
  const calendarsOf = ({ id, visibility }: NewEvent) =>
    isOfClass.has(id) ? [group ?? ''] : visibility === 'visitors' ? ['school', 'public'] : ['school']
  const once = all.filter(({ rule }) => rule === null)
  await scope.db.batch(insertAll(scope, once, calendarsOf))
  // Lessons skip the days off that stand there by then.
  const weekly = all.filter(({ rule }) => rule !== null).map((event) => ({ event, calendars: calendarsOf(event) }))
  const kept = await Promise.all(weekly.map((one) => withoutDaysOff(writer, one)))
  await scope.db.batch(
    insertAll(
      scope,
      kept.map(({ event }) => event),
      calendarsOf,
    ),
  )
}

type Dated = Partial<Omit<DemoEvent, 'on' | 'until'>> & {
  title: string
  day: string
  last?: string
  weeklyUntil?: string
}

/** From August on in the year it starts, after New Year in the next. */
function dated({ on, until, weekly, weekday, ...rest }: DemoEvent, startYear: number): Dated {
  const at = (day: string) => `${startYear + (day < '08-01' ? 1 : 0)}-${day}`
  const day = rest.kind === 'holiday' ? at(on) : onSchoolDay(at(on), weekday)
  return { ...rest, day, ...(until ? { last: at(until) } : {}), ...(weekly ? { weeklyUntil: at(weekly) } : {}) }
}

/** In whatever year, the first day with school from this one on; or the first that is called so (1 for Monday). */
function onSchoolDay(day: string, weekday?: number): string {
  const called = new Date(`${day}T12:00:00Z`).getUTCDay()
  const isRight = weekday === undefined ? called % 6 !== 0 : called === weekday
  return isRight ? day : onSchoolDay(daysLater(day, 1), weekday)
}

function eventOf(scope: SchoolScope, event: Dated & { id: string; byId: string }): NewEvent {
  const { zone } = scope.school
  const { day, last = day, from, till = from, weeklyUntil } = event
  return {
    id: event.id,
    kind: event.kind ?? 'event',
    visibility: event.visibility ?? 'users',
    draft: event.draft ?? false,
    title: event.title,
    place: event.place ?? '',
    about: event.about ?? '',
    bring: event.bring ?? '',
    subject: event.subject ?? '',
    allDay: from === undefined,
    startsAt: instantAt(day, from ?? '00:00', zone),
    endsAt: from ? instantAt(last, till ?? from, zone) : instantAt(daysLater(last, 1), '00:00', zone),
    zone,
    rule: weeklyUntil ? 'FREQ=WEEKLY' : null,
    until: weeklyUntil ?? null,
    ...{ changes: [], messageId: null, ofMessage: false, importedUid: null, sequence: 0, cancelledAt: null },
    createdById: event.byId,
    createdAt: scope.now,
    changedAt: scope.now,
  }
}
