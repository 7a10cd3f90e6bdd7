import { type Board, copyOf, costOf } from './board.ts'
import { type Compiled, compile } from './compiled.ts'
import { makeRoom } from './making-room.ts'
import { boardOf, planOf } from './placing.ts'
import type { Plan, Problem } from './problem.ts'
import { randomAfter, shuffled } from './random.ts'

export type Repair = {
  plan: Plan
  /** Talks that stand elsewhere than they did, or nowhere. */
  changed: readonly string[]
  /** No repair can do with fewer changes than this. */
  leastChanges: number
}

/** Orders in which those who lost their time are helped; the best is kept. */
const mostOrders = 60
/** One talk more that moves is worse than anything else that a repair does. */
const priceOfMove = 100_000

/** A plan of which slots are gone, or talks changed, with as few talks elsewhere as possible (G5). */
export function repair(problem: Problem, before: Plan): Repair {
  const world = compile(problem)
  const kept = boardOf(world, before)
  const lost = world.talks.flatMap(({ id }, talk) => (before.has(id) && kept.at[talk]! < 0 ? [talk] : []))
  const leastChanges = leastChangesOf(world, kept, new Set(lost))
  const random = randomAfter(problem.seed)
  let best: { board: Board; price: number; changed: number[] } | null = null
  for (let order = 0; order < mostOrders; order++) {
    const board = copyOf(kept)
    for (const talk of shuffled(lost, random)) makeRoom(world, board, talk, new Set(), new Map(), priceOfMove)
    const changed = [...board.at.keys()].filter((talk) => board.at[talk] !== kept.at[talk] || lost.includes(talk))
    const price = changed.length * priceOfMove + costOf(world, board)
    if (!best || price < best.price) best = { board, price, changed }
    if (best.changed.length <= leastChanges && order > 10) break
  }
  const { board, changed } = best!
  return { plan: planOf(world, board), changed: changed.map((talk) => world.talks[talk]!.id), leastChanges }
}

/**
 * Desk by desk, as if no family had other talks: a cheapest assignment in which moving costs one, found by the Hungarian method. A
 * double talk counts by halves, so that it is never counted for more than it is.
 */
function leastChangesOf(world: Compiled, kept: Board, lost: ReadonlySet<number>) {
  const ofDesks = world.desks.map((_, desk) => {
    const units = world.talks.flatMap((talk, at) =>
      talk.desk === desk && (kept.at[at]! >= 0 || lost.has(at))
        ? Array.from({ length: talk.length }, (_, half) => ({ at, half }))
        : [],
    )
    const places = world.slots.flatMap((slot, at) => (slot.desk === desk ? [at] : []))
    const costs = units.map(({ at, half }) => places.map((slot) => costOfUnit(world, kept, at, half, slot)))
    return Math.ceil(cheapest(costs) - 1e-9)
  })
  return ofDesks.reduce((sum, one) => sum + one, 0)
}

function costOfUnit({ talks, slots }: Compiled, kept: Board, talk: number, half: number, slot: number) {
  const { starts, length } = talks[talk]!
  const own = kept.at[talk]!
  if (own >= 0 && (half === 0 ? own : slots[own]!.next) === slot) return 0
  const open = starts.some((start) => start === slot || (length === 2 && slots[start]!.next === slot))
  return open ? 1 / length : impossible
}

const impossible = 1000

/** The cost of the cheapest assignment of each row to a column of its own; a row without one counts as one change. */
function cheapest(costs: readonly (readonly number[])[]) {
  // Enough columns that stand for nowhere, so that there is always an assignment.
  const wide = costs.map((row) => [...row, ...costs.map(() => impossible)])
  const [rows, columns] = [wide.length, wide[0]?.length ?? 0]
  const [ofRow, ofColumn] = [new Float64Array(rows + 1), new Float64Array(columns + 1)]
  const rowOf = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    const way = new Int32Array(columns + 1)
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    let column = 0
    rowOf[0] = row
    do {
      used[column] = 1
      const here = rowOf[column]!
      let [delta, next] = [Number.POSITIVE_INFINITY, 0]
      for (let other = 1; other <= columns; other++) {
        if (used[other]) continue
        const cost = wide[here - 1]![other - 1]! - ofRow[here]! - ofColumn[other]!
        if (cost < least[other]!) {
          least[other] = cost
          way[other] = column
        }
        if (least[other]! < delta) [delta, next] = [least[other]!, other]
      }
      for (let other = 0; other <= columns; other++) {
        if (used[other]) {
          ofRow[rowOf[other]!]! += delta
          ofColumn[other]! -= delta
        } else least[other]! -= delta
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      rowOf[column] = rowOf[way[column]!]!
      column = way[column]!
    }
  }
  let sum = 0
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]!
    if (row > 0) sum += Math.min(1, wide[row - 1]![column - 1]!)
  }
  return sum
}
