import { Buffer } from 'node:buffer'
import { openSealed, sealText } from '../http/sealing.ts'
import type { SchoolScope } from '../scope.ts'
import { countBallots, sealedOf } from './ballot-queries.ts'
import { longestAnswer, type PollQuestion, type Values, valuesOf } from './questions.ts'
import type { Poll } from './schema.ts'

/** The fewest answers that may be shown together (I3). */
export const fewest = 5

/**
 * Of fewer people than this the result is shown when it closes and not before: what a second showing added would be the answers
 * of four or fewer.
 */
const fewestForSteps = 2 * fewest

const about = ({ id }: Pick<Poll, 'id'>) => `ballot ${id}`

/**
 * What somebody answered, so that neither the database nor a copy or an earlier state of it says what it was, not even by its
 * length: it is only opened together with others.
 */
export const sealBallot = (scope: SchoolScope, poll: Pick<Poll, 'id' | 'questions'>, values: Values) => {
  const text = JSON.stringify(values)
  const padding = ' '.repeat(Math.max(0, mostBytes(poll.questions) - Buffer.byteLength(text)))
  return sealText(text + padding, scope, about(poll))
}

/** More than any answer to these questions takes, written as JSON in UTF-8. */
const mostBytes = (questions: readonly PollQuestion[]) =>
  questions.reduce((sum, question) => {
    const values = valuesOf(question)
    return sum + 100 + (values ? Buffer.byteLength(JSON.stringify(values)) : 6 * longestAnswer)
  }, 0)

/** How many of those that lie there may be counted now, so that at least five are always counted at once, and five left to be. */
export function countable(
  waiting: number,
  { invited, counted, closedAt }: Pick<Poll, 'invited' | 'counted' | 'closedAt'>,
) {
  if (closedAt) return waiting >= fewest ? waiting : 0
  if (invited < fewestForSteps) return 0
  if (counted === 0) return waiting >= fewest ? waiting : 0
  return waiting >= 2 * fewest ? waiting - fewest : 0
}

/** Opens what may be opened: chosen by lot, taken apart by question, and added to how often each was answered. */
export async function openBallots(scope: SchoolScope, poll: Poll) {
  const waiting = await sealedOf(scope, poll.id)
  const count = countable(waiting.length, poll)
  if (count === 0) return
  const chosen = shuffled(waiting).slice(0, count)
  const opened = await Promise.all(chosen.map(({ sealed }) => openSealed(sealed, scope, about(poll))))
  const votes = opened.flatMap((text) => votesIn(JSON.parse(text ?? '{}') as Values)) // safe: as it was sealed
  await scope.db.batch(
    countBallots(
      scope,
      poll,
      chosen.map(({ id }) => id),
      together(votes),
    ),
  )
}

const votesIn = (values: Values) =>
  Object.entries(values).flatMap(([questionId, given]) => given.map((value) => ({ questionId, value })))

/** How often each was given, in an order that has nothing to do with whose they are. */
function together(votes: readonly { questionId: string; value: string }[]) {
  const same = Map.groupBy(votes, ({ questionId, value }) => JSON.stringify([questionId, value]))
  return [...same]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, all]) => ({ ...all[0]!, count: all.length }))
}

function shuffled<T>(items: readonly T[]): T[] {
  const lots = crypto.getRandomValues(new Uint32Array(items.length))
  return items
    .map((item, place) => ({ item, lot: lots[place]! }))
    .sort((one, other) => one.lot - other.lot)
    .map(({ item }) => item)
}
