import type { GroupKind } from '../groups/schema.ts'
import type { Language } from '../language.ts'
import { isStaff, type Role } from '../permissions.ts'
import type { School } from '../schools/schema.ts'
import type { Tongue } from '../tongues.ts'
import { fullName } from './names.ts'
import type { StandingRow } from './queries.ts'
import type { Person } from './schema.ts'

/** The person who asks, with what every page and rule wants to know. */
export type Me = Readonly<{
  id: string
  firstName: string
  name: string
  photo: string | null
  language: Language | null
  readingLanguage: Tongue | null
  writingLanguage: Tongue | null
  roles: ReadonlySet<Role>
  /** Was a pupil here, and is none any more. */
  leftSchool: boolean
  /** Pupils of whom I have custody. */
  children: readonly string[]
  /** Groups I am a teacher of today. */
  teaches: readonly string[]
  /** Groups I have a place in today, in whatever role. */
  groups: readonly string[]
  jointUse: boolean
  /** Who of my household gets what goes to all parents; null where each of us does (C2). */
  primaryContactId: string | null
}>

/** What a parent's words are in, where nobody asked: as they last said, or as they read. Who works here writes in the school's own (D13). */
export const writesIn = (me: Pick<Me, 'roles' | 'language' | 'readingLanguage' | 'writingLanguage'>) =>
  isStaff(me.roles) ? null : (me.writingLanguage ?? me.readingLanguage ?? me.language)

const roleOfMember: Partial<Record<string, Role>> = {
  teacher: 'teacher',
  classParent: 'classParent',
  liceParent: 'liceParent',
}

/** Whoever is a member of these has a role in the school by it. */
const roleOfGroup: Partial<Record<GroupKind, Role>> = { council: 'council', parentsCouncil: 'parentsCouncil' }

export function meFrom(person: Person, standing: readonly StandingRow[], today: string): Me {
  const memberOf = standing.filter((row) => row.kind === 'member').filter((row) => lasts(row, today))
  const household = standing.find((row) => row.kind === 'household')
  const roles = new Set<Role>()
  for (const row of standing) {
    if (row.kind === 'staff') roles.add(row.value as Role) // safe: the staff roles are roles
    if (row.kind === 'guardian') roles.add('parent')
    if (row.kind === 'pupil' && row.until_day === null) roles.add('pupil')
  }
  for (const { value, group_kind } of memberOf) {
    const role = group_kind ? roleOfGroup[group_kind] : roleOfMember[value]
    if (role) roles.add(role)
  }
  if (roles.size === 0) roles.add('former')
  return {
    id: person.id,
    firstName: person.firstName,
    name: fullName(person),
    photo: person.photoKey,
    language: person.language,
    readingLanguage: person.readingLanguage,
    writingLanguage: person.writingLanguage,
    roles,
    leftSchool: standing.some((row) => row.kind === 'pupil' && row.until_day !== null),
    children: standing.flatMap((row) => (row.kind === 'guardian' ? row.value : [])),
    teaches: memberOf.filter(({ value }) => value === 'teacher').map((row) => row.group_id),
    groups: memberOf.map((row) => row.group_id),
    jointUse: household?.joint_use === 1,
    primaryContactId: household?.primary_contact_id ?? null,
  }
}

/**
 * Where pupils do not log in, whoever is one is nobody here, from the next request on; so is whoever was no more than that and
 * has left (A4, B7).
 */
export const mayEnter = ({ roles, leftSchool }: Me, { pupilsLogIn }: Pick<School, 'pupilsLogIn'>) =>
  roles.has('pupil') ? pupilsLogIn : !(leftSchool && roles.has('former'))

const lasts = (row: { from_day: string; until_day: string | null }, today: string) =>
  row.from_day <= today && (row.until_day === null || row.until_day >= today)
