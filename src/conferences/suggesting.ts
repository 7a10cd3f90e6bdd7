/** A free slot, or a run of two, in which a talk could be. */
export type Free = { slot: string; desk: string; start: number; end: number }
export type Asking = { talk: string; desk: string; length: number }
export type Suggestion = readonly (Free & { talk: string })[]

type Slot = { id: string; desk: string; start: number; end: number }

/** Where talks of so many slots can begin, at each desk, in the order of time. */
export function placesFor(slots: readonly Slot[], length: number): Free[] {
  return slots.flatMap(({ id, desk, start, end }) => {
    if (length === 1) return [{ slot: id, desk, start, end }]
    const next = slots.find((other) => other.desk === desk && other.start === end)
    return next ? [{ slot: id, desk, start, end: next.end }] : []
  })
}

/** Orders of more talks than this are not all tried: the first ones will do. */
const mostOrders = 24
const mostSuggestions = 3

/**
 * All talks of a family one after the other, with time to walk from one room to the next (G1): the shortest runs, no two on the
 * same half of a day.
 */
export function suggest(talks: readonly Asking[], slots: readonly Slot[], walkMs: number): Suggestion[] {
  if (talks.length < 2) return []
  const places = new Map(
    talks.map(({ talk, desk, length }) => [
      talk,
      placesFor(
        slots.filter((one) => one.desk === desk),
        length,
      ),
    ]),
  )
  const runs = orders(talks)
    .slice(0, mostOrders)
    .flatMap((order) => (places.get(order[0]!.talk) ?? []).flatMap((first) => runFrom(first, order, places, walkMs)))
    .sort((one, other) => spanOf(one) - spanOf(other) || one[0]!.start - other[0]!.start)
  const chosen: Suggestion[] = []
  for (const run of runs) {
    if (chosen.every((other) => Math.abs(other[0]!.start - run[0]!.start) > 5 * 3_600_000)) chosen.push(run)
    if (chosen.length === mostSuggestions) break
  }
  return chosen.toSorted((one, other) => one[0]!.start - other[0]!.start)
}

type Places = ReadonlyMap<string, readonly Free[]>

function runFrom(first: Free, order: readonly Asking[], places: Places, walkMs: number): Suggestion[] {
  const run = [{ ...first, talk: order[0]!.talk }]
  for (const { talk } of order.slice(1)) {
    const last = run.at(-1)!
    const next = (places.get(talk) ?? []).find(
      ({ desk, start }) => start >= last.end + (desk === last.desk ? 0 : walkMs),
    )
    if (!next) return []
    run.push({ ...next, talk })
  }
  return isOneRun(run, walkMs) ? [run] : []
}

/** Whoever waits longer than a talk and a walk between two has not got them one after the other. */
const isOneRun = (run: Suggestion, walkMs: number) =>
  run.every((one, place) => {
    const next = run[place + 1]
    return !next || next.start - one.end <= walkMs + (one.end - one.start)
  })

const spanOf = (run: Suggestion) => run.at(-1)!.end - run[0]!.start

function orders<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]]
  return all.flatMap((one, place) => orders(all.toSpliced(place, 1)).map((rest) => [one, ...rest]))
}
