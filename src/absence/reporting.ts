import { absenceTexts } from '../../templates/absence/texts.ts'
import { problems } from '../../templates/ui/problems.ts'
import { repeatable } from '../db/retry.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { nonceOf } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { dayBefore, daysLater, localTime } from '../time.ts'
import type { ReportForm } from './forms.ts'
import { answerMissed } from './register-queries.ts'
import {
  type Change,
  changeStatements,
  endingOn,
  goingOn,
  insertReports,
  restating,
  restoring,
  resuming,
  retraction,
  standing,
} from './report-queries.ts'
import {
  type Child,
  firstSchoolDay,
  type Report,
  type Reporting,
  reportFor,
  reporting,
  todayOf,
  undoable,
} from './reports.ts'
import { type MissedAnswer, openEnd, type Stated } from './schema.ts'

/** A report is of days, and leave of months (H2). */
const longest = 60

/** Reported, once for one form, so that the teachers and the office see it; or what is wrong with it. */
export async function report(scope: Scope, form: ReportForm, childIds: readonly string[]) {
  const known = await reporting(scope)
  const children = known.children.filter(({ id }) => childIds.includes(id))
  if (children.length < childIds.length) throw new NotFound()
  const stated = statedIn(form, firstSchoolDay(known, children))
  const wrong = {
    ...(children.length > 0 ? {} : { kind: absenceTexts.whichChild }),
    ...wrongWith(scope, stated, known, children),
  }
  if (Object.keys(wrong).length > 0) return { ok: false as const, known, problems: wrong }
  const there = children.filter((child) => goesToSchool(known, child, stated))
  const sheet = nonceOf(form.formulier)
  const pupilIds = there.map(({ id }) => id)
  const later = latelyToBe(known, stated, pupilIds).flatMap(({ id }) =>
    changeStatements(scope, restating(scope, id, known.today, stated)),
  )
  await repeatable(() => scope.db.batch([insertReports(scope, { ...stated, sheet, pupilIds }), ...later]))
  return { ok: true as const, sheet, isChange: later.length > 0 }
}

/** Who was to be late that day already: then it is a report of another time. */
const latelyToBe = ({ reports }: Reporting, { kind, from, untilTime }: Stated, pupilIds: readonly string[]) =>
  reports.filter(
    (one) =>
      kind === 'late' &&
      one.kind === 'late' &&
      one.from === from &&
      one.untilTime !== untilTime &&
      pupilIds.includes(one.pupilId),
  )

/** Who is late or sees a doctor is so on one day; who is ill is so until somebody says otherwise. */
function statedIn({ reden, van, tot, vanaf, terug, toelichting }: ReportForm, first: string): Stated {
  const from = van ?? first
  const ofOneDay = reden === 'late' || reden === 'doctor'
  const last = reden === 'ill' || reden === 'illLater' ? openEnd : from
  return {
    kind: reden === 'illLater' ? 'ill' : reden,
    note: reden === 'other' ? toelichting : '',
    from,
    until: ofOneDay ? from : (tot ?? last),
    fromTime: reden === 'doctor' ? vanaf : null,
    untilTime: ofOneDay ? terug : null,
  }
}

/** On any of these days; of an open end, as far as the calendar is looked at. */
const goesToSchool = ({ daysOff }: Reporting, { classId }: Child, { from, until }: Stated) =>
  daysOff.schoolDays(classId).some((day) => from <= day && day <= until)

function wrongWith(
  { school: { bell, schoolEnds } }: Scope,
  stated: Stated,
  known: Reporting,
  children: readonly Child[],
): Problems {
  const { today } = known
  const { kind, note, from, until, fromTime, untilTime } = stated
  if (from < today) return { van: problems.isPast }
  if (from > daysLater(today, longest)) return { van: absenceTexts.tooFar }
  if (until < from) return { tot: problems.endsBefore }
  if (until !== openEnd && until > daysLater(from, longest)) return { tot: absenceTexts.tooLong }
  if (children.length > 0 && !children.some((child) => goesToSchool(known, child, stated)))
    return { van: absenceTexts.noSchool }
  if (kind === 'late' && untilTime && untilTime <= bell) return { terug: absenceTexts.beforeBell }
  if (kind === 'late' && untilTime && untilTime >= schoolEnds) return { terug: absenceTexts.afterSchool }
  if (fromTime && untilTime && untilTime <= fromTime) return { terug: absenceTexts.backBefore }
  return kind === 'other' && note === '' ? { toelichting: problems.required } : {}
}

/** Of one report, or of all that one form reported; twice is once. */
export async function retract(scope: Scope, id: string) {
  const { isDone, isRetracted } = await change(
    scope,
    retraction(scope, id, localTime(scope.now, scope.school.zone), undoable),
  )
  if (!isDone && !isRetracted) throw new Refused(absenceTexts.tooLate)
}

/** Takes `retract` back, or `end`: twice is once. */
export async function restore(scope: Scope, id: string) {
  const { isDone, isRetracted } = await change(scope, restoring(scope, id, undoable))
  if (!isDone && isRetracted) throw new Refused(absenceTexts.tooLateToUndo)
}

export const resume = (scope: Scope, id: string) => change(scope, resuming(scope, id, undoable))

export const goOn = (scope: Scope, id: string) => change(scope, goingOn(id, todayOf(scope)))

export async function end(scope: Scope, id: string) {
  const { backOn } = await reportFor(scope, id)
  if (backOn) await change(scope, endingOn(id, dayBefore(backOn)))
}

/** Of a child that the school misses: it is on its way, or should be there and the school looks further (H3). */
export async function answerMiss(scope: Scope, pupilId: string, answer: MissedAnswer) {
  const answered = await answerMissed(scope, todayOf(scope), pupilId, answer)
  if (answered.length === 0) throw new NotFound()
}

/** Says what is wrong with it, or nothing: then the report says this instead, and what it said is kept. */
export async function restate(scope: Scope, before: Report, typed: Omit<ReportForm, 'reden'>): Promise<Problems> {
  if (before.kind === 'leave') throw new NotFound()
  const known = await reporting(scope)
  const stated = statedIn(
    { ...typed, reden: before.kind, van: before.isRunning ? before.from : typed.van },
    known.today,
  )
  const wrong = wrongWith(scope, { ...stated, from: before.isRunning ? known.today : stated.from }, known, [])
  if (Object.keys(wrong).length > 0) return wrong
  const { isDone } = await change(scope, restating(scope, before.id, known.today, stated))
  return isDone ? {} : { tot: absenceTexts.tooLate }
}

/** How many it touched, and what there is now. */
async function change(scope: Scope, what: Change) {
  const [, touched, stands] = await scope.db.batch([...changeStatements(scope, what), standing(scope, what.id)])
  if (stands.length === 0) throw new NotFound()
  return { isDone: touched.length > 0, isRetracted: stands.every((row) => row.retracted_at !== null) }
}
