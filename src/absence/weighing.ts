import { Temporal } from 'temporal-polyfill'
import { schoolDaysOff } from '../calendar/days-off.ts'
import { newId } from '../ids.ts'
import { tellFound } from '../notifications/telling-found.ts'
import { holders } from '../permissions.ts'
import type { Platform } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { daysLater, isNight, localDay, localTime } from '../time.ts'
import {
  insertWarning,
  schoolsMissing,
  type UnexplainedRow,
  unexplainedBetween,
  warningTold,
} from './unexplained-queries.ts'

/** Of unexplained absence within four school weeks must be told (Leerplichtwet 21a). */
export const mostMinutes = 16 * 60
const weeks = 4
/** Four school weeks lie within so many days, whatever holiday is between them: the summer's six weeks and another. */
const lookBack = 84

export type Case = { pupilId: string; from: string; until: string; minutes: number }

/** Each night, wherever anybody was missed of late; twice is once. */
export async function sweepAbsence(platform: Platform, shard: string) {
  const now = platform.now()
  if (!isNight(now)) return
  const since = daysLater(now.toISOString().slice(0, 10), -lookBack)
  const schools = await schoolsMissing(platform.shard(shard), since)
  await platform.enqueue(
    schools.map(({ school_id: schoolId }) => ({ schoolId, job: { kind: 'absence.weigh' } as const })),
  )
}

/** Warns the office of each pupil with sixteen hours, once a case (H3). */
export async function weigh(scope: SchoolScope) {
  const today = localDay(scope.now, scope.school.zone)
  const from = daysLater(today, -lookBack)
  const rows = await unexplainedBetween(scope, from, today)
  const groupIds = [...new Set(rows.map(({ group_id }) => group_id))]
  const off = await schoolDaysOff(scope, { from, until: today, groupIds })
  const byPupil = [...Map.groupBy(rows, ({ pupil_id }) => pupil_id).values()] as [UnexplainedRow, ...UnexplainedRow[]][] // safe: none is empty
  for (const missed of byPupil) {
    const found = caseIn(scope, missed, off.schoolDays(missed[0].group_id))
    if (found) await warn(scope, found)
  }
}

async function warn(scope: SchoolScope, found: Case) {
  const id = newId(scope.now)
  const telling = tellFound(scope, `absence:${id}`)
  const [, , told] = await scope.db.batch([
    insertWarning(scope, { id, ...found }),
    telling.tell(warningTold(id, holders('absence.export', scope.school))),
    telling.keys,
  ])
  await telling.queue(told)
}

/** The latest four school weeks in which it comes to sixteen hours; a week without a school day is none. */
export function caseIn(
  scope: SchoolScope,
  missed: readonly UnexplainedRow[],
  schoolDays: readonly string[],
): Case | null {
  const days = new Set(schoolDays)
  const counted = missed.filter(({ day }) => days.has(day))
  const mondays = [...new Set(schoolDays.map(mondayOf))]
  for (const last of counted.toReversed()) {
    const at = mondays.indexOf(mondayOf(last.day))
    const from = mondays[Math.max(0, at - weeks + 1)] ?? last.day
    const within = counted.filter(({ day }) => day >= from && day <= last.day)
    const minutes = within.reduce((sum, row) => sum + minutesOf(scope, row), 0)
    if (minutes >= mostMinutes) return { pupilId: last.pupil_id, from, until: last.day, minutes }
  }
  return null
}

/** All of the day, or what of it was over when somebody came. */
function minutesOf({ school: { bell, minutesADay, zone } }: SchoolScope, { arrived_at: at }: UnexplainedRow) {
  if (at === null) return minutesADay
  const clock = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return Math.min(minutesADay, Math.max(0, clock(localTime(new Date(at), zone)) - clock(bell)))
}

const mondayOf = (day: string) => {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}
