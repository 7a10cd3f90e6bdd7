import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { dayBefore, localDay } from '../time.ts'
import type { EventFields } from './event-form.ts'
import { timesOf } from './repeating.ts'
import type { Change, Event } from './schema.ts'
import type { NewEvent } from './writing-queries.ts'

/** An event with the calendars it stands in, and one as it is to be. */
export type Standing = { event: Event; calendars: readonly string[] }
export type Kept = { event: NewEvent; calendars: readonly string[] }

/** What a change makes of an event that repeats: one of its times, those from one on, or all of it. What is left of it stays where it stood. */
export function changed(scope: Scope, before: Standing, after: Kept, { deel, origineel }: EventFields): Kept[] {
  const { schoolId: _, ...old } = before.event
  const whole = [{ ...after, event: { ...after.event, changes: keptChanges(old, after.event) } }]
  if (old.rule === null || deel === 'all' || origineel === '') return whole
  if (deel === 'onwards' && isFirst(old, origineel)) return whole
  const next = { ...old, sequence: old.sequence + 1, changedAt: scope.now, undo: null }
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

/** It goes on until the day before this time. */
export const cutBefore = (event: NewEvent, original: string): NewEvent => ({
  ...event,
  until: dayBefore(original.slice(0, 10)),
  changes: event.changes.filter((change) => change.original < original),
})

export const isFirst = ({ startsAt, zone }: Pick<Event, 'startsAt' | 'zone'>, original: string) =>
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

export const withChange = (changes: readonly Change[], change: Change) => [
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
