import { dayBefore, localDay, localTime } from '../time.ts'
import { daysOf, type Time } from './repeating.ts'
import { repeatOf } from './rules.ts'
import type { Event } from './schema.ts'

// What stands there now, as the form asks for it.

export const freshFields = (day: string, id: string): Record<string, string> => ({
  nr: id,
  soort: 'event',
  zichtbaar: 'users',
  dag: day,
  herhalen: 'no',
  schooldagen: 'on',
})

/** `time` is the one that is looked at, of an event that repeats. */
export function fieldsNow(event: Event, time: Time | undefined): Record<string, string> {
  const { startsAt, endsAt, zone } = time ? { ...time, zone: event.zone } : event
  const { firstDay, lastDay } = daysOf(event, startsAt, endsAt)
  const last = event.allDay ? dayBefore(localDay(endsAt, zone)) : lastDay
  return {
    titel: event.title,
    soort: event.kind,
    zichtbaar: event.visibility,
    ...(event.draft ? { concept: 'on' } : {}),
    ...(event.allDay ? { heledag: 'on' } : { tijd: localTime(startsAt, zone), eindtijd: localTime(endsAt, zone) }),
    dag: firstDay,
    einddag: last === firstDay ? '' : last,
    herhalen: repeatOf(event.rule),
    tot: event.until ?? '',
    plaats: event.place,
    meenemen: event.bring,
    vak: event.subject,
    over: event.about,
    bericht: event.messageId ?? '',
    origineel: time?.original ?? '',
    deel: time ? 'one' : 'all',
    gezien: String(event.sequence),
  }
}
