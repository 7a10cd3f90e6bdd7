import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { fullName } from '../../people/names.ts'
import { grouped } from '../fields/grouping.ts'
import type { GuardianPlanning } from './guardianship-plan.ts'
import { addressKey } from './households.ts'

/** Households are made for who has none yet; those that are there are never torn apart. */
export function planHouseholds({ plan, present, moment }: GuardianPlanning, homes: string[][]) {
  const householdOf = new Map(present.householdMembers.map(({ personId, householdId }) => [personId, householdId]))
  for (const home of homes) {
    const homeless = home.filter((id) => !householdOf.has(id))
    if (homeless.length === 0) continue
    const theirs = [...new Set(home.flatMap((id) => householdOf.get(id) ?? []))]
    const householdId = theirs.length === 1 ? theirs[0]! : moment.newId()
    if (theirs.length !== 1) plan.households.push({ id: householdId })
    for (const personId of homeless) {
      householdOf.set(personId, householdId)
      plan.householdMembers.push({ personId, householdId })
    }
  }
}

/** Who moved out still sees the other's answers while the two are in joint use: somebody should ask them (C2). */
export function findPartedPartners({ plan, present }: GuardianPlanning, addresses: ReadonlyMap<string, string | null>) {
  const together = present.householdMembers.filter(({ personId, jointUse }) => jointUse && addresses.get(personId))
  for (const members of grouped(together, ({ householdId }) => householdId).values()) {
    const ids = new Set(members.map(({ personId }) => personId))
    if (new Set([...ids].map((id) => addressKey(addresses.get(id) ?? null))).size < 2) continue
    const names = present.people.filter(({ id }) => ids.has(id)).map(fullName)
    const name = names.sort().join(', ')
    plan.difference.doubts.push({ name, text: fileTexts.twoAddresses, line: null, element: null })
  }
}
