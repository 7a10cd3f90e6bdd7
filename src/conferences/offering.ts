import type { Statement } from '../db/batch.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import { type WaiterRow, waitersFor } from './booking-queries.ts'
import { moveUp } from './moving-up.ts'
import { setShut } from './schedule-queries.ts'
import { bookedJustNow, tellOfTalks, tellWaiting } from './telling-queries.ts'

/** Slots (JSON: ids) that come free: who waits moves up, and whoever still waits hears of what is left (G4). To join a batch. */
export function offer(scope: Scope, slots: string, waiters: readonly WaiterRow[], about: string) {
  const up = moveUp(scope, waiters)
  const [moved, freed] = [tellFound(scope, `${about}:up`), tellFound(scope, `${about}:freed`)]
  return {
    statements: [
      ...up.statements,
      moved.tell(tellOfTalks(up.talks, 'movedUp', (school) => bookedJustNow(school, scope.now))),
      freed.tell(tellWaiting(slots, scope.now)),
      moved.push,
      freed.push,
    ],
    keys: [moved.keys, freed.keys] as const,
    queue: (told: readonly { key: string }[]) => freed.queue(told),
  }
}

/** The same at once, after what makes them free or new. `waiters` are who wants one of those. */
export async function offerNow(
  scope: Scope,
  slots: string,
  { waiters, about, first }: { waiters: readonly WaiterRow[]; about: string; first: readonly Statement[] },
) {
  const offered = offer(scope, slots, waiters, about)
  const results = await scope.db.batch([...first, ...offered.statements, ...offered.keys])
  await offered.queue(results.slice(-2).flat() as { key: string }[]) // safe: as asked
}

/** A slot that was kept free can be had again. */
export async function reopen(scope: Scope, deskId: string, slotId: string) {
  const slots = JSON.stringify([slotId])
  const [waiters] = await scope.db.batch([waitersFor(scope, slots, true)])
  const about = `conference:${slotId}:${scope.now.getTime()}`
  await offerNow(scope, slots, { waiters, about, first: [setShut(scope, deskId, slotId, false)] })
}
