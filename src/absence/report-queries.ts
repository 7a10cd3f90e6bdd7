import { type SQL, sql } from 'drizzle-orm'
import type { GroupsFound } from '../calendar/days-off-queries.ts'
import { lastsOn, openToMe } from '../groups/queries.ts'
import { newId } from '../ids.ts'
import { myPupils } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { groupsFoundOn } from './day-queries.ts'
import type { ReportChange, ReportKind, Stated } from './schema.ts'

/** A report as one parent may see it: of a child of whom she has custody, whoever reported it. */
export type ReportRow = {
  id: string
  pupil_id: string
  first_name: string
  kind: ReportKind
  note: string
  from_day: string
  until_day: string
  from_time: string | null
  until_time: string | null
  sheet: string
  at: number
  by_id: string
  by_name: string
  confirmed_on: string | null
  retracted_at: number | null
}

const columns = sql`r.id, r.pupil_id, p.first_name, r.kind, r.note, r.from_day, r.until_day, r.from_time, r.until_time, r.sheet,
  r.at, r.reporter_id as by_id, b.first_name as by_name, r.confirmed_on, r.retracted_at`

/** Of my children, what is not over since that day; `all` with what was taken back. */
export const reportsOfMine = ({ db, me }: Scope, since: string, all = false) =>
  db.all<ReportRow>(
    (school) => sql`
    select ${columns} from guardianships gs
      cross join absence_reports r on r.school_id = ${school} and r.pupil_id = gs.pupil_id and r.until_day >= ${since}
      cross join people p on p.school_id = ${school} and p.id = r.pupil_id
      cross join people b on b.school_id = ${school} and b.id = r.reporter_id
    where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full' and (${all ? 1 : 0} or r.retracted_at is null)
    order by r.from_day desc, r.at desc, p.first_name, r.id limit 100`,
  )

export const reportOfMine = ({ db, me }: Scope, id: string) =>
  db.all<ReportRow>(
    (school) => sql`
    select ${columns} from absence_reports r
      cross join people p on p.school_id = ${school} and p.id = r.pupil_id
      cross join people b on b.school_id = ${school} and b.id = r.reporter_id
    where r.school_id = ${school} and r.id = ${id} and r.pupil_id in ${myPupils(school, sql`${me.id}`)}`,
  )

/** (id): the classes my children are in, today or later. */
export const classesOfMine = (me: string, today: string) => (school: SQL) =>
  sql`
  select m.group_id from guardianships gs
    cross join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil'
      and (m.until_day is null or m.until_day >= ${today})
  where gs.school_id = ${school} and gs.person_id = ${me} and gs.custody = 'full'`

export type NewReport = Stated & { sheet: string; pupilIds: readonly string[] }

/**
 * One for each of these children that is mine, and has none of the kind that covers these days already. Nothing where something was
 * reported with this form before, whatever it said (check 33).
 */
export const insertReports = (scope: Scope, report: NewReport) =>
  insertFor(scope, report, (school) => myPupils(school, sql`${scope.me.id}`))

/** The same of a pupil in a group that is mine to see: what a parent told by telephone. */
export const insertReportsByPhone = (scope: Scope, report: NewReport, day: string) =>
  insertFor(
    scope,
    report,
    (school) => sql`(select m.person_id from memberships m where m.school_id = ${school} and m.role = 'pupil'
      and ${lastsOn(sql`m`, day)}
      and m.group_id in (${groupsFoundOn(scope, day)(school)}) and ${openToMe(scope, school, sql`m.person_id`)})`,
  )

const insertFor = ({ db, me, now }: Scope, { pupilIds, sheet, ...stated }: NewReport, whose: GroupsFound) =>
  db.run((school) => {
    const rows = JSON.stringify(pupilIds.map((pupil) => ({ id: newId(now), pupil })))
    return sql`
    insert into absence_reports (school_id, id, pupil_id, kind, note, from_day, until_day, from_time, until_time, sheet, reporter_id, at)
    select ${school}, c.value ->> 'id', c.value ->> 'pupil', ${stated.kind}, ${stated.note}, ${stated.from}, ${stated.until},
      ${stated.fromTime}, ${stated.untilTime}, ${sheet}, ${me.id}, ${now.getTime()}
    from json_each(${rows}) c
    where c.value ->> 'pupil' in ${whose(school)}
      and not exists (select 1 from absence_reports s where s.school_id = ${school} and s.reporter_id = ${me.id} and s.sheet = ${sheet})
      and not exists (select 1 from absence_reports o where o.school_id = ${school} and o.pupil_id = c.value ->> 'pupil'
        and o.retracted_at is null and o.kind = ${stated.kind} and o.from_day <= ${stated.from} and o.until_day >= ${stated.until})
    on conflict do nothing`
  })

/** What one form reported, or one report by its id: of my children. */
const named = (school: SQL, { me }: Scope, id: string) => sql`r.school_id = ${school}
  and r.pupil_id in ${myPupils(school, sql`${me.id}`)}
  and r.id in (select ${id} union all select s.id from absence_reports s
    where s.school_id = ${school} and s.reporter_id = ${me.id} and s.sheet = ${id})`

/** Shortly after it was reported; or until the school begins on its first day. Later it can only be ended. */
export const retractable = ({ now, school: { bell, zone } }: Scope, time: string, undoable: number) => {
  const today = localDay(now, zone)
  return sql`(r.at > ${now.getTime() - undoable} or r.from_day > ${today} or (r.from_day = ${today} and ${time} < ${bell}))`
}

/** Of what stands, unless `isRetracted`. */
export type Change = { what: ReportChange; id: string; set: SQL; where: SQL; isRetracted?: true }

/** Writes down what a report said, and then what it says now. The two share their condition, and a transaction. */
export const changeStatements = (scope: Scope, { what, id, set, where, isRetracted }: Change) => {
  const { db, me, now } = scope
  const meant = sql`r.kind <> 'leave' and ${isRetracted ? sql`r.retracted_at is not null` : sql`r.retracted_at is null`} and ${where}`
  return [
    db.run(
      (school) => sql`
      insert into absence_changes (school_id, id, report_id, by_id, at, what, before)
      select ${school}, ${newId(now)}, r.id, ${me.id}, ${now.getTime()}, ${what}, json_object('kind', r.kind, 'note', r.note,
        'from', r.from_day, 'until', r.until_day, 'fromTime', r.from_time, 'untilTime', r.until_time)
      from absence_reports r where ${named(school, scope, id)} and ${meant}`,
    ),
    db.all<{ id: string }>(
      (school) => sql`update absence_reports as r set ${set}
      where ${named(school, scope, id)} and ${meant} returning id`,
    ),
  ] as const
}

/** What such reports say now, whatever became of them: none are not mine. */
export const standing = (scope: Scope, id: string) =>
  scope.db.all<{ retracted_at: number | null }>(
    (school) => sql`select r.retracted_at from absence_reports r where ${named(school, scope, id)}`,
  )

export const retraction = (scope: Scope, id: string, time: string, undoable: number): Change => ({
  what: 'retracted',
  id,
  set: sql`retracted_at = ${scope.now.getTime()}`,
  where: retractable(scope, time, undoable),
})

export const goingOn = (id: string, today: string): Change => ({
  what: 'still',
  id,
  set: sql`confirmed_on = ${today}`,
  where: sql`r.from_day <= ${today} and r.until_day >= ${today} and coalesce(r.confirmed_on, '') <> ${today}`,
})

export const endingOn = (id: string, last: string): Change => ({
  what: 'ended',
  id,
  set: sql`until_day = ${last}`,
  where: sql`r.from_day <= ${last} and r.until_day > ${last}`,
})

/** What was taken back stands again: shortly after, and not where it was reported anew meanwhile. */
export const restoring = ({ now }: Scope, id: string, undoable: number): Change => ({
  what: 'restored',
  id,
  isRetracted: true,
  set: sql`retracted_at = null`,
  where: sql`r.retracted_at > ${now.getTime() - undoable} and not exists (select 1 from absence_reports o
    where o.school_id = r.school_id and o.pupil_id = r.pupil_id and o.id <> r.id and o.retracted_at is null and o.kind = r.kind
      and o.from_day <= r.until_day and o.until_day >= r.from_day)`,
})

/** What was ended goes on until when it did: shortly after. */
export const resuming = ({ now }: Scope, id: string, undoable: number): Change => {
  const lasted = sql`(select c.before ->> 'until' from absence_changes c where c.school_id = r.school_id and c.report_id = r.id
    and c.what = 'ended' and c.at > ${now.getTime() - undoable} order by c.id desc limit 1)`
  return { what: 'resumed', id, set: sql`until_day = ${lasted}`, where: sql`r.until_day < ${lasted}` }
}

/** What is over cannot be made otherwise; what began keeps its first day. Another time to come at was said now. */
export const restating = (
  { now }: Scope,
  id: string,
  today: string,
  { note, from, until, fromTime, untilTime }: Stated,
): Change => ({
  what: 'changed',
  id,
  set: sql`note = ${note}, from_day = ${from}, until_day = ${until}, from_time = ${fromTime}, until_time = ${untilTime},
    at = case when kind = 'late' and until_time is not ${untilTime} then ${now.getTime()} else at end`,
  where: sql`r.until_day >= ${today} and (r.from_day = ${from} or (r.from_day > ${today} and ${from} >= ${today}))`,
})
