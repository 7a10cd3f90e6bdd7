import { calendarTexts } from '../../templates/calendar/texts.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { isTimeOf } from './checking.ts'
import type { Part } from './event-form.ts'
import { mayChange } from './rights.ts'
import type { Event } from './schema.ts'
import { calendarsOf } from './seeing-queries.ts'
import { cutBefore, isFirst, type Standing, withChange } from './series.ts'
import { cancelStatements, eventWithId, keepStatements } from './writing-queries.ts'

/** Takes it out of the calendar: all of it, one of its times, or those from one on. */
export async function removeEvent(
  scope: Scope,
  { event, calendars }: Standing,
  { part, original, seen }: { part: Part; original: string; seen: string },
) {
  if (!mayChange(scope, event, calendars)) throw new NotFound()
  if (seen !== String(event.sequence) || !isTimeOf(event, original)) throw new Refused(calendarTexts.changedMeanwhile)
  const isWhole = event.rule === null || part === 'all' || (part === 'onwards' && isFirst(event, original))
  if (isWhole) return scope.db.batch(cancelStatements(scope, event.id))
  const { schoolId: _, ...old } = event
  const { until, changes } = old
  const next = { ...old, sequence: old.sequence + 1, changedAt: scope.now, undo: { until, changes } }
  const left =
    part === 'onwards' ? cutBefore(next, original) : { ...next, changes: withChange(changes, { original, gone: true }) }
  return scope.db.batch(keepStatements(scope, left, calendars))
}

/** How long what was taken out, or read in from a file, can be had back; its files are kept until then (retention). */
export const undoDays = 7
const day = 86_400_000

export const isUndoable = ({ now }: Pick<Scope, 'now'>, at: Date) => now.getTime() - at.getTime() < undoDays * day

/** What was just taken out of this event, where it can be put back. */
export async function removedFrom(scope: Scope, id: string): Promise<Event | null> {
  const found = await removed(scope, id)
  return found && mayRestore(scope, found) ? found.event : null
}

async function removed(scope: Scope, id: string): Promise<Standing | null> {
  const [[event], stands] = await scope.db.batch([eventWithId(scope, id), calendarsOf(scope, id)])
  return event ? { event, calendars: stands.map(({ calendar }) => calendar) } : null
}

const mayRestore = (scope: Scope, { event, calendars }: Standing) =>
  event.undo !== null && isUndoable(scope, event.changedAt) && mayChange(scope, event, calendars)

/** Puts it back as it was: the same event for whoever follows a feed, as its next version (F2). Twice changes nothing more. */
export async function restoreEvent(scope: Scope, id: string, seen: string) {
  const found = await removed(scope, id)
  if (!found || !mayChange(scope, found.event, found.calendars)) throw new NotFound()
  const { schoolId: _, undo, ...event } = found.event
  if (String(event.sequence - 1) === seen && !undo) return
  if (!undo || String(event.sequence) !== seen || !mayRestore(scope, found))
    throw new Refused(calendarTexts.tooLateToUndo)
  const back = { ...event, ...undo, cancelledAt: null, changedAt: scope.now, sequence: event.sequence + 1 }
  await scope.db.batch(keepStatements(scope, back, found.calendars))
}
