import { problems } from '../../templates/ui/problems.ts'
import { cleanLine } from '../cleaning.ts'
import type { Problems } from '../http/forms.ts'
import { idAt } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { daysLater, instantAt, isDay } from '../time.ts'
import { type Action, actions } from './actions.ts'
import type { Asked } from './log-queries.ts'

/** What somebody asks of the log, as the address says it; what is empty is not asked. */
export type Question = {
  /** Whom it is about, by id; `name` is what was typed to find one. */
  person: string
  name: string
  action: Action | ''
  from: string
  until: string
}
/** The line that a page begins after, or ends before. */
export type Place = { before: string; after: string }

type Query = (name: string) => string | undefined

export function questionIn(query: Query): Question {
  const one = (name: string) => cleanLine(query(name) ?? '').slice(0, 100)
  return {
    person: idIn(one('persoon')),
    name: one('wie'),
    action: actions.find((action) => action === one('wat')) ?? '',
    from: one('van'),
    until: one('tot'),
  }
}

export const placeIn = (query: Query): Place => ({
  before: idIn(query('voor') ?? ''),
  after: idIn(query('na') ?? ''),
})

const idIn = (text: string) => (/^[\w-]{1,40}$/.test(text) ? text : '')

/** The same as an address, for the links that go on from it. */
export function addressOf({ person, action, from, until }: Question, more: Record<string, string> = {}) {
  const asked = { persoon: person, wat: action, van: from, tot: until, ...more }
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
}

export function problemsOf({ from, until }: Question): Problems {
  const wrong = (day: string) => (day === '' || isDay(day) ? undefined : problems.notADate)
  return { van: wrong(from), tot: wrong(until) }
}

/** Later than any id. */
const end = '~'

export function askedOf({ school }: Scope, question: Question, { before, after }: Place): Asked {
  const dayBegins = (day: string) => idAt(instantAt(day, '00:00', school.zone))
  const from = isDay(question.from) ? dayBegins(question.from) : ''
  const until = isDay(question.until) ? dayBegins(daysLater(question.until, 1)) : end
  return {
    person: question.person || null,
    action: question.action || null,
    // The very next id after one begins with it.
    from: after && `${after}0` > from ? `${after}0` : from,
    before: before && before < until ? before : until,
    upwards: after !== '',
  }
}
