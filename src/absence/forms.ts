import * as v from 'valibot'
import { problem } from '../../templates/ui/problems.ts'
import { day, line, oneOf, optionalLine, optionalText } from '../http/forms.ts'
import { readDay } from '../time.ts'
import { leaveGrounds, leaveOutcomes, missedAnswers, missedOutcomes, reportKinds } from './schema.ts'

/** What the first page asks: the last is illness that begins another day, or of which the end is known. */
export const reasons = [...reportKinds, 'illLater'] as const
export type Reason = (typeof reasons)[number]

const optionalDay = v.pipe(
  optionalLine(20),
  v.check((typed) => typed === '' || readDay(typed) !== null, problem('notADate')),
  v.transform((typed) => (typed === '' ? null : readDay(typed))),
)

const time = v.pipe(line(5), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, problem('notATime')))

const optionalTime = v.pipe(
  optionalLine(5),
  v.check((typed) => typed === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), problem('notATime')),
  v.transform((typed) => (typed === '' ? null : typed)),
)

const period = {
  van: optionalDay,
  tot: optionalDay,
  vanaf: optionalTime,
  terug: optionalTime,
  toelichting: optionalLine(200),
  formulier: optionalLine(64),
  stap: optionalLine(1),
}

export const reportForm = v.object({
  reden: v.pipe(v.optional(v.string(), ''), v.picklist(reasons, problem('notAnOption'))),
  ...period,
})
export type ReportForm = v.InferOutput<typeof reportForm>

export const restatingForm = v.object(period)

/** The same button's form takes back what it did. */
export const undoForm = v.object({ ongedaan: optionalLine(1) })

/** Illness from today needs no more than its button. */
export const asksMore = ({ reden, stap }: Pick<ReportForm, 'reden' | 'stap'>) => reden !== 'ill' && stap !== '2'

export const missedForm = v.object({ antwoord: oneOf(missedAnswers) })
export const arrivalForm = v.object({ wat: oneOf([...missedOutcomes, 'missed']) })
/** What a parent told by telephone, as whoever took the call enters it. */
export const phoneForm = v.object({
  reden: oneOf(reportKinds),
  tot: optionalDay,
  terug: optionalTime,
  toelichting: optionalLine(200),
})
export type PhoneForm = v.InferOutput<typeof phoneForm>

export const leaveForm = v.object({
  kind: line(40),
  van: day(),
  tot: day(),
  grond: oneOf(leaveGrounds),
  reden: optionalText(1000),
  formulier: optionalLine(64),
  gelezen: optionalLine(1000),
})
export type LeaveForm = v.InferOutput<typeof leaveForm>

export const decisionForm = v.object({
  besluit: oneOf(leaveOutcomes),
  van: optionalDay,
  tot: optionalDay,
  tekst: optionalText(2000),
  gezien: optionalLine(40),
})
export type DecisionForm = v.InferOutput<typeof decisionForm>

export const exportForm = v.object({ van: day(), tot: day(), soort: v.fallback(oneOf(['xlsx', 'csv']), 'csv') })

/** Lessons a day in hours and minutes: "5:00". */
export const timesForm = v.object({
  bel: time,
  uit: time,
  uren: v.pipe(line(5), v.regex(/^[1-9]:[0-5]\d$/, problem('notADuration'))),
})
