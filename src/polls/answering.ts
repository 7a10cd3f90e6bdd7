import { pollTexts } from '../../templates/polls/texts.ts'
import { cleanText } from '../cleaning.ts'
import { NotFound } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import type { Scope } from '../scope.ts'
import { countTaking, putDown, putIn, tookPart, waitingIn } from './ballot-queries.ts'
import { countable, openBallots, sealBallot } from './ballots.ts'
import { pollById } from './queries.ts'
import { longestAnswer, type PollQuestion, type Values, valuesOf } from './questions.ts'
import type { Poll } from './schema.ts'

/** What was typed, by the field of each question. */
export type TypedAnswers = Readonly<Record<string, readonly string[]>>

export const answersIn = (body: Record<string, unknown>): TypedAnswers =>
  Object.fromEntries(
    Object.entries(body).map(([name, sent]) => [
      name,
      [sent].flat().filter((one): one is string => typeof one === 'string'),
    ]),
  )

export type Checked = { ok: true; values: Values } | { ok: false; problems: Problems }

export function check({ questions }: Pick<Poll, 'questions'>, typed: TypedAnswers): Checked {
  const values = Object.fromEntries(questions.map((question) => [question.id, valuesIn(question, typed)]))
  const wrong = questions.flatMap((question) => {
    const problem = problemWith(question, values[question.id] ?? [])
    return problem ? [[question.id, problem] as const] : []
  })
  return wrong.length > 0 ? { ok: false, problems: Object.fromEntries(wrong) } : { ok: true, values }
}

function valuesIn(question: PollQuestion, typed: TypedAnswers): readonly string[] {
  const sent = typed[question.id] ?? []
  const choices = valuesOf(question)
  if (!choices) return [cleanText(sent[0] ?? '')].filter(Boolean)
  const chosen = choices.filter((choice) => sent.includes(choice))
  return question.kind === 'multiple' ? chosen : chosen.slice(0, 1)
}

function problemWith({ kind, required }: PollQuestion, given: readonly string[]) {
  if (given.length === 0 && required) return kind === 'longText' ? pollTexts.writeSomething : pollTexts.chooseSomething
  return (given[0]?.length ?? 0) > longestAnswer && kind === 'longText' ? pollTexts.tooLong : undefined
}

/** `already`: this person took part before, and what holds is what they said then. */
export type Outcome = 'kept' | 'already' | 'closed'

/** One answer of each person, however often and from wherever it is pressed (check 33). */
export async function answer(scope: Scope, poll: Poll, values: Values, seen: number): Promise<Outcome> {
  const came = poll.anonymous ? await answerUnnamed(scope, poll, values) : await answerNamed(scope, poll, values, seen)
  if (came) return 'kept'
  const [now] = await pollById(scope, poll.id)
  if (!now) throw new NotFound()
  const isOpen = !now.closedAt && !now.withdrawnAt && (!now.closesAt || now.closesAt > scope.now)
  return isOpen ? 'already' : 'closed'
}

async function answerUnnamed(scope: Scope, poll: Poll, values: Values) {
  const sealed = await sealBallot(scope, poll, values)
  const [came, , , [waiting], [now]] = await scope.db.batch([
    putIn(scope, poll.id, sealed),
    countTaking(scope, poll.id),
    tookPart(scope, poll.id),
    waitingIn(scope, poll.id),
    pollById(scope, poll.id),
  ])
  if (came.length > 0 && now && countable(waiting?.count ?? 0, now) > 0) await openBallots(scope, now)
  return came.length > 0
}

async function answerNamed(scope: Scope, poll: Poll, values: Values, seen: number) {
  const [came] = await scope.db.batch([
    putDown(scope, poll.id, JSON.stringify(values), seen),
    countTaking(scope, poll.id),
    tookPart(scope, poll.id),
  ])
  return came.length > 0
}
