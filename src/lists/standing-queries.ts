import { type SQL, sql } from 'drizzle-orm'
import { isParent, writable } from '../audiences/addressing-queries.ts'
import { classesOfParent } from '../contacts/queries.ts'
import { lastsToday, placesOf } from '../groups/queries.ts'
import type { nameParts } from '../people/schema.ts'
import { isOn, isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'

export type Flag = 0 | 1
export type StandingColumns = { here: Flag; works: Flag; parent: Flag; pupil: Flag }
export type RelationColumns = {
  belongs: Flag
  partner: Flag
  classmates: Flag
  together: Flag
  blocked: Flag
  writes: Flag
  open: Flag
}
export type NameColumns = { id: string; first_name: string; infix: string; last_name: string; photo: string | null }
export type PlaceColumn = { role: string; group: string; year: number }

// All of these speak of `people p`. The cheap and the usual come first: what decides already keeps the rest from being read.

export const works = (
  scope: Scope,
  school: SQL,
) => sql`(exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id)
  or exists (select 1 from memberships m where m.school_id = ${school} and m.person_id = p.id and m.role = 'teacher' and ${lastsToday(scope)}))`
const todayOf = ({ now, school }: Scope) => localDay(now, school.zone)
export const pupil = (scope: Scope, school: SQL) => isAmong(scope, 'pupils', school)
export const parent = (scope: Scope, school: SQL) => isParent(sql`p.id`, school, todayOf(scope))
const placed = (scope: Scope, school: SQL, person: SQL) => sql`exists (select 1 from memberships m
  where m.school_id = ${school} and m.person_id = ${person} and m.role <> 'pupil' and ${lastsToday(scope)})`

/** For statements that call names_here `n`: not over yet, whatever is known of its end. */
export const lasts = (scope: Scope) => sql`(n.until_day is null or n.until_day >= ${todayOf(scope)})`
/** By the index alone: what somebody is, as the lists of everybody have it. */
export const isAmong = (
  scope: Scope,
  part: (typeof nameParts)[number],
  school: SQL,
) => sql`exists (select 1 from names_here n
  where n.school_id = ${school} and n.part = ${part} and n.name = p.search_name and n.person_id = p.id and ${lasts(scope)})`
/** Works or learns here, has a place, or custody of whoever learns here; who begins next week is found already. */
export const here = (scope: Scope, school: SQL) => isAmong(scope, 'everybody', school)

/** Somebody with a pupil here, or a place of their own: an adult of the school today. No pupil is, whatever they are a member of (B7). */
export function belongs(scope: Scope, school: SQL) {
  const { roles, id } = scope.me
  if (isStaff(roles)) return sql`1`
  if (roles.has('pupil')) return sql`0`
  return sql`(${isParent(sql`${id}`, school, todayOf(scope))} or ${placed(scope, school, sql`${id}`)})`
}

export const classmates = (
  scope: Scope,
  school: SQL,
) => sql`exists (select 1 from (${classesOfParent(scope, school, sql`p.id`)}) o
  join (${classesOfParent(scope, school, sql`${scope.me.id}`)}) i on i.id = o.id)`
export const inOneGroup = (
  scope: Scope,
  school: SQL,
) => sql`exists (select 1 from (${placesOf(scope, school, sql`p.id`)}) o
  join (${placesOf(scope, school, sql`${scope.me.id}`)}) i on i.id = o.id)`
export const open = (school: SQL) => sql`exists (select 1 from contact_items c
  where c.school_id = ${school} and c.person_id = p.id and c.visibility = 'all')`

/** Is a pupil for whom the viewer is blocked, or has custody of one. Whoever is blocked for nobody reads no row more for it. */
export const blocked = ({ me }: Scope, school: SQL) => {
  const shut = sql`select b.pupil_id from guardianships b
    where b.school_id = ${school} and b.person_id = ${me.id} and b.custody = 'blocked'`
  return sql`(exists (${shut}) and (p.id in (${shut}) or exists (select 1 from guardianships o
    where o.school_id = ${school} and o.person_id = p.id and o.custody = 'full' and o.pupil_id in (${shut}))))`
}

/** The same as `isListed` says of one person who is here, for whoever leafs through them. */
export function listed(scope: Scope, school: SQL) {
  if (isStaff(scope.me.roles)) return sql`not ${blocked(scope, school)}`
  const known = sql`case when ${pupil(scope, school)} then ${inOneGroup(scope, school)}
    else ${writable(scope, school)} or ${classmates(scope, school)} or ${open(school)} end`
  return sql`(not ${blocked(scope, school)} and (p.id = ${scope.me.id} or ${belongs(scope, school)} and ${known} or ${works(scope, school)}))`
}

/** Whether other parents may write to them: unless they do not hear parents, and always while they have a task (C5). */
export const hears = (
  scope: Scope,
  school: SQL,
) => sql`(${isOn('parentMessages', scope.school) ? sql`p.hears_parents` : sql`0`} or exists (select 1 from memberships m
  where m.school_id = ${school} and m.person_id = p.id and m.role in ('classParent', 'liceParent') and ${lastsToday(scope)}))`

export const name = sql`p.id, p.first_name, p.infix, p.last_name`

/** What somebody does here today: the groups they teach, learn or have a task in. */
export const placesColumn = (
  scope: Scope,
  school: SQL,
) => sql`(select json_group_array(json_object('role', m.role, 'group', g.name, 'year', g.year))
  from memberships m cross join groups g on g.school_id = ${school} and g.id = m.group_id
  where m.school_id = ${school} and m.person_id = p.id and ${lastsToday(scope)})`
export const rolesColumn = (school: SQL) =>
  sql`(select group_concat(s.role) from staff s where s.school_id = ${school} and s.person_id = p.id)`

/** A photo that the viewer may see; whether is asked of few, since few have one. */
export const photoColumn = (scope: Scope, school: SQL) =>
  isStaff(scope.me.roles)
    ? sql`p.photo_key`
    : sql`case when p.photo_key is not null and (p.id = ${scope.me.id} or ${works(scope, school)} or ${inOneGroup(scope, school)}) then p.photo_key end`
