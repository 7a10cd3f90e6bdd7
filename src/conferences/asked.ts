import type { SchoolScope } from '../scope.ts'
import type { OwnRoundRow } from './own-queries.ts'
import type { Wish } from './planning/problem.ts'
import { beginsFor } from './told-queries.ts'
import { blocksOf, isNever } from './wishes.ts'

/** A round in which a family can do something now, and until when; `settles` where a time fell away, or was never found. */
export type AskedRound = { id: string; title: string; closesAt: Date; settles: boolean }

/** What the overview asks for: a time for each talk, what suits, or to agree with what the school proposes. */
export const roundsAsking = (rows: readonly OwnRoundRow[], scope: SchoolScope): AskedRound[] =>
  rows.flatMap((row) => {
    const closesAt = askedUntil(row, scope)
    return closesAt === null ? [] : [{ id: row.id, title: row.title, closesAt, settles: isToSettle(row, scope) }]
  })

function askedUntil(row: OwnRoundRow, scope: SchoolScope) {
  const { now } = scope
  if (isToSettle(row, scope)) {
    const last = new Date(row.first_at > now.getTime() ? row.first_at : row.last_at)
    return last > now ? last : null
  }
  if (row.way === 'byHand' || row.published_at !== null || now < beginsFor(row) || now.getTime() >= row.closes_at)
    return null
  const isDone = row.way === 'wishes' ? row.said !== null : row.booked >= row.talks
  return isDone ? null : new Date(row.closes_at)
}

/** Once the plan is there, whoever has no time, or one that the school proposed instead of theirs, chooses or agrees. */
const isToSettle = (row: OwnRoundRow, scope: SchoolScope) =>
  row.proposed + row.lapsed > 0 ||
  (row.published_at !== null && row.booked < row.talks && !saidNever(row, scope.school.zone))

/** Who answered to be free at none of the times is not asked for one. */
const saidNever = ({ said, times, minutes }: OwnRoundRow, zone: string) =>
  isNever(JSON.parse(said ?? '[]') as Wish[], blocksOf({ times, minutes }, zone)) // safe: we wrote it

/** A round as it stands in the joint mailbox until its last talk, with what is asked of it, or when the family comes (G3, G4). */
export type InvitedRound = { id: string; title: string; closesAt: Date | null; nextAt: Date | null; several: boolean }

export const roundsInvited = (rows: readonly OwnRoundRow[], scope: SchoolScope): InvitedRound[] => {
  const { now } = scope
  return rows
    .filter((row) => row.last_at > now.getTime() && (row.way !== 'byHand' || row.published_at !== null))
    .map((row) => {
      const sees = row.way === 'choosing' || row.published_at !== null
      const nextAt = sees && row.next_at !== null && row.next_at > now.getTime() ? new Date(row.next_at) : null
      return { id: row.id, title: row.title, closesAt: askedUntil(row, scope), nextAt, several: row.booked > 1 }
    })
}
