import { NotFound } from '../errors.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import { inviteFamilies, makeTalks, roundById, updateDraft } from './round-queries.ts'
import type { Round } from './schema.ts'
import { firstSweep } from './sweeping.ts'
import { tellRound } from './telling-queries.ts'

/** In one transaction: who is in the groups today is invited, and told of it once. A second press finds it done. */
export async function inviteTo(scope: Scope, round: Round) {
  const telling = tellFound(scope, `conference:${round.id}:invited`)
  const results = await scope.db.batch([
    ...makeTalks(scope, round.id),
    inviteFamilies(scope, round.id),
    ...(round.way === 'byHand' ? [] : [telling.tell(tellRound(round.id, 'invited'))]),
    updateDraft(scope, round.id, { invitedAt: scope.now, sweepAt: firstSweep(round) }),
    telling.push,
    telling.keys,
  ])
  await telling.queue(results.at(-1) as { key: string }[]) // safe: as asked
}

/** Who came into a group, or into custody, after the invitation: told by the same key, so that only those hear who did not. */
export async function inviteNewcomers(scope: Scope, roundId: string) {
  const [[round]] = await scope.db.batch([roundById(scope, roundId)])
  if (!round?.invitedAt || round.wipedAt) throw new NotFound()
  const telling = tellFound(scope, `conference:${roundId}:invited`)
  const isTold = round.way !== 'byHand' && scope.now < round.closesAt
  const results = await scope.db.batch([
    ...makeTalks(scope, roundId),
    inviteFamilies(scope, roundId),
    ...(isTold ? [telling.tell(tellRound(roundId, 'invited'))] : []),
    telling.push,
    telling.keys,
  ])
  // Those of the first invitation are long sent: queued again, they are found done.
  await telling.queue(results.at(-1) as { key: string }[]) // safe: as asked
}
