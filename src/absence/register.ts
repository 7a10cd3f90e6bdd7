import { dayTexts } from '../../templates/absence/day-texts.ts'
import { problems } from '../../templates/ui/problems.ts'
import { schoolDaysOffIn, schoolDaysOffRows } from '../calendar/days-off.ts'
import { NotFound, Refused } from '../errors.ts'
import { tellFound } from '../notifications/telling-found.ts'
import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { localTime } from '../time.ts'
import {
  type Absent,
  isOut,
  isUnknown,
  type Missed,
  oneEach,
  seenAt,
  toAbsent,
  toMissed,
  toUnseen,
  type Unseen,
} from './day-list.ts'
import { absentOn, dayGroups } from './day-queries.ts'
import type { PhoneForm } from './forms.ts'
import {
  checksOn,
  insertCheck,
  insertMissed,
  type MissedRow,
  missedOn,
  missedTold,
  pupilInSight,
  pupilsOfRegister,
  settleMissed,
} from './register-queries.ts'
import { insertReportsByPhone } from './report-queries.ts'
import { todayOf } from './reports.ts'
import { openEnd } from './schema.ts'
import { unseen } from './unseen-queries.ts'

/** Of `missed` only while it is not known why; `isExpected` may be ticked as not there, and whoever is late should be by now. */
export type RegisterPupil = {
  id: string
  name: string
  absent: Absent | null
  missed: Missed | null
  isExpected: boolean
}
/** Who is there today in one group: reported, missed, or seen. */
export type Register = {
  group: { id: string; name: string }
  day: string
  isOff: boolean
  /** School is out: nobody is asked any more. */
  isOut: boolean
  check: { by: string; at: Date } | null
  pupils: RegisterPupil[]
  unseen: Unseen[]
}

export async function registerFor(scope: Scope, groupId: string): Promise<Register> {
  const day = todayOf(scope)
  const span = { from: day, until: day, groupIds: [groupId] }
  const [groups, pupils, absent, missed, checks, loose, off] = await scope.db.batch([
    dayGroups(scope, day),
    pupilsOfRegister(scope, groupId, day),
    absentOn(scope, day),
    missedOn(scope, day),
    checksOn(scope, day),
    unseen(scope, day),
    schoolDaysOffRows(scope, span),
  ])
  const group = groups.find(({ id }) => id === groupId)
  if (!group) throw new NotFound()
  const here = <Row extends { pupil_id: string; group_id: string }>(rows: readonly Row[], id: string) =>
    rows.find((row) => row.pupil_id === id && row.group_id === groupId)
  const reports = oneEach(absent.filter(({ group_id }) => group_id === groupId))
  const check = checks.find(({ group_id }) => group_id === groupId)
  const time = localTime(scope.now, scope.school.zone)
  return {
    group: { id: group.id, name: group.name },
    day,
    isOff: schoolDaysOffIn(off, span).isOff(day, groupId),
    isOut: isOut(scope),
    check: check ? { by: check.by_name, at: new Date(check.at) } : null,
    pupils: pupils.map((row) => {
      const [report, miss] = [here(reports, row.id), here(missed, row.id)]
      const isMissed = miss !== undefined && isUnknown(miss, absent)
      return {
        id: row.id,
        name: nameOf(row),
        absent: report ? toAbsent(report, { day, seenAt: seenAt(scope, report, { checks, missed }) }) : null,
        missed: isMissed ? toMissed(miss) : null,
        isExpected: !isMissed && (!report || (report.kind === 'late' && (report.until_time ?? '') <= time)),
      }
    }),
    unseen: loose.filter((row) => row.group_id === groupId).map(toUnseen),
  }
}

/** Closes the register; the parents of whoever was not seen and is not reported are asked at once, each once, as long as school lasts (H3). */
export async function closeRegister(
  scope: Scope,
  { group, day, isOff, isOut }: Register,
  missedIds: readonly string[],
) {
  if (isOff) throw new Refused(dayTexts.groupOff)
  const noted = [insertMissed(scope, day, group.id, missedIds), insertCheck(scope, day, group.id)] as const
  if (isOut) return void (await scope.db.batch(noted))
  const telling = tellFound(scope, `missed:${day}:${group.id}`)
  const [, , , told] = await scope.db.batch([...noted, telling.tell(missedTold(day, group.id)), telling.keys])
  await telling.queue(told)
}

/** Somebody who was missed came, or had been there; or is missed again where that was a mistake. */
export async function settle(scope: Scope, pupilId: string, outcome: MissedRow['outcome']) {
  const settled = await settleMissed(scope, todayOf(scope), pupilId, outcome)
  if (settled.length === 0) throw new NotFound()
}

/** Enters what a parent told by telephone, of a pupil in one of my groups; says what is wrong with it, or nothing (H3). */
export async function enterCall(scope: Scope, pupilId: string, { reden, tot, terug, toelichting }: PhoneForm) {
  const day = todayOf(scope)
  const isOneDay = reden === 'late' || reden === 'doctor'
  const until = isOneDay ? day : (tot ?? (reden === 'ill' ? openEnd : day))
  if (until < day) return { tot: problems.isPast }
  if (reden === 'other' && toelichting === '') return { toelichting: problems.required }
  const stated = { kind: reden, note: reden === 'other' ? toelichting : '', from: day, until, fromTime: null }
  const untilTime = isOneDay ? terug : null
  const called = { ...stated, untilTime, sheet: `${day}.${pupilId}.${reden}`, pupilIds: [pupilId] }
  await scope.db.batch([insertReportsByPhone(scope, called, day)])
  return {}
}

/** A pupil in one of my groups. */
export async function pupilFor(scope: Scope, pupilId: string) {
  const [pupil] = await pupilInSight(scope, pupilId, todayOf(scope))
  if (!pupil) throw new NotFound()
  return { id: pupil.id, name: nameOf(pupil), groupId: pupil.group_id }
}
