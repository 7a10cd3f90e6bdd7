import type { Mode } from '../audiences/audience.ts'
import type { AnswerRow, ClaimRow } from './queries.ts'
import type { Question, Questionnaire } from './schema.ts'
import { type Pair, type Section, sectionsOf } from './sections.ts'

/** An answer that holds: whose it is, since when, and each question's values. */
export type Given = {
  id: string
  firstName: string
  mine: boolean
  at: Date
  enteredBy: string | null
  values: Values
}
/** By question; a multiple choice has several, and what was not answered has none. */
export type Values = Readonly<Record<string, readonly string[]>>
export type Claim = Pick<ClaimRow, 'amount' | 'state' | 'rank'>
export type AskedSection = Section & {
  given: Given | null
  claims: Readonly<Record<string, Claim>>
  /** Who has or awaits the places, for a reader who is not this person. */
  holder?: string
}

/** What a message asks, of whomever. */
export type Form = { mode: Mode; deadline: Date | null; questions: readonly Question[] }

/** What a message asks of one reader. */
export type Asked = Form & {
  messageId: string
  sections: readonly AskedSection[]
  /** Places still free, by question. */
  free: Readonly<Record<string, number>>
}

type Rows = readonly [
  readonly Questionnaire[],
  readonly Question[],
  readonly Pair[],
  readonly AnswerRow[],
  readonly ClaimRow[],
]

export const formFrom = ([[questionnaire], questions]: Rows): Form | null =>
  questionnaire ? { mode: questionnaire.mode, deadline: questionnaire.deadline, questions } : null

export function askedFrom([[questionnaire], questions, pairs, answers, claims]: Rows): Asked | null {
  if (!questionnaire) return null
  const sections = sectionsOf(questionnaire.mode, pairs).map((section) => ({
    ...section,
    given: givenIn(answers.filter(({ subject }) => subject === section.subject)),
    claims: claimsIn(claims.filter(({ subject }) => subject === section.subject)),
  }))
  const free = questions.map(({ id, capacity, taken }) => [id, Math.max(0, (capacity ?? 0) - taken)])
  const { messageId, mode, deadline } = questionnaire
  return { messageId, mode, deadline, questions, sections, free: Object.fromEntries(free) }
}

export function givenIn(rows: readonly AnswerRow[]): Given | null {
  const [first] = rows
  if (!first) return null
  const values: Record<string, string[]> = {}
  for (const { questionId, value } of rows) {
    if (questionId !== null && value !== null) values[questionId] = [...(values[questionId] ?? []), value]
  }
  const { id, firstName, mine, at, enteredBy } = first
  return { id, firstName, mine: mine === 1, at: new Date(at), enteredBy, values }
}

const claimsIn = (rows: readonly ClaimRow[]) =>
  Object.fromEntries(rows.map(({ questionId, amount, state, rank }) => [questionId, { amount, state, rank }]))

/** Answers are taken until the deadline and not at it. */
export const isOpen = ({ deadline }: Pick<Asked, 'deadline'>, now: Date) => deadline === null || now < deadline

export const openSections = ({ sections }: Pick<Asked, 'sections'>) => sections.filter(({ given }) => given === null)
