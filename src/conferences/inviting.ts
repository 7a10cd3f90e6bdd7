import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import { inviteFamilies, makeTalks, updateDraft } from './round-queries.ts'
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
    telling.keys,
  ])
  await telling.queue(results.at(-1) as { key: string }[]) // safe: as asked
}
