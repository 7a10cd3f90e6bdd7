import { type SQL, sql } from 'drizzle-orm'
import { auditEntryWhere } from '../audit/queries.ts'
import { lastsToday } from '../groups/queries.ts'
import type { MemberRole } from '../groups/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { NamedRow } from './finding-queries.ts'
import type { StaffRole } from './schema.ts'

export type StaffRow = NamedRow & { role: StaffRole; photo: string | null; enters: 0 | 1 }

/** Whether somebody has a way in. */
const enters = (school: SQL, person: SQL) =>
  sql`exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = ${person}) as enters`

/** Whoever works here, once for each role. */
export const staffRows = (scope: Scope) =>
  scope.db.all<StaffRow>(
    (school) => sql`select p.id, p.first_name, p.infix, p.last_name, s.role, p.photo_key as photo,
        ${enters(school, sql`s.person_id`)}
      from staff s cross join people p on p.school_id = ${school} and p.id = s.person_id
      where s.school_id = ${school} order by p.search_name, p.id`,
  )

export type BearerRow = NamedRow & { photo: string | null; enters: 0 | 1; pupil: 0 | 1; guardian: 0 | 1 }

export const bearer = (scope: Scope, id: string) =>
  scope.db.all<BearerRow>(
    (school) => sql`select p.id, p.first_name, p.infix, p.last_name, p.photo_key as photo, ${enters(school, sql`p.id`)},
        exists (select 1 from pupils u where u.school_id = ${school} and u.person_id = p.id and u.left_on is null) as pupil,
        exists (select 1 from guardianships g where g.school_id = ${school} and g.person_id = p.id and g.custody = 'full') as guardian
      from people p where p.school_id = ${school} and p.id = ${id}`,
  )

export const rolesHeld = (scope: Scope, id: string) =>
  scope.db.all<{ role: StaffRole }>(
    (school) => sql`select s.role from staff s where s.school_id = ${school} and s.person_id = ${id}`,
  )

export type TaskRow = { group_id: string; name: string; role: MemberRole }

/** What this person is in groups today, apart from learning there. */
export const tasksOf = (scope: Scope, id: string) =>
  scope.db.all<TaskRow>(
    (school) => sql`select m.group_id, g.name, m.role from memberships m
      cross join groups g on g.school_id = ${school} and g.id = m.group_id
      where m.school_id = ${school} and m.person_id = ${id} and m.role <> 'pupil' and ${lastsToday(scope)}
      order by g.year, g.name`,
  )

/** Says yes where somebody has the role. */
const holds = (school: SQL, personId: string, role: StaffRole) =>
  sql`exists (select 1 from staff h where h.school_id = ${school} and h.person_id = ${personId} and h.role = ${role})`

export const giving = (scope: SchoolScope, personId: string, role: StaffRole) =>
  [
    auditEntryWhere(scope, 'role.given', (school) => sql`not ${holds(school, personId, role)}`, {
      subjectId: personId,
      about: { role },
    }),
    scope.db.run(
      (school) => sql`insert into staff (school_id, person_id, role, since)
        values (${school}, ${personId}, ${role}, ${scope.now.getTime()}) on conflict do nothing`,
    ),
  ] as const

/**
 * A school keeps an admin who can get in: of two who take each other's role at once, the second finds the first gone. The
 * line in the log and the deed ask the same, one after the other in one transaction.
 */
const canBeTaken = (school: SQL, personId: string, role: StaffRole) =>
  role === 'admin'
    ? sql`${holds(school, personId, role)} and exists (select 1 from staff o
        join accounts a on a.school_id = ${school} and a.person_id = o.person_id
        where o.school_id = ${school} and o.role = 'admin' and o.person_id <> ${personId})`
    : holds(school, personId, role)

export const taking = (scope: SchoolScope, personId: string, role: StaffRole) =>
  [
    auditEntryWhere(scope, 'role.taken', (school) => canBeTaken(school, personId, role), {
      subjectId: personId,
      about: { role },
    }),
    scope.db.run(
      (school) => sql`delete from staff where school_id = ${school} and person_id = ${personId} and role = ${role}
        and ${canBeTaken(school, personId, role)}`,
    ),
  ] as const
