/** Somebody who needs one place of these. */
export type Unit = { talk: number; places: readonly number[] }
/** A place to the unit that has it. */
export type Holders = Map<number, number>

/** Kuhn: gives as many units a place as can have one; who is left has none. */
export function matched(units: readonly Unit[]) {
  const holders: Holders = new Map()
  const loose = [...units.keys()].filter((unit) => !augment(units, holders, unit, new Set()))
  return { holders, loose }
}

/** Finds a place for a unit by moving others along, if there is a way. */
function augment(units: readonly Unit[], holders: Holders, unit: number, seen: Set<number>): boolean {
  for (const place of units[unit]!.places) {
    if (seen.has(place)) continue
    seen.add(place)
    const other = holders.get(place)
    if (other === undefined || augment(units, holders, other, seen)) {
      holders.set(place, unit)
      return true
    }
  }
  return false
}

/** Units with fewer places among them than they are (Hall): which, and which places. */
export type Violator = { units: ReadonlySet<number>; places: ReadonlySet<number> }

/** Every set of units that cannot all have a place, each of who competes with somebody left out. */
export function violators(units: readonly Unit[]): Violator[] {
  const { holders, loose } = matched(units)
  const seen = new Set<number>()
  return loose.flatMap((unit) => {
    if (seen.has(unit)) return []
    const found = reachableFrom(units, holders, [unit, ...loose.filter((other) => touches(units, unit, other))])
    for (const one of found.units) seen.add(one)
    return [found]
  })
}

const touches = (units: readonly Unit[], one: number, other: number) =>
  one !== other && units[one]!.places.some((place) => units[other]!.places.includes(place))

/** Everybody who competes with these, and all the places that they could have: one too few for each who is left out. */
function reachableFrom(units: readonly Unit[], holders: Holders, from: readonly number[]): Violator {
  const reached = new Set(from)
  const places = new Set<number>()
  for (const unit of reached) {
    for (const place of units[unit]!.places) {
      places.add(place)
      const other = holders.get(place)
      if (other !== undefined) reached.add(other)
    }
  }
  return { units: reached, places }
}
