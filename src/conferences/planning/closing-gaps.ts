import { type Board, clashes, costOfParty, costOfTalk, put, span } from './board.ts'
import type { Compiled } from './compiled.ts'

/** Whoever has longer than this between two times goes home: they are of two days. */
const night = 5 * 3_600_000

/**
 * Nobody who plans sees who waits: a teacher sits between two talks with nothing to do. Talks move at their own desk to where that
 * is shorter, as long as nobody is worse off by it: everybody who has a time keeps one, siblings together, hopes met.
 */
export function closeGaps(world: Compiled, board: Board) {
  for (let desk = 0; desk < world.desks.length; desk++) {
    const days = daysOf(world, desk)
    while (moveOne(world, board, desk, days));
  }
}

/** The slots of a desk, in the order of time, day by day. */
function daysOf({ slots }: Compiled, desk: number): number[][] {
  const days: number[][] = []
  for (const [at, slot] of slots.entries()) {
    if (slot.desk !== desk) continue
    const last = days.at(-1)?.at(-1)
    if (last === undefined || slot.start - slots[last]!.end > night) days.push([at])
    else days.at(-1)!.push(at)
  }
  return days
}

/** Free slots between the first talk of a day and its last. */
const idleIn = ({ holder }: Board, days: readonly (readonly number[])[]) =>
  days.reduce((sum, day) => {
    const first = day.findIndex((slot) => holder[slot]! >= 0)
    const last = day.findLastIndex((slot) => holder[slot]! >= 0)
    return sum + day.slice(first + 1, Math.max(first + 1, last)).filter((slot) => holder[slot]! < 0).length
  }, 0)

/** The move that closes most; false where none does. */
function moveOne(world: Compiled, board: Board, desk: number, days: readonly (readonly number[])[]) {
  let best = { idle: idleIn(board, days), talk: -1, start: -1 }
  for (const [talk, { desk: at, fixed, starts }] of world.talks.entries()) {
    const from = board.at[talk]!
    if (at !== desk || fixed || from < 0) continue
    const before = costAround(world, board, talk)
    for (const start of starts) {
      if (!isOpen(world, board, talk, start)) continue
      put(world, board, talk, start)
      const idle = idleIn(board, days)
      if (idle < best.idle && costAround(world, board, talk) <= before) best = { idle, talk, start }
      put(world, board, talk, from)
    }
  }
  if (best.talk < 0) return false
  put(world, board, best.talk, best.start)
  return true
}

const isOpen = (world: Compiled, board: Board, talk: number, start: number) =>
  span(world, world.talks[talk]!, start).every((slot) => board.holder[slot]! < 0 || board.holder[slot] === talk) &&
  !clashes(world, board, talk, start)

/** What a talk costs, and everybody who comes to it. */
const costAround = (world: Compiled, board: Board, talk: number) =>
  world.talks[talk]!.busy.reduce(
    (sum, party) => sum + costOfParty(world, board, world.parties[party]!),
    costOfTalk(world, board, talk),
  )
