import { type Board, clashes, copyOf, lift, put, span } from './board.ts'
import type { Compiled } from './compiled.ts'

/** More talks than these that bind one another are not tried in every way: that would not end. */
const mostTalks = 40
const mostSteps = 20_000

/**
 * The search moves talks one after the other, and can miss a plan where talks of two slots and somebody who is needed at several
 * desks bind each other. Whom it left out is tried in every way there is, with all talks that hang together with theirs (G2).
 */
export function placeTheRest(world: Compiled, board: Board) {
  for (const talk of world.talks.keys()) if (board.at[talk]! < 0) tryAll(world, board, boundTo(world, talk))
}

/** All that share a desk or somebody with this talk, or with one that does. */
function boundTo({ talks, parties }: Compiled, first: number) {
  const ofDesk = Map.groupBy(talks.keys(), (talk) => talks[talk]!.desk)
  const bound = new Set([first])
  for (const talk of bound) {
    const { desk, busy } = talks[talk]!
    for (const other of [...ofDesk.get(desk)!, ...busy.flatMap((party) => parties[party]!.talks)]) bound.add(other)
    if (bound.size > mostTalks) break
  }
  return [...bound]
}

function tryAll(world: Compiled, board: Board, bound: readonly number[]) {
  if (bound.length > mostTalks) return
  const trial = copyOf(board)
  const movable = bound.filter((talk) => !(world.talks[talk]!.fixed && board.at[talk]! >= 0))
  for (const talk of movable) lift(world, trial, talk)
  let steps = 0

  const place = (left: readonly number[]): boolean => {
    if (left.length === 0) return true
    steps += 1
    const ways = left.map((talk) => ({
      talk,
      starts: world.talks[talk]!.starts.filter((start) => isFree(world, trial, talk, start)),
    }))
    const [fewest] = ways.sort((one, other) => one.starts.length - other.starts.length)
    return fewest!.starts.some((start) => {
      if (steps > mostSteps) return false
      put(world, trial, fewest!.talk, start)
      if (place(left.filter((talk) => talk !== fewest!.talk))) return true
      lift(world, trial, fewest!.talk)
      return false
    })
  }

  if (!place(movable)) return
  board.at.set(trial.at)
  board.holder.set(trial.holder)
}

const isFree = (world: Compiled, board: Board, talk: number, start: number) =>
  span(world, world.talks[talk]!, start).every((slot) => board.holder[slot]! < 0) && !clashes(world, board, talk, start)
