import { type Board, endOf, span } from './board.ts'
import type { Compiled } from './compiled.ts'
import { matched } from './matching.ts'

/**
 * Where each desk by itself has room, and yet nobody finds a plan: who cannot all be placed, because of who is at two desks. A
 * search that tries every way, desk by desk cut short where Hall's condition fails, so that what it does not find is not there. It
 * counts its steps and not the time, so that it ends the same everywhere.
 */
export type Steps = { left: number }
/** Talks that can be placed together (and where), that never can, or of which it is not known. */
type Answer = ReadonlyMap<number, number> | 'never' | 'unknown'

/** Sets larger than this are nobody's to understand. */
const mostTalks = 60

/** The fewest talks around this one that have no plan, whatever all the others do; null where none is proved. */
export function culprits(world: Compiled, board: Board, talk: number, steps: Steps): readonly number[] | null {
  const set = new Set([talk])
  while (set.size <= mostTalks) {
    const answer = placedIn(world, [...set], board, steps)
    if (answer === 'unknown') return null
    if (answer === 'never') return fewest(world, board, [...set], steps)
    const more = inTheWay(world, board, answer).filter((one) => !set.has(one))
    if (more.length === 0) return null
    for (const one of more) set.add(one)
  }
  return null
}

/** Left out one by one, as long as the rest has no plan by itself. */
function fewest(world: Compiled, board: Board, talks: readonly number[], steps: Steps) {
  let least = talks
  for (const talk of talks) {
    const rest = least.filter((one) => one !== talk)
    if (placedIn(world, rest, board, steps) === 'never') least = rest
  }
  return least
}

/** Whoever stands where these would, or is with them elsewhere. */
function inTheWay(world: Compiled, board: Board, places: ReadonlyMap<number, number>) {
  const found = new Set<number>()
  for (const [talk, start] of places) {
    for (const slot of span(world, world.talks[talk]!, start))
      if (board.holder[slot]! >= 0) found.add(board.holder[slot]!)
    for (const other of companions(world, talk)) {
      const at = board.at[other]!
      if (at >= 0 && !places.has(other) && excludes(world, [talk, start], [other, at])) found.add(other)
    }
  }
  return [...found].filter((one) => !places.has(one))
}

const companions = ({ talks, parties }: Compiled, talk: number) =>
  [...new Set(talks[talk]!.busy.flatMap((party) => parties[party]!.talks))].filter((other) => other !== talk)

type Placed = readonly [talk: number, start: number]

/** Two talks that cannot both be: in one slot, or of somebody who would be in two places. */
function excludes(world: Compiled, [one, at]: Placed, [other, there]: Placed) {
  const { talks, slots } = world
  const [a, b] = [talks[one]!, talks[other]!]
  if (a.desk === b.desk) return span(world, a, at).some((slot) => span(world, b, there).includes(slot))
  if (!a.busy.some((party) => b.busy.includes(party))) return false
  return slots[at]!.start < endOf(world, b, there) && slots[there]!.start < endOf(world, a, at)
}

type Open = ReadonlyMap<number, readonly number[]>

function placedIn(world: Compiled, talks: readonly number[], board: Board, steps: Steps): Answer {
  // Where it stands comes first: what is left as it is needs nobody else to move.
  const first = (talk: number) => (start: number) => (start === board.at[talk] ? 0 : board.holder[start]! < 0 ? 1 : 2)
  const open = new Map(
    talks.map((talk) => {
      const rank = first(talk)
      return [talk, world.talks[talk]!.starts.toSorted((one, other) => rank(one) - rank(other))] as const
    }),
  )
  return search(world, open, new Map(), steps)
}

/** The talk with the fewest ways first, and out with every way of others that it takes. */
function search(world: Compiled, open: Open, placed: ReadonlyMap<number, number>, steps: Steps): Answer {
  if (open.size === 0) return placed
  if (!haveRoom(world, open)) return 'never'
  const [talk, starts] = [...open].reduce((least, one) => (one[1].length < least[1].length ? one : least))
  let isUnknown = false
  for (const start of starts) {
    if (steps.left-- <= 0) return 'unknown'
    const rest = new Map(
      [...open].flatMap(([other, theirs]) =>
        other === talk ? [] : [[other, theirs.filter((at) => !excludes(world, [talk, start], [other, at]))] as const],
      ),
    )
    if ([...rest.values()].some((theirs) => theirs.length === 0)) continue
    const found = search(world, rest, new Map([...placed, [talk, start]]), steps)
    if (found === 'unknown') isUnknown = true
    else if (found !== 'never') return found
  }
  return isUnknown ? 'unknown' : 'never'
}

/** Hall, at each desk: as many slots as talks, whatever else they are bound by. */
function haveRoom(world: Compiled, open: Open) {
  const units = [...open].flatMap(([talk, starts]) => {
    const { length } = world.talks[talk]!
    const places =
      length === 1 ? starts : [...new Set(starts.flatMap((start) => span(world, world.talks[talk]!, start)))]
    return Array.from({ length }, () => ({ talk, places }))
  })
  return matched(units).loose.length === 0
}
