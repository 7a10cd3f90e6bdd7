import type { Bundle } from './bundle.ts'
import type { OneRecord } from './records.ts'
import { isGone } from './roles.ts'

export type OneSchool = { key: string; name: string }

/** Where something belongs: of a department, the school it is of. */
export function schoolsIn({ orgs, users, roles, classes, enrollments }: Bundle) {
  const known = new Map((orgs?.records ?? []).filter((org) => !isGone(org)).map((org) => [org.get('sourcedid'), org]))
  const schoolOf = (id: string, steps = 0): string | null => {
    const org = known.get(id)
    if (!org || steps > 10) return null
    return org.get('type').toLowerCase() === 'school' ? id : schoolOf(org.get('parentsourcedid'), steps + 1)
  }
  const classSchools = new Map((classes?.records ?? []).map((one) => [one.get('sourcedid'), schoolOf(orgOf(one))]))
  const people = new Map<string, Set<string>>()
  const say = (id: string, school: string | null | undefined) => {
    if (school) people.set(id, (people.get(id) ?? new Set()).add(school))
  }
  for (const user of users?.records ?? []) for (const org of orgsOf(user)) say(user.get('sourcedid'), schoolOf(org))
  for (const role of roles?.records ?? []) say(role.get('usersourcedid'), schoolOf(role.get('orgsourcedid')))
  for (const one of enrollments?.records ?? [])
    say(one.get('usersourcedid'), classSchools.get(one.get('classsourcedid')))
  const named = new Set([...people.values()].flatMap((schools) => [...schools]))
  const schools = [...named].map((key): OneSchool => ({ key, name: known.get(key)?.get('name') || key }))
  return { schools, ofClass: classSchools, ofPerson: people }
}

const orgOf = (one: OneRecord) => one.get('schoolsourcedid') || one.get('orgsourcedid')
const orgsOf = (user: OneRecord) =>
  [...user.get('orgsourcedids').split(','), user.get('primaryorgsourcedid')].map((id) => id.trim()).filter(Boolean)
