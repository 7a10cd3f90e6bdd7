import { writableGuardiansOf } from '../audiences/addressing-queries.ts'
import { readTerm } from '../audiences/notation.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { blank, type DraftContent } from './content.ts'

/** A new message to whom an envelope named. */
export async function filledIn(scope: Scope, words: readonly string[]): Promise<DraftContent> {
  const known = words.filter((word) => readTerm(word) !== null)
  return { ...blank, include: isStaff(scope.me.roles) ? known : await byName(scope, known) }
}

/** A parent writes to people: "the parents of Bo" are then those whom this parent may write to, each by name (C5). */
async function byName(scope: Scope, words: readonly string[]) {
  const pupils = words.flatMap((word) => {
    const term = readTerm(word)
    return term?.kind === 'parentsOfPupils' ? term.pupils : []
  })
  if (pupils.length === 0) return [...words]
  const guardians = await writableGuardiansOf(scope, pupils)
  return [...words.filter((word) => !word.startsWith('ouders-van:')), ...guardians.map(({ id }) => `person:${id}`)]
}
