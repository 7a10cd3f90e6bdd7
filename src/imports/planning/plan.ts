import type { ToldContact } from '../../contacts/told-queries.ts'
import type { Values } from '../../db/school-db.ts'
import type { groups, memberships } from '../../groups/schema.ts'
import { fullName, searchable } from '../../people/names.ts'
import type { guardianships, householdMembers, households, people, pupils, staff } from '../../people/schema.ts'
import type { PersonName } from '../pupils/school-file.ts'
import type { externalKeys } from '../schema.ts'
import { type Difference, noDifference } from './difference.ts'
import type { Present } from './present.ts'
import type { Told } from './told.ts'

/** Fields of a person that an import may touch; those left out stay. */
export type PersonFields = Partial<{
  firstName: string
  infix: string
  lastName: string
  officialFirstName: string | null
  searchName: string
  email: string | null
}>

export type Key = Omit<Values<typeof externalKeys>, 'told'> & { told: Told }

/** A difference, and the rows that make it true: written in one batch or not at all. */
export type Plan = {
  difference: Difference
  newPeople: Values<typeof people>[]
  personChanges: ({ id: string } & PersonFields)[]
  contacts: ToldContact[]
  groups: Values<typeof groups>[]
  pupils: Values<typeof pupils>[]
  newStaff: Values<typeof staff>[]
  /** Persons who no longer teach. */
  formerTeachers: string[]
  memberships: Values<typeof memberships>[]
  endings: { groupId: string; personId: string; role: 'pupil' | 'teacher'; until: string }[]
  households: Values<typeof households>[]
  householdMembers: Values<typeof householdMembers>[]
  guardianships: Values<typeof guardianships>[]
  keys: Key[]
  /** Keys that mean somebody by another name now. */
  formerKeys: { kind: Key['kind']; key: string }[]
  /** Names of those who get custody that is less here now: not without somebody saying that it is meant. */
  raised: string[]
}

export const emptyPlan = (): Plan => ({
  difference: noDifference(),
  newPeople: [],
  personChanges: [],
  contacts: [],
  groups: [],
  pupils: [],
  newStaff: [],
  formerTeachers: [],
  memberships: [],
  endings: [],
  households: [],
  householdMembers: [],
  guardianships: [],
  keys: [],
  formerKeys: [],
  raised: [],
})

const nameFields = ['firstName', 'infix', 'lastName'] as const

/** The fields of a person that the file changed since last time, with the name to search by when the name is among them. */
export function changedFields<F extends PersonName & { [Field in keyof PersonFields]?: unknown }>(
  fields: readonly (keyof PersonFields & keyof F)[],
  before: F,
  said: F,
): PersonFields {
  const changed = fields.filter((field) => before[field] !== said[field])
  const named = changed.some((field) => (nameFields as readonly string[]).includes(field))
  return {
    ...Object.fromEntries(changed.map((field) => [field, said[field]])),
    ...(named ? { ...nameOf(said), searchName: searchable(fullName(said)) } : {}),
  }
}

export const nameOf = ({ firstName, infix, lastName }: PersonName): PersonName => ({ firstName, infix, lastName })

/** Where no column has the prefix, a surname that stayed the same keeps it; one that did not may have it in front. */
export const infixUnsaid = (said: PersonName, before: PersonName) =>
  said.infix === '' && said.lastName === before.lastName ? before.infix : said.infix

type Addressed = { email: string | null }
/** An empty cell takes away what the file itself said last, and not what somebody changed here since. */
export const emailAfter = ({ people }: Pick<Present, 'people'>, id: string, before: Addressed, said: Addressed) =>
  said.email === null && before.email !== null && people.find((one) => one.id === id)?.email !== before.email
    ? before.email
    : said.email

/** Of somebody entered here by hand, what stands here stays; the file fills in the blanks. */
export function filledIn<T extends object>(here: T, said: T, fields: readonly (keyof T)[]): T {
  const kept = fields.filter((field) => here[field]).map((field) => [field, here[field]])
  return { ...said, ...Object.fromEntries(kept) }
}
