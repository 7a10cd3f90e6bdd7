import type { Group, Membership } from '../../groups/schema.ts'
import type { Custody, Person, StaffRole } from '../../people/schema.ts'
import type { PersonName } from '../pupils/school-file.ts'
import type { ExternalKey, ImportApplication } from '../schema.ts'
import type { Told } from './told.ts'

/** By the administration's name; `calledName` where somebody goes by another first name here. */
export type PersonHere = PersonName & Pick<Person, 'id' | 'email'> & { calledName: string | null }
export type PupilHere = { personId: string; birthDate: string | null; year: number; leftOn: string | null }

export type GuardianshipHere = {
  personId: string
  pupilId: string
  custody: Custody
  ground: string | null
  enteredById: string | null
}

/** What a school has, as far as a file can differ from it. */
export type Present = {
  keys: ExternalKey[]
  people: PersonHere[]
  pupils: PupilHere[]
  staff: { personId: string; role: StaffRole }[]
  groups: Group[]
  /** Those without an end. */
  memberships: Pick<Membership, 'groupId' | 'personId' | 'role'>[]
  guardianships: GuardianshipHere[]
  householdMembers: { personId: string; householdId: string; jointUse: boolean }[]
  applications: Pick<ImportApplication, 'turn' | 'brin' | 'schoolYear'>[]
}

/** When, and by whom, with ids for what is new. */
export type Moment = { now: Date; today: string; byId: string | null; newId: () => string }

/** Safe cast: a key's kind says what its file said. */
export const keysOf = <T extends Told>(present: Present, kind: ExternalKey['kind']) =>
  present.keys.filter((key) => key.kind === kind) as (Omit<ExternalKey, 'told'> & { told: T })[]

export { dayBefore } from '../../time.ts'
