import { type SQL, sql } from 'drizzle-orm'
import { blockOf } from '../bounces/queries.ts'
import { lastsToday } from '../groups/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'

/** What somebody's way in has come to: no more than one of these. */
export const standings = ['active', 'invited', 'expired', 'undelivered', 'never', 'unreachable'] as const
export type Standing = (typeof standings)[number]
export type Part = 'parents' | 'staff' | 'others'

export type Filter = {
  standing: Standing | null
  part: Part | null
  groupId: string | null
  /** As it is searched: without accents and capitals. */
  search: string
}

/** (person_id, works, cares): whoever may have an account, by working here, by custody of a pupil, or by a place in a group. */
export const entitled = (scope: SchoolScope, school: SQL) => sql`
  select person_id, max(works) as works, max(cares) as cares from (
    select s.person_id, 1 as works, 0 as cares from staff s where s.school_id = ${school}
    union all
    select gs.person_id, 0, 1 from pupils pu
      cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = pu.person_id and gs.custody = 'full'
      where pu.school_id = ${school} and pu.left_on is null
    union all
    select m.person_id, 0, 0 from memberships m
      cross join groups g on g.school_id = ${school} and g.id = m.group_id and (g.ended_on is null or g.ended_on >= ${today(scope)})
      where m.school_id = ${school} and m.role in ('classParent', 'liceParent', 'member') and ${lastsToday(scope)})
  group by person_id`

/** The same of one person. */
export const isEntitled = (scope: SchoolScope, school: SQL, person: SQL) => sql`(
  exists (select 1 from staff s where s.school_id = ${school} and s.person_id = ${person})
  or exists (select 1 from guardianships gs
    cross join pupils pu on pu.school_id = ${school} and pu.person_id = gs.pupil_id and pu.left_on is null
    where gs.school_id = ${school} and gs.person_id = ${person} and gs.custody = 'full')
  or exists (select 1 from memberships m
    cross join groups g on g.school_id = ${school} and g.id = m.group_id and (g.ended_on is null or g.ended_on >= ${today(scope)})
    where m.school_id = ${school} and m.person_id = ${person} and m.role in ('classParent', 'liceParent', 'member')
      and ${lastsToday(scope)}))`

const today = ({ now, school }: SchoolScope) => localDay(now, school.zone)

/** Whether the link of invitation `i` can still be used; a mailed one no longer, once the address it went to is another. */
const isOpen = ({ now }: SchoolScope) =>
  sql`(l.expires_at > ${now.getTime()} and u.link_id is null and (l.about is null or l.about = p.email))`

/** The mail of invitation `i` was given up, and the address it went to is still the one. */
const wasGivenUp = sql`(i.way = 'mail' and o.done_at is not null and o.failure not like 'skipped:%' and (l.about is null or l.about = p.email))`

const standing = (scope: SchoolScope, school: SQL) => sql`case
  when a.person_id is not null then 'active'
  when ${wasGivenUp} or ${blockOf(school, sql`p.email`)} is not null then 'undelivered'
  when ${isOpen(scope)} then 'invited'
  when p.email is null then 'unreachable'
  when i.link_id is not null then 'expired'
  else 'never' end`

/** (…, standing): everybody who may have an account and fits the filter, but for what it says of how they stand. */
export const everybody = (scope: SchoolScope, school: SQL, { part, groupId, search }: Omit<Filter, 'standing'>) => sql`
  select e.person_id, e.works, e.cares, p.first_name, p.infix, p.last_name, p.email is not null as has_email,
    ${sortName(sql`p`)} as sort_name, ${standing(scope, school)} as standing, i.at, i.way, i.asked_at
  from (${entitled(scope, school)}) e
    cross join people p on p.school_id = ${school} and p.id = e.person_id
    left join accounts a on a.school_id = ${school} and a.person_id = p.id
    left join invitations i on i.school_id = ${school} and i.person_id = p.id
    left join links l on l.school_id = ${school} and l.id = i.link_id
    left join link_uses u on u.school_id = ${school} and u.link_id = i.link_id
    left join outbox o on o.school_id = ${school} and o.key = 'notice:' || i.link_id || ':mail'
  where ${isPart(part)} and ${isNear(scope, school, groupId)} and (${search} = '' or instr(p.search_name, ${search}) > 0)`

export const sortName = (person: SQL) =>
  sql`lower(${person}.last_name) || char(31) || lower(${person}.first_name) || char(31) || ${person}.id`

function isPart(part: Part | null) {
  if (part === 'staff') return sql`e.works = 1`
  if (part === 'parents') return sql`e.cares = 1`
  return part === 'others' ? sql`e.works = 0 and e.cares = 0` : sql`1`
}

/** In the group today, or with custody of a pupil who is. */
const isNear = (scope: SchoolScope, school: SQL, groupId: string | null) =>
  groupId === null
    ? sql`1`
    : sql`e.person_id in (
        select m.person_id from memberships m where m.school_id = ${school} and m.group_id = ${groupId} and ${lastsToday(scope)}
        union
        select gs.person_id from memberships m
          cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = m.person_id and gs.custody = 'full'
          where m.school_id = ${school} and m.group_id = ${groupId} and m.role = 'pupil' and ${lastsToday(scope)})`
