import { endOf, isTogether } from './board.ts'
import { compile } from './compiled.ts'
import { boardOf } from './placing.ts'
import type { Plan, Problem } from './problem.ts'

/** Why a talk stands where it does (G5). */
export type Reason = {
  /** By hand. */
  fixed: boolean
  /** In a time that the family hoped for; null where it hoped for none. */
  good: boolean | null
  /** The talks of the same family right before and after it. */
  beside: readonly string[]
  /** In how many places it could have been, going by the family's own times. */
  choices: number
}

export function reasonsOf(problem: Problem, plan: Plan): ReadonlyMap<string, Reason> {
  const world = compile(problem)
  const board = boardOf(world, plan)
  const { talks, parties, slots } = world
  const reasons = talks.flatMap(({ id, fixed, good, wished, starts, families }, talk) => {
    const at = board.at[talk]!
    if (at < 0) return []
    const near = families
      .map((party) => parties[party]!)
      .filter((party) => party.talks.length > 1 && isTogether(world, board, party))
      .flatMap((party) => party.talks)
      .filter((other) => other !== talk && isBeside(other))
    function isBeside(other: number) {
      const [start, end] = [slots[at]!.start, endOf(world, talks[talk]!, at)]
      const there = board.at[other]!
      const gap = Math.max(slots[there]!.start - end, start - endOf(world, talks[other]!, there))
      return gap <= world.waitMs
    }
    const beside = near.map((other) => talks[other]!.id)
    return [[id, { fixed, good: wished ? good.has(at) : null, beside, choices: starts.length }] as const]
  })
  return new Map(reasons)
}

export type Score = { placed: number; asked: number; together: number; siblings: number; good: number; wished: number }

/** How good a plan is: for who looks at it, and for the benchmark. */
export function scoreOf(problem: Problem, plan: Plan): Score {
  const world = compile(problem)
  const board = boardOf(world, plan)
  const siblings = world.parties.filter(({ isFamily, talks }) => isFamily && talks.length > 1)
  const wished = [...world.talks.entries()].filter(([, talk]) => talk.wished)
  return {
    placed: board.at.filter((at) => at >= 0).length,
    asked: world.talks.length,
    together: siblings.filter((party) => isTogether(world, board, party)).length,
    siblings: siblings.length,
    good: wished.filter(([talk, { good }]) => good.has(board.at[talk]!)).length,
    wished: wished.length,
  }
}
