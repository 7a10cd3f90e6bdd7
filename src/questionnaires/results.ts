import type { Mode } from '../audiences/audience.ts'
import { NotFound } from '../errors.ts'
import { sentMessage } from '../messages/queries.ts'
import type { Message } from '../messages/schema.ts'
import { fullName } from '../people/names.ts'
import { calledAmong } from '../people/namesakes.ts'
import type { Scope } from '../scope.ts'
import type { Values } from './asked.ts'
import type { Filter } from './filter.ts'
import { questionnaireOf, questionsOf } from './queries.ts'
import type { RecipientRow, SectionRow } from './recipient-queries.ts'
import {
  type ContradictionRow,
  type Figures,
  type GroupFigures,
  type OutcomeRow,
  outcomeOf,
  type PlacesFigures,
  placesFiguresOf,
  type Tally,
} from './results-queries.ts'
import type { Question } from './schema.ts'

export type QuestionResult = { question: Question; tallies: readonly Tally[]; places: PlacesFigures | undefined }
export type Contradiction = { question: Question; child: string; answers: readonly ContradictionRow[] }
/** What holds in one section of a recipient: whose answer it is, unless the recipient's own, and what waits for a place. */
export type Answered = {
  name: string
  answered: boolean
  giver: string | null
  values: Values
  waiting: ReadonlySet<string>
}
export type Recipient = {
  id: string
  name: string
  photo: string | null
  hasEmail: boolean
  reachable: boolean
  readAt: Date | null
  sections: readonly Answered[]
}
export type Recipients = {
  filter: Filter
  count: number
  page: readonly Recipient[]
  after: string | null
  /** Whose answers are shown with each name. */
  questions: readonly Question[]
}
export type Results = {
  message: Message
  isAsked: boolean
  mode: Mode | null
  deadline: Date | null
  figures: Figures
  groups: readonly GroupFigures[]
  /** The yes/no question by whose positive answer the message is judged. */
  judged: Question | undefined
  questions: readonly QuestionResult[]
  contradictions: readonly Contradiction[]
  recipients: Recipients
}

const pageSize = 50
const mostContradictions = 60

/** Everything the sender sees of a message's outcome, and nobody else does; the numbers are counted by the database (D4, D7). */
export async function results(scope: Scope, messageId: string, filter: Filter, after: string): Promise<Results> {
  const [[message], [questionnaire], questions, places, [outcome]] = await scope.db.batch([
    sentMessage(scope, messageId),
    questionnaireOf(scope, messageId),
    questionsOf(scope, messageId),
    placesFiguresOf(scope, messageId),
    outcomeOf(scope, messageId, { filter, after, size: pageSize + 1, contradictions: mostContradictions }),
  ])
  if (!message || !outcome) throw new NotFound()
  const found = rowsIn(outcome)
  return {
    message,
    isAsked: questionnaire !== undefined,
    mode: questionnaire?.mode ?? null,
    deadline: questionnaire?.deadline ?? null,
    figures: found.figures,
    groups: found.groups,
    judged: questions.find(({ positive }) => positive !== null),
    questions: questions.map((question) => ({
      question,
      tallies: found.tallies.filter(({ questionId }) => questionId === question.id),
      places: places.find(({ questionId }) => questionId === question.id),
    })),
    contradictions: contradictionsBy(found.contradictions, questions),
    recipients: {
      filter,
      count: found.count,
      questions: questions.filter(({ id }) => ('question' in filter ? id === filter.question : filter.kind === 'all')),
      ...pageOf(found.recipients, found.sections),
    },
  }
}

function contradictionsBy(rows: readonly ContradictionRow[], questions: readonly Question[]): Contradiction[] {
  const children = rows.map(({ pupilId: id, ...child }) => ({ id, ...child }))
  const together = Map.groupBy(rows, ({ questionId, pupilId }) => `${pupilId} ${questionId}`)
  return [...together.values()].flatMap((answers) => {
    const [first] = answers
    const question = questions.find(({ id }) => id === first?.questionId)
    return first && question
      ? [{ question, child: calledAmong({ ...first, id: first.pupilId }, children), answers }]
      : []
  })
}

function pageOf(rows: readonly RecipientRow[], sections: readonly SectionRow[]) {
  const sectionsOf = Map.groupBy(sections, ({ person }) => person)
  const page = rows.slice(0, pageSize).map((row) => recipientOf(row, sectionsOf.get(row.id) ?? []))
  return { page, after: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

const recipientOf = (
  { email, reachable, photoKey, readAt, ...person }: RecipientRow,
  sections: readonly SectionRow[],
): Recipient => ({
  id: person.id,
  name: fullName(person),
  photo: photoKey,
  hasEmail: email !== null,
  reachable: reachable === 1,
  readAt: readAt === null ? null : new Date(readAt),
  sections: sections.map(answeredIn),
})

function answeredIn({ name, answered, giver, vals }: SectionRow): Answered {
  const given = JSON.parse(vals) as [question: string, value: string, waits: 0 | 1][] // safe: the query made it so
  const byQuestion = Object.groupBy(given, ([question]) => question)
  return {
    name,
    answered: answered === 1,
    giver,
    values: Object.fromEntries(
      Object.entries(byQuestion).map(([id, rows = []]) => [id, rows.map(([, value]) => value)]),
    ),
    waiting: new Set(given.flatMap(([question, , waits]) => (waits === 1 ? [question] : []))),
  }
}

/** Safe casts: each is what its query made of its rows. */
const rowsIn = (outcome: OutcomeRow) => ({
  figures: (JSON.parse(outcome.figures) as [Figures])[0],
  groups: JSON.parse(outcome.groups) as GroupFigures[],
  tallies: JSON.parse(outcome.tallies) as Tally[],
  contradictions: JSON.parse(outcome.contradictions) as ContradictionRow[],
  count: (JSON.parse(outcome.count) as [{ count: number }])[0].count,
  recipients: JSON.parse(outcome.recipients) as RecipientRow[],
  sections: JSON.parse(outcome.sections) as SectionRow[],
})
