/** The values by what `keyOf` says of them, in the order they came. */
export function grouped<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** Sets of numbers that grow together: joining two joins all of both. */
export function unionsOf(count: number) {
  const parents = Array.from({ length: count }, (_, at) => at)
  const find = (at: number): number => {
    let top = at
    while (parents[top] !== top) top = parents[top]!
    parents[at] = top
    return top
  }
  return {
    find,
    /** True if they were apart. */
    join: (a: number, b: number) => {
      const [one, other] = [find(a), find(b)].sort((x, y) => x - y) as [number, number] // sorting two keeps two
      parents[other] = one
      return one !== other
    },
    sets: () => [...grouped(parents.keys(), find).values()],
  }
}
