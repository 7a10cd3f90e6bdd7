import type { Round } from './schema.ts'

const day = 86_400_000

type Times = Pick<Round, 'way' | 'closesAt' | 'firstAt' | 'lastAt' | 'keptMonths'>

/** What the schedule does for a round, in this order. */
export type Step = { what: 'closing' | 'eve' | 'wipe'; at: Date }

/** Two days before choosing ends who did not choose hears of it, a day before each day of talks who has one, and after its time all is wiped. */
export function stepsOf({ way, closesAt, firstAt, lastAt, keptMonths }: Times): Step[] {
  const wipeAt = new Date(lastAt)
  wipeAt.setUTCMonth(wipeAt.getUTCMonth() + keptMonths)
  const days = Math.ceil((lastAt.getTime() - firstAt.getTime()) / day)
  const eves = Array.from(
    { length: Math.max(1, days) },
    (_, place): Step => ({
      what: 'eve',
      at: new Date(firstAt.getTime() + (place - 1) * day),
    }),
  )
  const closing: Step = { what: 'closing', at: new Date(closesAt.getTime() - 2 * day) }
  const steps: Step[] = [...(way === 'byHand' ? [] : [closing]), ...eves, { what: 'wipe', at: wipeAt }]
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime())
}

export const firstSweep = (round: Times) => stepsOf(round)[0]?.at ?? null

/** What was to be done by now, and when to look again. */
export function dueIn(round: Times, now: Date) {
  const steps = stepsOf(round)
  const due = steps.filter(({ at }) => at <= now)
  return { due: new Set(due.map(({ what }) => what)), nextAt: steps.find(({ at }) => at > now)?.at ?? null }
}
