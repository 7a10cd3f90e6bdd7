import { NotFound } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import {
  type AskedPoll,
  askedOfMe,
  earlierOf,
  madeByMe,
  makerOf,
  namedAnswers,
  placeOf,
  pollById,
  responseOf,
  saidIn,
  seenByManagement,
  votesOf,
} from './queries.ts'
import type { Values } from './questions.ts'
import { type Participant, participantIn, type Result, resultOf } from './results.ts'
import type { Poll } from './schema.ts'
import { type State, stateOf } from './state.ts'

export type Listed = { asked: AskedPoll[]; mine: Poll[]; others: Poll[]; mayMake: boolean }

const isManagement = ({ me }: Scope) => me.roles.has('management')

/** What I am asked, what I made, and what I may look at. */
export async function pollsFor(scope: Scope): Promise<Listed> {
  const [asked, mine, others] = await scope.db.batch([askedOfMe(scope), madeByMe(scope), seenByManagement(scope)])
  const mayMake = permitted(scope.me.roles, 'polls.write', scope.school)
  return { asked, mine: mayMake ? mine : [], others: mayMake && isManagement(scope) ? others : [], mayMake }
}

export type OpenedPoll = {
  poll: Poll
  state: State
  maker: string
  tookPart: boolean
  /** What I answered under my name, and when. */
  given: { values: Values; at: number } | null
  /** Null where I may not see it, or not yet. */
  result: Result | null
}

/** A poll that I am asked, as it is now. */
export async function pollFor(scope: Scope, id: string): Promise<OpenedPoll> {
  const [[poll], [place], [maker], [response], votes, said] = await scope.db.batch([
    pollById(scope, id),
    placeOf(scope, id),
    makerOf(scope, id),
    responseOf(scope, id),
    votesOf(scope, id),
    saidIn(scope, id),
  ])
  if (!poll?.openedAt || !place) throw new NotFound()
  const state = stateOf(poll, scope.now)
  const sees = poll.sight === 'participants' && state !== 'withdrawn' && (place.tookPart || state === 'closed')
  return {
    poll,
    state,
    maker: maker ? nameOf({ first_name: maker.firstName, infix: maker.infix, last_name: maker.lastName }) : '',
    tookPart: place.tookPart,
    given: response ? { values: response.answers, at: response.at.getTime() } : null,
    result: sees ? resultOf(poll, areNumbers(poll) ? votes : said, poll.counted, 'participant') : null,
  }
}

/** Without names, or not any more. */
const areNumbers = ({ anonymous, wipedAt }: Poll) => anonymous || wipedAt !== null

export type Managed = {
  poll: Poll
  state: State
  isMaker: boolean
  result: Result
  /** Under names alone, and for its maker. */
  participants: readonly Participant[]
  earlier: readonly Earlier[]
}
export type Earlier = { poll: Poll; result: Result }

/** For its maker, and for management where the maker said so. */
export async function managedPoll(scope: Scope, id: string): Promise<Managed> {
  const [[poll], votes, said, named, before] = await scope.db.batch([
    pollById(scope, id),
    votesOf(scope, id),
    saidIn(scope, id),
    namedAnswers(scope, id),
    earlierOf(scope, id),
  ])
  if (!poll) throw new NotFound()
  const isMaker = poll.byId === scope.me.id
  if (!isMaker && !(poll.openedAt && poll.sight !== 'maker' && isManagement(scope))) throw new NotFound()
  return {
    poll,
    state: stateOf(poll, scope.now),
    isMaker,
    result: resultOf(poll, areNumbers(poll) ? votes : said, poll.counted, 'maker'),
    participants: named.map(participantIn),
    earlier: poll.openedAt ? await resultsOf(scope, before) : [],
  }
}

/** The same survey in other years, as far as its result may be seen. */
async function resultsOf(scope: Scope, polls: readonly Poll[]): Promise<Earlier[]> {
  if (polls.length === 0) return []
  const rows = await scope.db.batch(
    polls.map((one) => (areNumbers(one) ? votesOf(scope, one.id) : saidIn(scope, one.id))),
  )
  return polls
    .map((one, place) => ({ poll: one, result: resultOf(one, rows[place] ?? [], one.counted, 'maker') }))
    .filter(({ result }) => result.questions !== null)
}
