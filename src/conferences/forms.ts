import * as v from 'valibot'
import { roundTexts, timesProblems } from '../../templates/conferences/round-texts.ts'
import type { Problem } from '../../templates/ui/problems.ts'
import { day, line, oneOf, optionalText, type Problems } from '../http/forms.ts'
import type { SchoolScope } from '../scope.ts'
import { instantAt, localDay } from '../time.ts'
import { ways } from './schema.ts'
import { readTimes, type Stretch, timesIn } from './times.ts'

const number = (least: number, most: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.regex(/^\s*\d{1,4}\s*$/, 'notANumber' satisfies Problem),
    v.transform(Number),
    v.minValue(least, 'outOfRange' satisfies Problem),
    v.maxValue(most, 'outOfRange' satisfies Problem),
  )

const time = v.pipe(line(5), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'notATime' satisfies Problem))

/** Separated parents: a talk each, one together, or as they both want it. */
export const partings = ['apart', 'kiezen', 'samen'] as const

export const roundForm = v.object({
  naam: line(80),
  uitleg: optionalText(2000),
  tijden: v.optional(v.string(), ''),
  minuten: number(5, 60),
  pauze: number(0, 20),
  lopen: number(0, 30),
  manier: oneOf(ways),
  opent: day(),
  'opent-om': time,
  sluit: day(),
  'sluit-om': time,
  voorrang: number(0, 168),
  gescheiden: oneOf(partings),
  bewaren: oneOf(['3', '6', '12', '18'] as const),
})

export type RoundForm = v.InferOutput<typeof roundForm>

/** What a round is made of, once its form is in order. */
export type RoundPlan = {
  form: RoundForm
  stretches: readonly Stretch[]
  opensAt: Date
  closesAt: Date
}

/** More talks than one desk ever has; a slip of the pen makes thousands. */
export const mostTimes = 200

export function roundProblems(form: RoundForm, { now, school: { zone } }: SchoolScope): Problems {
  const times = readTimes(form.tijden, form.minuten, localDay(now, zone))
  if (!times.ok) return { tijden: timesProblems[times.problem.is](times.problem.line) }
  const slots = timesIn(times.stretches, lengthOf(form), zone)
  if (slots.length > mostTimes) return { tijden: roundTexts.tooManyTimes }
  const { opensAt, closesAt } = momentsOf(form, zone)
  const opensForAll = new Date(opensAt.getTime() + form.voorrang * 3_600_000)
  if (form.manier === 'byHand') return {}
  if (closesAt <= opensAt) return { sluit: roundTexts.closesBeforeOpening }
  if (slots.some(({ startsAt }) => startsAt < closesAt)) return { sluit: roundTexts.closesAfterTalks }
  if (form.manier === 'choosing' && opensForAll >= closesAt) return { voorrang: roundTexts.headStartTooLong }
  return {}
}

export const lengthOf = ({ minuten, pauze }: Pick<RoundForm, 'minuten' | 'pauze'>) => ({
  minutes: minuten,
  pauseAfter: pauze,
})

const momentsOf = (form: RoundForm, zone: string) => ({
  opensAt: instantAt(form.opent, form['opent-om'], zone),
  closesAt: instantAt(form.sluit, form['sluit-om'], zone),
})

/** A form without problems, read. */
export function planIn(form: RoundForm, { now, school: { zone } }: SchoolScope): RoundPlan {
  const times = readTimes(form.tijden, form.minuten, localDay(now, zone))
  return { form, stretches: times.ok ? times.stretches : [], ...momentsOf(form, zone) }
}
