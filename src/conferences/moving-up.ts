import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { type Asker, bookAll, type WaiterRow } from './booking-queries.ts'

/** The list's own hand: nobody who has a time by then is moved. */
const fromList: Asker = { by: 'plan', fixed: false, onlyLoose: true }
/** Of those who wait, whoever comes next where the first is elsewhere at that time. */
const mostTried = 3

/**
 * Who waits longest without a time gets the one that comes free, in the same transaction in which it does (G4): of those who cannot
 * be there then, nothing is written, and the next has it.
 */
export const moveUp = (scope: Scope, waiters: readonly WaiterRow[]) => {
  const { zone } = scope.school
  const wanted = waiters.filter(({ day, starts_at }) => day === '' || day === localDay(new Date(starts_at), zone))
  const bySlot = Map.groupBy(wanted, ({ slot }) => slot)
  const tried = wanted.filter((one) => bySlot.get(one.slot)?.slice(0, mostTried).includes(one))
  return {
    talks: JSON.stringify([...new Set(tried.map(({ talk }) => talk))]),
    statements: tried.flatMap((one) => bookAll(scope, JSON.stringify(picksOf(one)), fromList)),
  }
}

const picksOf = ({ talk, slot, next }: WaiterRow) => [
  { talk, slot, part: 0 },
  ...(next === null ? [] : [{ talk, slot: next, part: 1 }]),
]
