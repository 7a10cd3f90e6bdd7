import { familiesIn, presumedCustody } from '../../src/imports/guardians/families.ts'
import type { GuardianRow } from '../../src/imports/guardians/guardian-list.ts'
import { householdsOf } from '../../src/imports/guardians/households.ts'

/** The families of a list in a school that knows none of them. */
export function newFamilies(rows: GuardianRow[]) {
  const families = familiesIn(rows)
  const guardianships = families.guardianships.map((one) => ({
    ...one,
    custody: one.custody ?? presumedCustody(one.relation),
  }))
  return { ...families, guardianships, households: householdsOf(families.guardians, guardianships) }
}
