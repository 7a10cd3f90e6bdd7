import { calendarTexts } from '../../templates/calendar/texts.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { dayBefore, daysLater, instantAt, localDay, readDay } from '../time.ts'
import type { EventFields, Part } from './event-form.ts'
import { alsoFilesOf } from './files-queries.ts'
import { forgetFilesOf } from './forgetting-files.ts'
import { isTooOften, timesOf } from './repeating.ts'
import { ruleOf } from './rules.ts'
import type { Change, Event } from './schema.ts'
import type { CalendarRow } from './seeing-queries.ts'
import { cancelStatements, keepStatements, type NewEvent } from './writing-queries.ts'

/** What one may write in: nothing but one's own, some groups' calendars, or the school's and all groups'. */
export type Writing = {
  school: boolean
  groups: readonly CalendarRow[]
  messages: readonly { id: string; subject: string }[]
}

export const mayPublish = ({ me, school }: Pick<Scope, 'me' | 'school'>) =>
  permitted(me.roles, 'calendar.publish', school)

/**
 * Only where all the calendars it stands in are one's own to write in today, whoever made it; days without school are
 * the school's. What a message says is changed there.
 */
export function mayChange(scope: Scope, event: Event, calendars: readonly string[]) {
  const { me, school } = scope
  const isMine = event.createdById === me.id
  if (event.ofMessage || (event.visibility === 'private' && !isMine)) return false
  if (isFreeDay(event.kind) && !mayPublish(scope)) return false
  const writes = permitted(me.roles, 'calendar.write', school)
  const isWritable = (calendar: string) =>
    calendar === me.id ? isMine : mayPublish(scope) || (writes && me.teaches.includes(calendar))
  return calendars.filter((calendar) => calendar !== 'public').every(isWritable)
}

const isFreeDay = (kind: Event['kind']) => kind === 'holiday' || kind === 'studyDay'

type Asked = { value: EventFields; calendars: readonly string[]; writing: Writing }
/** An event with the calendars it stands in. */
type Standing = { event: Event; calendars: readonly string[] }

/** A new event, or one as it has become; says what is wrong with it, or nothing. */
export async function keepEvent(
  scope: Scope,
  id: string,
  before: Standing | null,
  asked: Asked,
): Promise<Problems | null> {
  const old = before?.event ?? null
  const wrong = whatIsWrong(scope, old, asked)
  if (wrong) return wrong
  const event = eventFrom(scope, id, old, { ...asked, value: old ? wholeSeries(old, asked.value) : asked.value })
  if (isTooOften(event)) return { tot: calendarTexts.tooOften }
  const calendars = calendarsFrom(scope, event, [...asked.calendars, ...unseen(scope, before, asked.writing)])
  const kept = before ? changed(scope, before, { event, calendars }, asked.value) : [{ event, calendars }]
  await scope.db.batch([
    ...kept.flatMap((one) => keepStatements(scope, one.event, one.calendars)),
    ...kept.filter((one) => before && one.event.id !== id).map((one) => alsoFilesOf(scope, id, one.event)),
  ])
  return null
}

const writable = ({ school, groups }: Writing) =>
  new Set([...(school ? ['school'] : []), ...groups.map(({ id }) => id)])

/** Calendars that the form could not show, such as a group's of last year: it stays in these. */
const unseen = ({ me }: Scope, before: Standing | null, writing: Writing) =>
  (before?.calendars ?? []).filter(
    (calendar) => calendar !== 'public' && calendar !== me.id && !writable(writing).has(calendar),
  )

function whatIsWrong(scope: Scope, before: Event | null, { value, calendars, writing }: Asked): Problems | null {
  const mine = writable(writing)
  if (calendars.some((calendar) => !mine.has(calendar))) return { kalender: calendarTexts.notYourCalendar }
  if (isFreeDay(value.soort) && !mayPublish(scope)) return { soort: calendarTexts.notYourKind }
  if (isFreeDay(value.soort) && !['users', 'visitors'].includes(value.zichtbaar))
    return { zichtbaar: calendarTexts.freeForAll }
  if (value.soort !== 'event' && calendars.length === 0) return { kalender: calendarTexts.needsCalendar }
  if (value.soort === 'homework' && calendars.includes('school')) return { kalender: calendarTexts.homeworkOfGroup }
  if (value.bericht && value.bericht !== before?.messageId && !writing.messages.some(({ id }) => id === value.bericht))
    return { bericht: calendarTexts.notYourMessage }
  if (before && (String(before.sequence) !== value.gezien || !isTimeOf(before, value.origineel)))
    return { titel: calendarTexts.changedMeanwhile }
  return null
}

/** Whether it takes place at this time, where one is named. */
const isTimeOf = (event: Event, original: string) =>
  original === '' || timesOf(event).some((time) => time.original === original)

/** In none, it is its maker's alone; what visitors see stands in the public calendar besides. */
const calendarsFrom = (scope: Scope, { visibility }: NewEvent, ticked: readonly string[]) =>
  ticked.length === 0 ? [scope.me.id] : visibility === 'visitors' ? [...ticked, 'public'] : [...ticked]

function eventFrom(
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
    allDay: value.heledag,
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
function wholeSeries(before: Event, value: EventFields): EventFields {
  const shown = value.deel === 'all' ? timesOf(before).find(({ original }) => original === value.origineel) : undefined
  if (!shown || before.rule === null) return value
  const back = (day: string) => daysLater(localDay(before.startsAt, before.zone), daysFrom(shown.firstDay, day))
  const last = readDay(value.einddag)
  return { ...value, dag: back(value.dag), einddag: last ? back(last) : '' }
}

const daysFrom = (one: string, other: string) => Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)

function momentsOf({ heledag, dag, tijd, einddag, eindtijd }: EventFields, zone: string) {
  const last = readDay(einddag) ?? dag
  if (heledag) return { startsAt: instantAt(dag, '00:00', zone), endsAt: instantAt(daysLater(last, 1), '00:00', zone) }
  return { startsAt: instantAt(dag, tijd, zone), endsAt: instantAt(last, eindtijd || tijd, zone) }
}

type Kept = { event: NewEvent; calendars: readonly string[] }

/** What a change makes of an event that repeats: one of its times, those from one on, or all of it. What is left of it stays where it stood. */
function changed(scope: Scope, before: Standing, after: Kept, { deel, origineel }: EventFields): Kept[] {
  const { schoolId: _, ...old } = before.event
  const whole = [{ ...after, event: { ...after.event, changes: keptChanges(old, after.event) } }]
  if (old.rule === null || deel === 'all' || origineel === '') return whole
  if (deel === 'onwards' && isFirst(old, origineel)) return whole
  const next = { ...old, sequence: old.sequence + 1, changedAt: scope.now }
  const left = (event: NewEvent) => ({ event, calendars: before.calendars })
  const fresh = { ...after.event, id: newId(scope.now), importedUid: null, createdAt: scope.now, sequence: 0 }
  if (deel === 'onwards')
    return [left(cutBefore(next, origineel)), { ...after, event: { ...fresh, changes: keptChanges(old, fresh) } }]
  const alone = { ...fresh, rule: null, until: null }
  if (saysTheSame(old, alone) && standsTheSame(before.calendars, after.calendars)) {
    const moved = { original: origineel, startsAt: alone.startsAt.getTime(), endsAt: alone.endsAt.getTime() }
    return [left({ ...next, changes: withChange(old.changes, moved) })]
  }
  const gone: Change = { original: origineel, gone: true }
  return [left({ ...next, changes: withChange(old.changes, gone) }), { ...after, event: alone }]
}

const standsTheSame = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join()

const cutBefore = (event: NewEvent, original: string): NewEvent => ({
  ...event,
  until: dayBefore(original.slice(0, 10)),
  changes: event.changes.filter((change) => change.original < original),
})

const isFirst = ({ startsAt, zone }: Pick<Event, 'startsAt' | 'zone'>, original: string) =>
  localDay(startsAt, zone) === original.slice(0, 10)

/** Single times that were changed keep their change on the days that are left; at another hour, those that do not take place. */
function keptChanges(before: NewEvent, after: NewEvent): Change[] {
  const byDay = new Map(timesOf({ ...after, changes: [] }).map(({ original }) => [original.slice(0, 10), original]))
  return before.changes.flatMap((change): Change[] => {
    const original = byDay.get(change.original.slice(0, 10))
    if (after.rule === null || original === undefined) return []
    if ('gone' in change) return [{ original, gone: true }]
    return original === change.original ? [change] : []
  })
}

const withChange = (changes: readonly Change[], change: Change) => [
  ...changes.filter(({ original }) => original !== change.original),
  change,
]

const said = [
  'kind',
  'visibility',
  'draft',
  'title',
  'place',
  'about',
  'bring',
  'subject',
  'allDay',
  'messageId',
] as const
const saysTheSame = (one: NewEvent, other: NewEvent) => said.every((name) => one[name] === other[name])

/** Takes it out of the calendar: all of it, one of its times, or those from one on. */
export async function removeEvent(
  scope: Scope,
  { event, calendars }: Standing,
  { part, original, seen }: { part: Part; original: string; seen: string },
) {
  if (!mayChange(scope, event, calendars)) throw new NotFound()
  if (seen !== String(event.sequence) || !isTimeOf(event, original)) throw new Refused(calendarTexts.changedMeanwhile)
  const isWhole = event.rule === null || part === 'all' || (part === 'onwards' && isFirst(event, original))
  if (isWhole) return cancelEvent(scope, event.id)
  const { schoolId: _, ...old } = event
  const next = { ...old, sequence: old.sequence + 1, changedAt: scope.now }
  const left =
    part === 'onwards'
      ? cutBefore(next, original)
      : { ...next, changes: withChange(old.changes, { original, gone: true }) }
  await scope.db.batch(keepStatements(scope, left, calendars))
}

async function cancelEvent(scope: Scope, id: string) {
  await scope.db.batch(cancelStatements(scope, id))
  await forgetFilesOf(scope, [id])
}
