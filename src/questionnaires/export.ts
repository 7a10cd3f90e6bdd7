import type { Mode } from '../audiences/audience.ts'
import { recordExport } from '../audit/recording.ts'
import { NotFound } from '../errors.ts'
import { countAnew, isStale } from '../figures/counting.ts'
import { countingOf } from '../figures/queries.ts'
import { sentMessage } from '../messages/queries.ts'
import { fullName } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import type { Values } from './asked.ts'
import { type AskedRow, everyoneAsked, everythingAnswered, type ResponseRow } from './export-queries.ts'
import { questionnaireOf, questionsOf } from './queries.ts'
import type { Question } from './schema.ts'
import { byPlace } from './sections.ts'

/** What is answered once (model.md, Answer units): by whom it may be, what about, and the answer that holds. */
export type Unit = {
  people: readonly string[]
  child: string
  groups: readonly string[]
  given: { by: string; at: Date; enteredBy: string; values: Values; waiting: ReadonlySet<string> } | null
}
export type ExportedResults = { subject: string; mode: Mode; questions: readonly Question[]; units: readonly Unit[] }

/** The whole outcome for its sender; that it was taken out stands in the log (D4, N3). */
export async function exportResults(scope: Scope, messageId: string): Promise<ExportedResults> {
  const [[message], [counting], [questionnaire], questions] = await scope.db.batch([
    sentMessage(scope, messageId),
    countingOf(scope, messageId),
    questionnaireOf(scope, messageId),
    questionsOf(scope, messageId),
  ])
  if (!message || !questionnaire) throw new NotFound()
  if (isStale(counting?.state, message)) await countAnew(scope, [messageId])
  const [asked, answered] = await scope.db.batch([
    everyoneAsked(scope, messageId),
    everythingAnswered(scope, messageId),
  ])
  const { mode } = questionnaire
  const units = unitsIn(mode, asked, answered)
  await recordExport(scope, 'results', units.length)
  return { subject: message.subject, mode, questions, units }
}

function unitsIn(mode: Mode, asked: readonly AskedRow[], answered: readonly ResponseRow[]): Unit[] {
  const answers = new Map(answered.map((row) => [`${row.giver} ${row.subject}`, row]))
  const subjectOf = ({ pupilId, groupId }: AskedRow) =>
    ({ once: '', perChild: pupilId ?? '', perGroup: groupId ?? '' })[mode]
  const sorted = mode === 'once' ? asked : asked.toSorted((one, other) => byPlace(placeOf(one), placeOf(other)))
  return [...Map.groupBy(sorted, (row) => `${row.unit} ${subjectOf(row)}`).values()].flatMap((rows) => {
    const [first] = rows
    const answer = first && answers.get(`${first.giver} ${subjectOf(first)}`)
    return first ? [unitOf(mode, first, rows, answer)] : []
  })
}

const placeOf = ({ year, groupName, childFirst, pupilId }: AskedRow) => ({
  year: year ?? 0,
  groupName: groupName ?? '',
  firstName: childFirst ?? '',
  pupilId: pupilId ?? '',
})

const unitOf = (mode: Mode, first: AskedRow, rows: readonly AskedRow[], answer: ResponseRow | undefined): Unit => ({
  people: each(rows.map(fullName)),
  child: mode === 'perChild' ? named(first.childFirst, first.childInfix, first.childLast) : '',
  groups: each(rows.flatMap(({ groupName }) => groupName ?? [])),
  given: answer ? givenIn(answer) : null,
})

const each = (names: readonly string[]) => [...new Set(names)]
const named = (firstName: string | null, infix: string | null, lastName: string | null) =>
  fullName({ firstName: firstName ?? '', infix: infix ?? '', lastName: lastName ?? '' })

function givenIn(answer: ResponseRow) {
  const rows = JSON.parse(answer.given) as [question: string, value: string, waits: 0 | 1][] // safe: the query made it so
  const byQuestion = Object.groupBy(rows, ([question]) => question)
  return {
    by: fullName(answer),
    at: new Date(answer.at),
    enteredBy: named(answer.enteredFirst, answer.enteredInfix, answer.enteredLast),
    values: Object.fromEntries(Object.entries(byQuestion).map(([id, all = []]) => [id, all.map(([, value]) => value)])),
    waiting: new Set(rows.flatMap(([question, , waits]) => (waits === 1 ? [question] : []))),
  }
}
