import { folded } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import { keysOf, type Present } from '../planning/present.ts'
import type { ToldPupil } from '../planning/told.ts'
import type { PersonName } from './school-file.ts'

/** A pupil of ours, by the name that the file gave, which people may have changed here. */
export type KnownPupil = PersonName & {
  personId: string
  birthDate: string | null
  lastingKey: string | null
  groups: string[]
}

export function knownPupils(present: Present): KnownPupil[] {
  const people = new Map(present.people.map((one) => [one.id, one]))
  const keys = new Map(keysOf<ToldPupil>(present, 'pupil').map((key) => [key.entityId, key]))
  const groupNames = new Map(present.groups.map(({ id, name }) => [id, name]))
  const places = grouped(
    present.memberships.filter(({ role }) => role === 'pupil'),
    ({ personId }) => personId,
  )
  return present.pupils.flatMap(({ personId, birthDate }) => {
    const person = people.get(personId)
    if (!person) return []
    const key = keys.get(personId)
    const lastingKey = key && !key.key.startsWith('#') ? key.key : null
    const groups = (places.get(personId) ?? []).flatMap(({ groupId }) => groupNames.get(groupId) ?? [])
    return [{ ...(key?.told ?? person), personId, birthDate: key?.told.birthDate ?? birthDate, lastingKey, groups }]
  })
}

/** A list says "5a" where the administration says "Groep 5a". */
export function isSameGroup(one: string, other: string) {
  const [a, b] = [folded(one), folded(other)]
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)
}
