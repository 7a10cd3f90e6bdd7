import { type SQL, sql } from 'drizzle-orm'
import { writable } from '../audiences/addressing-queries.ts'
import { classesOfParent } from '../contacts/queries.ts'
import { lastsToday } from '../groups/queries.ts'
import { isStaff } from '../permissions.ts'
import { together } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'
import {
  belongs,
  blocked,
  classmates,
  type Flag,
  hears,
  here,
  inOneGroup,
  type NameColumns,
  name,
  open,
  parent,
  placesColumn,
  pupil,
  type RelationColumns,
  rolesColumn,
  type StandingColumns,
  works,
} from './standing-queries.ts'

export type PersonRow = NameColumns &
  StandingColumns &
  RelationColumns & {
    official: string | null
    email: string | null
    roles: string | null
    places: string
    birth_date: string | null
    hears: Flag
  }

/** Somebody with all that a list asks of them, whether the viewer finds them or not: `isListed` decides. */
export const personRow = (scope: Scope, id: string) =>
  scope.db.all<PersonRow>((school) => {
    const me = sql`${scope.me.id}`
    return sql`select ${name}, p.photo_key as photo, p.official_first_name as official, p.email,
      (select u.birth_date from pupils u where u.school_id = ${school} and u.person_id = p.id) as birth_date,
      ${rolesColumn(school)} as roles, ${placesColumn(scope, school)} as places,
      ${works(scope, school)} as works, ${parent(scope, school)} as parent, ${pupil(scope, school)} as pupil, ${here(scope, school)} as here,
      ${belongs(scope, school)} as belongs, ${together(school, me, sql`p.id`)} as partner, ${classmates(scope, school)} as classmates,
      ${inOneGroup(scope, school)} as together, ${blocked(scope, school)} as blocked, ${open(school)} as open, ${hears(scope, school)} as hears,
      p.id <> ${me} and ${writable(scope, school)} as writes
      from people p where p.school_id = ${school} and p.id = ${id}`
  })

export type KinRow = NameColumns & { group_name: string | null }

/** A class in which the pupil is today, for staff; for others one in which they have a child too. */
const classOf = (scope: Scope, school: SQL, child: SQL) => sql`(select g.name from memberships m
  cross join groups g on g.school_id = ${school} and g.id = m.group_id and g.kind = 'class'
  where m.school_id = ${school} and m.person_id = ${child} and m.role = 'pupil' and ${lastsToday(scope)}
    and ${isStaff(scope.me.roles) ? sql`1` : sql`g.id in (select c.id from (${classesOfParent(scope, school, sql`${scope.me.id}`)}) c)`} limit 1)`

/** The pupils of whom somebody has custody, each with the class in which the viewer knows it; without, it is not the viewer's to know. */
export const childrenOf = (scope: Scope, id: string) =>
  scope.db.all<KinRow>(
    (
      school,
    ) => sql`select ${name}, null as photo, ${classOf(scope, school, sql`p.id`)} as group_name from guardianships k
      cross join people p on p.school_id = ${school} and p.id = k.pupil_id
      where k.school_id = ${school} and k.person_id = ${id} and k.custody = 'full' and ${pupil(scope, school)} and not ${blocked(scope, school)}
      order by p.first_name, p.id`,
  )

/** Who has custody of a pupil, where the viewer knows its class. */
export const guardiansOf = (scope: Scope, id: string) =>
  scope.db.all<KinRow>(
    (
      school,
    ) => sql`select ${name}, null as photo, ${classOf(scope, school, sql`k.pupil_id`)} as group_name from guardianships k
      cross join people p on p.school_id = ${school} and p.id = k.person_id
      where k.school_id = ${school} and k.pupil_id = ${id} and k.custody = 'full' and not ${blocked(scope, school)}
      order by p.first_name, p.id`,
  )
