import { clashes, emptyBoard, put } from '../../src/conferences/planning/board.ts'
import { compile } from '../../src/conferences/planning/compiled.ts'
import { planOf } from '../../src/conferences/planning/placing.ts'
import { plan } from '../../src/conferences/planning/planner.ts'
import type { Plan, Problem } from '../../src/conferences/planning/problem.ts'
import { randomAfter, shuffled } from '../../src/conferences/planning/random.ts'
import { scoreOf } from '../../src/conferences/planning/reasons.ts'
import { repair } from '../../src/conferences/planning/repairing.ts'
import { asSchool, type Hardness, hardRound } from '../conferences/hard-rounds.ts'

// Plans of hard rounds of which a perfect plan is known (12 teachers, 300 talks), beside a greedy plan and families who choose
// in the order in which they come: `node test/bench/measure-planning.ts`.

const kinds: Record<string, Hardness> = {
  'as many slots as talks': asSchool,
  'as many slots, most bound': { ...asSchool, bound: 0.9 },
  'four slots to spare': { ...asSchool, spare: 4 },
}

/** Each in turn takes the first place it can have: those who are bound the most first, or in the order of arrival. */
function oneByOne(problem: Problem, isGreedy: boolean): Plan {
  const world = compile(problem)
  const board = emptyBoard(world)
  const arrivals = shuffled([...world.talks.keys()], randomAfter(problem.seed))
  const order = isGreedy
    ? arrivals.sort((one, other) => world.talks[one]!.starts.length - world.talks[other]!.starts.length)
    : arrivals
  for (const talk of order) {
    const { starts, good } = world.talks[talk]!
    const free = starts.filter((start) => board.holder[start]! < 0 && !clashes(world, board, talk, start))
    const wanted = free.find((start) => good.has(start)) ?? free[0]
    if (wanted !== undefined) put(world, board, talk, wanted)
  }
  return planOf(world, board)
}

const ways = {
  planner: plan,
  greedy: (problem: Problem) => oneByOne(problem, true),
  'first come': (problem: Problem) => oneByOne(problem, false),
}

for (const [kind, hard] of Object.entries(kinds)) {
  for (const seed of [1, 2, 3]) {
    const { problem, perfect } = hardRound(seed, hard)
    for (const [way, make] of Object.entries(ways)) {
      const begun = performance.now()
      const { placed, asked, together, siblings, good, wished } = scoreOf(problem, make(problem))
      const seconds = ((performance.now() - begun) / 1000).toFixed(1)
      console.log(
        `${kind}, seed ${seed}, ${way}: placed ${placed}/${asked}, together ${together}/${siblings}, hoped ${good}/${wished}, ${seconds} s`,
      )
    }
    const ill = problem.slots.filter(({ desk }) => desk === 'd3').slice(0, 4)
    const { changed, leastChanges } = repair(
      { ...problem, slots: problem.slots.filter((slot) => !ill.includes(slot)) },
      perfect,
    )
    console.log(`${kind}, seed ${seed}, four slots fall away: ${changed.length} talks change, at least ${leastChanges}`)
  }
}
