import { type Board, clashes, costOfParty, costOfTalk, lift, put } from './board.ts'
import type { Compiled } from './compiled.ts'

/** Takes note of where talks stood, so that a try can be taken back. */
export type Undo = Map<number, number>

export const noteAll = (board: Board, talks: Iterable<number>, undo: Undo) => {
  for (const talk of talks) if (!undo.has(talk)) undo.set(talk, board.at[talk]!)
}

export function takeBack(world: Compiled, board: Board, undo: Undo) {
  for (const talk of undo.keys()) lift(world, board, talk)
  for (const [talk, at] of undo) if (at >= 0) put(world, board, talk, at)
}

/**
 * A place for a talk of one slot, by moving others of its desk along: the cheapest chain of moves that ends in a free slot, found
 * as a shortest path. With everything at other desks where it is this is exact: where a chain exists it is found (an augmenting
 * path of bipartite matching). Talks that are held, fixed or double stay. False where there is none.
 */
export function makeRoom(
  world: Compiled,
  board: Board,
  talk: number,
  held: ReadonlySet<number>,
  undo: Undo,
  priceOfMove = 1,
) {
  if (world.talks[talk]!.length === 2) return makeDoubleRoom(world, board, talk, held, undo)
  const { from, reached } = search(world, board, talk, held, priceOfMove)
  if (reached < 0) return false
  // From the free slot back to the one for whom room is made.
  const moves: [number, number][] = []
  for (let slot = reached; slot >= 0; ) {
    const mover = from.get(slot)!
    moves.push([mover.talk, slot])
    slot = mover.slot
  }
  noteAll(
    board,
    moves.map(([mover]) => mover),
    undo,
  )
  for (const [mover] of moves) lift(world, board, mover)
  for (const [mover, slot] of moves) put(world, board, mover, slot)
  return true
}

/** Who moves into a slot, and the slot that it leaves for the one before it. */
type Mover = { talk: number; slot: number; cost: number }

function search(world: Compiled, board: Board, talk: number, held: ReadonlySet<number>, price: number) {
  const from = new Map<number, Mover>()
  const done = new Set<number>()
  const reach = (mover: number, slot: number, cost: number) => {
    for (const to of world.talks[mover]!.starts) {
      if (done.has(to) || clashes(world, board, mover, to)) continue
      const total = cost + price + costOfMove(world, board, mover, to)
      const known = from.get(to)
      if (!known || total < known.cost) from.set(to, { talk: mover, slot, cost: total })
    }
  }
  reach(talk, -1, 0)
  for (;;) {
    let nearest = -1
    for (const [slot, { cost }] of from) {
      if (!done.has(slot) && (nearest < 0 || cost < from.get(nearest)!.cost)) nearest = slot
    }
    if (nearest < 0) return { from, reached: -1 }
    done.add(nearest)
    const holder = board.holder[nearest]!
    if (holder < 0) return { from, reached: nearest }
    if (held.has(holder) || world.talks[holder]!.fixed || world.talks[holder]!.length === 2) continue
    reach(holder, nearest, from.get(nearest)!.cost)
  }
}

/** What it costs its family and itself that a talk stands there; never less than nothing, so that the path is the shortest. */
function costOfMove(world: Compiled, board: Board, talk: number, to: number) {
  const was = board.at[talk]!
  const before = was < 0 ? 0 : costAround(world, board, talk)
  board.at[talk] = to
  const after = costAround(world, board, talk)
  board.at[talk] = was
  return Math.max(0, after - before)
}

export function costAround(world: Compiled, board: Board, talk: number) {
  let cost = costOfTalk(world, board, talk)
  for (const party of world.talks[talk]!.busy) cost += costOfParty(world, board, world.parties[party]!)
  return cost
}

/** A double talk takes two slots at once, and whoever stands there is moved along. */
function makeDoubleRoom(world: Compiled, board: Board, talk: number, held: ReadonlySet<number>, undo: Undo) {
  const starts = world.talks[talk]!.starts.toSorted(
    (one, other) => filled(world, board, one) - filled(world, board, other),
  )
  for (const start of starts) {
    const own: Undo = new Map()
    if (!clashes(world, board, talk, start) && force(world, board, talk, start, new Set([...held, talk]), own)) {
      for (const [moved, at] of own) if (!undo.has(moved)) undo.set(moved, at)
      return true
    }
    takeBack(world, board, own)
  }
  return false
}

const filled = ({ slots }: Compiled, { holder }: Board, start: number) =>
  Number(holder[start]! >= 0) + Number(holder[slots[start]!.next]! >= 0)

/** Puts a talk there, and finds room for whoever had it; false where somebody finds none, or may not be moved. */
export function force(
  world: Compiled,
  board: Board,
  talk: number,
  start: number,
  held: ReadonlySet<number>,
  undo: Undo,
) {
  const second = world.talks[talk]!.length === 2 ? world.slots[start]!.next : start
  for (const slot of [start, second]) {
    const holder = board.holder[slot]!
    if (holder >= 0 && holder !== talk && (held.has(holder) || world.talks[holder]!.fixed)) return false
  }
  noteAll(
    board,
    [talk, board.holder[start]!, board.holder[second]!].filter((one) => one >= 0),
    undo,
  )
  const ejected = put(world, board, talk, start)
  return ejected.every((one) => makeRoom(world, board, one, held, undo))
}
