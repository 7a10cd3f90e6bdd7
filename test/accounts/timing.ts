import { expect } from 'vitest'

// Whether answers take as long for one name as for another (check 10), measured so that a busy machine does not decide it.

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** The chance that two samples of one source differ as much as these (Mann and Whitney's U, by its normal approximation). */
export function chance(one: readonly number[], other: readonly number[]) {
  const wins = one.reduce((sum, a) => sum + other.reduce((more, b) => more + (a < b ? 1 : a === b ? 0.5 : 0), 0), 0)
  const mean = (one.length * other.length) / 2
  const deviation = Math.sqrt((mean * (one.length + other.length + 1)) / 6)
  const z = Math.abs(wins - mean) / deviation
  return Math.exp(-0.717 * z - 0.416 * z * z) // within 2 % of the two-sided tail, which is near enough
}

type Ask = (name: string) => Promise<Response>

/** How long each takes, asked by turns, each turn beginning with the next name, so that what else the machine does weighs on all alike. */
export async function times(ask: Ask, names: readonly string[], rounds: number) {
  const taken = names.map((): number[] => [])
  for (let turn = 0; turn < rounds * names.length; turn++) {
    const place = (turn + Math.floor(turn / names.length)) % names.length
    const start = performance.now()
    await (await ask(names[place]!)).arrayBuffer()
    taken[place]!.push(performance.now() - start)
  }
  return taken
}

/** What tells them apart: the largest difference of two medians (ms) that is not chance. */
export function difference(taken: readonly (readonly number[])[]) {
  const pairs = taken.flatMap((one, place) => taken.slice(place + 1).map((other) => [one, other] as const))
  const apart = pairs.map(([one, other]) => (chance(one, other) > 0.01 ? 0 : Math.abs(median(one) - median(other))))
  return Math.max(...apart)
}

/** A machine that is busy may tell them apart by chance once; who can tell them apart does so every time. */
export async function expectAlike(ask: Ask, names: readonly string[], rounds: number) {
  const seen: number[] = []
  while (seen.length < 3) {
    seen.push(difference(await times(ask, names, rounds)))
    if (seen.at(-1)! < 5) return
  }
  expect(seen, `ms by which ${names.join(', ')} can be told apart`).toEqual([0, 0, 0])
}
