import { deskTexts } from '../../templates/calendar/desk-texts.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { eventsNamed, importWithId, noteUndone } from './import-queries.ts'
import { calendarsOf } from './importing.ts'
import { isUndoable } from './removing.ts'
import type { Event, Was } from './schema.ts'
import { cancelStatements, keepStatements, type NewEvent } from './writing-queries.ts'

/** Undoes what a file did (principle 6), but for what was changed by hand since; answers how many those are. */
export async function undoImport(scope: Scope, id: string): Promise<number> {
  const [run] = await importWithId(scope, id)
  if (!run) throw new NotFound()
  if (run.appliedAt === null) return 0
  if (!isUndoable(scope, run.appliedAt)) throw new Refused(deskTexts.tooLateToUndo)
  const steps = run.undo ?? []
  const ids = steps.map((step) => step.id)
  const now = new Map((await eventsNamed(scope, ids)).map((event) => [event.id, event]))
  const same = steps.flatMap((step) => {
    const event = now.get(step.id)
    return event?.sequence === step.sequence ? [{ event, was: step.was }] : []
  })
  await scope.db.batch([...same.flatMap((one) => undoStep(scope, one)), noteUndone(scope, id)])
  return steps.length - same.length
}

function undoStep(scope: Scope, { event: { schoolId: _, ...event }, was }: { event: Event; was: Was | null }) {
  if (!was) return cancelStatements(scope, event.id)
  const before: NewEvent = {
    ...event,
    ...was,
    startsAt: new Date(was.startsAt),
    endsAt: new Date(was.endsAt),
    ...{ cancelledAt: null, undo: null, changedAt: scope.now, sequence: event.sequence + 1 },
  }
  return keepStatements(scope, before, calendarsOf(before))
}
