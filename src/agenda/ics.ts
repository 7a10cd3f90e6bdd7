import {
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  default as ical,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { explicit } from '../calendar/repeating.ts'
import type { Event } from '../calendar/schema.ts'
import { cleanLine } from '../cleaning.ts'
import { daysLater, instantAt, localDay } from '../time.ts'
import { basic, timeZoneOf } from './time-zone.ts'

/** What other programs are told of something in a calendar. */
export type FeedEvent = Pick<
  Event,
  'allDay' | 'startsAt' | 'endsAt' | 'zone' | 'rule' | 'until' | 'changes' | 'sequence'
> & {
  uid: string
  changedAt: Date
  title: string
  place: string
  about: string
  url: string | null
  /** Addresses of its files. */
  attachments: readonly string[]
  cancelled: boolean
}

export type Feed = { name: string; zone: string; now: Date; events: readonly FeedEvent[] }

/**
 * A calendar as Outlook, Google and Apple read it (RFC 5545, 7986): the same bytes as long as nothing changed. What happens
 * once is told in UTC, what repeats by the clocks of its zone, and whole days as days.
 */
export function icsOf({ name, zone, now, events }: Feed) {
  const calendar = ical({
    prodId: { company: 'Pleinpost', product: 'Kalender', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    name: nameText(name),
    ttl: 4 * 3600,
    timezone: { name: null, generator: (asked: string) => timeZoneOf(asked, now) },
  })
  for (const event of events) add(calendar, event)
  // The library writes extra lines after the events, where a calendar's properties may not stand, and no last line end.
  return `${calendar.toString().replace('METHOD:PUBLISH\r\n', `METHOD:PUBLISH\r\nX-WR-TIMEZONE:${zone}\r\n`)}\r\n`
}

/** The library writes it as it is. */
const nameText = (name: string) => cleanLine(name).replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)

function add(calendar: ICalCalendar, event: FeedEvent) {
  const { allDay, rule, changes } = event
  calendar.createEvent({
    ...said(event),
    ...momentsOf(event, event),
    ...(rule ? { repeating: repeatingOf(event, rule) } : {}),
  })
  for (const change of changes) {
    if ('gone' in change) continue
    const moved = { startsAt: new Date(change.startsAt), endsAt: new Date(change.endsAt) }
    // Whole days that were moved are named apart: readers disagree on which day they were.
    const which = allDay
      ? { id: `${change.original}-${event.uid}` }
      : { recurrenceId: zoned(Temporal.PlainDateTime.from(change.original), event.zone) }
    calendar.createEvent({ ...said(event), ...momentsOf({ ...event, rule: allDay ? null : rule }, moved), ...which })
  }
}

const said = (event: FeedEvent): Omit<ICalEventData, 'start'> => ({
  id: event.uid,
  sequence: event.sequence,
  stamp: event.changedAt,
  lastModified: event.changedAt,
  summary: event.title,
  ...(event.place ? { location: event.place } : {}),
  ...(event.about ? { description: event.about } : {}),
  ...(event.url ? { url: event.url } : {}),
  attachments: [...event.attachments],
  ...(event.cancelled ? { status: ICalEventStatus.CANCELLED } : {}),
})

type Kept = Pick<FeedEvent, 'allDay' | 'zone' | 'rule'>

function momentsOf({ allDay, zone, rule }: Kept, { startsAt, endsAt }: Pick<FeedEvent, 'startsAt' | 'endsAt'>) {
  if (allDay) {
    const [first, after] = [localDay(startsAt, zone), localDay(endsAt, zone)]
    return { allDay: true, start: midnight(first), end: midnight(after > first ? after : daysLater(first, 1)) }
  }
  if (rule === null) return { start: startsAt, end: endsAt }
  return { timezone: zone, start: inZone(startsAt, zone), end: inZone(endsAt, zone) }
}

/** The library writes a day as it is called in UTC. */
const midnight = (day: string) => new Date(`${day}T00:00:00Z`)
const inZone = (at: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
const zoned = (local: Temporal.PlainDateTime, zone: string) => local.toZonedDateTime(zone)

/** The rule with its end and the times it leaves out, or that stand elsewhere. */
function repeatingOf({ allDay, zone, startsAt, until, changes }: FeedEvent, rule: string) {
  const first = inZone(startsAt, zone)
  const lines = [`RRULE:${explicit(rule, first)};UNTIL=${untilText(until ?? '', allDay, zone)}`]
  const out = changes.filter((change) => 'gone' in change || allDay).map(({ original }) => original)
  if (out.length > 0) {
    const days = out.map((original) =>
      allDay ? original.replaceAll('-', '') : basic(Temporal.PlainDateTime.from(original)),
    )
    lines.push(`EXDATE;${allDay ? 'VALUE=DATE' : `TZID=${zone}`}:${days.join(',')}`)
  }
  return lines.join('\r\n')
}

/** The last moment of the last day: in UTC, as a rule with a zone wants it, or the day itself. */
function untilText(until: string, allDay: boolean, zone: string) {
  if (allDay) return until.replaceAll('-', '')
  return `${instantAt(until, '23:59', zone).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
