import type { Family, Problem, Slot, Talk, Wish } from '../../src/conferences/planning/problem.ts'
import { type Random, randomAfter, shuffled } from '../../src/conferences/planning/random.ts'

const minute = 60_000
const day = 86_400_000

/** What makes a round hard: as many slots as talks, and families that can hardly come but then. */
export type Hardness = { desks: number; talks: number; spare: number; hoping: number; bound: number }
export const asSchool: Hardness = { desks: 12, talks: 25, spare: 0, hoping: 0.6, bound: 0.6 }

/** The demo school's families: one child mostly, now and then two, three or four. */
export const broodAt = (place: number) =>
  place % 80 === 0 ? 4 : place % 40 === 1 ? 3 : place % 6 === 2 || place % 6 === 4 ? 2 : 1

/** A round of which a perfect plan is known: everybody placed, siblings together, every hope met. */
export function hardRound(seed: number, hard: Hardness = asSchool): { problem: Problem; perfect: Map<string, string> } {
  const random = randomAfter(seed)
  const slots = slotsOf(hard)
  const made: Made = { slots: new Set(slots), left: new Map(), talks: [], families: [], perfect: new Map() }
  for (let desk = 0; desk < hard.desks; desk++) made.left.set(`d${desk}`, hard.talks)
  for (const size of broodsIn(hard)) addFamily(made, size, hard, random)
  const { talks, families, perfect } = made
  return { problem: { slots, talks, families, grouped: [], walkMs: 5 * minute, seed }, perfect }
}

function slotsOf({ desks, talks, spare }: Hardness): Slot[] {
  const perDay = Math.ceil((talks + spare) / 2)
  return Array.from({ length: desks }, (_, desk) =>
    [0, 2 * day].flatMap((begin, evening) =>
      Array.from({ length: perDay }, (_, place) => {
        const start = begin + 15.5 * 60 * minute + (place + Math.floor(place / 6)) * 10 * minute
        return { id: `s${desk}-${evening}-${place}`, desk: `d${desk}`, start, end: start + 10 * minute }
      }),
    ),
  ).flat()
}

function broodsIn({ desks, talks }: Hardness) {
  const sizes: number[] = []
  for (let left = desks * talks; left > 0; left -= sizes.at(-1)!)
    sizes.push(Math.min(broodAt(sizes.length), left, desks))
  return sizes.sort((one, other) => other - one)
}

type Made = {
  slots: Set<Slot>
  left: Map<string, number>
  talks: Talk[]
  families: Family[]
  perfect: Map<string, string>
}

function addFamily(made: Made, size: number, hard: Hardness, random: Random) {
  const run = size > 1 ? runIn(made, size, random) : null
  if (run) return addRun(made, run, hard, random)
  for (let child = 0; child < size; child++) {
    const [desk] = shuffled(
      [...made.left].filter(([, left]) => left > 0),
      random,
    )[0]!
    const free = shuffled(
      [...made.slots].filter((slot) => slot.desk === desk),
      random,
    )
    addRun(made, [free[0]!], hard, random)
  }
}

/** Free slots one after the other, at different desks. */
function runIn({ slots, left }: Made, size: number, random: Random): Slot[] | null {
  for (let tries = 0; tries < 200; tries++) {
    const desks = shuffled(
      [...left].flatMap(([desk, talks]) => (talks > 0 ? [desk] : [])),
      random,
    ).slice(0, size)
    const run: Slot[] = []
    for (const desk of desks) {
      const before = run.at(-1)
      const open = [...slots].filter(
        (slot) =>
          slot.desk === desk &&
          (!before || (slot.start >= before.end + 5 * minute && slot.start <= before.end + 15 * minute)),
      )
      if (open.length > 0) run.push(open[random.below(open.length)]!)
    }
    if (run.length === size) return run
  }
  return null
}

function addRun({ slots, left, talks, families, perfect }: Made, run: readonly Slot[], hard: Hardness, random: Random) {
  const family = `f${families.length}`
  const [from, until] = [Math.min(...run.map(({ start }) => start)), Math.max(...run.map(({ end }) => end))]
  for (const [child, slot] of run.entries()) {
    slots.delete(slot)
    left.set(slot.desk, left.get(slot.desk)! - 1)
    const id = `${family}-${child}`
    talks.push({ id, desk: slot.desk, families: [family], length: 1 })
    perfect.set(id, slot.id)
  }
  const hopes: Wish[] =
    random.next() < hard.hoping ? [{ from: from - 20 * minute, until: until + 20 * minute, is: 'good' }] : []
  const bounds: Wish[] =
    random.next() < hard.bound
      ? [
          { from: -day, until: from - 30 * minute, is: 'never' },
          { from: until + 30 * minute, until: 9 * day, is: 'never' },
        ]
      : []
  families.push({ id: family, wishes: [...hopes, ...bounds] })
}
