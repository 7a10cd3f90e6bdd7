import type { Event } from '../../src/calendar/schema.ts'
import { newId } from '../../src/ids.ts'
import { daysLater, instantAt } from '../../src/time.ts'

export const zone = 'Europe/Amsterdam'
type NewEvent = Omit<Event, 'schoolId' | 'undo'>
type About = Partial<NewEvent> & { calendars?: readonly string[]; createdById?: string }

/** An event of whole days, or with times where `times` says so. */
export function eventOf(from: string, until = from, about: About = {}, times?: readonly [string, string]): NewEvent {
  const now = new Date('2026-11-01T12:00:00Z')
  return {
    id: newId(now),
    kind: 'event',
    visibility: 'users',
    draft: false,
    title: 'Sportdag',
    place: '',
    about: '',
    bring: '',
    subject: '',
    allDay: !times,
    startsAt: instantAt(from, times?.[0] ?? '00:00', zone),
    endsAt: times ? instantAt(until, times[1], zone) : instantAt(daysLater(until, 1), '00:00', zone),
    zone,
    rule: null,
    until: null,
    changes: [],
    messageId: null,
    ofMessage: false,
    importedUid: null,
    createdById: 'hedda',
    createdAt: now,
    changedAt: now,
    sequence: 0,
    cancelledAt: null,
    ...Object.fromEntries(Object.entries(about).filter(([name]) => name !== 'calendars')),
  }
}
