import type { Mode } from '../audiences/audience.ts'
import { NotFound } from '../errors.ts'
import { sentMessage } from '../messages/queries.ts'
import type { Message } from '../messages/schema.ts'
import { fullName } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import type { Filter } from './filter.ts'
import { questionnaireOf, questionsOf } from './queries.ts'
import {
  type ContradictionRow,
  contradictionsIn,
  countRecipients,
  type Figures,
  figuresOf,
  type GroupFigures,
  groupFiguresOf,
  type PlacesFigures,
  placesFiguresOf,
  type RecipientRow,
  recipientsPage,
  type Tally,
  talliesOf,
} from './results-queries.ts'
import type { Question } from './schema.ts'

export type QuestionResult = { question: Question; tallies: readonly Tally[]; places: PlacesFigures | undefined }
export type Contradiction = { question: Question; firstName: string; answers: readonly ContradictionRow[] }
export type Answered = { name: string; answered: boolean; values: readonly string[] }
export type Recipient = {
  id: string
  name: string
  photo: string | null
  reachable: boolean
  readAt: Date | null
  sections: readonly Answered[]
}
export type Recipients = {
  filter: Filter
  count: number
  page: readonly Recipient[]
  after: string | null
  question: Question | undefined
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
  const [[message], [questionnaire], questions, [figures], groups, tallies, places, contradictions, [counted], rows] =
    await scope.db.batch([
      sentMessage(scope, messageId),
      questionnaireOf(scope, messageId),
      questionsOf(scope, messageId),
      figuresOf(scope, messageId),
      groupFiguresOf(scope, messageId),
      talliesOf(scope, messageId),
      placesFiguresOf(scope, messageId),
      contradictionsIn(scope, messageId, mostContradictions),
      countRecipients(scope, messageId, filter),
      recipientsPage(scope, messageId, filter, filter.kind === 'answer' ? filter.question : '', after, pageSize + 1),
    ])
  if (!message || !figures) throw new NotFound()
  const asked = filter.kind === 'answer' ? questions.find(({ id }) => id === filter.question) : questions[0]
  return {
    message,
    isAsked: questionnaire !== undefined,
    mode: questionnaire?.mode ?? null,
    deadline: questionnaire?.deadline ?? null,
    figures,
    groups,
    judged: questions.find(({ positive }) => positive !== null),
    questions: questions.map((question) => ({
      question,
      tallies: tallies.filter(({ questionId }) => questionId === question.id),
      places: places.find(({ questionId }) => questionId === question.id),
    })),
    contradictions: contradictionsBy(contradictions, questions),
    recipients: { filter, count: counted?.count ?? 0, question: asked, ...pageOf(rows) },
  }
}

function contradictionsBy(rows: readonly ContradictionRow[], questions: readonly Question[]): Contradiction[] {
  const together = Map.groupBy(rows, ({ questionId, pupilId }) => `${pupilId} ${questionId}`)
  return [...together.values()].flatMap((answers) => {
    const [first] = answers
    const question = questions.find(({ id }) => id === first?.questionId)
    return first && question ? [{ question, firstName: first.firstName, answers }] : []
  })
}

function pageOf(rows: readonly RecipientRow[]) {
  const page = rows.slice(0, pageSize).map(recipientOf)
  return { page, after: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

const recipientOf = ({ sections, email, photoKey, readAt, ...person }: RecipientRow): Recipient => ({
  id: person.id,
  name: fullName(person),
  photo: photoKey ? person.id : null,
  reachable: email !== null,
  readAt: readAt === null ? null : new Date(readAt),
  // Safe casts: the query made it so.
  sections: (JSON.parse(sections) as [string, 0 | 1, string][]).map(([name, answered, values]) => ({
    name,
    answered: answered === 1,
    values: JSON.parse(values) as string[],
  })),
})
