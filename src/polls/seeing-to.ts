import { tellFound } from '../notifications/telling-found.ts'
import type { SchoolScope } from '../scope.ts'
import { openBallots } from './ballots.ts'
import { changePoll, closeIt, dropBallots, tellWaiting } from './making-queries.ts'
import { open } from './opening.ts'
import { pollById } from './queries.ts'
import { dueReminder, nextMoment, stateOf } from './state.ts'

/** What a poll's moment asks for: to open, to remind or to close; each once, however often it is looked at. */
export async function seeToPoll(scope: SchoolScope, id: string) {
  const [poll] = await pollById(scope, id)
  if (!poll?.sentAt) return
  const state = stateOf(poll, scope.now)
  if (state === 'planned') return open(scope, id)
  if (state === 'open') await remind(scope, poll)
  else if (state === 'closed' && !poll.closedAt) return close(scope, id)
  await changePoll(scope, id, { sweepAt: nextMoment(poll, scope.now) })
}

type Found = NonNullable<Awaited<ReturnType<typeof pollById>>[number]>

async function remind(scope: SchoolScope, poll: Found) {
  const days = dueReminder(poll, scope.now)
  if (days === undefined) return
  const telling = tellFound(scope, `poll:${poll.id}:closing${days}`)
  const [, , told] = await scope.db.batch([telling.tell(tellWaiting(poll.id, 'closing')), telling.push, telling.keys])
  await telling.queue(told)
}

/** Tries to count, where somebody's press was counting just then. */
const tries = 3

/** Nothing more comes in, and then what waits is counted. */
export async function close(scope: SchoolScope, id: string) {
  const [poll] = await pollById(scope, id)
  if (!poll) return
  await scope.db.batch([closeIt(scope, id)])
  for (let turn = 0; turn < tries; turn++) {
    const [closed] = await pollById(scope, id)
    if (closed?.closedAt && closed.anonymous) await openBallots(scope, closed)
  }
}

/** Nobody can answer it any more, nor see what came of it; what was not counted goes. */
export async function withdraw(scope: SchoolScope, id: string) {
  const [poll] = await pollById(scope, id)
  if (!poll || poll.withdrawnAt) return
  await scope.db.batch([
    changePoll(scope, id, { withdrawnAt: scope.now, closedAt: poll.closedAt ?? scope.now, sweepAt: null }),
    dropBallots(scope, id),
  ])
}
