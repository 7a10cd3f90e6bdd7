import type { Scope } from '../scope.ts'
import { daysLater, instantAt, localDay, readDay } from '../time.ts'
import type { Asked } from './checking.ts'
import { type EventFields, isForTheDay } from './event-form.ts'
import { timesOf } from './repeating.ts'
import { mayPublish } from './rights.ts'
import { ruleOf } from './rules.ts'
import type { Event } from './schema.ts'
import type { NewEvent } from './writing-queries.ts'

/** In none, it is its maker's alone; what visitors see stands in the public calendar besides. */
export const calendarsFrom = (scope: Scope, { visibility }: NewEvent, ticked: readonly string[]) =>
  ticked.length === 0 ? [scope.me.id] : visibility === 'visitors' ? [...ticked, 'public'] : [...ticked]

/** The event that the fields of a form describe. */
export function eventFrom(
  scope: Scope,
  id: string,
  before: Event | null,
  { value, calendars }: Pick<Asked, 'value' | 'calendars'>,
): NewEvent {
  const zone = before?.zone ?? scope.school.zone
  const isKept = value.herhalen === 'kept' && before !== null
  return {
    id,
    kind: value.soort,
    // What stands in no calendar but one's own is nobody else's to see.
    visibility: calendars.length === 0 ? 'private' : value.zichtbaar,
    draft: value.concept && mayPublish(scope),
    title: value.titel,
    place: value.plaats,
    about: value.over,
    bring: value.meenemen,
    subject: value.soort === 'homework' ? value.vak : '',
    allDay: isForTheDay(value),
    ...momentsOf(value, zone),
    zone,
    rule: isKept ? before.rule : ruleOf(value.herhalen, value.dag),
    until: isKept ? before.until : value.herhalen === 'no' ? null : readDay(value.tot),
    changes: [],
    messageId: value.bericht === undefined ? (before?.messageId ?? null) : value.bericht || null,
    ofMessage: false,
    importedUid: before?.importedUid ?? null,
    createdById: before?.createdById ?? scope.me.id,
    createdAt: before?.createdAt ?? scope.now,
    changedAt: scope.now,
    sequence: (before?.sequence ?? -1) + 1,
    cancelledAt: null,
  }
}

/** The form shows one of the times; for all of them the first moves by as many days as that one did. */
export function wholeSeries(before: Event, value: EventFields): EventFields {
  const shown = value.deel === 'all' ? timesOf(before).find(({ original }) => original === value.origineel) : undefined
  if (!shown || before.rule === null) return value
  const back = (day: string) => daysLater(localDay(before.startsAt, before.zone), daysFrom(shown.firstDay, day))
  const last = readDay(value.einddag)
  return { ...value, dag: back(value.dag), einddag: last ? back(last) : '' }
}

const daysFrom = (one: string, other: string) => Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)

function momentsOf(value: EventFields, zone: string) {
  const { dag, tijd, einddag, eindtijd } = value
  const last = readDay(einddag) ?? dag
  if (isForTheDay(value))
    return { startsAt: instantAt(dag, '00:00', zone), endsAt: instantAt(daysLater(last, 1), '00:00', zone) }
  return { startsAt: instantAt(dag, tijd, zone), endsAt: instantAt(last, eindtijd || tijd, zone) }
}
