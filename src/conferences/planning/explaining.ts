import { type Compiled, compile, type PartyAt } from './compiled.ts'
import { type Unit, type Violator, violators } from './matching.ts'
import { boardOf } from './placing.ts'
import type { Plan, Problem } from './problem.ts'
import { culprits } from './proving.ts'

/** Times in which talks could be. */
export type Stretch = { from: number; until: number }

/**
 * Why talks have no place, in facts that a teacher understands. `desk`: more talks than places. `talks`: these have fewer places
 * among them than they are, since they can at these times alone (a violator of Hall's theorem: this is a proof). `party`: the
 * same of an interpreter, or a teacher of two desks. `family`: it would have to be in two places at once. `bound`: these have no
 * plan together, since some of them are of one family, though each desk has room (every way was tried: a proof too). `tied`: no
 * such proof, but none of the plans that were tried has room for them.
 */
export type Shortage = {
  kind: 'desk' | 'talks' | 'party' | 'family' | 'bound' | 'tied'
  desk: string
  talks: readonly string[]
  /** How many slots they take, and how many there are. */
  asked: number
  places: number
  when: readonly Stretch[]
  /** Of `party`: who is needed. */
  who?: string
  /** Of `bound`: each with its family, and when it can; null for any time of its desk. */
  each?: readonly { talk: string; family: number; when: readonly Stretch[] | null }[]
}

/** What no plan can mend, each with its proof; nothing where every desk by itself has room. */
export function shortagesOf(problem: Problem): Shortage[] {
  const world = compile(problem)
  const ofDesks = world.desks.flatMap((_, desk) => shortagesAt(world, desk))
  const ofOthers = world.parties.filter(({ isFamily }) => !isFamily).flatMap((party) => shortagesOfParty(world, party))
  const ofFamilies = world.parties.filter(({ talks, isFamily }) => isFamily && isCaught(world, talks))
  return [
    ...ofDesks,
    ...ofOthers,
    ...ofFamilies.map(({ talks }) =>
      told(
        world,
        'family',
        talks,
        talks.flatMap((talk) => world.talks[talk]!.starts),
      ),
    ),
  ]
}

/** So many ways are tried to prove what no rule proves: some seconds. */
const mostSteps = 20_000

/**
 * Why a plan leaves somebody out: what is proved by rule, then for everybody else who is left out a search for the fewest talks that
 * have no plan together; and where that proves nothing, that it does not.
 */
export function explain(problem: Problem, plan: Plan): Shortage[] {
  const world = compile(problem)
  const loose = [...world.talks.keys()].filter((talk) => !plan.has(world.talks[talk]!.id))
  if (loose.length === 0) return []
  const shortages = shortagesOf(problem)
  const isTold = (talk: number) => shortages.some(({ talks }) => talks.includes(world.talks[talk]!.id))
  const board = boardOf(world, plan)
  const steps = { left: mostSteps }
  for (const talk of loose) {
    if (isTold(talk)) continue
    const bound = culprits(world, board, talk, steps)
    shortages.push(bound ? boundTogether(world, bound) : told(world, 'tied', [talk], world.talks[talk]!.starts))
  }
  return shortages
}

/** Each with its own times, the talks of one family after each other. */
function boundTogether(world: Compiled, bound: readonly number[]): Shortage {
  const family = (talk: number) => world.talks[talk]!.families[0] ?? 0
  const sorted = bound.toSorted((one, other) => family(one) - family(other) || one - other)
  const all = told(
    world,
    'bound',
    sorted,
    sorted.flatMap((talk) => world.talks[talk]!.starts),
  )
  return { ...all, each: sorted.map((talk) => eachOf(world, talk, family(talk))) }
}

function eachOf({ talks, slots }: Compiled, talk: number, family: number) {
  const { id, starts, desk, length } = talks[talk]!
  const all = slots.filter((slot) => slot.desk === desk && (length === 1 || slot.next >= 0)).length
  return { talk: id, family, when: starts.length < all ? stretchesOf(starts.map((start) => slots[start]!)) : null }
}

function shortagesAt(world: Compiled, desk: number): Shortage[] {
  const units = unitsAt(world, desk)
  const all = world.slots.filter((slot) => slot.desk === desk).length
  return violators(units).map((found) => {
    const kind = found.places.size === all ? 'desk' : 'talks'
    return { ...told(world, kind, talksOf(units, found), [...found.places]), ...sizesOf(found) }
  })
}

const talksOf = (units: readonly Unit[], { units: found }: Violator) => [
  ...new Set([...found].map((unit) => units[unit]!.talk)),
]
const sizesOf = ({ units, places }: Violator) => ({ asked: units.size, places: places.size })

/** One slot of a talk: a double talk has two, which is less than it asks, so that what fails is proved. */
const unitsAt = ({ talks, slots }: Compiled, desk: number): Unit[] =>
  talks.flatMap((talk, at) => {
    if (talk.desk !== desk) return []
    const places = [
      ...new Set(talk.starts.flatMap((start) => (talk.length === 1 ? [start] : [start, slots[start]!.next]))),
    ]
    return Array.from({ length: talk.length }, () => ({ talk: at, places }))
  })

/** Of whoever is needed at several desks, an interpreter or a teacher: more talks than times at which they begin. */
function shortagesOfParty(world: Compiled, party: PartyAt): Shortage[] {
  const { slots, talks } = world
  const units = party.talks.map((talk) => ({ talk, places: talks[talk]!.starts.map((start) => slots[start]!.start) }))
  return violators(units).map((found) => {
    const who = talksOf(units, found)
    const where = who.flatMap((talk) => talks[talk]!.starts)
    return { ...told(world, 'party', who, where), ...sizesOf(found), who: party.id }
  })
}

/** A family that can be at each of its talks, and yet not at all of them. */
const isCaught = (world: Compiled, talks: readonly number[]) =>
  talks.length > 1 && talks.every((talk) => world.talks[talk]!.starts.length > 0) && !fits(world, talks)

/** Whether a family can be at all its talks, if nobody else came. */
function fits(world: Compiled, talks: readonly number[], taken: readonly Stretch[] = []): boolean {
  const [talk, ...rest] = talks
  if (talk === undefined) return true
  const { starts, length } = world.talks[talk]!
  return starts.some((start) => {
    const first = world.slots[start]!
    const until = length === 1 ? first.end : world.slots[first.next]!.end
    const isFree = taken.every((one) => one.until <= first.start || until <= one.from)
    return isFree && fits(world, rest, [...taken, { from: first.start, until }])
  })
}

function told(
  { talks, slots, desks }: Compiled,
  kind: Shortage['kind'],
  who: readonly number[],
  where: readonly number[],
): Shortage {
  const times = [...new Set(where)].map((slot) => slots[slot]!)
  return {
    kind,
    desk: desks[talks[who[0]!]!.desk]!,
    talks: who.map((talk) => talks[talk]!.id),
    asked: who.reduce((sum, talk) => sum + talks[talk]!.length, 0),
    places: times.length,
    when: stretchesOf(times),
  }
}

/** Times that follow each other within a quarter of an hour are told as one. */
function stretchesOf(times: readonly { start: number; end: number }[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const { start, end } of times.toSorted((one, other) => one.start - other.start)) {
    const last = stretches.at(-1)
    if (last && start - last.until <= 15 * 60_000) last.until = Math.max(last.until, end)
    else stretches.push({ from: start, until: end })
  }
  return stretches
}
