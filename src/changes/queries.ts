import { type SQL, sql } from 'drizzle-orm'
import { lastsToday } from '../groups/queries.ts'
import { newId } from '../ids.ts'
import type { Custody } from '../people/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { ChangedField } from './schema.ts'

export type Change = {
  personId: string
  byId: string
  field: ChangedField
  before: string | null
  after: string | null
}

/**
 * Of a parent, and where it does become another: of anybody else the pupil administration hears nothing from here. It stands
 * before the statement that makes the change, and holds where that holds.
 */
export const noteChange = (
  { db, now }: SchoolScope,
  { personId, byId, field, before, after }: Change,
  holds: (school: SQL) => SQL = () => sql`1`,
) =>
  db.run(
    (school) => sql`insert into detail_changes (school_id, id, person_id, by_id, at, field, before, after)
      select ${school}, ${newId(now)}, ${personId}, ${byId}, ${now.getTime()}, ${field}, ${before}, ${after}
      where ${before} is not ${after} and ${holds(school)} and ${isGuardian(school, personId)}`,
  )

/** The same of the address that mail goes to, which the parent alone changes. */
export const noteEmail = ({ db, now }: SchoolScope, personId: string, address: string) =>
  db.run(
    (school) => sql`insert into detail_changes (school_id, id, person_id, by_id, at, field, before, after)
      select ${school}, ${newId(now)}, p.id, p.id, ${now.getTime()}, ${'email' satisfies ChangedField}, p.email, ${address}
      from people p where p.school_id = ${school} and p.id = ${personId} and p.email is not ${address}
        and ${isGuardian(school, personId)}`,
  )

const isGuardian = (school: SQL, personId: string) =>
  sql`exists (select 1 from guardianships g where g.school_id = ${school} and g.person_id = ${personId})`

export type Wanted = { exportId: string } | { since: Date }

const among = (wanted: Wanted) =>
  'since' in wanted ? sql`c.at >= ${wanted.since.getTime()}` : sql`c.export_id = ${wanted.exportId}`

export type ChangeRow = {
  id: string
  at: number
  field: ChangedField
  before: string | null
  after: string | null
  first_name: string
  infix: string
  last_name: string
  by_self: 0 | 1
  /** Nothing where the parent has no child here any more. */
  pupil_key: string | null
  pupil_first: string | null
  pupil_infix: string | null
  pupil_last: string | null
  group_name: string | null
  custody: Custody | null
}

/** Each change once for every child of the parent who is here, whatever the custody: the office keeps what that is (C10). */
export const changeRows = (scope: Scope, wanted: Wanted) =>
  scope.db.all<ChangeRow>(
    (
      school,
    ) => sql`select c.id, c.at, c.field, c.before, c.after, p.first_name, p.infix, p.last_name, c.by_id = c.person_id as by_self,
        (select k.key from external_keys k where k.school_id = ${school} and k.kind = 'pupil' and k.entity_id = u.person_id
          and k.gone_on is null and substr(k.key, 1, 1) <> '#' limit 1) as pupil_key,
        d.first_name as pupil_first, d.infix as pupil_infix, d.last_name as pupil_last, gs.custody,
        (select g.name from memberships m cross join groups g on g.school_id = ${school} and g.id = m.group_id and g.kind = 'class'
          where m.school_id = ${school} and m.person_id = u.person_id and m.role = 'pupil' and ${lastsToday(scope)} limit 1) as group_name
      from detail_changes c
        cross join people p on p.school_id = ${school} and p.id = c.person_id
        left join (guardianships gs join pupils u on u.school_id = gs.school_id and u.person_id = gs.pupil_id and u.left_on is null)
          on gs.school_id = ${school} and gs.person_id = c.person_id
        left join people d on d.school_id = ${school} and d.id = u.person_id
      where c.school_id = ${school} and ${among(wanted)}
      order by c.id, d.search_name, d.id limit 20000`,
  )

export const countNew = ({ db }: Scope) =>
  db.all<{ count: number }>(
    (school) =>
      sql`select count(*) as count from detail_changes c where c.school_id = ${school} and c.export_id is null`,
  )

export const countSince = ({ db }: Scope, since: Date) =>
  db.all<{ count: number }>(
    (school) =>
      sql`select count(*) as count from detail_changes c where c.school_id = ${school} and c.at >= ${since.getTime()}`,
  )

/**
 * Takes whatever no export took yet: of two at once the second finds none of what the first has, and what is written
 * meanwhile is in the one or in the next, whatever the clocks say.
 */
export const takeNew = ({ db, me, now }: Scope, id: string) =>
  [
    db.run(
      (
        school,
      ) => sql`insert into change_exports (school_id, id, at, by_id) select ${school}, ${id}, ${now.getTime()}, ${me.id}
        where exists (select 1 from detail_changes c where c.school_id = ${school} and c.export_id is null)`,
    ),
    db.run(
      (school) => sql`update detail_changes set export_id = ${id} where school_id = ${school} and export_id is null
        and exists (select 1 from change_exports e where e.school_id = ${school} and e.id = ${id})`,
    ),
  ] as const

export type ExportRow = { id: string; at: number; first_name: string; infix: string; last_name: string; count: number }

const shown = 10

export const lastExports = ({ db }: Scope) =>
  db.all<ExportRow>(
    (school) => sql`select e.id, e.at, p.first_name, p.infix, p.last_name,
        (select count(*) from detail_changes c where c.school_id = ${school} and c.export_id = e.id) as count
      from (select * from change_exports where school_id = ${school} order by id desc limit ${shown}) e
        cross join people p on p.school_id = ${school} and p.id = e.by_id
      order by e.id desc`,
  )
