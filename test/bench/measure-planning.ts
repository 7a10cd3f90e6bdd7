import { clashes, emptyBoard, put } from '../../src/conferences/planning/board.ts'
import { compile } from '../../src/conferences/planning/compiled.ts'
import { planOf } from '../../src/conferences/planning/placing.ts'
import { plan } from '../../src/conferences/planning/planner.ts'
import type { Plan, Problem } from '../../src/conferences/planning/problem.ts'
import { randomAfter, shuffled } from '../../src/conferences/planning/random.ts'
import { scoreOf } from '../../src/conferences/planning/reasons.ts'
import { repair } from '../../src/conferences/planning/repairing.ts'
import { asSchool, type Hardness, hardRound } from '../conferences/hard-rounds.ts'
import { report } from './numbers.ts'

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

const seeds = [1, 2, 3]

const ways = {
  planner: plan,
  greedy: (problem: Problem) => oneByOne(problem, true),
  'first come': (problem: Problem) => oneByOne(problem, false),
}

/** Plans of hard rounds of which a perfect plan is known (12 teachers, 300 talks), beside a greedy plan and families who choose in the order in which they come (G5). */
export function measurePlanning() {
  for (const [kind, hard] of Object.entries(kinds)) {
    for (const [way, make] of Object.entries(ways)) measureWay(`${kind}, ${way}`, hard, make)
    measureRepair(kind, hard)
  }
}

const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole)

function measureWay(what: string, hard: Hardness, make: (problem: Problem) => Plan) {
  const runs = seeds.map((seed) => {
    const { problem } = hardRound(seed, hard)
    const begun = performance.now()
    const made = make(problem)
    return { ...scoreOf(problem, made), seconds: (performance.now() - begun) / 1000 }
  })
  const worst = (name: string, of: (run: (typeof runs)[number]) => number, least?: number) =>
    report(`plan, ${what}: ${name}`, Math.min(...runs.map(of)), '%', make === plan && least ? { least } : undefined)
  worst('placed', ({ placed, asked }) => percent(placed, asked), 100)
  worst('siblings one after the other', ({ together, siblings }) => percent(together, siblings), 95)
  worst('hoped for and met', ({ good, wished }) => percent(good, wished))
  report(
    `plan, ${what}: time`,
    Math.max(...runs.map(({ seconds }) => seconds)),
    's',
    make === plan ? { most: 20 } : undefined,
  )
}

/** Four times of one teacher fall away: how many talks move, and how many must. */
function measureRepair(kind: string, hard: Hardness) {
  const repairs = seeds.map((seed) => {
    const { problem, perfect } = hardRound(seed, { ...hard, spare: hard.spare + 4 })
    const ill = problem.slots.filter(({ desk }) => desk === 'd3').slice(0, 4)
    return repair({ ...problem, slots: problem.slots.filter((slot) => !ill.includes(slot)) }, perfect)
  })
  const least = repairs.reduce((sum, one) => sum + one.leastChanges, 0)
  const moved = repairs.reduce((sum, one) => sum + one.changed.length, 0)
  report(`plan, ${kind}: moved when four times fall away, thrice`, moved, 'talks')
  report(`plan, ${kind}: the fewest that could be`, least, 'talks')
}
