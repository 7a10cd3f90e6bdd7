import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clashes, emptyBoard, put } from '../../src/conferences/planning/board.ts'
import { compile } from '../../src/conferences/planning/compiled.ts'
import { explain, type Shortage } from '../../src/conferences/planning/explaining.ts'
import { plan } from '../../src/conferences/planning/planner.ts'
import type { Problem, Slot, Talk } from '../../src/conferences/planning/problem.ts'
import { asSchool, hardRound } from './hard-rounds.ts'

const minutes = 60_000
const slotsOf = (desk: string, times: readonly number[]): Slot[] =>
  times.map((time) => ({ id: `${desk}${time}`, desk, start: time * 10 * minutes, end: (time + 1) * 10 * minutes }))
const talk = (family: string, desk: string, others: readonly string[] = []): Talk => ({
  ...{ id: `${family}-${desk}`, desk, families: [family], others, length: 1 },
})
const notAt = (time: number) => ({ from: time * 10 * minutes, until: (time + 1) * 10 * minutes, is: 'never' as const })
const base = { grouped: [], walkMs: 0, seed: 1 }

/** Whether there is a plan, by trying every one: slow, and unlike the search that it judges. */
function hasPlan(problem: Problem) {
  const world = compile(problem)
  const board = emptyBoard(world)
  const place = (at: number): boolean =>
    at === world.talks.length ||
    world.talks[at]!.starts.some((start) => {
      const isTaken = [start, ...(world.talks[at]!.length === 2 ? [world.slots[start]!.next] : [])].some(
        (slot) => board.holder[slot]! >= 0,
      )
      if (isTaken || clashes(world, board, at, start)) return false
      const before = { at: board.at.slice(), holder: board.holder.slice() }
      put(world, board, at, start)
      if (place(at + 1)) return true
      board.at.set(before.at)
      board.holder.set(before.holder)
      return false
    })
  return place(0)
}
const only = (problem: Problem, talks: readonly string[]) => ({
  ...problem,
  talks: problem.talks.filter(({ id }) => talks.includes(id)),
})
const proofs = (shortages: readonly Shortage[]) => shortages.filter(({ kind }) => kind !== 'tied')

it('proves what no desk alone shows: families whose siblings bind three desks together, and no talk more than that (G2)', () => {
  const problem: Problem = {
    ...base,
    slots: ['a', 'b', 'c', 'd'].flatMap((desk) => slotsOf(desk, [1, 2])),
    talks: [
      ...[talk('ann', 'a'), talk('ann', 'b'), talk('bo', 'a'), talk('bo', 'c')],
      ...[talk('dirk', 'b'), talk('eva', 'c'), talk('far', 'd'), talk('away', 'd')],
    ],
    families: ['dirk', 'eva'].map((id) => ({ id, wishes: [notAt(1)] })),
  }
  const [found, ...others] = explain(problem, plan(problem))
  expect([found?.kind, others]).toEqual(['bound', []])
  expect([...found!.talks].sort()).toEqual(['ann-a', 'ann-b', 'bo-a', 'bo-c', 'dirk-b', 'eva-c'])
  // Of each it says when it can, where that is not at every time of its desk.
  expect(found?.each?.find(({ talk: id }) => id === 'dirk-b')?.when).toEqual([
    { from: 20 * minutes, until: 30 * minutes },
  ])
  expect(found?.each?.find(({ talk: id }) => id === 'ann-a')?.when).toBeNull()
})

it('counts over all desks at once what one interpreter, or a teacher of two, can do (G2, G5)', () => {
  const problem: Problem = {
    ...base,
    slots: ['a', 'b', 'c'].flatMap((desk) => slotsOf(desk, [1, 2])),
    talks: ['a', 'b', 'c'].map((desk) => talk(`f${desk}`, desk, ['tolk:arabisch'])),
    families: [],
  }
  const [found, ...others] = explain(problem, plan(problem))
  expect([found?.kind, found?.who, found?.asked, found?.places, others]).toEqual(['party', 'tolk:arabisch', 3, 2, []])
})

const tiny = fc.record({
  desks: fc.array(fc.subarray([1, 2, 3, 4], { minLength: 1 }), { minLength: 2, maxLength: 4 }),
  talks: fc.array(fc.tuple(fc.nat(3), fc.nat(5), fc.boolean(), fc.constantFrom(1 as const, 1 as const, 2 as const)), {
    minLength: 2,
    maxLength: 9,
  }),
  never: fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 })), { maxLength: 6 }),
})

it('leaves nobody out where talks of two slots and an interpreter at three desks bind each other (G2, G5)', () => {
  const problem: Problem = {
    ...base,
    slots: [...slotsOf('a', [1, 2, 3, 4]), ...slotsOf('b', [1]), ...slotsOf('c', [2, 3])],
    talks: [
      talk('ann', 'c', ['tolk:ar']),
      talk('bo', 'b', ['tolk:ar']),
      { ...talk('dirk', 'a', ['tolk:ar']), length: 2 },
    ],
    families: [],
  }
  expect(plan(problem).size).toBe(3)
})

it('is right whenever it proves something, whatever the round: what it names has no plan, whoever else stays away (G2)', () => {
  let [proved, unknown] = [0, 0]
  fc.assert(
    fc.property(tiny, ({ desks, talks, never }) => {
      const problem: Problem = {
        ...base,
        slots: desks.flatMap((times, at) => slotsOf(`d${at}`, times)),
        talks: talks.map(([desk, family, needs, length], at) => ({
          ...talk(`f${family}`, `d${desk % desks.length}`, needs ? ['tolk:ar'] : []),
          id: `t${at}`,
          length,
        })),
        families: [0, 1, 2, 3, 4, 5].map((family) => ({
          id: `f${family}`,
          wishes: never.flatMap(([whose, time]) => (whose === family ? [notAt(time)] : [])),
        })),
      }
      const made = plan(problem)
      const found = explain(problem, made)
      expect(found.length > 0).toBe(made.size < problem.talks.length)
      for (const { talks: named } of proofs(found)) expect(hasPlan(only(problem, named))).toBe(false)
      if (hasPlan(problem)) expect(made.size).toBe(problem.talks.length)
      else if (proofs(found).length > 0) proved += 1
      else unknown += 1
    }),
    { numRuns: 400 },
  )
  expect(proved).toBeGreaterThan(50)
  expect(unknown).toBe(0)
}, 120_000)

it('proves in a school of 300 pupils which families cannot all come, among all the others who can (G2)', () => {
  const { problem } = hardRound(2, { ...asSchool, bound: 0 })
  // Beside the school's own: four desks of the case above, with nothing in common with it.
  const more = {
    slots: ['x', 'y', 'z'].flatMap((desk) => slotsOf(desk, [1, 2])),
    talks: [talk('ann', 'x'), talk('ann', 'y'), talk('bo', 'x'), talk('bo', 'z'), talk('dirk', 'y'), talk('eva', 'z')],
    families: ['dirk', 'eva'].map((id) => ({ id, wishes: [notAt(1)] })),
  }
  const both = {
    ...problem,
    slots: [...problem.slots, ...more.slots],
    talks: [...problem.talks, ...more.talks],
    families: [...problem.families, ...more.families],
  }
  const made = plan(both)
  expect(made.size).toBe(both.talks.length - 1)
  expect(explain(both, made).map(({ kind, talks }) => [kind, talks.length])).toEqual([['bound', 6]])
}, 60_000)
