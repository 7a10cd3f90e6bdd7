import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import type { Group, MemberRole } from './schema.ts'

/** More groups than this are named only: whoever teaches gymnastics to six has them on their own pages. */
const shownWithPeople = 4

export type PlaceRow = {
  group_id: string
  role: MemberRole
  id: string
  first_name: string
  infix: string
  last_name: string
  photo: 0 | 1
  hears: 0 | 1
}

/** Has a place today; for statements that call memberships `m`. */
export const lastsToday = ({ now, school }: Pick<Scope, 'now' | 'school'>) => {
  const day = localDay(now, school.zone)
  return sql`m.from_day <= ${day} and (m.until_day is null or m.until_day >= ${day})`
}

/** (id): groups where this person has a place today, or a pupil of whom the person has custody. */
export const placesOf = (scope: Scope, school: SQL, person: SQL) => sql`
  select m.group_id as id from memberships m where m.school_id = ${school} and m.person_id = ${person} and ${lastsToday(scope)}
  union
  select m.group_id from guardianships gs
    join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil' and ${lastsToday(scope)}
    where gs.school_id = ${school} and gs.person_id = ${person} and gs.custody = 'full'`

const nearMe = (scope: Scope, school: SQL) => placesOf(scope, school, sql`${scope.me.id}`)

/** (id): the classes and clubs of which the overview shows the people. */
const groupsShown = (scope: Scope, school: SQL) => sql`
  select g.id from groups g where g.school_id = ${school} and g.id in (${nearMe(scope, school)})
    and g.kind in ('class', 'club') order by g.year, g.name, g.id limit ${shownWithPeople}`

type NearRow = Pick<Group, 'id' | 'name' | 'kind'>

export const nearGroups = (scope: Scope) =>
  scope.db.all<NearRow>(
    (school) => sql`select g.id, g.name, g.kind from groups g
      where g.school_id = ${school} and g.id in (${nearMe(scope, school)}) order by g.year, g.name, g.id`,
  )

export const peopleShown = (scope: Scope) =>
  scope.db.all<PlaceRow>((school) => peopleOf(scope, school, groupsShown(scope, school)))

/** One group, if it is mine, my child's, or I work here: the road to everybody in it. */
const groupOpen = (scope: Scope, school: SQL, id: string, worksHere: boolean) =>
  worksHere
    ? sql`select g.id from groups g where g.school_id = ${school} and g.id = ${id}`
    : sql`select g.id from groups g where g.school_id = ${school} and g.id = ${id} and g.id in (${nearMe(scope, school)})`

export const openGroup = (scope: Scope, id: string, worksHere: boolean) =>
  scope.db.all<NearRow>(
    (school) => sql`select g.id, g.name, g.kind from groups g
      where g.school_id = ${school} and g.id in (${groupOpen(scope, school, id, worksHere)})`,
  )

export const peopleOfOpenGroup = (scope: Scope, id: string, worksHere: boolean) =>
  scope.db.all<PlaceRow>((school) => peopleOf(scope, school, groupOpen(scope, school, id, worksHere)))

const peopleOf = (scope: Scope, school: SQL, groups: SQL) => sql`
  select m.group_id, m.role, p.id, p.first_name, p.infix, p.last_name, p.photo_key is not null as photo, p.hears_parents as hears
  from memberships m join people p on p.school_id = ${school} and p.id = m.person_id
  where m.school_id = ${school} and m.group_id in (${groups}) and ${lastsToday(scope)}`

/** A class parent or lice parent: always to be written to (C5). */
const hasTask = (scope: Scope, school: SQL, person: SQL) => sql`exists (select 1 from memberships m
  where m.school_id = ${school} and m.person_id = ${person} and m.role in ('classParent', 'liceParent') and ${lastsToday(scope)})`

/** A pupil to whose parents a parent does not write: `mine`, or nobody there hears other parents. */
export type ClosedRow = { pupil_id: string; mine: 0 | 1 }

/** Found from my own and from the few who do not hear, since asking for each pupil would read every parent. */
export const closedPupils = (scope: Scope) =>
  scope.db.all<ClosedRow>(
    (school) => sql`
    select gs.pupil_id, 1 as mine from guardianships gs
      where gs.school_id = ${school} and gs.person_id = ${scope.me.id} and gs.custody = 'full'
    union all
    select gs.pupil_id, 0 from people p
      join guardianships gs on gs.school_id = ${school} and gs.person_id = p.id and gs.custody = 'full'
      where p.school_id = ${school} and p.hears_parents = 0
        and not exists (select 1 from guardianships og join people op on op.school_id = ${school} and op.id = og.person_id
          where og.school_id = ${school} and og.pupil_id = gs.pupil_id and og.custody = 'full'
            and (op.hears_parents = 1 or ${hasTask(scope, school, sql`op.id`)}))`,
  )
