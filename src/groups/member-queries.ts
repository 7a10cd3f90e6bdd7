import { type SQL, sql } from 'drizzle-orm'
import { isNamed, wordsIn } from '../audiences/recipient-queries.ts'
import { auditEntryWhere } from '../audit/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { daysLater, localDay } from '../time.ts'
import { lastsOn } from './queries.ts'
import type { GroupKind, MemberRole } from './schema.ts'

const todayOf = ({ now, school }: Pick<SchoolScope, 'now' | 'school'>) => localDay(now, school.zone)

export type GroupRow = { id: string; name: string; kind: GroupKind; teachers: string | null }

/**
 * The groups that there are now: this year's, and whatever of before has people. Classes of longer ago than last year are not
 * looked at, so that this costs no more at an older school; each exists is one step in an index.
 */
export const groupsNow = (scope: Scope, { last, current }: { last: string; current: string }) =>
  scope.db.all<GroupRow>((school) => {
    const today = todayOf(scope)
    const peopled = (
      until: SQL,
    ) => sql`exists (select 1 from memberships m where m.school_id = ${school} and m.group_id = g.id
      and m.from_day <= ${today} and m.until_day ${until})`
    return sql`select g.id, g.name, g.kind, (select group_concat(t.name, ', ') from (
        select p.first_name as name from memberships m cross join people p on p.school_id = ${school} and p.id = m.person_id
        where m.school_id = ${school} and m.group_id = g.id and m.role = 'teacher' and ${lastsOn(sql`m`, today)}
        order by p.first_name, p.id) t) as teachers
      from (select r.* from groups r where r.school_id = ${school} and r.school_year >= ${last} and r.ended_on is null
        union all
        select o.* from groups o indexed by groups_that_last
        where o.school_id = ${school} and o.kind <> 'class' and o.ended_on is null and o.school_year < ${last}) g
      where g.school_year = ${current} or ${peopled(sql`is null`)} or ${peopled(sql`>= ${today}`)}
      order by g.year, g.name, g.id limit 300`
  })

export const groupWith = ({ db }: Scope, id: string) =>
  db.all<{ id: string; name: string; kind: GroupKind; ended_on: string | null }>(
    (school) =>
      sql`select g.id, g.name, g.kind, g.ended_on from groups g where g.school_id = ${school} and g.id = ${id}`,
  )

export type MemberRow = {
  id: string
  first_name: string
  infix: string
  last_name: string
  photo: string | null
  role: MemberRole
  from_day: string
  until_day: string | null
}

/** Who has a place today; a class's pupils come by its file, and are many. */
export const membersOf = (scope: Scope, groupId: string) =>
  scope.db.all<MemberRow>(
    (
      school,
    ) => sql`select p.id, p.first_name, p.infix, p.last_name, p.photo_key as photo, m.role, m.from_day, m.until_day
      from memberships m cross join people p on p.school_id = ${school} and p.id = m.person_id
      where m.school_id = ${school} and m.group_id = ${groupId} and ${lastsOn(sql`m`, todayOf(scope))}
        and (m.role <> 'pupil' or (select g.kind from groups g where g.school_id = ${school} and g.id = ${groupId}) <> 'class')
      order by p.search_name, p.id limit 300`,
  )

/** Who had one before, last first (C8). */
export const formerMembersOf = (scope: Scope, groupId: string) =>
  scope.db.all<MemberRow>(
    (
      school,
    ) => sql`select p.id, p.first_name, p.infix, p.last_name, p.photo_key as photo, m.role, m.from_day, m.until_day
      from memberships m cross join people p on p.school_id = ${school} and p.id = m.person_id
      where m.school_id = ${school} and m.group_id = ${groupId} and m.role <> 'pupil' and m.until_day < ${todayOf(scope)}
      order by m.until_day desc, p.search_name limit 50`,
  )

export type CandidateRow = Pick<MemberRow, 'id' | 'first_name' | 'infix' | 'last_name' | 'photo'> & {
  works_here: 0 | 1
  pupil: 0 | 1
  /** Has to do with a pupil of this group, but without custody: no parent's task here. */
  limited: 0 | 1
}

const candidates = (scope: Scope, groupId: string, which: SQL, most: number) =>
  scope.db.all<CandidateRow>(
    (school) => sql`select p.id, p.first_name, p.infix, p.last_name, p.photo_key as photo,
        exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id) as works_here,
        exists (select 1 from pupils u where u.school_id = ${school} and u.person_id = p.id
          and (u.left_on is null or u.left_on >= ${todayOf(scope)})) as pupil,
        exists (select 1 from guardianships gs join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id
          and m.group_id = ${groupId} and m.role = 'pupil' and ${lastsOn(sql`m`, todayOf(scope))}
          where gs.school_id = ${school} and gs.person_id = p.id and gs.custody <> 'full') as limited
      from people p where p.school_id = ${school} and ${which}
        and (not pupil or (select g.kind from groups g where g.school_id = ${school} and g.id = ${groupId}) = 'club')
      order by p.search_name, p.id limit ${most}`,
  )

export const candidatesCalled = (scope: Scope, groupId: string, search: string, most: number) =>
  candidates(scope, groupId, wordsIn(search).length > 0 ? isNamed(search) : sql`0`, most)

export const candidateWith = (scope: Scope, groupId: string, personId: string) =>
  candidates(scope, groupId, sql`p.id = ${personId}`, 1)

export type Seat = { groupId: string; group: string; personId: string; role: MemberRole }

const isTaken = (school: SQL, { groupId, personId, role }: Seat, today: string) =>
  sql`exists (select 1 from memberships t where t.school_id = ${school} and t.group_id = ${groupId}
    and t.role = ${role} and t.person_id = ${personId} and ${lastsOn(sql`t`, today)})`

const told = ({ personId, role, group }: Seat) => ({ subjectId: personId, about: { role, group } })

/** Whoever comes back was away meanwhile: the place begins anew. */
export const seating = (scope: SchoolScope, seat: Seat) =>
  [
    auditEntryWhere(scope, 'place.given', (school) => sql`not ${isTaken(school, seat, todayOf(scope))}`, told(seat)),
    scope.db.run((school) => {
      const today = todayOf(scope)
      return sql`insert into memberships (school_id, group_id, person_id, role, from_day)
        values (${school}, ${seat.groupId}, ${seat.personId}, ${seat.role}, ${today})
        on conflict do update set until_day = null, from_day = excluded.from_day
          where until_day < ${today} or memberships.from_day > ${today}`
    }),
  ] as const

/** Ends at once, so its last day was yesterday (check 4); what began today never was. */
const ending = (scope: SchoolScope, which: (school: SQL) => SQL) => {
  const today = todayOf(scope)
  return [
    scope.db.run(
      (school) =>
        sql`delete from memberships where school_id = ${school} and ${which(school)} and from_day >= ${today}`,
    ),
    scope.db.run(
      (
        school,
      ) => sql`update memberships set until_day = ${daysLater(today, -1)} where school_id = ${school} and ${which(school)}
        and (until_day is null or until_day >= ${today})`,
    ),
  ] as const
}

export const unseating = (scope: SchoolScope, seat: Seat) =>
  [
    auditEntryWhere(scope, 'place.taken', (school) => isTaken(school, seat, todayOf(scope)), told(seat)),
    ...ending(scope, () => sql`group_id = ${seat.groupId} and role = ${seat.role} and person_id = ${seat.personId}`),
  ] as const

export const takingFromAllGroups = (scope: SchoolScope, personId: string, role: MemberRole) =>
  ending(scope, () => sql`person_id = ${personId} and role = ${role}`)

export const takingEverybody = (scope: SchoolScope, groupId: string) => ending(scope, () => sql`group_id = ${groupId}`)
