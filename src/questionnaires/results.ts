import type { Mode } from '../audiences/audience.ts'
import { NotFound } from '../errors.ts'
import { countAnew, isStale } from '../figures/counting.ts'
import {
  type ContradictionRow,
  contradictionsOf,
  countingOf,
  type FiguresRow,
  figuresOf,
  talliesOf,
} from '../figures/queries.ts'
import { sentMessage } from '../messages/queries.ts'
import type { Message } from '../messages/schema.ts'
import { calledAmong } from '../people/namesakes.ts'
import { permitted } from '../permissions.ts'
import { deadlineChangesOf } from '../reminders/deadline-queries.ts'
import { remindersOf } from '../reminders/queries.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import type { Filter } from './filter.ts'
import { questionnaireOf, questionsOf } from './queries.ts'
import { claimantsOf, recipientsOf, unreachableOf } from './recipient-queries.ts'
import { type Recipient, recipientsIn } from './recipients.ts'
import type { DeadlineChange, Question } from './schema.ts'
import { compare } from './sections.ts'

/** Persons who have it, read it, or owe an answer; answers there can be, are, and are positive. */
export type Figures = Pick<FiguresRow, 'received' | 'read' | 'open' | 'asked' | 'answered' | 'positive'>
export type GroupFigures = Figures & { name: string }
/** A null value: two guardians of one child gave different answers. What is written in words is only counted. */
export type Tally = { value: string | null; count: number; persons: number }
export type QuestionResult = { question: Question; tallies: readonly Tally[] }
export type Contradiction = { question: Question; child: string; answers: readonly ContradictionRow[] }
export type Recipients = {
  /** Whether who asks may enter what somebody answered on paper. */
  mayEnter: boolean
  filter: Filter
  count: number
  page: readonly Recipient[]
  /** After whom this page begins, and the next. */
  from: string
  after: string | null
  /** Whose answers are shown with each name. */
  questions: readonly Question[]
}
export type Results = {
  message: Message
  isAsked: boolean
  mode: Mode | null
  deadline: Date | null
  /** When those who have not answered are reminded, and whether they were (D5). */
  reminders: readonly { at: Date; done: 0 | 1 }[]
  deadlineChanges: readonly DeadlineChange[]
  figures: Figures & { unreachable: number }
  groups: readonly GroupFigures[]
  /** The yes/no question by whose positive answer the message is judged. */
  judged: Question | undefined
  questions: readonly QuestionResult[]
  contradictions: readonly Contradiction[]
  recipients: Recipients
}

const pageSize = 25
const mostContradictions = 20

type TallyRows = Awaited<ReturnType<typeof talliesOf>>
type Look = { filter: Filter; after: string; into: Tongue | null }

/** Everything the sender sees of a message's outcome, and nobody else does; the numbers are kept by whatever changes them (D4, D7). */
export async function results(scope: Scope, messageId: string, look: Look): Promise<Results> {
  const found = await read(scope, messageId, look)
  const [[message], [counting]] = found
  if (!message) throw new NotFound()
  if (!isStale(counting?.state, message)) return resultsIn(scope, message, found, look)
  await countAnew(scope, [messageId])
  return resultsIn(scope, message, await read(scope, messageId, look), look)
}

const read = (scope: Scope, messageId: string, look: Look) =>
  scope.db.batch([
    sentMessage(scope, messageId),
    countingOf(scope, messageId),
    questionnaireOf(scope, messageId),
    questionsOf(scope, messageId),
    figuresOf(scope, messageId),
    talliesOf(scope, messageId),
    contradictionsOf(scope, messageId, mostContradictions),
    unreachableOf(scope, messageId),
    recipientsOf(scope, messageId, { ...look, size: pageSize + 1 }),
    remindersOf(scope, messageId),
    claimantsOf(scope, messageId, look.filter),
    deadlineChangesOf(scope, messageId),
  ])

const nothing: Figures = { received: 0, read: 0, open: 0, asked: 0, answered: 0, positive: 0 }

function resultsIn(
  scope: Scope,
  message: Message,
  rows: Awaited<ReturnType<typeof read>>,
  { filter, after: from }: Look,
): Results {
  const [
    ,
    ,
    [questionnaire],
    questions,
    counted,
    tallies,
    contradictions,
    [unreachable],
    found,
    reminders,
    [claimants],
    deadlineChanges,
  ] = rows
  const figures = {
    ...(counted.find(({ groupId }) => groupId === '') ?? nothing),
    unreachable: unreachable?.count ?? 0,
  }
  const mode = questionnaire?.mode ?? null
  const asking = { mode, groups: new Map(counted.map((row) => [row.groupId, row])) }
  const results = questions.map((question) => ({ question, tallies: talliesIn(tallies, question) }))
  return {
    message,
    isAsked: questionnaire !== undefined,
    mode,
    deadline: questionnaire?.deadline ?? null,
    reminders,
    deadlineChanges,
    figures,
    groups: groupsIn(counted),
    judged: questions.find(({ positive }) => positive !== null),
    questions: results,
    contradictions: contradictionsBy(contradictions, questions),
    recipients: {
      mayEnter: permitted(scope.me.roles, 'answers.enter', scope.school),
      filter,
      count: countOf(filter, figures, results) || (claimants?.count ?? 0),
      questions: questions.filter(({ id }) => ('question' in filter ? id === filter.question : filter.kind === 'all')),
      from,
      page: recipientsIn(found.slice(0, pageSize), asking),
      after: found.length > pageSize ? (found[pageSize - 1]?.id ?? null) : null,
    },
  }
}

const groupsIn = (rows: readonly FiguresRow[]): GroupFigures[] =>
  rows
    .flatMap((row) =>
      row.name === null || row.received === 0 ? [] : [{ ...row, name: row.name, year: row.year ?? 0 }],
    )
    .sort((one, other) => one.year - other.year || compare(one.name, other.name))

const talliesIn = (rows: TallyRows, { id }: Question): Tally[] =>
  rows
    .filter(({ questionId, count, persons }) => questionId === id && (count > 0 || persons > 0))
    .map(({ differs, value, count, persons }) => ({ value: differs ? null : value, count, persons }))

/** How many persons the list has that is looked at. */
function countOf(
  filter: Filter,
  { received, read, open, unreachable }: Results['figures'],
  results: readonly QuestionResult[],
) {
  const given = (id: string) => results.find(({ question }) => question.id === id)?.tallies ?? []
  switch (filter.kind) {
    case 'all':
      return received
    case 'unread':
      return received - read
    case 'unreachable':
      return unreachable
    case 'open':
      return open
    case 'said':
      return given(filter.question).reduce((sum, { count }) => sum + count, 0)
    case 'answer':
      return given(filter.question).find(({ value }) => value === filter.value)?.persons ?? 0
  }
}

function contradictionsBy(rows: readonly ContradictionRow[], questions: readonly Question[]): Contradiction[] {
  const children = rows.map(({ pupilId: id, ...child }) => ({ id, ...child }))
  const together = Map.groupBy(rows, ({ questionId, pupilId }) => `${pupilId} ${questionId}`)
  return [...together.values()]
    .flatMap((answers) => {
      const [first] = answers
      const question = questions.find(({ id }) => id === first?.questionId)
      const child = first ? calledAmong({ ...first, id: first.pupilId }, children) : ''
      return first && question ? [{ question, child, answers: answers.sort(byRelation) }] : []
    })
    .sort((one, other) => compare(one.child, other.child))
}

const byRelation = (one: ContradictionRow, other: ContradictionRow) =>
  compare(one.relation, other.relation) || compare(one.person, other.person)
