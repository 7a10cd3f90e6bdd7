import { schoolDaysOffIn, schoolDaysOffRows } from '../calendar/days-off.ts'
import { NotFound } from '../errors.ts'
import { fingerprint } from '../ids.ts'
import { fullName, nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { dayBefore, daysLater, isDay, localTime } from '../time.ts'
import { type AbsentRow, absentOn, type DayGroupRow, dayGroups, groupsFoundOn } from './day-queries.ts'
import { type CheckRow, checksOn, type MissedRow, missedOn } from './register-queries.ts'
import { todayOf } from './reports.ts'
import { type MissedAnswer, openEnd, type ReportKind } from './schema.ts'
import { type UnseenRow, unseen } from './unseen-queries.ts'

/** A pupil who is reported for this day. */
export type Absent = {
  id: string
  pupilId: string
  name: string
  kind: ReportKind
  note: string
  from: string
  until: string | null
  fromTime: string | null
  untilTime: string | null
  /** Late, and not missed when the register was closed after that time: it is there since. */
  seenAt: Date | null
  /** Illness that goes on, and of which a parent said so today. */
  isConfirmed: boolean
  by: string
  at: Date
}
/** A pupil who was not seen at the bell, and of whom nothing was reported by then (H3). */
export type Missed = {
  id: string
  name: string
  at: Date
  answer: MissedAnswer | null
  answeredBy: string | null
  outcome: MissedRow['outcome']
  outcomeAt: Date | null
}
/** A pupil of whom nobody knows, since the register was closed: the report was taken back, or it was to come by now. */
export type Unseen = { id: string; name: string; takenBackAt: Date | null; due: string | null }
export type DayGroup = {
  id: string
  name: string
  isMine: boolean
  isOff: boolean
  /** Who looked who was there, and when; null while nobody did. */
  check: { by: string; at: Date } | null
  absent: Absent[]
  /** Those of whom nobody knows yet why they are not there, and who came since. */
  missed: Missed[]
  unseen: Unseen[]
}
export type DayList = {
  day: string
  today: string
  /** The school days on either side. */
  before: string
  after: string
  /** Why there is no school at all; empty for a weekend. */
  off: string | null
  groups: DayGroup[]
  /** School has begun, on this day that is today, and is not out. */
  hasBegun: boolean
  /** What all of this comes to: while it stays the same there is nothing new to show. */
  stand: string
}

const nearby = 21

/** Who is reported absent on a day, by group: the own groups first (H1). */
export async function dayList(scope: Scope, wanted?: string): Promise<DayList> {
  const today = todayOf(scope)
  const day = wanted ?? today
  if (!isDay(day) || day < daysLater(today, -1900) || day > daysLater(today, 400)) throw new NotFound()
  const span = {
    from: daysLater(day, -nearby),
    until: daysLater(day, nearby),
    groupsFound: groupsFoundOn(scope, day),
  }
  const [groups, absent, missed, checks, loose, off] = await scope.db.batch([
    dayGroups(scope, day),
    absentOn(scope, day),
    missedOn(scope, day),
    checksOn(scope, day),
    unseen(scope, day),
    schoolDaysOffRows(scope, span),
  ])
  const daysOff = schoolDaysOffIn(off, span)
  const school = daysOff.schoolDays()
  const isMine = ({ id }: DayGroupRow) => scope.me.teaches.includes(id)
  return {
    day,
    today,
    before: school.findLast((one) => one < day) ?? dayBefore(day),
    after: school.find((one) => one > day) ?? daysLater(day, 1),
    off: daysOff.of().find((one) => one.day === day)?.title ?? null,
    groups: [...groups.filter(isMine), ...groups.filter((group) => !isMine(group))].map((group) => ({
      id: group.id,
      name: group.name,
      isMine: isMine(group),
      isOff: daysOff.isOff(day, group.id),
      check: checkIn(checks, group.id),
      // On a day without school nobody is absent, however long an illness lasts.
      absent: daysOff.isOff(day, group.id)
        ? []
        : oneEach(absent.filter((row) => row.group_id === group.id)).map((row) =>
            toAbsent(row, { day, seenAt: seenAt(scope, row, { checks, missed }) }),
          ),
      missed: missed.filter((row) => row.group_id === group.id && isUnknown(row, absent)).map(toMissed),
      unseen: loose.filter((row) => row.group_id === group.id).map(toUnseen),
    })),
    hasBegun: day === today && isOn(scope),
    stand: (await fingerprint(JSON.stringify([day, groups, absent, missed, checks, loose]))).slice(0, 16),
  }
}

/** School has begun, and is not out. */
export function isOn({ now, school: { zone, bell, schoolEnds } }: Pick<Scope, 'now' | 'school'>) {
  const time = localTime(now, zone)
  return bell <= time && time < schoolEnds
}

/** Nobody is asked where a child is that went home long ago. */
export const isOut = ({ now, school: { zone, schoolEnds } }: Pick<Scope, 'now' | 'school'>) =>
  localTime(now, zone) >= schoolEnds

const weight: readonly AbsentRow['kind'][] = ['ill', 'leave', 'other', 'doctor', 'late']

/** Of each pupil what says most: who is ill is not at the dentist's as well, nor to come late. */
export const oneEach = (rows: readonly AbsentRow[]) =>
  [...Map.groupBy(rows, ({ pupil_id }) => pupil_id).values()].flatMap(
    (those) => those.toSorted((one, other) => weight.indexOf(one.kind) - weight.indexOf(other.kind))[0] ?? [],
  )

type Looked = { checks: readonly CheckRow[]; missed: readonly MissedRow[] }

/** When a child that was to be late had come: at the closing of a register at which it was due and was not missed. */
export function seenAt(
  { school: { zone, bell } }: Scope,
  { kind, pupil_id: id, group_id: group, until_time: due, at }: AbsentRow,
  { checks, missed }: Looked,
) {
  const check = checks.find(({ group_id }) => group_id === group)
  if (kind !== 'late' || !check || check.at < at || missed.some(({ pupil_id }) => pupil_id === id)) return null
  const closed = new Date(check.at)
  return (due ?? bell) <= localTime(closed, zone) ? closed : null
}

const checkIn = (checks: readonly CheckRow[], groupId: string) => {
  const check = checks.find((row) => row.group_id === groupId)
  return check ? { by: check.by_name, at: new Date(check.at) } : null
}

/** As `isReported` says in the database. */
export const isUnknown = (row: MissedRow, absent: readonly AbsentRow[]) =>
  row.outcome !== 'present' &&
  !absent.some(({ pupil_id, kind, at }) => pupil_id === row.pupil_id && (kind !== 'late' || at > row.at))

export const toUnseen = (row: UnseenRow): Unseen => ({
  id: row.pupil_id,
  name: nameOf(row),
  takenBackAt: row.taken_back_at === null ? null : new Date(row.taken_back_at),
  due: row.due,
})

export const toMissed = (row: MissedRow): Missed => ({
  id: row.pupil_id,
  name: nameOf(row),
  at: new Date(row.at),
  answer: row.answer,
  answeredBy: row.answered_by,
  outcome: row.outcome,
  outcomeAt: row.outcome_at === null ? null : new Date(row.outcome_at),
})

export const toAbsent = (row: AbsentRow, { day, seenAt }: { day: string; seenAt: Date | null }): Absent => ({
  id: row.id,
  pupilId: row.pupil_id,
  name: nameOf(row),
  kind: row.kind,
  note: row.note,
  from: row.from_day,
  until: row.until_day === openEnd ? null : row.until_day,
  fromTime: row.from_time,
  untilTime: row.until_time,
  seenAt,
  isConfirmed: row.confirmed_on === day,
  by: fullName({ firstName: row.by_first, infix: row.by_infix, lastName: row.by_last }),
  at: new Date(row.at),
})
