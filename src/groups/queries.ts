import { type SQL, sql } from 'drizzle-orm'
import { type Permission, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'
import type { GroupKind, MemberRole } from './schema.ts'

/** Whoever teaches more groups than this (gymnastics, music) sees them named, and their people on their own pages. */
const fewGroups = 4

/** A group with one of its people; without one where the group is only named. `whole` says that everybody in it is told. */
export type PlaceRow = { group_id: string; group_name: string; year: number; kind: GroupKind; whole: 0 | 1 } & (
  | { id: null }
  | {
      id: string
      role: MemberRole
      first_name: string
      infix: string
      last_name: string
      photo: string | null
      hears: 0 | 1
      /** Of a teacher who says so: the days of the week, "1234". */
      days: string | null
    }
)

/** Of a membership: it holds on that day. */
export const lastsOn = (member: SQL, day: string | SQL) =>
  sql`${member}.from_day <= ${day} and (${member}.until_day is null or ${member}.until_day >= ${day})`

/** Has a place today; for statements that call memberships `m`. */
export const lastsToday = ({ now, school }: Pick<Scope, 'now' | 'school'>) =>
  lastsOn(sql`m`, localDay(now, school.zone))

/** Not a pupil for whom I am blocked, which overrides whatever else I may see (C10). Whoever is blocked for nobody reads no row more for it. */
export const openToMe = ({ me }: Pick<Scope, 'me'>, school: SQL, person: SQL) => {
  const shut = sql`select gs.pupil_id from guardianships gs
    where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'blocked'`
  return sql`(not exists (${shut}) or ${person} not in (${shut}))`
}

/** (id): groups where this person has a place today, or a pupil of whom the person has custody. */
export const placesOf = (scope: Scope, school: SQL, person: SQL) => sql`select distinct id from (
  select m.group_id as id from memberships m where m.school_id = ${school} and m.person_id = ${person} and ${lastsToday(scope)}
  union all
  select m.group_id from guardianships gs
    cross join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil' and ${lastsToday(scope)}
    where gs.school_id = ${school} and gs.person_id = ${person} and gs.custody = 'full')`

const nearMe = (scope: Scope, school: SQL) => placesOf(scope, school, sql`${scope.me.id}`)

// Cross and left joins keep SQLite to the order written: from the few rows that are mine to what they point at.

/** Of whoever has more children, or classes, the classmates stand on the page of each class: eighty people and more are no overview (check 38). */
const seesClassmates = ({ me }: Scope) => me.children.length + me.teaches.length <= 1

/** My groups and my children's; classes, and what I teach, with everybody in them, or else with the grown-ups and my own children. */
export const peopleNear = (scope: Scope) =>
  scope.db.all<PlaceRow>((school) => {
    const { teaches } = scope.me
    const near = sql`(select g.id, g.name, g.year, g.kind, case when g.id in (select value from json_each(${JSON.stringify(teaches)}))
        then ${teaches.length <= fewGroups ? 1 : 0} else g.kind = 'class' end as shown
      from (${nearMe(scope, school)}) i cross join groups g on g.school_id = ${school} and g.id = i.id) n`
    if (seesClassmates(scope)) return placesIn(scope, school, sql`n.shown`, sql`${near} ${everybody(scope, school)}`)
    return sql`${placesIn(scope, school, sql`0`, sql`${near} ${grownUps(school)}`)}
      union all ${placesIn(scope, school, sql`0`, myChildren(scope, school))}`
  })

/** One group, if it is mine, my child's, or I work here: the road to everybody in it. */
export const peopleOfGroup = (scope: Scope, id: string, worksHere: boolean) =>
  scope.db.all<PlaceRow>((school) => {
    const mine = worksHere ? sql`1` : sql`g.id in (${nearMe(scope, school)})`
    const open = sql`(select g.id, g.name, g.year, g.kind, 1 as shown from groups g where g.school_id = ${school} and g.id = ${id} and ${mine}) n`
    return placesIn(scope, school, sql`1`, sql`${open} ${everybody(scope, school)}`)
  })

/** What is only named is looked up under no key at all: as a condition of its own it would be asked of each of its people. */
const everybody = (scope: Scope, school: SQL) => sql`left join memberships m on m.school_id = ${school}
  and m.group_id = iif(n.shown, n.id, null) and ${openToMe(scope, school, sql`m.person_id`)}`

const grownUps = (
  school: SQL,
) => sql`left join memberships m indexed by memberships_of_grown_ups on m.school_id = ${school}
  and m.group_id = iif(n.shown, n.id, null) and m.role <> 'pupil'`

const myChildren = ({ me }: Scope, school: SQL) => sql`guardianships gs
  cross join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil'
  cross join groups n on n.school_id = ${school} and n.id = m.group_id and n.kind = 'class'
    and gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full'`

/** Groups `n`, each with those of its memberships `m` that last. */
const placesIn = (scope: Scope, school: SQL, whole: SQL, places: SQL) => sql`
  select n.id as group_id, n.name as group_name, n.year, n.kind, ${whole} as whole, m.role, p.id, p.first_name, p.infix, p.last_name,
    p.photo_key as photo, p.hears_parents as hears, w.days
  from ${places} and ${lastsToday(scope)}
    left join people p on p.school_id = ${school} and p.id = m.person_id
    left join working_hours w on w.school_id = ${school} and w.person_id = iif(m.role = 'teacher', m.person_id, null)`

/** A class parent or lice parent: always to be written to (C5). */
const hasTask = (scope: Scope, school: SQL, person: SQL) => sql`exists (select 1 from memberships m
  where m.school_id = ${school} and m.person_id = ${person} and m.role in ('classParent', 'liceParent') and ${lastsToday(scope)})`

/** A pupil to whose parents a parent does not write: `mine` or blocked for me, or nobody there hears other parents. */
export type ClosedRow = { pupil_id: string; mine: 0 | 1 }

/** Found from my own and from the few who do not hear, since asking for each pupil would read every parent. */
export const closedPupils = (scope: Scope) =>
  scope.db.all<ClosedRow>(
    (school) => sql`
    select gs.pupil_id, 1 as mine from guardianships gs
      where gs.school_id = ${school} and gs.person_id = ${scope.me.id} and gs.custody in ('full', 'blocked')
    union all
    select gs.pupil_id, 0 from people p
      cross join guardianships gs on gs.school_id = ${school} and gs.person_id = p.id and gs.custody = 'full'
      where p.school_id = ${school} and p.hears_parents = 0
        and not exists (select 1 from guardianships og cross join people op on op.school_id = ${school} and op.id = og.person_id
          where og.school_id = ${school} and og.pupil_id = gs.pupil_id and og.custody = 'full'
            and (op.hears_parents = 1 or ${hasTask(scope, school, sql`op.id`)}))`,
  )

/** Of those in `peopleNear`, among whom there may be no classmates to write to. */
export const closedNear = (scope: Scope) =>
  seesClassmates(scope) ? closedPupils(scope) : scope.db.all<ClosedRow>(() => sql`select 1 where 0`)

export type GroupToActFor = { id: string; name: string; year: number; kind: string; school_year: string }

/** Groups in whose name I may do something: all of this school year and those that last, where I may for all; or those I teach. */
export const groupsToActFor = (scope: Scope, { own, all }: { own: Permission; all: Permission }) =>
  scope.db.all<GroupToActFor>((school) => {
    const columns = sql`g.id, g.name, g.year, g.kind, g.school_year`
    if (!permitted(scope.me.roles, all, scope.school)) {
      const some = permitted(scope.me.roles, own, scope.school) ? scope.me.teaches : []
      return sql`select ${columns} from json_each(${JSON.stringify(some)}) t
        cross join groups g on g.school_id = ${school} and g.id = t.value and g.ended_on is null order by g.year, g.name`
    }
    const year = schoolYearOf(localDay(scope.now, scope.school.zone))
    return sql`select ${columns} from groups g where g.school_id = ${school} and g.school_year = ${year} and g.ended_on is null
      union select ${columns} from groups g where g.school_id = ${school} and g.kind <> 'class' and g.ended_on is null
      order by 3, 2`
  })
