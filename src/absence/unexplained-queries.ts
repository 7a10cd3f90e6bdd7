import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { lastsOn } from '../groups/queries.ts'
import type { Found } from '../notifications/queries.ts'
import type { Role } from '../permissions.ts'
import type { Database } from '../platform/ports.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { isReported } from './register-queries.ts'
import type { ReportKind } from './schema.ts'

/** A day on which a pupil was missed and nobody ever said why; `arrived_at` is when it came, if it did. */
export type UnexplainedRow = { pupil_id: string; group_id: string; day: string; arrived_at: number | null }

const unexplained = (school: SQL, from: string, until: string) => sql`
  select x.pupil_id, x.group_id, x.day, case when x.outcome = 'arrived' then x.outcome_at end as arrived_at from missed_pupils x
  where x.school_id = ${school} and x.day >= ${from} and x.day <= ${until} and coalesce(x.outcome, '') <> 'present'
    and not ${isReported(school, sql`x.pupil_id`, sql`x.day`, sql`x.at`)}`

export const unexplainedBetween = ({ db }: SchoolScope, from: string, until: string) =>
  db.all<UnexplainedRow>((school) => sql`${unexplained(school, from, until)} order by x.pupil_id, x.day`)

/** Across a shard's schools, for the schedule only: where anybody was missed since this day. */
export const schoolsMissing = (database: Database, since: string) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .all<{ school_id: string }>(sql`select distinct school_id from missed_pupils where day >= ${since}`)

export type NewWarning = { id: string; pupilId: string; from: string; until: string; minutes: number }

/** One for a case: while those four weeks are warned of, more hours in them are the same case. */
export const insertWarning = ({ db, now }: SchoolScope, { id, pupilId, from, until, minutes }: NewWarning) =>
  db.run(
    (school) => sql`
    insert into absence_warnings (school_id, id, pupil_id, from_day, until_day, minutes, at)
    select ${school}, ${id}, ${pupilId}, ${from}, ${until}, ${minutes}, ${now.getTime()}
    where not exists (select 1 from absence_warnings w where w.school_id = ${school} and w.pupil_id = ${pupilId} and w.until_day >= ${from})
    on conflict do nothing`,
  )

export const warningTold =
  (id: string, roles: readonly Role[]): Found =>
  (school, begin) =>
    sql`select ${begin} || s.person_id || ':mail' as key, s.person_id, json_object('kind', 'absenceWarning', 'warning', w.id) as notice
    from absence_warnings w cross join staff s on s.school_id = ${school} and s.role in (select value from json_each(${JSON.stringify(roles)}))
    where w.school_id = ${school} and w.id = ${id} group by s.person_id`

export type WarningRow = {
  id: string
  pupil_id: string
  first_name: string
  infix: string
  last_name: string
  from_day: string
  until_day: string
  minutes: number
  at: number
  settled_at: number | null
}

export const warningsHere = ({ db }: Scope) =>
  db.all<WarningRow>(
    (school) => sql`
    select w.id, w.pupil_id, p.first_name, p.infix, p.last_name, w.from_day, w.until_day, w.minutes, w.at, w.settled_at
    from (select * from (select o.* from absence_warnings o where o.school_id = ${school} and o.settled_at is null order by o.id desc limit 100)
      union all select * from (select c.* from absence_warnings c where c.school_id = ${school} and c.settled_at is not null order by c.id desc limit 20)) w
      cross join people p on p.school_id = ${school} and p.id = w.pupil_id
    order by w.settled_at is not null, w.id desc`,
  )

export const settleWarning = ({ db, me, now }: Scope, id: string) =>
  db.all<{ id: string }>(
    (
      school,
    ) => sql`update absence_warnings set settled_at = coalesce(settled_at, ${now.getTime()}), settled_by_id = coalesce(settled_by_id, ${me.id})
    where school_id = ${school} and id = ${id} returning id`,
  )

export const openWarning = ({ db }: SchoolScope, id: string) =>
  db.all<{ id: string }>(
    (school) => sql`select id from absence_warnings where school_id = ${school} and id = ${id} and settled_at is null`,
  )

/** Who it is, for a line of the export. */
type WhoRow = {
  pupil_id: string
  first_name: string
  infix: string
  last_name: string
  key: string | null
  class_id: string | null
  class_name: string | null
}
export type ReportedRow = WhoRow & {
  kind: ReportKind
  from_day: string
  until_day: string
  from_time: string | null
  until_time: string | null
}

const who = (school: SQL, pupil: SQL, day: SQL) => sql`
  cross join people p on p.school_id = ${school} and p.id = ${pupil}
  left join external_keys k on k.school_id = ${school} and k.kind = 'pupil' and k.entity_id = ${pupil}
  left join memberships m on m.school_id = ${school} and m.person_id = ${pupil} and m.role = 'pupil' and ${lastsOn(sql`m`, day)}
    and exists (select 1 from groups c where c.school_id = ${school} and c.id = m.group_id and c.kind = 'class')
  left join groups g on g.school_id = ${school} and g.id = m.group_id`
const whoColumns = sql`p.id as pupil_id, p.first_name, p.infix, p.last_name, k.key, g.id as class_id, g.name as class_name`

export const reportedBetween = ({ db }: Scope, from: string, until: string) =>
  db.all<ReportedRow>(
    (school) => sql`
    select ${whoColumns}, r.kind, r.from_day, r.until_day, r.from_time, r.until_time from absence_reports r
      ${who(school, sql`r.pupil_id`, sql`max(r.from_day, ${from})`)}
    where r.school_id = ${school} and r.retracted_at is null and r.until_day >= ${from} and r.from_day <= ${until}
    order by r.from_day, p.last_name, p.first_name`,
  )

export type MissingRow = WhoRow & { day: string; arrived_at: number | null }

export const missingBetween = ({ db }: Scope, from: string, until: string) =>
  db.all<MissingRow>(
    (school) => sql`
    select ${whoColumns}, u.day, u.arrived_at from (${unexplained(school, from, until)}) u
      ${who(school, sql`u.pupil_id`, sql`u.day`)}
    order by u.day, p.last_name, p.first_name`,
  )

/** (id): the classes of a school year. */
export const classesOf = (year: string) => (school: SQL) =>
  sql`select g.id from groups g where g.school_id = ${school} and g.school_year = ${year} and g.kind = 'class'`
