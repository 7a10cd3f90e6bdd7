import { calendarTexts } from '../../templates/calendar/texts.ts'
import { NotFound } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { dayBefore, daysLater, instantAt, localDay, readDay } from '../time.ts'
import type { EventFields, Part } from './event-form.ts'
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

/** My own; any other's only if I may write in all the calendars it stands in. What a message says is changed there. */
export function mayChange(scope: Scope, event: Event, calendars: readonly string[]) {
  if (event.ofMessage) return false
  if (event.createdById === scope.me.id) return true
  if (event.visibility === 'private') return false
  const shared = calendars.filter((calendar) => calendar !== 'public')
  const teaches = shared.every((calendar) => scope.me.teaches.includes(calendar))
  return mayPublish(scope) || (teaches && permitted(scope.me.roles, 'calendar.write', scope.school))
}

type Asked = { value: EventFields; calendars: readonly string[]; writing: Writing }

/** A new event, or one as it has become; says what is wrong with it, or nothing. */
export async function keepEvent(
  scope: Scope,
  id: string,
  before: Event | null,
  asked: Asked,
): Promise<Problems | null> {
  const wrong = whatIsWrong(scope, before, asked)
  if (wrong) return wrong
  const event = eventFrom(scope, id, before, before ? wholeSeries(before, asked.value) : asked.value)
  if (isTooOften(event)) return { tot: calendarTexts.tooOften }
  const calendars = calendarsFrom(scope, event, asked.calendars)
  await scope.db.batch(
    (before ? changed(scope, before, event, asked.value) : [event]).flatMap((one) =>
      keepStatements(scope, one, calendars),
    ),
  )
  return null
}

function whatIsWrong(scope: Scope, before: Event | null, { value, calendars, writing }: Asked): Problems | null {
  const mine = new Set([...(writing.school ? ['school'] : []), ...writing.groups.map(({ id }) => id)])
  if (calendars.some((calendar) => !mine.has(calendar))) return { kalender: calendarTexts.notYourCalendar }
  if ((value.soort === 'holiday' || value.soort === 'studyDay') && !mayPublish(scope))
    return { soort: calendarTexts.notYourKind }
  if (value.soort !== 'event' && calendars.length === 0) return { kalender: calendarTexts.needsCalendar }
  if (value.soort === 'homework' && calendars.includes('school')) return { kalender: calendarTexts.homeworkOfGroup }
  if (value.bericht && value.bericht !== before?.messageId && !writing.messages.some(({ id }) => id === value.bericht))
    return { bericht: calendarTexts.notYourMessage }
  if (before && String(before.sequence) !== value.gezien) return { titel: calendarTexts.changedMeanwhile }
  return null
}

/** In none, it is its maker's alone; what visitors see stands in the public calendar besides. */
const calendarsFrom = (scope: Scope, { visibility }: NewEvent, ticked: readonly string[]) =>
  ticked.length === 0 ? [scope.me.id] : visibility === 'visitors' ? [...ticked, 'public'] : [...ticked]

function eventFrom(scope: Scope, id: string, before: Event | null, value: EventFields): NewEvent {
  const zone = before?.zone ?? scope.school.zone
  const isKept = value.herhalen === 'kept' && before !== null
  return {
    id,
    kind: value.soort,
    visibility: value.zichtbaar,
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
    messageId: value.bericht || null,
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

/** What a change makes of an event that repeats: one of its times, those from one on, or all of it. */
function changed(scope: Scope, before: Event, after: NewEvent, { deel, origineel }: EventFields): NewEvent[] {
  const { schoolId: _, ...old } = before
  if (before.rule === null || deel === 'all' || origineel === '')
    return [{ ...after, changes: keptChanges(old, after) }]
  const next = { ...old, sequence: old.sequence + 1, changedAt: scope.now }
  if (deel === 'one') {
    const alone = { ...after, rule: null, until: null, sequence: 0 }
    if (saysTheSame(old, after)) {
      const moved = { original: origineel, startsAt: alone.startsAt.getTime(), endsAt: alone.endsAt.getTime() }
      return [{ ...next, changes: withChange(old.changes, moved) }]
    }
    const gone = { ...next, changes: withChange(old.changes, { original: origineel, gone: true }) }
    return [gone, { ...alone, id: newId(scope.now), importedUid: null, createdAt: scope.now }]
  }
  if (isFirst(old, origineel)) return [{ ...after, changes: keptChanges(old, after) }]
  const rest = { ...after, id: newId(scope.now), importedUid: null, createdAt: scope.now, sequence: 0 }
  return [cutBefore(next, origineel), { ...rest, changes: [] }]
}

const cutBefore = (event: NewEvent, original: string): NewEvent => ({
  ...event,
  until: dayBefore(original.slice(0, 10)),
  changes: event.changes.filter((change) => change.original < original),
})

const isFirst = ({ startsAt, zone }: Pick<Event, 'startsAt' | 'zone'>, original: string) =>
  localDay(startsAt, zone) === original.slice(0, 10)

/** Single times that were changed keep their change while the rule gives the same times. */
const keptChanges = (before: NewEvent, after: NewEvent) =>
  before.rule === after.rule && before.startsAt.getTime() === after.startsAt.getTime() ? before.changes : []

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
  event: Event,
  calendars: readonly string[],
  part: Part,
  original: string,
) {
  if (!mayChange(scope, event, calendars)) throw new NotFound()
  const isWhole = event.rule === null || part === 'all' || (part === 'onwards' && isFirst(event, original))
  if (isWhole) return scope.db.batch(cancelStatements(scope, event.id))
  const { schoolId: _, ...old } = event
  const next = { ...old, sequence: old.sequence + 1, changedAt: scope.now }
  const left =
    part === 'onwards'
      ? cutBefore(next, original)
      : { ...next, changes: withChange(old.changes, { original, gone: true }) }
  return scope.db.batch(keepStatements(scope, left, calendars))
}
