import type { GuardianPlanning } from './guardianship-plan.ts'

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
