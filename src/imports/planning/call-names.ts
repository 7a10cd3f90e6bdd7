import { fullName, searchable } from '../../people/names.ts'
import type { Plan } from './plan.ts'
import type { Present } from './present.ts'

type Change = Plan['personChanges'][number]

/** Who goes by another first name here keeps it: a file only changes what the administration calls them (C1). */
export function asCalled({ people }: Present) {
  const called = new Map(people.flatMap(({ id, calledName }) => (calledName ? [[id, calledName] as const] : [])))
  return (change: Change): Change => {
    const firstName = called.get(change.id)
    if (!firstName || change.firstName === undefined) return change
    const { firstName: official, infix = '', lastName = '', ...rest } = change
    const searchName = searchable(fullName({ firstName, infix, lastName }))
    return { ...rest, officialFirstName: official === firstName ? null : official, infix, lastName, searchName }
  }
}
