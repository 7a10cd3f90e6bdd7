import type { Pair } from './booking.ts'
import type { Held, OwnRound } from './own.ts'
import type { ElsewhereRow, OpenSlotRow, OwnTalkRow } from './own-queries.ts'
import { placesFor } from './suggesting.ts'

type SlotHere = { id: string; desk: string; start: number; end: number; mine: boolean }

export const slotIn = ({ id, desk_id, starts_at, ends_at, mine }: OpenSlotRow): SlotHere => ({
  id,
  desk: desk_id,
  start: starts_at,
  end: ends_at,
  mine: mine === 1,
})

export const heldIn = (start: number, end: number): Held => ({ startsAt: new Date(start), endsAt: new Date(end) })

type Time = { start: number; end: number }

/** Neither the teacher of the desk nor the family is elsewhere then. */
export const unhindered = ({ desk, start, end }: SlotHere, busy: readonly ElsewhereRow[]) =>
  busy.every(
    ({ desk_id, starts_at, ends_at }) => (desk_id !== null && desk_id !== desk) || starts_at >= end || start >= ends_at,
  )

/** The family is at none of these talks then. */
export const isClear = ({ start, end }: Time, talks: readonly OwnTalkRow[]) =>
  talks.every(
    ({ starts_at, ends_at }) => starts_at === null || ends_at === null || starts_at >= end || start >= ends_at,
  )

/** Where a talk of mine could be: nobody has it, and I am not at another talk then (G1, G3). */
export function placesAt(row: OwnTalkRow, free: readonly SlotHere[], talks: readonly OwnTalkRow[]) {
  const others = talks.filter(({ id }) => id !== row.id)
  const open = free.filter(({ desk, mine, id }) => desk === row.desk_id && (!mine || id === row.slot_id))
  return placesFor(open, row.slots)
    .filter((place) => isClear(place, others))
    .map((place) => ({ ...place, mine: place.slot === row.slot_id }))
}

/** What is free nearest to what was wanted, for who came just too late (check 34). */
export function nearestTo({ talks }: OwnRound, [talkId, slotId]: Pair, wantedAt: number | null) {
  const talk = talks.find(({ id }) => id === talkId)
  if (!talk) return []
  const at = wantedAt ?? talk.places[0]?.start ?? 0
  return talk.places
    .filter(({ slot, mine }) => slot !== slotId && !mine)
    .toSorted((one, other) => Math.abs(one.start - at) - Math.abs(other.start - at))
    .slice(0, 3)
    .toSorted((one, other) => one.start - other.start)
}
