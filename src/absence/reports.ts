import { type DaysOff, schoolDaysOffIn, schoolDaysOffRows } from '../calendar/days-off.ts'
import { NotFound } from '../errors.ts'
import { calledAmong } from '../people/namesakes.ts'
import { type ChildRow, myChildren } from '../people/queries.ts'
import type { Scope } from '../scope.ts'
import { daysLater, localDay, localTime } from '../time.ts'
import { type MissedOfMineRow, missedOfMine } from './register-queries.ts'
import { classesOfMine, type ReportRow, reportOfMine, reportsOfMine } from './report-queries.ts'
import { type MissedAnswer, openEnd, type ReportKind } from './schema.ts'

/** A child of mine who goes to school here. */
export type Child = { id: string; name: string; classId: string; className: string }

/** What a parent reads of a report, and may still do with it. */
export type Report = {
  id: string
  sheet: string
  pupilId: string
  child: string
  kind: ReportKind
  note: string
  from: string
  /** Null where nobody knows yet. */
  until: string | null
  fromTime: string | null
  untilTime: string | null
  /** Who reported it, by first name; null for oneself. */
  by: string | null
  at: Date
  confirmedToday: boolean
  isRetracted: boolean
  isOver: boolean
  /** It is going on: since an earlier day, or from today. */
  isRunning: boolean
  mayRetract: boolean
  /** It was taken back, but a moment ago. */
  mayRestore: boolean
  /** The first day back, should one say now that it is over; null where that ends nothing. */
  backOn: string | null
}

/** How long a press can be taken back, whatever the hour (ms). */
export const undoable = 15 * 60 * 1000
/** How far back and ahead a report looks: the longest holiday, and what somebody might look up. */
const lookBack = 30
const lookAhead = 61

/** A child of mine whom the school misses, and what was answered so far. */
export type MissedChild = { id: string; name: string; group: string; answer: MissedAnswer | null }
export type Reporting = {
  children: Child[]
  reports: Report[]
  missed: MissedChild[]
  daysOff: DaysOff
  today: string
  /** School is out for today. */
  isOut: boolean
}

/** My children, what is reported of them and not over, and the days without school to come. */
export async function reporting(scope: Scope): Promise<Reporting> {
  const today = todayOf(scope)
  const span = { from: today, until: daysLater(today, lookAhead), groupsFound: classesOfMine(scope.me.id, today) }
  const [children, reports, missed, off] = await scope.db.batch([
    myChildren(scope),
    reportsOfMine(scope, today),
    missedOfMine(scope, today),
    schoolDaysOffRows(scope, span),
  ])
  return {
    children: childrenIn(children),
    reports: reportsIn(scope, reports),
    missed: missed.map(toMissedChild),
    daysOff: schoolDaysOffIn(off, span),
    today,
    isOut: localTime(scope.now, scope.school.zone) >= scope.school.schoolEnds,
  }
}

/**
 * From when a report counts that names no day: the first day that any of these children goes to school, and no more today
 * when school is out.
 */
export const firstSchoolDay = ({ daysOff, today, isOut }: Reporting, children: readonly Child[]) => {
  const first = isOut ? daysLater(today, 1) : today
  return (
    children.flatMap(({ classId }) => daysOff.schoolDays(classId).find((day) => day >= first) ?? []).sort()[0] ?? first
  )
}

/** The same, if this child of mine is missed. */
export async function missing(scope: Scope, pupilId: string) {
  const known = await reporting(scope)
  if (!known.missed.some(({ id }) => id === pupilId)) throw new NotFound()
  return known
}

/** The same of some time back, with what was taken back. */
export async function reportsOf(scope: Scope) {
  const [children, missed, reports] = await scope.db.batch([
    myChildren(scope),
    missedOfMine(scope, todayOf(scope)),
    reportsOfMine(scope, daysLater(todayOf(scope), -lookBack), true),
  ])
  return {
    mine: childrenIn(children),
    missed: missed.map(toMissedChild),
    reports: reportsIn(scope, reports),
  }
}

export async function reportFor(scope: Scope, id: string): Promise<Report> {
  const [row] = await reportOfMine(scope, id)
  if (!row) throw new NotFound()
  return toReport(scope, row)
}

export const todayOf = ({ now, school: { zone } }: Pick<Scope, 'now' | 'school'>) => localDay(now, zone)

export const toMissedChild = (row: MissedOfMineRow): MissedChild => ({
  id: row.pupil_id,
  name: row.first_name,
  group: row.group_name,
  answer: row.answer,
})

/** Who has no class goes to school no more, or not yet. */
export function childrenIn(rows: readonly ChildRow[]): Child[] {
  const named = rows.map((row) => ({ ...row, firstName: row.first_name, lastName: row.last_name }))
  return named.flatMap((row) =>
    row.class_id && row.class_name
      ? { id: row.id, name: calledAmong(row, named), classId: row.class_id, className: row.class_name }
      : [],
  )
}

export const reportsIn = (scope: Scope, rows: readonly ReportRow[]) => rows.map((row) => toReport(scope, row))

function toReport(scope: Scope, row: ReportRow): Report {
  const today = todayOf(scope)
  const isRetracted = row.retracted_at !== null
  const isOver = row.until_day < today
  return {
    id: row.id,
    sheet: row.sheet,
    pupilId: row.pupil_id,
    child: row.first_name,
    kind: row.kind,
    note: row.note,
    from: row.from_day,
    until: row.until_day === openEnd ? null : row.until_day,
    fromTime: row.from_time,
    untilTime: row.until_time,
    by: row.by_id === scope.me.id ? null : row.by_name,
    at: new Date(row.at),
    confirmedToday: row.confirmed_on === today,
    isRetracted,
    isOver,
    isRunning: !isRetracted && !isOver && row.from_day <= today,
    mayRetract: !isRetracted && !isOver && row.kind !== 'leave' && mayRetract(scope, row, today),
    mayRestore: row.retracted_at !== null && row.retracted_at > scope.now.getTime() - undoable,
    backOn: isRetracted || row.kind === 'leave' ? null : backOn(scope, row, today),
  }
}

/** As `retractable` says in the database. */
const mayRetract = ({ now, school: { bell, zone } }: Scope, row: ReportRow, today: string) =>
  row.at > now.getTime() - undoable || row.from_day > today || (row.from_day === today && localTime(now, zone) < bell)

/** Until the school begins a child can be back the same day; afterwards the next. */
function backOn({ now, school: { bell, zone } }: Scope, row: ReportRow, today: string) {
  if (row.from_day > today) return null
  const back = localTime(now, zone) < bell && row.from_day < today ? today : daysLater(today, 1)
  return row.until_day >= back ? back : null
}
