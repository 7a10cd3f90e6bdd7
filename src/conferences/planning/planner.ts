import { bettering } from './bettering.ts'
import { type Board, copyOf, costOf, emptyBoard, put } from './board.ts'
import { closeGaps } from './closing-gaps.ts'
import { type Compiled, compile } from './compiled.ts'
import { placeTheRest } from './exhausting.ts'
import { makeRoom, takeBack, type Undo } from './making-room.ts'
import { planOf } from './placing.ts'
import type { Plan, Problem } from './problem.ts'
import { type Random, randomAfter, shuffled } from './random.ts'
import { putRun, type Run, runsOf } from './runs.ts'

/**
 * How far a plan is: text that can be kept, so that whoever goes on needs no more than this and the problem. Slots by number.
 *
 * First every talk is given a time by moving others along (bipartite matching, desk by desk, exact as long as the other desks
 * stand still), families with more children first, one after the other. Then the plan is bettered by large-neighbourhood search:
 * a family that is apart, unplaced or not where it hoped is put elsewhere together, whoever stood there is moved along, and what
 * is worse is taken back but for a little, which grows less (simulated annealing). Nothing depends on the clock or on chance but
 * the seed's.
 */
export type State = {
  at: readonly number[]
  best: readonly number[]
  random: number
  tries: number
  /** When the best was found: whoever finds nothing better for long stops. */
  bestAt: number
  doneAfter: number
  /** Of which problem it is: one that changed meanwhile is begun anew. */
  mark: number
}

const triesEach = 40
const leastTries = 4000
const mostTries = 60_000
const patience = 5000

export function begin(problem: Problem): State {
  const world = compile(problem)
  const board = emptyBoard(world)
  const random = randomAfter(problem.seed)
  construct(world, board, random)
  const at = [...board.at]
  const doneAfter = Math.min(mostTries, Math.max(leastTries, world.talks.length * triesEach))
  return { at, best: at, random: random.state(), tries: 0, bestAt: 0, doneAfter, mark: markOf(problem) }
}

export const isDone = ({ tries, bestAt, doneAfter }: State) => tries >= doneAfter || tries - bestAt >= patience

/** A number that follows from all that a problem says (FNV-1a). */
function markOf(problem: Problem) {
  let mark = 0x811c9dc5
  for (const sign of JSON.stringify(problem)) mark = Math.imul(mark ^ sign.charCodeAt(0), 0x01000193) >>> 0
  return mark
}

/** From where it stopped, or anew where things are not as they were. */
export const goOn = (problem: Problem, state: State | null, tries: number) =>
  state?.mark === markOf(problem) ? proceed(problem, state, tries) : begin(problem)

/** Goes on for so many tries: some 100 µs each in a school of 300 pupils. */
export function proceed(problem: Problem, state: State, tries: number): State {
  const world = compile(problem)
  const board = boardAt(world, state.at)
  let best = boardAt(world, state.best)
  const random = randomAfter(state.random)
  let [cost, bestCost] = [costOf(world, board), costOf(world, best)]
  const attempt = bettering(world, board, random)
  let done = 0
  let { bestAt } = state
  for (; done < tries && state.tries + done < state.doneAfter && bestCost > 0; done++) {
    const heat = 1 - (state.tries + done) / state.doneAfter
    cost = attempt({ cost, heat })
    if (cost < bestCost) [best, bestCost, bestAt] = [copyOf(board), cost, state.tries + done]
  }
  const total = bestCost === 0 ? state.doneAfter : state.tries + done
  return { ...state, at: [...board.at], best: [...best.at], random: random.state(), tries: total, bestAt }
}

/** The best that was found, with whoever it left out and can be placed, without the waits of teachers that help nobody. */
export function planIn(problem: Problem, { best }: State): Plan {
  const world = compile(problem)
  const board = boardAt(world, best)
  placeTheRest(world, board)
  closeGaps(world, board)
  return planOf(world, board)
}

/** The whole of it, for who has the time. */
export function plan(problem: Problem): Plan {
  let state = begin(problem)
  while (!isDone(state)) state = proceed(problem, state, 1000)
  return planIn(problem, state)
}

function boardAt(world: Compiled, at: readonly number[]): Board {
  const board = emptyBoard(world)
  for (const [talk, start] of at.entries()) if (start >= 0) put(world, board, talk, start)
  return board
}

const nobody: ReadonlySet<number> = new Set()

/** Fixed ones first, then families together, those with the fewest ways first; then everybody else, the most bound first. */
function construct(world: Compiled, board: Board, random: Random) {
  const { talks, parties } = world
  for (const [talk, { fixed, starts }] of talks.entries()) if (fixed) put(world, board, talk, starts[0]!)
  const many = parties
    .filter(({ isFamily, talks: own }) => isFamily && own.length > 1)
    .map((party) => ({ party, runs: runsOf(world, party, random) }))
    .sort((one, other) => one.runs.length - other.runs.length)
  for (const { party, runs } of many) placeRun(world, board, party.talks, shuffled(runs, random).slice(0, 200))
  const rest = [...talks.keys()].filter((talk) => board.at[talk]! < 0)
  const tightness = (talk: number) => talks[talk]!.starts.length - (talks[talk]!.length === 2 ? 1000 : 0)
  for (const talk of rest.sort((one, other) => tightness(one) - tightness(other)))
    makeRoom(world, board, talk, nobody, new Map())
}

function placeRun(world: Compiled, board: Board, own: readonly number[], runs: readonly Run[]) {
  const free = runs.find((run) => isFree(world, board, run))
  const chosen = free ? [free] : runs.slice(0, 20)
  for (const run of chosen) {
    const undo: Undo = new Map()
    if (putRun(world, board, own, run, undo)) return
    takeBack(world, board, undo)
  }
}

const isFree = ({ talks, slots }: Compiled, { holder }: Board, run: Run) =>
  run.every(([talk, start]) => holder[start]! < 0 && (talks[talk]!.length === 1 || holder[slots[start]!.next]! < 0))
