import { type Board, clashes, endOf, lift } from './board.ts'
import type { Compiled, PartyAt } from './compiled.ts'
import { force, noteAll, type Undo } from './making-room.ts'
import type { Random } from './random.ts'

/** Talks of a family with the slots that they begin in. */
export type Run = readonly (readonly [talk: number, start: number])[]

const mostOrders = 24

/** All ways in which a family's talks can stand one after the other, with time to walk (G1): as far as its wishes and fixed times let them. */
export function runsOf(world: Compiled, party: PartyAt, random: Random): Run[] {
  const orders = ordersOf(party.talks)
  const some =
    orders.length <= mostOrders
      ? orders
      : Array.from({ length: mostOrders }, () => orders[random.below(orders.length)]!)
  return some.flatMap((order) =>
    world.talks[order[0]!]!.starts.flatMap((start) => continued(world, order.slice(1), [[order[0]!, start]])),
  )
}

function continued(world: Compiled, rest: readonly number[], run: [number, number][]): Run[] {
  const [talk, ...others] = rest
  if (talk === undefined) return [run]
  const [before, at] = run.at(-1)!
  const end = endOf(world, world.talks[before]!, at)
  const walk = world.talks[before]!.desk === world.talks[talk]!.desk ? 0 : world.walkMs
  return world.talks[talk]!.starts.filter(
    (start) => world.slots[start]!.start >= end + walk && world.slots[start]!.start <= end + world.waitMs,
  ).flatMap((start) => continued(world, others, [...run, [talk, start]]))
}

function ordersOf<T>(all: readonly T[]): T[][] {
  // More than six children are taken as they come: nobody has them in seven classes.
  if (all.length <= 1 || all.length > 6) return [[...all]]
  return all.flatMap((one, place) => ordersOf(all.toSpliced(place, 1)).map((rest) => [one, ...rest]))
}

/** Puts a family there, one after the other, and moves along whoever stood there; false where that cannot be. */
export function putRun(world: Compiled, board: Board, own: readonly number[], run: Run, undo: Undo) {
  noteAll(board, own, undo)
  for (const talk of own) if (!world.talks[talk]!.fixed) lift(world, board, talk)
  const held = new Set(own)
  return run.every(
    ([talk, start]) => !clashes(world, board, talk, start) && force(world, board, talk, start, held, undo),
  )
}
