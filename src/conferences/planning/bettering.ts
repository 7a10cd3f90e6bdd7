import { type Board, clashes, costOfParty, costOfTalk, weights } from './board.ts'
import type { Compiled } from './compiled.ts'
import { force, makeRoom, takeBack, type Undo } from './making-room.ts'
import type { Random } from './random.ts'
import { putRun, type Run, runsOf } from './runs.ts'

type Trying = { cost: number; heat: number }

/** Somebody who could stand better is put elsewhere: kept if nothing is lost by it, or little while it is warm. Answers the cost after. */
export function bettering(world: Compiled, board: Board, random: Random) {
  const runs = world.parties.map((): Run[] | null => null)
  const costs = costsOf(world, board)
  const runsAt = (party: number) => (runs[party] ??= runsOf(world, world.parties[party]!, random))
  return ({ cost, heat }: Trying) => {
    const undo: Undo = new Map()
    const { talk, party } = somebody(world, board, random)
    const isTogether = party >= 0 && random.below(4) > 0
    const isPut = isTogether ? moveFamily(party, undo) : moveTalk(talk, undo)
    if (isPut) {
      placeLoose(undo)
      const changes = costs.after(undo.keys())
      const after = cost + changes.difference
      if (after <= cost + heat * heat * 1.5 * weights.apart * random.next()) {
        changes.keep()
        return after
      }
    }
    takeBack(world, board, undo)
    return cost
  }

  function moveFamily(party: number, undo: Undo) {
    const ways = runsAt(party)
    const run = ways[random.below(ways.length)]
    return run !== undefined && putRun(world, board, world.parties[party]!.talks, run, undo)
  }

  function moveTalk(talk: number, undo: Undo) {
    const { starts, good, fixed } = world.talks[talk]!
    if (fixed || starts.length === 0) return false
    const wanted = good.size > 0 && random.below(2) ? [...good] : starts
    const start = wanted[random.below(wanted.length)]!
    return !clashes(world, board, talk, start) && force(world, board, talk, start, new Set([talk]), undo)
  }

  /** Whatever moved may have made room for who had none. */
  function placeLoose(undo: Undo) {
    for (let talk = 0; talk < board.at.length; talk++) if (board.at[talk]! < 0) makeRoom(world, board, talk, none, undo)
  }
}

/** What each talk and each party costs, so that after a move only those it touched are weighed again. */
function costsOf(world: Compiled, board: Board) {
  const ofTalk = world.talks.map((_, talk) => costOfTalk(world, board, talk))
  const ofParty = world.parties.map((party) => costOfParty(world, board, party))
  return {
    after(moved: Iterable<number>) {
      const talks = [...moved].map((talk) => [talk, costOfTalk(world, board, talk)] as const)
      const touched = new Set(talks.flatMap(([talk]) => world.talks[talk]!.busy))
      const parties = [...touched].map((party) => [party, costOfParty(world, board, world.parties[party]!)] as const)
      const difference =
        talks.reduce((sum, [talk, cost]) => sum + cost - ofTalk[talk]!, 0) +
        parties.reduce((sum, [party, cost]) => sum + cost - ofParty[party]!, 0)
      const keep = () => {
        for (const [talk, cost] of talks) ofTalk[talk] = cost
        for (const [party, cost] of parties) ofParty[party] = cost
      }
      return { difference, keep }
    },
  }
}

const none: ReadonlySet<number> = new Set()

type Somebody = { talk: number; party: number }

/** Mostly one of those for whom something is wrong; sometimes anybody, since they may be in the way. */
function somebody(world: Compiled, board: Board, random: Random): Somebody {
  const { talks, parties } = world
  const wrong: Somebody[] = []
  for (let talk = 0; talk < talks.length; talk++) {
    const { wished, good } = talks[talk]!
    const at = board.at[talk]!
    if (at < 0 || (wished && !good.has(at))) wrong.push(withFamily(world, talk))
  }
  for (const [party, { isFamily, isGrouped, talks: own }] of parties.entries()) {
    if (costOfParty(world, board, parties[party]!) === 0) continue
    const talk = own[random.below(own.length)]!
    if (isFamily) wrong.push({ talk, party })
    else if (isGrouped) wrong.push(withFamily(world, talk))
  }
  if (wrong.length > 0 && random.below(10) > 0) return wrong[random.below(wrong.length)]!
  return withFamily(world, random.below(talks.length))
}

/** With the family of several talks that it belongs to, if it does. */
function withFamily({ talks, parties }: Compiled, talk: number): Somebody {
  const party = talks[talk]!.families.find((one) => parties[one]!.talks.length > 1)
  return { talk, party: party ?? -1 }
}
