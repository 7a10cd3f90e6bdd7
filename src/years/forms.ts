import { yearProblems } from '../../templates/years/texts.ts'
import type { Problems } from '../http/forms.ts'
import { localDay, readDay } from '../time.ts'
import type { Choices } from './choices.ts'
import type { Start } from './years.ts'

export const moveField = (groupId: string, year: number) => `naar.${groupId}.${year}`
/** What a list says where the children leave the school. */
export const leaves = '-'

export type TypedYear = Readonly<Record<string, readonly string[]>>
export type YearForm = { choices: Choices; startsOn: string }
type Read = { ok: true; form: YearForm } | { ok: false; problems: Problems }

/** One line for each class and year in it; a name that is not a group of this year is a new one. */
export function readYearForm(typed: TypedYear, start: Start, now: Date, zone: string): Read {
  const one = (name: string) => typed[name]?.[0]?.trim() ?? ''
  const startsOn = readDay(one('vanaf'))
  const lines = start.classes.flatMap(({ id, years }) => years.map(({ year }) => ({ groupId: id, year })))
  const problems: Problems = {
    ...(startsOn
      ? startsOn < localDay(now, zone)
        ? { vanaf: yearProblems.past }
        : {}
      : { vanaf: yearProblems.noDay }),
    ...Object.fromEntries(
      lines
        .map(({ groupId, year }) => moveField(groupId, year))
        .flatMap((field) => (wrongName(one(field)) ? [[field, wrongName(one(field))]] : [])),
    ),
  }
  if (!startsOn || Object.keys(problems).length > 0) return { ok: false, problems }
  const moves = lines.map((line) => ({ ...line, to: targetIn(one(moveField(line.groupId, line.year))) }))
  return { ok: true, form: { startsOn, choices: { moves, ...restOf(typed, start) } } }
}

const wrongName = (name: string) =>
  name === '' ? yearProblems.noTarget : [...name].length > 60 ? yearProblems.longName : undefined
const targetIn = (typed: string) => (typed === leaves ? null : typed.replace(/\s+/g, ' '))

function restOf(typed: TypedYear, { others }: Start): Omit<Choices, 'moves'> {
  const teachers = typed.leerkrachten?.[0]
  return {
    teachers: teachers === 'follow' || teachers === 'none' ? teachers : 'stay',
    tasks: typed.taken?.[0] === 'follow' ? ('follow' as const) : ('end' as const),
    goOn: others.map(({ id }) => id).filter((id) => typed.verder?.includes(id)),
  }
}
