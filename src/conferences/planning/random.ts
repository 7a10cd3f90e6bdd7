/** Numbers that follow from a seed alone (mulberry32), and whose state is one number, so that a plan goes on where it stopped. */
export function randomAfter(state: number) {
  let now = state >>> 0
  const next = () => {
    now = (now + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(now ^ (now >>> 15), now | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, below: (limit: number) => Math.floor(next() * limit), state: () => now }
}

export type Random = ReturnType<typeof randomAfter>

export function shuffled<T>(all: readonly T[], random: Random): T[] {
  const mixed = [...all]
  for (let place = mixed.length - 1; place > 0; place--) {
    const other = random.below(place + 1)
    ;[mixed[place], mixed[other]] = [mixed[other]!, mixed[place]!]
  }
  return mixed
}
