import { problems } from '../../templates/ui/problems.ts'
import type { Problems } from '../http/forms.ts'
import { fullName } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { colleagues, deleteAbsence, myAbsence, type NewAbsence, upsertAbsence } from './absence-queries.ts'

/** When I am away, and whom of my colleagues parents then hear from (D17). */
export type Absence = { mine: NewAbsence | null; colleagues: readonly { id: string; name: string }[] }

export async function absenceOf(scope: Scope): Promise<Absence> {
  const [[mine], others] = await scope.db.batch([myAbsence(scope), colleagues(scope)])
  const isOver = mine && mine.until < localDay(scope.now, scope.school.zone)
  return {
    mine: mine && !isOver ? { from: mine.from, until: mine.until, standInId: mine.standInId } : null,
    colleagues: others.map((person) => ({ id: person.id, name: fullName(person) })),
  }
}

/** Says what is wrong with it, or nothing. What comes in from now on goes on to who stands in; what came stays where it is. */
export async function beAway(scope: Scope, absence: NewAbsence): Promise<Problems> {
  if (absence.until < absence.from) return { tot: problems.endsBefore }
  if (absence.until < localDay(scope.now, scope.school.zone)) return { tot: problems.isPast }
  const [kept] = await upsertAbsence(scope, absence)
  return kept ? {} : { vervanger: problems.notAnOption }
}

export const beBack = (scope: Scope) => deleteAbsence(scope)
