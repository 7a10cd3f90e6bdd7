import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { Change, Event } from './schema.ts'

/** One time that an event takes place. */
export type Time = { original: string; startsAt: Date; endsAt: Date; firstDay: string; lastDay: string }
export type Repeating = Pick<Event, 'allDay' | 'startsAt' | 'endsAt' | 'zone' | 'rule' | 'until' | 'changes'>

/** Of one event; a daily one through a school year and a half stays below it. */
export const mostTimes = 500

/**
 * Every time it takes place, by the clocks of its zone: 8:30 stays 8:30 when they change. A time that they skip is taken after
 * the gap, one that comes twice the first time (as Temporal and RFC 5545 have it).
 */
export function timesOf(event: Repeating): Time[] {
  const changes = new Map(event.changes.map((change) => [change.original, change]))
  return originalsOf(event).flatMap((local) => {
    const original = keyOf(local, event.allDay)
    return timeOf(event, changes.get(original) ?? { original, ...usual(event, local) })
  })
}

/** More than may be: asked before it is kept. */
export const isTooOften = (event: Repeating) => originalsOf(event, mostTimes + 1).length > mostTimes

const usual = ({ startsAt, endsAt, zone }: Repeating, local: Temporal.PlainDateTime) => {
  const length = plain(startsAt, zone).until(plain(endsAt, zone))
  return { startsAt: instantOf(local, zone), endsAt: instantOf(local.add(length), zone) }
}

function timeOf(event: Repeating, change: Change): Time[] {
  if ('gone' in change) return []
  const [startsAt, endsAt] = [new Date(change.startsAt), new Date(change.endsAt)]
  return [{ original: change.original, startsAt, endsAt, ...daysOf(event, startsAt, endsAt) }]
}

/** The local days it touches; what ends at midnight does not touch the day that then begins. */
export function daysOf({ zone }: Pick<Event, 'zone'>, startsAt: Date, endsAt: Date) {
  const last = endsAt > startsAt ? new Date(endsAt.getTime() - 1) : endsAt
  return {
    firstDay: plain(startsAt, zone).toPlainDate().toString(),
    lastDay: plain(last, zone).toPlainDate().toString(),
  }
}

function originalsOf({ startsAt, zone, rule, until }: Repeating, most = mostTimes): Temporal.PlainDateTime[] {
  const first = plain(startsAt, zone)
  if (!rule || !until) return [first]
  const said = ICAL.Recur.fromString(explicit(rule, first))
  const months = (said.parts.BYMONTH ?? []).map(Number)
  const steps = said.iterator(timeFrom(first))
  const found: Temporal.PlainDateTime[] = []
  for (let next = steps.next(); next && found.length < most; next = steps.next()) {
    const local = Temporal.PlainDateTime.from(next.toString())
    if (local.toPlainDate().toString() > until) break
    // The library may begin with 1 March for a 29 February that is not there.
    if (months.length === 0 || months.includes(local.month)) found.push(local)
  }
  return found
}

const timeFrom = ({ year, month, day, hour, minute, second }: Temporal.PlainDateTime) =>
  ICAL.Time.fromData({ year, month, day, hour, minute, second })

/**
 * A rule that leaves to its first day which day of the month or year it means, with that day said: so that 29 February is not
 * taken for 1 March by some readers and for no day by others (RFC 5545, 3.3.10 says none).
 */
export function explicit(rule: string, { month, day }: Pick<Temporal.PlainDateTime, 'month' | 'day'>) {
  if (/BY(?:DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH)=/.test(rule)) return rule
  if (rule.includes('FREQ=MONTHLY')) return `${rule};BYMONTHDAY=${day}`
  return rule.includes('FREQ=YEARLY') ? `${rule};BYMONTH=${month};BYMONTHDAY=${day}` : rule
}

/** "2026-11-27T08:30", or the day alone of what lasts whole days. */
const keyOf = (local: Temporal.PlainDateTime, allDay: boolean) =>
  allDay ? local.toPlainDate().toString() : local.toString({ smallestUnit: 'minute' })

const plain = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime()

const instantOf = (local: Temporal.PlainDateTime, zone: string) => local.toZonedDateTime(zone).epochMilliseconds

/** Every month from one day to another, as "2026-11". */
export function monthsBetween(from: string, until: string) {
  const last = Temporal.PlainYearMonth.from(until.slice(0, 7))
  const months: string[] = []
  for (
    let month = Temporal.PlainYearMonth.from(from.slice(0, 7));
    Temporal.PlainYearMonth.compare(month, last) <= 0;
    month = month.add({ months: 1 })
  )
    months.push(month.toString())
  return months
}
