import { beyondTexts, leaveTexts } from '../../templates/absence/leave-texts.ts'
import { problems } from '../../templates/ui/problems.ts'
import { auditEntryWhere } from '../audit/queries.ts'
import type { Problems } from '../http/forms.ts'
import { idAfter } from '../ids.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import type { DecisionForm } from './forms.ts'
import { type Found, goesToOfficer, headDecides, type Leave, schoolDaysBetween, toLeave } from './leave.ts'
import { decide, decisionMade, leaveDecidedTold, leaveHere } from './leave-queries.ts'
import { todayOf } from './reports.ts'

const mostWaiting = 100

/** What waits, the soonest first, and what was decided lately. */
export async function leaveToDecide(scope: Scope) {
  const rows = (await leaveHere(scope, todayOf(scope), mostWaiting)).map(toLeave)
  const waits = ({ decision, isWithdrawn }: Leave) => !decision && !isWithdrawn
  return { waiting: rows.filter(waits), settled: rows.filter((leave) => !waits(leave)) }
}

/** Decides, or corrects what was decided; both parents are told. Says what is wrong with it, or nothing. */
export async function decideLeave(
  scope: Scope,
  { leave, had, decisions }: Found,
  form: DecisionForm,
): Promise<Problems> {
  const given = givenBy(leave, form)
  const days = given ? await schoolDaysBetween(scope, leave.classId, given.from, given.until) : 0
  const wrong = wrongWith(leave, form, {
    ...{ given, days, had },
    wasReferred: decisions.some(({ outcome }) => outcome === 'referred'),
  })
  if (Object.keys(wrong).length > 0) return wrong
  // The last decision holds, by its id, and this is made only where nobody decided since the one that was read.
  const id = idAfter(form.gezien, scope.now)
  const { from = null, until = null } = given ?? {}
  const decision = {
    id,
    requestId: leave.id,
    seen: form.gezien,
    outcome: form.besluit,
    from,
    until,
    days,
    text: form.tekst,
  }
  const telling = tellFound(scope, `leave:${leave.id}:${id}`)
  const made = (school: Parameters<Parameters<typeof auditEntryWhere>[2]>[0]) => decisionMade(school, decision)
  const [, , , , written, , told] = await scope.db.batch([
    ...decide(scope, decision),
    auditEntryWhere(scope, 'leave.decided', made, { subjectId: leave.pupilId }),
    telling.tell(leaveDecidedTold(leave.id, id)),
    telling.keys,
  ])
  await telling.queue(told)
  return written.length > 0 ? {} : { besluit: leaveTexts.decidedMeanwhile }
}

function givenBy({ from, until }: Leave, { besluit, van, tot }: DecisionForm) {
  if (besluit === 'granted') return { from, until }
  return besluit === 'partly' && van && tot ? { from: van, until: tot } : null
}

type Weighed = { given: { from: string; until: string } | null; days: number; had: number; wasReferred: boolean }

/** The head grants no more than ten days in a school year; a religion's own days are no such leave. */
function wrongWith(
  leave: Leave,
  { besluit, tekst }: DecisionForm,
  { given, days, had, wasReferred }: Weighed,
): Problems {
  if (leave.isWithdrawn) return { besluit: leaveTexts.isWithdrawn }
  if (
    besluit === 'partly' &&
    (!given || given.until < given.from || given.from < leave.from || given.until > leave.until)
  )
    return { van: leaveTexts.within }
  if (besluit === 'referred' && !goesToOfficer(leave, had)) return { besluit: leaveTexts.notBeyond }
  if (given && days === 0) return { van: leaveTexts.noSchool }
  // Once it was referred, what is entered is what the officer decided.
  if (given && !wasReferred && goesToOfficer({ ground: leave.ground, days }, had))
    return { besluit: beyondTexts(headDecides - had) }
  return besluit !== 'granted' && tekst === '' ? { tekst: problems.required } : {}
}
