import type { Plan } from './plan.ts'
import type { Present } from './present.ts'

/** The school as a plan makes it, for what the same file says further on. */
export function afterwards(present: Present, plan: Plan): Present {
  const rekeyed = new Set(plan.keys.map(({ kind, key }) => `${kind} ${key}`))
  const ended = new Set(plan.endings.map(({ groupId, personId, role }) => `${groupId} ${personId} ${role}`))
  const changes = new Map(plan.personChanges.map(({ id, ...fields }) => [id, fields]))
  const pupils = plan.pupils.map(({ birthDate = null, leftOn = null, ...one }) => ({ ...one, birthDate, leftOn }))
  const groups = plan.groups.map(({ endedOn = null, ...one }) => ({ ...one, endedOn, schoolId: '' }))
  return {
    ...present,
    keys: [
      ...present.keys.filter(({ kind, key }) => !rekeyed.has(`${kind} ${key}`)),
      ...plan.keys.map(({ goneOn = null, ...one }) => ({ ...one, goneOn, schoolId: '' })),
    ],
    people: [
      ...present.people.map((one) => ({ ...one, ...changes.get(one.id) })),
      ...plan.newPeople.map(({ email = null, ...one }) => ({ ...one, email, calledName: null })),
    ],
    pupils: [...new Map([...present.pupils, ...pupils].map((one) => [one.personId, one])).values()],
    groups: [...new Map([...present.groups, ...groups].map((one) => [one.id, one])).values()],
    memberships: [
      ...present.memberships.filter(({ groupId, personId, role }) => !ended.has(`${groupId} ${personId} ${role}`)),
      ...plan.memberships,
    ],
  }
}
