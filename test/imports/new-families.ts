import { familiesIn, presumedCustody } from '../../src/imports/families.ts'
import { householdsOf } from '../../src/imports/family-households.ts'
import type { GuardianRow } from '../../src/imports/guardian-file.ts'

/** The families of a list in a school that knows none of them. */
export function newFamilies(rows: GuardianRow[]) {
  const families = familiesIn(rows)
  const guardianships = families.guardianships.map((one) => ({
    ...one,
    custody: one.custody ?? presumedCustody(one.relation),
  }))
  return { ...families, guardianships, households: householdsOf(families.guardians, guardianships) }
}
