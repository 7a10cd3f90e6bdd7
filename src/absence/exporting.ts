import { recordExport } from '../audit/recording.ts'
import { schoolDaysOff } from '../calendar/days-off.ts'
import { NotFound } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { localTime, schoolYearOf } from '../time.ts'
import type { ReportKind } from './schema.ts'
import {
  classesOf,
  missingBetween,
  reportedBetween,
  settleWarning,
  type WarningRow,
  warningsHere,
} from './unexplained-queries.ts'

/** One pupil on one school day, as a pupil administration takes it over. */
export type AbsenceLine = {
  key: string
  name: string
  group: string
  day: string
  /** Null for what nobody explained. */
  kind: ReportKind | null
  fromTime: string
  /** When it was said to come, and when it came. */
  expectedTime: string
  arrivedTime: string
}

/** Every school day of absence in these days, in order; written down before it leaves (N3). */
export async function absenceBetween(scope: Scope, from: string, until: string): Promise<AbsenceLine[]> {
  const [reported, missing] = await scope.db.batch([
    reportedBetween(scope, from, until),
    missingBetween(scope, from, until),
  ])
  const off = await schoolDaysOff(scope, { from, until, groupsFound: classesOf(schoolYearOf(from)) })
  const whose = (row: (typeof reported)[number] | (typeof missing)[number]) => ({
    key: row.key ?? '',
    name: nameOf(row),
    group: row.class_name ?? '',
  })
  const lines = [
    ...reported.flatMap((row) =>
      off
        .schoolDays(row.class_id ?? undefined)
        .filter((day) => day >= row.from_day && day <= row.until_day)
        .map((day) => ({
          ...whose(row),
          day,
          kind: row.kind,
          fromTime: row.from_time ?? '',
          expectedTime: row.until_time ?? '',
          arrivedTime: '',
        })),
    ),
    ...missing.map((row) => ({
      ...whose(row),
      day: row.day,
      kind: null,
      fromTime: '',
      expectedTime: '',
      arrivedTime: row.arrived_at === null ? '' : localTime(new Date(row.arrived_at), scope.school.zone),
    })),
  ].sort(
    (one, other) =>
      one.day.localeCompare(other.day) || one.group.localeCompare(other.group) || one.name.localeCompare(other.name),
  )
  await recordExport(scope, 'absence', lines.length)
  return lines
}

export type Warning = {
  id: string
  pupilId: string
  name: string
  from: string
  until: string
  hours: number
  isSettled: boolean
}

export const warnings = async (scope: Scope): Promise<Warning[]> => (await warningsHere(scope)).map(toWarning)

const toWarning = (row: WarningRow): Warning => ({
  id: row.id,
  pupilId: row.pupil_id,
  name: nameOf(row),
  from: row.from_day,
  until: row.until_day,
  hours: Math.floor(row.minutes / 60),
  isSettled: row.settled_at !== null,
})

/** The office told whom it must, or found that it need not. */
export async function settle(scope: Scope, id: string) {
  if ((await settleWarning(scope, id)).length === 0) throw new NotFound()
}
