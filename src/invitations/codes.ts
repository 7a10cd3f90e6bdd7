import { type Counter, countTry, forgive, isOver, networkOf } from '../accounts/throttle.ts'
import { fingerprint } from '../ids.ts'
import { openedByCode, sealLink } from '../links/links.ts'
import type { SchoolScope } from '../scope.ts'

/** Wrong codes within a quarter of an hour, of a network (a whole school may be on one at a parents' evening), and of a school. */
const allowed = { address: 30, school: 300 }

export type CodeTry = { is: 'known'; token: string } | { is: 'unknown' | 'throttled' }

/** Every try counts before it is looked up, so that nobody goes through them, however many try at once (checks 9, 11). */
export async function openCode(scope: SchoolScope, typed: string, address: string): Promise<CodeTry> {
  const counters = await countersOf(address)
  if (isOver(counters, await scope.db.batch(countTry(scope, counters)))) {
    scope.log({ event: 'code.throttled' })
    return { is: 'throttled' }
  }
  const opened = await openedByCode(scope, 'invitation', typed)
  if (opened.is === 'unknown') return opened
  await scope.db.batch(forgive(scope, counters))
  return { is: 'known', token: await sealLink(scope, opened.link.id) }
}

const countersOf = async (address: string): Promise<Counter[]> => [
  { key: `code address:${await fingerprint(networkOf(address))}`, allowed: allowed.address, whose: 'all' },
  { key: 'code school', allowed: allowed.school, whose: 'all' },
]
