import type { Bundle } from './bundle.ts'
import type { OneRecord } from './records.ts'

/** What somebody is in a bundle, in the words of both versions and of the programs that stray from them. */
export type Standing = 'pupil' | 'staff' | 'guardian'

const standings: Readonly<Record<string, Standing>> = {
  student: 'pupil',
  teacher: 'staff',
  professor: 'staff',
  faculty: 'staff',
  administrator: 'staff',
  districtadministrator: 'staff',
  siteadministrator: 'staff',
  systemadministrator: 'staff',
  principal: 'staff',
  counselor: 'staff',
  adviser: 'staff',
  aide: 'staff',
  proctor: 'staff',
  staff: 'staff',
  guardian: 'guardian',
  parent: 'guardian',
  relative: 'guardian',
}
const standingOf = (role: string) => standings[role.toLowerCase().replace(/[^a-z]/g, '')] ?? null

export const isGone = (record: OneRecord) => /^to-?be-?deleted$|^inactive$/i.test(record.get('status'))

export type Standings = ReadonlyMap<string, { standing: Standing; role: string }>

/** By who somebody is: version 1.1 says it with the person, 1.2 in a file of its own, some only in the groups and families. */
export function standingsIn({ users, roles, enrollments, relationships }: Bundle): Standings {
  const all = new Map<string, { standing: Standing; role: string }>()
  const say = (id: string, role: string) => {
    const standing = standingOf(role)
    if (id && standing && !all.has(id)) all.set(id, { standing, role: role.toLowerCase() })
  }
  for (const user of users?.records ?? []) say(user.get('sourcedid'), user.get('role'))
  const inOrder = [...(roles?.records ?? [])].filter((one) => !isGone(one)).sort((a, b) => rank(a) - rank(b))
  for (const role of inOrder) say(role.get('usersourcedid'), role.get('role'))
  for (const one of relationships?.records ?? []) say(one.get('relationshipusersourcedid'), 'guardian')
  for (const one of enrollments?.records ?? []) if (!isGone(one)) say(one.get('usersourcedid'), one.get('role'))
  return all
}

/** Somebody's first role counts before a second. */
const rank = (role: OneRecord) => (role.get('roletype').toLowerCase() === 'secondary' ? 1 : 0)

/** What the other end of a family tie is called here; who is no parent has no say by it. */
export function relationOf(role: string): string | null {
  const word = role.toLowerCase().replace(/[^a-z]/g, '')
  if (['', 'parent', 'guardian'].includes(word)) return null
  if (word === 'mother') return 'moeder'
  if (word === 'father') return 'vader'
  return word === 'grandparent' ? 'grootouder' : 'contact'
}
