import type { Compiled, PartyAt, TalkAt } from './compiled.ts'

/** Which talk stands where, by number: -1 is nowhere, and nobody. */
export type Board = { at: Int32Array; holder: Int32Array }

export function emptyBoard({ talks, slots }: Compiled): Board {
  return { at: new Int32Array(talks.length).fill(-1), holder: new Int32Array(slots.length).fill(-1) }
}

export const copyOf = ({ at, holder }: Board): Board => ({ at: at.slice(), holder: holder.slice() })

/** The slots that a talk takes when it begins in this one. */
export const span = ({ slots }: Compiled, { length }: TalkAt, start: number) =>
  length === 1 ? [start] : [start, slots[start]!.next]

export const endOf = ({ slots }: Compiled, { length }: TalkAt, start: number) =>
  length === 1 ? slots[start]!.end : slots[slots[start]!.next]!.end

export function lift(world: Compiled, board: Board, talk: number) {
  const start = board.at[talk]!
  if (start < 0) return
  for (const slot of span(world, world.talks[talk]!, start)) board.holder[slot] = -1
  board.at[talk] = -1
}

/** Whoever stood there stands nowhere now. */
export function put(world: Compiled, board: Board, talk: number, start: number): number[] {
  lift(world, board, talk)
  const slots = span(world, world.talks[talk]!, start)
  const ejected = [...new Set(slots.map((slot) => board.holder[slot]!).filter((one) => one >= 0))]
  for (const one of ejected) lift(world, board, one)
  for (const slot of slots) board.holder[slot] = talk
  board.at[talk] = start
  return ejected
}

/** Whether somebody who comes to this talk is at another desk then. At one desk nothing is at the same time. */
export function clashes(world: Compiled, board: Board, talk: number, start: number) {
  const { slots, talks, parties } = world
  const here = talks[talk]!
  const [from, until] = [slots[start]!.start, endOf(world, here, start)]
  for (const party of here.busy) {
    for (const other of parties[party]!.talks) {
      const at = board.at[other]!
      if (other === talk || at < 0 || talks[other]!.desk === here.desk) continue
      if (slots[at]!.start < until && from < endOf(world, talks[other]!, at)) return true
    }
  }
  return false
}

/** Whether all talks of a family stand one after the other, with time to walk (G1). */
export function isTogether(world: Compiled, board: Board, party: PartyAt) {
  const { slots, talks, walkMs, waitMs } = world
  if (party.talks.some((talk) => board.at[talk]! < 0)) return false
  const placed = party.talks
    .map((talk) => ({
      desk: talks[talk]!.desk,
      start: slots[board.at[talk]!]!.start,
      end: endOf(world, talks[talk]!, board.at[talk]!),
    }))
    .sort((one, other) => one.start - other.start)
  return placed.every(({ desk, start }, place) => {
    const before = placed[place - 1]
    if (!before) return true
    const gap = start - before.end
    return gap >= (desk === before.desk ? 0 : walkMs) && gap <= waitMs
  })
}

/**
 * What a plan is judged by: that everybody has a time first, then siblings together, then what was hoped for, then that nobody
 * walks to a room twice, then near to others of the interpreter.
 */
export const weights = { unplaced: 1_000_000, apart: 1000, notGood: 10, detour: 6, lonely: 4 } as const

export function costOfParty(world: Compiled, board: Board, party: PartyAt) {
  if (party.isFamily) {
    if (party.talks.length < 2) return 0
    return isTogether(world, board, party) ? weights.detour * detoursOf(world, board, party) : weights.apart
  }
  return party.isGrouped ? weights.lonely * lonelyIn(world, board, party) : 0
}

/** How often a family goes back to a room where it was before, with its talks in the order of time. */
function detoursOf({ talks, slots }: Compiled, { at }: Board, party: PartyAt) {
  if (party.talks.length < 3) return 0
  const desks = party.talks
    .map((talk) => ({ desk: talks[talk]!.desk, start: slots[at[talk]!]!.start }))
    .sort((one, other) => one.start - other.start)
    .map(({ desk }) => desk)
  const changes = desks.filter((desk, place) => place > 0 && desk !== desks[place - 1]).length
  return changes - (new Set(desks).size - 1)
}

/** Talks with nobody of the same party right before or after. */
function lonelyIn(world: Compiled, board: Board, party: PartyAt) {
  const { slots, talks, waitMs } = world
  const times = party.talks.flatMap((talk) => {
    const at = board.at[talk]!
    return at < 0 ? [] : [{ start: slots[at]!.start, end: endOf(world, talks[talk]!, at) }]
  })
  const isNear = (one: { start: number; end: number }, other: { start: number; end: number }) =>
    one !== other && Math.max(one.start - other.end, other.start - one.end) <= waitMs
  return times.length < 2 ? 0 : times.filter((one) => !times.some((other) => isNear(one, other))).length
}

export function costOfTalk({ talks }: Compiled, { at }: Board, talk: number) {
  if (at[talk]! < 0) return weights.unplaced * talks[talk]!.length
  return talks[talk]!.wished && !talks[talk]!.good.has(at[talk]!) ? weights.notGood : 0
}

export function costOf(world: Compiled, board: Board) {
  let cost = 0
  for (let talk = 0; talk < world.talks.length; talk++) cost += costOfTalk(world, board, talk)
  for (const party of world.parties) cost += costOfParty(world, board, party)
  return cost
}
