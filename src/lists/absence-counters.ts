import { type CountedRow, classOf, leaveHad, reportedIn } from '../absence/counter-queries.ts'
import { schoolDaysOffIn, schoolDaysOffRows } from '../calendar/days-off.ts'
import type { DayOffRow } from '../calendar/days-off-queries.ts'
import type { Scope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'

/** Of this school year: whole school days away, times late, and days of leave of the ten (H2). */
export type Counters = { days: number; late: number; leave: number }

function yearOf({ now, school }: Scope) {
  const today = localDay(now, school.zone)
  const start = Number(schoolYearOf(today).slice(0, 4))
  return { from: `${start}-08-01`, until: `${start + 1}-07-31`, today }
}

/** For the batch of the pupil's page. */
export function counterStatements(scope: Scope, pupilId: string) {
  const year = yearOf(scope)
  const groupsFound = (school: Parameters<typeof classOf>[0]) => classOf(school, pupilId, year.today)
  return [
    reportedIn(scope, pupilId, year),
    leaveHad(scope, pupilId, year),
    schoolDaysOffRows(scope, { from: year.from, until: year.today, groupsFound }),
  ] as const
}

type Rows = readonly [readonly CountedRow[], readonly { days: number; class_id: string | null }[], readonly DayOffRow[]]

/** Null for whoever may not know. */
export function countersIn(scope: Scope, [reports, [leave], off]: Rows): Counters | null {
  if (!leave) return null
  const { from, today } = yearOf(scope)
  const schoolDays = schoolDaysOffIn(off, { from, until: today }).schoolDays(leave.class_id ?? undefined)
  const away = reports.filter(({ kind, whole }) => kind !== 'late' && kind !== 'leave' && whole === 1)
  return {
    days: schoolDays.filter((day) => away.some((one) => one.from_day <= day && day <= one.until_day)).length,
    late: reports.filter(({ kind }) => kind === 'late').length,
    leave: leave.days,
  }
}
