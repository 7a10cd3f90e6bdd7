import type { OccurrenceRow } from '../calendar/seeing-queries.ts'
import type { Statement } from '../db/batch.ts'
import type { PlaceRow } from '../groups/queries.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { daysLater, instantAt, localDay, weekday } from '../time.ts'
import { itemsOf } from './event-source.ts'
import type { AgendaItem } from './items.ts'
import { byTime } from './sources.ts'
import { eventsOn, type On, type PickUpRow, pickUpsOn } from './tomorrow-queries.ts'

export const away = ['ill', 'leave', 'other'] as const
export type Away = (typeof away)[number]

/** What a family wants to know the evening before, per child (F6). */
export type ChildDay = {
  id: string
  firstName: string
  /** Why there is no school, where there is none. */
  off: string | null
  /** Reported for all of that day: what it brings is not for this child. */
  away: Away | null
  items: readonly AgendaItem[]
  bring: readonly string[]
  teachers: readonly string[]
  pickUp: string | null
}
export type Tomorrow = { day: string; children: readonly ChildDay[] }

/** The next day that may have school: on Friday and Saturday that is Monday. */
export function nextDay({ now, school: { zone } }: Pick<Scope, 'now' | 'school'>): On {
  const ahead = { 5: 3, 6: 2 }[weekday(now, zone)] ?? 1
  const day = daysLater(localDay(now, zone), ahead)
  return { day, weekday: String(weekday(instantAt(day, '12:00', zone), zone)) }
}

/** For a page that asks more at once; nothing for whoever has no child here, or where the school has no calendar. */
export function tomorrowStatements(scope: Scope) {
  const on = nextDay(scope)
  return permitted(scope.me.roles, 'calendar.family', scope.school)
    ? ([pickUpsOn(scope, on), eventsOn(scope, on)] satisfies Statement[])
    : []
}

/** By who is in the groups near me, which the overview reads anyway. */
export function tomorrowIn(scope: Scope, places: readonly PlaceRow[], answers: readonly unknown[]): Tomorrow | null {
  if (answers.length === 0) return null
  // Safe cast: these are the answers to the statements above.
  const [pickUps = [], events = []] = answers as [PickUpRow[]?, OccurrenceRow[]?]
  const on = nextDay(scope)
  const here = places.filter(
    (row): row is Somebody => row.id !== null && row.role === 'pupil' && scope.me.children.includes(row.id),
  )
  const day = { on, items: itemsOf(events).sort(byTime), pickUps, teachers: places.filter(isTeacher) }
  const inClass = here.filter(({ kind }) => kind === 'class').toSorted(byClass)
  const inOrder = [...inClass, ...here.filter(({ kind }) => kind !== 'class')]
  const children = [...Map.groupBy(inOrder, ({ id }) => id).values()].map((own) => childDay(own, day))
  return children.length > 0 ? { day: on.day, children } : null
}

type Somebody = Extract<PlaceRow, { id: string }>
/** As children stand on every screen (model.md). */
const byClass = (one: Somebody, other: Somebody) =>
  one.year - other.year ||
  one.group_name.localeCompare(other.group_name) ||
  one.first_name.localeCompare(other.first_name)
const isTeacher = (row: PlaceRow): row is Somebody => row.id !== null && row.role === 'teacher'
type Day = { on: On; items: readonly AgendaItem[]; pickUps: readonly PickUpRow[]; teachers: readonly Somebody[] }

function childDay(own: readonly Somebody[], { on, items, pickUps, teachers }: Day): ChildDay {
  const { id, first_name: firstName } = own[0] as Somebody // safe: no group is empty
  const calendars = ['school', ...own.map((row) => row.group_id)]
  const theirs = items.filter((item) => item.calendars.some((calendar) => calendars.includes(calendar)))
  const off = theirs.find(({ kind, allDay }) => allDay && (kind === 'holiday' || kind === 'studyDay'))
  const classes = own.filter(({ kind }) => kind === 'class').map((row) => row.group_id)
  const fetched = pickUps.filter((row) => row.pupil_id === id)
  const fetching = fetched.find((row) => row.on_day === on.day) ?? fetched[0]
  return {
    id,
    firstName,
    off: off?.title ?? null,
    away: null,
    items: theirs.filter((item) => item !== off),
    bring: theirs.flatMap(({ bring }) => bring || []),
    teachers: off
      ? []
      : teachingOn(
          teachers.filter((row) => classes.includes(row.group_id)),
          on.weekday,
        ),
    pickUp: off || !fetching ? null : fetching.note,
  }
}

/** Whoever does not work that day is left out, unless nobody would be left. */
function teachingOn(teachers: readonly Somebody[], today: string) {
  const there = teachers.filter(({ days }) => days === null || days.includes(today))
  return (there.length > 0 ? there : teachers).map((row) => row.first_name)
}
