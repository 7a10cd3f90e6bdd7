import { type SQL, sql } from 'drizzle-orm'
import { lastsToday } from '../groups/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'
import type { Way } from './schema.ts'
import { everybody, type Filter, type Standing, sortName } from './standing-queries.ts'

export type CountRow = { kind: 'count'; standing: Standing; count: number }
export type PersonRow = {
  kind: 'person'
  standing: Standing
  id: string
  first_name: string
  infix: string
  last_name: string
  has_email: 0 | 1
  works: 0 | 1
  at: number | null
  way: Way | null
  asked_at: number | null
  /** "Ada (Groep 5a), Gijs (Groep 7b)" */
  children: string | null
}

/** How many stand how, and a page of those who stand as asked; everybody is looked at once. */
export const overviewRows = (scope: SchoolScope, filter: Filter, page: { after: string | null; size: number }) =>
  scope.db.all<CountRow | PersonRow>(
    (school) => sql`
    with seen as materialized (${everybody(scope, school, filter)})
    select 'count' as kind, standing, count(*) as count, null as id, null as first_name, null as infix, null as last_name,
      null as has_email, null as works, null as at, null as way, null as asked_at, null as children
      from seen group by standing
    union all
    select 'person', s.standing, null, s.person_id, s.first_name, s.infix, s.last_name, s.has_email,
      s.works, s.at, s.way, s.asked_at, ${childrenOf(scope, school)}
      from (select * from seen where (${filter.standing} is null or standing = ${filter.standing})
        and sort_name > ${startOf(school, page.after)} order by sort_name limit ${page.size}) s`,
  )

const startOf = (school: SQL, after: string | null) =>
  after === null
    ? sql`''`
    : sql`coalesce((select ${sortName(sql`q`)} from people q where q.school_id = ${school} and q.id = ${after}), '')`

/** The pupils of whom `s` has custody, each with today's class. */
const childrenOf = (scope: SchoolScope, school: SQL) => sql`(
  select group_concat(c.first_name || coalesce(' (' || c.name || ')', ''), ', ') from (
    select p.first_name, g.name from guardianships gs
      cross join pupils pu on pu.school_id = ${school} and pu.person_id = gs.pupil_id and pu.left_on is null
      cross join people p on p.school_id = ${school} and p.id = gs.pupil_id
      left join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil' and ${lastsToday(scope)}
        and exists (select 1 from groups k where k.school_id = ${school} and k.id = m.group_id and k.kind = 'class')
      left join groups g on g.school_id = ${school} and g.id = m.group_id
      where gs.school_id = ${school} and gs.person_id = s.person_id and gs.custody = 'full'
      order by g.year, g.name, p.first_name) c)`

export type GroupRow = { id: string; name: string; kind: string }

/** This year's groups, in order. */
export const groupsNow = ({ db, now, school }: SchoolScope) =>
  db.all<GroupRow>((here) => {
    const day = localDay(now, school.zone)
    return sql`select id, name, kind from groups where school_id = ${here} and school_year = ${schoolYearOf(day)}
      and (ended_on is null or ended_on >= ${day}) order by year, name, id`
  })
