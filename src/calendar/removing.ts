import { calendarTexts } from '../../templates/calendar/texts.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { isTimeOf } from './checking.ts'
import type { Part } from './event-form.ts'
import { forgetFilesOf } from './forgetting-files.ts'
import { mayChange } from './rights.ts'
import { cutBefore, isFirst, type Standing, withChange } from './series.ts'
import { cancelStatements, keepStatements } from './writing-queries.ts'

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
