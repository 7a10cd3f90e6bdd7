import type { Round } from './schema.ts'

const day = 86_400_000
const before = { closing: 2 * day, eve: day }

type Times = Pick<Round, 'way' | 'closesAt' | 'firstAt' | 'lastAt' | 'keptMonths'>

/** What the schedule does for a round, in this order. */
export type Step = { what: 'closing' | 'eve' | 'wipe'; at: Date }

/** Two days before choosing ends who did not choose hears of it, a day before the talks everybody, and after its time all is wiped. */
export function stepsOf({ way, closesAt, firstAt, lastAt, keptMonths }: Times): Step[] {
  const wipeAt = new Date(lastAt)
  wipeAt.setUTCMonth(wipeAt.getUTCMonth() + keptMonths)
  return [
    ...(way === 'byHand' ? [] : [{ what: 'closing' as const, at: new Date(closesAt.getTime() - before.closing) }]),
    { what: 'eve', at: new Date(firstAt.getTime() - before.eve) },
    { what: 'wipe', at: wipeAt },
  ]
}

export const firstSweep = (round: Times) => stepsOf(round)[0]?.at ?? null
