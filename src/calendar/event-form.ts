import type { Context } from 'hono'
import * as v from 'valibot'
import { calendarTexts } from '../../templates/calendar/texts.ts'
import { day, line, oneOf, optionalLine, optionalText, type Problems, tick } from '../http/forms.ts'
import { readDay } from '../time.ts'
import { eventKinds, visibilities } from './schema.ts'

export const repeats = ['no', 'daily', 'schooldays', 'weekly', 'fortnightly', 'monthly', 'yearly', 'kept'] as const
export type Repeat = (typeof repeats)[number]
/** Which times of a repeating event a change is about. */
export const parts = ['one', 'onwards', 'all'] as const
export type Part = (typeof parts)[number]

const time = v.optional(v.string(), '')
export const eventForm = v.object({
  titel: line(120),
  soort: oneOf(eventKinds),
  zichtbaar: oneOf(visibilities),
  concept: tick,
  heledag: tick,
  dag: day(),
  tijd: time,
  einddag: v.optional(v.string(), ''),
  eindtijd: time,
  herhalen: oneOf(repeats),
  /** It skips days without school. */
  schooldagen: tick,
  tot: v.optional(v.string(), ''),
  plaats: optionalLine(120),
  meenemen: optionalLine(200),
  vak: optionalLine(60),
  over: optionalText(4000),
  /** Not sent where there was nothing to choose: then it stays. */
  bericht: v.optional(v.string()),
  deel: v.pipe(v.optional(v.string(), 'all'), v.picklist(parts)),
  origineel: optionalLine(40),
  gezien: v.optional(v.string(), ''),
})
export type EventFields = v.InferOutput<typeof eventForm>

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
/** Homework is for a day, unless it says a time. */
export const isForTheDay = ({ soort, heledag, tijd, eindtijd }: EventFields) =>
  heledag || (soort === 'homework' && tijd === '' && eindtijd === '')
const earliest = '2000-01-01'
/** A span that lasts longer is several events. */
const mostDays = 92

/** What is wrong with fields that are each right by themselves. */
export function problemsOf(value: EventFields): Problems {
  const { heledag, tijd, eindtijd, einddag, dag, herhalen, tot } = value
  const last = einddag ? readDay(einddag) : dag
  const until = tot ? readDay(tot) : null
  const wrong: Record<string, Problems[string]> = {}
  if (dag < earliest) wrong.dag = calendarTexts.tooLongAgo
  if (!heledag && !isTime(tijd) && !isForTheDay(value)) wrong.tijd = calendarTexts.noTime
  if (!heledag && eindtijd !== '' && !isTime(eindtijd)) wrong.eindtijd = calendarTexts.noTime
  if (last === null) wrong.einddag = calendarTexts.noDay
  else if (last < dag) wrong.einddag = calendarTexts.endsBefore
  else if (daysFrom(dag, last) > mostDays) wrong.einddag = calendarTexts.tooLong
  else if (!heledag && last === dag && eindtijd !== '' && eindtijd < tijd) wrong.eindtijd = calendarTexts.endsBefore
  if (herhalen !== 'no' && herhalen !== 'kept') {
    if (until === null) wrong.tot = tot ? calendarTexts.noDay : calendarTexts.neverEnds
    else if (until < dag) wrong.tot = calendarTexts.repeatsUntilBefore
  }
  return wrong
}

const daysFrom = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000

/** The calendars that were ticked. */
export async function tickedCalendars(c: Pick<Context, 'req'>) {
  const sent = [(await c.req.parseBody({ all: true })).kalender].flat()
  return sent.filter((one): one is string => typeof one === 'string')
}
