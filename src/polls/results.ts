import { nameOf } from '../people/names.ts'
import { fewest } from './ballots.ts'
import type { NamedRow, VoteRow } from './queries.ts'
import { type PollQuestion, type Values, valuesOf } from './questions.ts'
import type { Poll } from './schema.ts'

export type Said = { value: string; count: number }
export type QuestionOutcome = {
  question: PollQuestion
  /** How many times each was chosen, also what nobody chose; of words, each as it was written, by the alphabet. */
  said: readonly Said[]
  /** How many chose something; of several ticks, ticks. */
  given: number
  /** True where so few answered that it could tell who they are. */
  hidden: boolean
}

/** `counted` answers are in it; null where too few are for a result to be shown. */
export type Result = { counted: number; questions: readonly QuestionOutcome[] | null }

/** For whom a result is, apart from its maker: whoever took part sees numbers alone. */
export type View = 'maker' | 'participant'

/**
 * What came of it. Nobody sees fewer than five answers together, but the maker of a poll under names (I3). A question that fewer
 * answered keeps its numbers to itself; words are among those of all who took part.
 */
export function resultOf(poll: Poll, rows: readonly VoteRow[], counted: number, view: View): Result {
  const mayShowFew = !poll.anonymous && !poll.wipedAt && view === 'maker'
  if (counted < fewest && !mayShowFew) return { counted, questions: null }
  const shown = view === 'maker' ? poll.questions : poll.questions.filter(({ kind }) => kind !== 'longText')
  return { counted, questions: shown.map((question) => outcomeOf(question, rows, mayShowFew)) }
}

function outcomeOf(question: PollQuestion, rows: readonly VoteRow[], mayShowFew: boolean): QuestionOutcome {
  const own = rows.filter(({ question_id }) => question_id === question.id)
  const given = own.reduce((sum, { count }) => sum + count, 0)
  const choices = valuesOf(question)
  const hidden = choices !== null && given > 0 && given < fewest && !mayShowFew
  const countOf = (wanted: string) => own.find(({ value }) => value === wanted)?.count ?? 0
  const said = choices
    ? choices.map((value) => ({ value, count: countOf(value) }))
    : own.map(({ value, count }) => ({ value, count })).sort((one, other) => one.value.localeCompare(other.value))
  return { question, said: hidden ? [] : said, given: hidden ? 0 : given, hidden }
}

/** Of grades from one to ten. */
export const averageOf = ({ said, given }: QuestionOutcome) =>
  given === 0 ? null : said.reduce((sum, { value, count }) => sum + Number(value) * count, 0) / given

export type Participant = { name: string; answers: Values | null }

export const participantIn = (row: NamedRow): Participant => ({
  name: nameOf(row),
  answers: row.answers === null ? null : (JSON.parse(row.answers) as Values), // safe: as it was written
})
