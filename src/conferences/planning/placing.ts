import { type Board, clashes, emptyBoard, put, span } from './board.ts'
import type { Compiled } from './compiled.ts'
import type { Plan } from './problem.ts'

/** A plan on the board: what it says of talks and slots that are not there any more is left out. */
export function boardOf(world: Compiled, plan: Plan): Board {
  const board = emptyBoard(world)
  const slotAt = new Map(world.slots.map(({ id }, at) => [id, at]))
  for (const [talk, { id, starts }] of world.talks.entries()) {
    const start = slotAt.get(plan.get(id) ?? '') ?? -1
    if (start >= 0 && starts.includes(start)) put(world, board, talk, start)
  }
  return board
}

export const planOf = ({ talks, slots }: Compiled, { at }: Pick<Board, 'at'>): Plan =>
  new Map(talks.flatMap(({ id }, talk) => (at[talk]! < 0 ? [] : [[id, slots[at[talk]!]!.id] as const])))

/** What is wrong with a plan, whoever made it: for tests, and before it is written. Nothing, if all is well. */
export function faultsOf(world: Compiled, plan: Plan): string[] {
  const slotAt = new Map(world.slots.map(({ id }, at) => [id, at]))
  const board = boardOf(world, plan)
  const taken = new Map<number, string>()
  return world.talks.flatMap((talk, at) => {
    const start = slotAt.get(plan.get(talk.id) ?? '')
    if (start === undefined) return []
    if (!talk.starts.includes(start)) return [`${talk.id} cannot be at ${world.slots[start]!.id}`]
    const double = span(world, talk, start).flatMap((slot) => taken.get(slot) ?? [])
    for (const slot of span(world, talk, start)) taken.set(slot, talk.id)
    if (double.length > 0) return [`${talk.id} and ${double[0]} have one slot`]
    return clashes(world, board, at, start) ? [`${talk.id}: somebody is elsewhere`] : []
  })
}
