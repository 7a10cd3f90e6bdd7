import { type SQL, sql } from 'drizzle-orm'
import { lastsOn, openToMe } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'
import { schoolYearOf } from '../time.ts'
import { keepsRegister } from './offices.ts'
import type { ReportKind } from './schema.ts'

/** A class of that day's school year, or a group that I teach. */
export type DayGroupRow = { id: string; name: string; year: number }

/** (id, name, year): all classes for whoever keeps the register of the school, and for a teacher the own groups. */
export const groupsOfDay = ({ me }: Scope, school: SQL, day: string) => {
  const taught = sql`select g.id, g.name, g.year from groups g where g.school_id = ${school}
    and g.id in (select value from json_each(${JSON.stringify(me.teaches)}))`
  return keepsRegister(me)
    ? sql`${taught} union select g.id, g.name, g.year from groups g indexed by groups_by_year
        where g.school_id = ${school} and g.school_year = ${schoolYearOf(day)} and g.kind = 'class'`
    : taught
}

export const dayGroups = (scope: Scope, day: string) =>
  scope.db.all<DayGroupRow>((school) => sql`${groupsOfDay(scope, school, day)} order by 3, 2, 1`)

/** Of those the ids alone: whose days without school count (src/calendar/days-off.ts). */
export const groupsFoundOn = (scope: Scope, day: string) => (school: SQL) =>
  sql`select id from (${groupsOfDay(scope, school, day)})`

export type AbsentRow = {
  id: string
  pupil_id: string
  first_name: string
  infix: string
  last_name: string
  group_id: string
  kind: ReportKind
  note: string
  from_day: string
  until_day: string
  from_time: string | null
  until_time: string | null
  confirmed_on: string | null
  at: number
  by_first: string
  by_infix: string
  by_last: string
}

/**
 * Who is reported for that day, in each group that is mine to see; from what is not over by then, which is little. The group is
 * looked at and not looked for, since the place of one pupil would be sought in every class.
 */
export const absentOn = (scope: Scope, day: string) =>
  scope.db.all<AbsentRow>(
    (school) => sql`
    select r.id, r.pupil_id, p.first_name, p.infix, p.last_name, m.group_id, r.kind, r.note, r.from_day, r.until_day, r.from_time,
      r.until_time, r.confirmed_on, r.at, b.first_name as by_first, b.infix as by_infix, b.last_name as by_last
    from absence_reports r
      cross join memberships m on m.school_id = ${school} and m.person_id = r.pupil_id and m.role = 'pupil'
        and ${lastsOn(sql`m`, day)}
        and +m.group_id in (${groupsFoundOn(scope, day)(school)})
      cross join people p on p.school_id = ${school} and p.id = r.pupil_id
      cross join people b on b.school_id = ${school} and b.id = r.reporter_id
    where r.school_id = ${school} and r.retracted_at is null and r.until_day >= ${day} and r.from_day <= ${day}
      and ${openToMe(scope, school, sql`r.pupil_id`)}
    order by p.first_name, p.last_name, r.at`,
  )
