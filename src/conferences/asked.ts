import type { OwnRoundRow } from './own-queries.ts'
import { opensFor } from './state.ts'

/** A round in which a family can do something now, and until when. */
export type AskedRound = { id: string; title: string; closesAt: Date }

/** What the overview asks for: a time for each talk, or what suits. */
export const roundsAsking = (rows: readonly OwnRoundRow[], now: Date): AskedRound[] =>
  rows
    .filter((row) => isAsking(row, now))
    .map(({ id, title, closes_at }) => ({ id, title, closesAt: new Date(closes_at) }))

function isAsking(row: OwnRoundRow, now: Date) {
  const opensAt = opensFor({ opensAt: new Date(row.opens_at), headStartHours: row.head_start_hours }, row.talks)
  if (row.way === 'byHand' || now < opensAt || now.getTime() >= row.closes_at) return false
  return row.way === 'wishes' ? row.said === 0 : row.booked < row.talks
}
