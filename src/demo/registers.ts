import { absenceReports, attendanceChecks, missedPupils } from '../absence/schema.ts'
import { insertWarning } from '../absence/unexplained-queries.ts'
import { schoolDaysOff } from '../calendar/days-off.ts'
import { newId } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { daysLater, instantAt, localDay, schoolYearOf } from '../time.ts'
import { pupilsByClass, type RegisterPupilRow } from './queries.ts'
import { type Random, randomFrom } from './random.ts'

const weeks = 4
const minute = 60_000
/** Of a thousand pupils on a morning. */
const [ill, late, unexplained] = [22, 6, 2]
/** So many days nobody explained make a case for the office. */
const truant = 4

/** Registers of the past weeks: who was ill, who came late, whom nobody could find, and one pupil of whom the office is warned (H3). */
export async function keepRegisters(scope: SchoolScope, seed: number) {
  const { now, school } = scope
  const today = localDay(now, school.zone)
  const span = { from: daysLater(today, -7 * weeks), until: daysLater(today, -1) }
  const pupils = await pupilsByClass(scope, schoolYearOf(today))
  const days = (await schoolDaysOff(scope, span)).schoolDays()
  const random = randomFrom(seed)
  const bell = (day: string, after: number) =>
    new Date(instantAt(day, school.bell, school.zone).getTime() + after * minute)
  const classes = [...new Map(pupils.map((row) => [row.group_id, row])).values()]
  const checks = days.flatMap((day) =>
    classes.map(({ group_id: groupId, teacher_id: byId }) => ({ day, groupId, byId, at: bell(day, 5) })),
  )
  const drawn = pupils.flatMap((pupil) => days.map((day) => ({ pupil, day, became: drawnBy(random) })))
  const worst = pupils.at(-1)
  const cut = (row: RegisterPupilRow, day: string) => row === worst && days.slice(-truant).includes(day)
  const missed = drawn
    .map((one) => (cut(one.pupil, one.day) ? { ...one, became: 'unexplained' as const } : one))
    .filter(({ became }) => became === 'late' || became === 'unexplained')
    .map(({ pupil, day, became }) => missedOf(pupil, day, bell(day, 5), became === 'late' ? bell(day, 25) : null))
  const reports = drawn
    .filter(({ pupil, day, became }) => became === 'ill' && !cut(pupil, day))
    .map(({ pupil, day }) => reportOf(pupil, day, bell(day, -40)))
  await scope.db.batch([
    ...scope.db.insertMany(attendanceChecks, checks),
    ...scope.db.insertMany(missedPupils, missed),
    ...scope.db.insertMany(absenceReports, reports),
    ...(worst && days.length > 0 ? [insertWarning(scope, warningOf(scope, worst, days))] : []),
  ])
}

function drawnBy(random: Random) {
  const lot = random.below(1000)
  if (lot < ill) return 'ill'
  if (lot < ill + late) return 'late'
  return lot < ill + late + unexplained ? 'unexplained' : 'there'
}

const missedOf = (pupil: RegisterPupilRow, day: string, at: Date, arrivedAt: Date | null) => ({
  ...{ day, pupilId: pupil.pupil_id, groupId: pupil.group_id, byId: pupil.teacher_id, at },
  ...(arrivedAt
    ? { outcome: 'arrived' as const, outcomeById: pupil.teacher_id, outcomeAt: arrivedAt }
    : { outcome: null, outcomeById: null, outcomeAt: null }),
})

const reportOf = (pupil: RegisterPupilRow, day: string, at: Date) => ({
  ...{ id: newId(at), pupilId: pupil.pupil_id, kind: 'ill' as const, note: '', from: day, until: day },
  ...{ sheet: `ziek ${day}`, reporterId: pupil.parent_id, at },
})

const warningOf = ({ now, school }: SchoolScope, { pupil_id: pupilId }: RegisterPupilRow, days: readonly string[]) => ({
  ...{ id: newId(now), pupilId, from: days[0] as string, until: days.at(-1) as string },
  minutes: Math.min(days.length, truant) * school.minutesADay,
})
