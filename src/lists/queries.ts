import { type SQL, sql } from 'drizzle-orm'
import { writable } from '../audiences/addressing-queries.ts'
import { isNamed, wordsIn } from '../audiences/recipient-queries.ts'
import { lastsToday, placesOf } from '../groups/queries.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import {
  type Flag,
  isAmong,
  lasts,
  listed,
  type NameColumns,
  name,
  photoColumn,
  placesColumn,
  rolesColumn,
} from './standing-queries.ts'

export const listRoles = ['staff', 'parents', 'pupils'] as const
export type ListRole = (typeof listRoles)[number]
/** Which part of the list: by role, by group, by the beginnings of a name's words, and after whom. */
export type Look = { role: ListRole | null; group: string | null; search: string; after: string | null }

export type ListedRow = NameColumns & {
  roles: string | null
  parent: Flag
  pupil: Flag
  places: string
  writes: Flag
}

export const pageSize = 20

/**
 * One page of the people the viewer finds, and one more to know that there are more. Those among whom they are come by in
 * the order of their names, so that what is asked of each is asked until the page is full.
 */
export const listedPeople = (scope: Scope, look: Look) =>
  scope.db.all<ListedRow>(
    (school) => sql`
    select ${name}, ${photoColumn(scope, school)} as photo, ${rolesColumn(school)} as roles, ${isAmong(scope, 'parents', school)} as parent,
      ${isAmong(scope, 'pupils', school)} as pupil, ${placesColumn(scope, school)} as places,
      p.id <> ${scope.me.id} and ${writable(scope, school)} as writes
    from (${inOrder(scope, look, school)}) x cross join people p on p.school_id = ${school} and p.id = x.id
    where ${isNamed(look.search)} and ${listed(scope, school)} limit ${pageSize + 1}`,
  )

/** SQLite leaves a part with a limit of its own as it is written: sorted before more is asked of any. */
function inOrder(scope: Scope, look: Look, school: SQL) {
  const { group, role, after } = look
  const part = role ?? 'everybody'
  const onward = (place: SQL) =>
    after === null
      ? sql`1`
      : sql`(${place}) > (select a.search_name, a.id from people a where a.school_id = ${school} and a.id = ${after})`
  const few = group === null ? someOf(scope, look, school) : peopleOfGroup(scope, group, school)
  if (few)
    return sql`select p.id from (${few}) c cross join people p on p.school_id = ${school} and p.id = c.id
      where ${isAmong(scope, part, school)} and ${onward(sql`p.search_name, p.id`)} order by p.search_name, p.id limit -1`
  return sql`select n.person_id as id from names_here n where n.school_id = ${school} and n.part = ${part}
    and ${lasts(scope)} and ${onward(sql`n.name, n.person_id`)} order by n.name, n.person_id limit -1`
}

/** Others than staff find the pupils of their own groups only. */
const someOf = (scope: Scope, { role, search }: Look, school: SQL) =>
  role === 'pupils' && !isStaff(scope.me.roles) ? pupilsAround(scope, school) : whoseNamesBegin(search, school)

const pupilsAround = (scope: Scope, school: SQL) => sql`select distinct m.person_id as id
  from (${placesOf(scope, school, sql`${scope.me.id}`)}) g
  cross join memberships m on m.school_id = ${school} and m.group_id = g.id and m.role = 'pupil' and ${lastsToday(scope)}`

/** The longest word says most. One letter begins so many that they are as well met in order. */
function whoseNamesBegin(search: string, school: SQL) {
  const word = wordsIn(search).reduce((longest, other) => (other.length > longest.length ? other : longest), '')
  if (word.length < 2) return null
  const begun = (part: 'everybody' | 'word') => sql`select w.person_id as id from names_here w
    where w.school_id = ${school} and w.part = ${part} and w.name >= ${word} and w.name < ${`${word}\uffff`}`
  return sql`select distinct id from (${begun('everybody')} union all ${begun('word')})`
}

/** Who is in a group, and who has custody of a pupil in it: nobody, where the group is none of the viewer's. */
const peopleOfGroup = (scope: Scope, group: string, school: SQL) => {
  const member = sql`m.school_id = ${school} and m.group_id = ${group} and ${lastsToday(scope)} and ${isMine(scope, group, school)}`
  return sql`select distinct id from (select m.person_id as id from memberships m where ${member}
    union all select gs.person_id from memberships m
      cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = m.person_id and gs.custody = 'full'
      where ${member} and m.role = 'pupil')`
}
const isMine = (scope: Scope, group: string, school: SQL) =>
  isStaff(scope.me.roles) ? sql`1` : sql`${group} in (${placesOf(scope, school, sql`${scope.me.id}`)})`
