import { leaveTexts } from '../../templates/absence/leave-texts.ts'
import { problems } from '../../templates/ui/problems.ts'
import { schoolDaysOff } from '../calendar/days-off.ts'
import { repeatable } from '../db/retry.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { newId, nonceOf } from '../ids.ts'
import { tellFound } from '../notifications/telling-found.ts'
import { nameOf } from '../people/names.ts'
import { myChildren } from '../people/queries.ts'
import { holders, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { daysLater, schoolYearOf } from '../time.ts'
import { forgetFilesOfLeave } from './forgetting-files.ts'
import type { LeaveForm } from './forms.ts'
import { filesOfLeave } from './leave-file-queries.ts'
import {
  counterFor,
  countersOfMine,
  decisionsOf,
  type EarlierRow,
  insertLeave,
  type LeaveRow,
  leaveAskedTold,
  leaveOfMine,
  leaveOfSheet,
  leaveWith,
  withdrawLeave,
} from './leave-queries.ts'
import { insertReports } from './report-queries.ts'
import { type Child, childrenIn, todayOf } from './reports.ts'
import type { LeaveFile, LeaveGround, LeaveOutcome } from './schema.ts'

/** Beyond these the attendance officer decides, and not the head (Leerplichtwet 14). */
export const headDecides = 10
/** A religion's own days are told, not asked, and count for none of them. */
export const goesToOfficer = ({ ground, days }: Pick<Leave, 'ground' | 'days'>, had: number) =>
  ground !== 'religion' && had + days > headDecides
/** A request looks a school year ahead, and lasts no longer than a school would weigh. */
const farthest = 400
const longest = 90

export type Decision = {
  id: string
  outcome: LeaveOutcome
  from: string | null
  until: string | null
  days: number
  text: string
  at: Date
  by: string
}
export type Leave = {
  id: string
  pupilId: string
  child: string
  name: string
  className: string
  classId: string | null
  by: string
  at: Date
  from: string
  until: string
  ground: LeaveGround
  reason: string
  days: number
  isWithdrawn: boolean
  isMine: boolean
  decision: Decision | null
}
/** A child with the days of leave it had this school year; below the age of compulsory education it needs none. */
export type LeaveChild = Child & { days: number; compulsoryFrom: string | null }

/** 1 August to 31 July, as a school year lies. */
export const yearAround = (day: string) => {
  const start = schoolYearOf(day).slice(0, 4)
  return { from: `${start}-08-01`, until: `${Number(start) + 1}-07-31` }
}

export async function leaveOf(scope: Scope) {
  const today = todayOf(scope)
  const year = yearAround(today)
  const [children, counters, asked] = await scope.db.batch([
    myChildren(scope),
    countersOfMine(scope, year),
    leaveOfMine(scope, daysLater(year.from, -365)),
  ])
  const counterOf = (id: string) => counters.find(({ pupil_id }) => pupil_id === id)
  return {
    today,
    mine: childrenIn(children).map((child): LeaveChild => {
      const counter = counterOf(child.id)
      return { ...child, days: counter?.days ?? 0, compulsoryFrom: compulsoryFrom(counter?.birth_date ?? null) }
    }),
    asked: asked.map(toLeave),
  }
}

/** The first day of the month after the fifth birthday (Leerplichtwet 3); of whom no birthday is known, it is taken to have been. */
export function compulsoryFrom(birthDate: string | null) {
  if (!birthDate || !/^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return null
  const [year = 0, month = 0] = birthDate.split('-').map(Number)
  return month === 12 ? `${year + 6}-01-01` : `${year + 5}-${String(month + 1).padStart(2, '0')}-01`
}

/** What holds is what the attendance officer decided, to whom it was referred before. */
export const isOfficers = ({ leave: { decision }, decisions }: Pick<Found, 'leave' | 'decisions'>) =>
  decision !== null &&
  decision.outcome !== 'referred' &&
  decisions.slice(1).some(({ outcome }) => outcome === 'referred')

const decides = (scope: Scope) => permitted(scope.me.roles, 'leave.decide', scope.school)

/** `had` is how many of the ten days the child had in that school year, but for this request. */
export type Found = { leave: Leave; decisions: EarlierRow[]; had: number; files: LeaveFile[] }

/** One request with all that was decided about it: my child's, or any for whoever decides. */
export async function leaveFor(scope: Scope, id: string): Promise<Found> {
  const [[row], decisions, [counter], files] = await scope.db.batch([
    leaveWith(scope, id, decides(scope), todayOf(scope)),
    decisionsOf(scope, id),
    counterFor(scope, id),
    filesOfLeave(scope, id),
  ])
  if (!row) throw new NotFound()
  return { leave: toLeave(row), decisions, had: counter?.days ?? 0, files }
}

export const toLeave = (row: LeaveRow): Leave => ({
  id: row.id,
  pupilId: row.pupil_id,
  child: row.first_name,
  name: nameOf(row),
  className: row.class_name ?? '',
  classId: row.class_id,
  by: row.by_name,
  at: new Date(row.at),
  from: row.from_day,
  until: row.until_day,
  ground: row.ground,
  reason: row.reason,
  days: row.days,
  isWithdrawn: row.withdrawn_at !== null,
  isMine: row.mine === 1,
  decision:
    row.decision_id === null
      ? null
      : {
          id: row.decision_id,
          outcome: row.outcome as LeaveOutcome, // safe: it is not null with its decision
          from: row.granted_from,
          until: row.granted_until,
          days: row.granted_days ?? 0,
          text: row.text ?? '',
          at: new Date(row.decided_at ?? 0),
          by: row.decided_by ?? '',
        },
})

export type Asked = { to: 'request' | 'report'; id: string } | { to: 'requests' }
/** A child that comes beyond the ten days with this request, and to how many. */
export type Beyond = { id: string; name: string; days: number }
type Outcome = { ok: true; done: Asked } | { ok: false; problems: Problems; beyond?: readonly Beyond[] }
type ForChild = { child: LeaveChild; days: number }

/** Asks whoever decides, for each child by itself; of one too young to need leave, it is only told (Leerplichtwet 3). Or says what is wrong. */
export async function askLeave(
  scope: Scope,
  form: LeaveForm,
  childIds: readonly string[] = [form.kind],
): Promise<Outcome> {
  const { mine, asked, today } = await leaveOf(scope)
  const children = mine.filter(({ id }) => childIds.includes(id))
  if (children.length === 0 || children.length < new Set(childIds).size) throw new NotFound()
  const sheet = nonceOf(form.formulier)
  const earlier = await leaveOfSheet(scope, sheet)
  if (earlier.length > 0) return { ok: true, done: askedBy(earlier) }
  const classIds = children.flatMap(({ classId }) => classId ?? [])
  const daysOf = await schoolDaysOf(scope, classIds, form.van, form.tot)
  const all = children.map((child): ForChild => ({ child, days: daysOf(child.classId) }))
  const there = all.filter(({ days }) => days > 0)
  for (const { child, days } of there.length > 0 ? there : all) {
    const wrong = wrongWith(form, { child, asked, today, days })
    if (Object.keys(wrong).length > 0) return { ok: false, problems: wrong }
  }
  const isYoung = ({ child: { compulsoryFrom: from } }: ForChild) => from !== null && form.tot < from
  const young = there.filter(isYoung)
  const older = there.filter((one) => !isYoung(one))
  const beyond = await beyondTen(scope, older, form)
  if (beyond.length > 0 && form.gelezen !== asRead(beyond)) return { ok: false, problems: {}, beyond }
  if (young.length > 0) await tellOnly(scope, young, form, sheet)
  return older.length > 0 ? request(scope, older, form, sheet) : { ok: true, done: { to: 'report', id: sheet } }
}

/** Whoever asks is told before it is sent that not the head decides then (principle 3); by this it is known that they read it. */
export const asRead = (beyond: readonly Beyond[]) => beyond.map(({ id, days }) => `${id}:${days}`).join()

async function beyondTen(scope: Scope, older: readonly ForChild[], { van, grond }: LeaveForm): Promise<Beyond[]> {
  if (older.length === 0) return []
  const counters = await countersOfMine(scope, yearAround(van))
  return older.flatMap(({ child: { id, name }, days }) => {
    const had = counters.find(({ pupil_id }) => pupil_id === id)?.days ?? 0
    return goesToOfficer({ ground: grond, days }, had) ? [{ id, name, days: had + days }] : []
  })
}

const askedBy = ([first, ...more]: readonly { id: string }[]): Asked =>
  first && more.length === 0 ? { to: 'request', id: first.id } : { to: 'requests' }

export async function schoolDaysBetween(scope: Scope, classId: string | null, from: string, until: string) {
  return (await schoolDaysOf(scope, classId ? [classId] : [], from, until))(classId)
}

/** How many school days each of these classes has then. */
async function schoolDaysOf(scope: Scope, classIds: readonly string[], from: string, until: string) {
  if (until < from || until > daysLater(from, longest)) return () => 0
  const daysOff = await schoolDaysOff(scope, { from, until, groupIds: classIds })
  return (classId: string | null) => daysOff.schoolDays(classId ?? undefined).length
}

type Known = { child: LeaveChild; asked: readonly Leave[]; today: string; days: number }

function wrongWith({ van, tot, reden }: LeaveForm, { child, asked, today, days }: Known): Problems {
  if (van < today) return { van: leaveTexts.isPast }
  if (van > daysLater(today, farthest)) return { van: leaveTexts.tooFar }
  if (tot < van) return { tot: problems.endsBefore }
  if (tot > daysLater(van, longest)) return { tot: leaveTexts.tooLong }
  if (days === 0) return { van: leaveTexts.noSchool }
  if (reden === '') return { reden: problems.required }
  const standing = asked.filter(
    ({ pupilId, isWithdrawn, decision }) => pupilId === child.id && !isWithdrawn && decision?.outcome !== 'refused',
  )
  return standing.some(({ from, until }) => from <= tot && until >= van) ? { van: leaveTexts.overlaps } : {}
}

async function request(
  scope: Scope,
  older: readonly ForChild[],
  { van, tot, grond, reden }: LeaveForm,
  sheet: string,
): Promise<Outcome> {
  const requests = older.map(({ child, days }) => ({
    id: newId(scope.now),
    pupilId: child.id,
    ...{ from: van, until: tot, ground: grond, reason: reden, days },
    sheet: older.length > 1 ? `${sheet}.${child.id}` : sheet,
  }))
  const tellings = requests.map(({ id }) => ({ id, ...tellFound(scope, `leave:${id}`) }))
  const deciders = holders('leave.decide', scope.school)
  const results = await repeatable(() =>
    scope.db.batch([
      ...requests.map((leave) => insertLeave(scope, leave)),
      ...tellings.map(({ id, tell }) => tell(leaveAskedTold(id, deciders))),
      leaveOfSheet(scope, sheet),
      ...tellings.map(({ keys }) => keys),
    ]),
  )
  const [kept, ...told] = results.slice(-1 - tellings.length) as [{ id: string }[], ...{ key: string }[][]] // safe: as asked
  await Promise.all(tellings.map(({ queue }, place) => queue(told[place] ?? [])))
  return kept.length > 0 ? { ok: true, done: askedBy(kept) } : { ok: false, problems: { van: leaveTexts.overlaps } }
}

async function tellOnly(scope: Scope, young: readonly ForChild[], { van, tot }: LeaveForm, sheet: string) {
  const stated = { kind: 'leave', note: '', from: van, until: tot, fromTime: null, untilTime: null } as const
  await scope.db.batch([insertReports(scope, { ...stated, sheet, pupilIds: young.map(({ child }) => child.id) })])
}

/** While nobody decided; twice is once. */
export async function withdraw(scope: Scope, id: string) {
  const withdrawn = await withdrawLeave(scope, id)
  if (withdrawn.length > 0) return forgetFilesOfLeave(scope, [id])
  const { leave } = await leaveFor(scope, id)
  if (!leave.isMine) throw new NotFound()
  if (!leave.isWithdrawn) throw new Refused(leaveTexts.isDecided)
}
