import { nameOf } from '../people/names.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { byText } from '../searching.ts'
import { allGroups, byYear, groupsOfMine } from './own-queries.ts'
import { type ListedRow, type Look, listedPeople, listRoles, pageSize } from './queries.ts'
import type { PlaceColumn } from './standing-queries.ts'

export type Place = { role: string; group: string }
export type Listed = {
  id: string
  name: string
  photo: string | null
  roles: string[]
  places: Place[]
  parent: boolean
  pupil: boolean
  writes: boolean
}
export type PeopleList = {
  people: Listed[]
  /** After whom the next page begins. */
  next: string | null
  groups: { id: string; name: string }[]
}

export async function peopleList(scope: Scope, look: Look): Promise<PeopleList> {
  const groups = isStaff(scope.me.roles) ? allGroups(scope) : groupsOfMine(scope)
  const [rows, choice] = await scope.db.batch([listedPeople(scope, look), groups])
  const people = rows.slice(0, pageSize).map(toListed)
  return { people, next: rows.length > pageSize ? (people.at(-1)?.id ?? null) : null, groups: choice.sort(byYear) }
}

const toListed = (row: ListedRow): Listed => ({
  id: row.id,
  name: nameOf(row),
  photo: row.photo,
  roles: rolesIn(row.roles),
  places: placesIn(row.places),
  parent: row.parent === 1,
  pupil: row.pupil === 1,
  writes: row.writes === 1,
})

export const rolesIn = (roles: string | null) => [...new Set(roles?.split(',') ?? [])].sort()
export const placesIn = (places: string) =>
  (JSON.parse(places) as PlaceColumn[]) // safe: as the statement makes them
    .sort((one, other) => one.year - other.year || byText(one.group, other.group))
    .map(({ role, group }) => ({ role, group }))

/** From the address; what is none of these is everybody. */
export function lookIn({ rol, groep, zoek, na }: Readonly<Record<string, string>>): Look {
  return {
    role: listRoles.find((known) => known === rol) ?? null,
    group: groep?.slice(0, 40) || null,
    search: (zoek ?? '').slice(0, 100),
    after: na?.slice(0, 40) || null,
  }
}
