import type { Compiled } from './compiled.ts'
import { compile } from './compiled.ts'
import type { Plan, Problem } from './problem.ts'

/** Times in which talks could be. */
export type Stretch = { from: number; until: number }

/**
 * Why talks have no place, in facts that a teacher understands. `desk`: more talks than places. `talks`: these have fewer places
 * among them than they are, since they can at these times alone (a violator of Hall's theorem: this is a proof). `family`: it
 * would have to be in two places at once. `tied`: no such proof, but none of the plans that were tried has room for them.
 */
export type Shortage = {
  kind: 'desk' | 'talks' | 'family' | 'tied'
  desk: string
  talks: readonly string[]
  /** How many slots they take, and how many there are. */
  asked: number
  places: number
  when: readonly Stretch[]
}

/** What no plan can mend, each with its proof; nothing where every desk by itself has room. */
export function shortagesOf(problem: Problem): Shortage[] {
  const world = compile(problem)
  const ofDesks = world.desks.flatMap((_, desk) => shortagesAt(world, desk))
  const ofFamilies = world.parties.filter(({ talks, isFamily }) => isFamily && isCaught(world, talks))
  return [
    ...ofDesks,
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

/** The same of a plan that leaves somebody out, where nothing is proved. */
export function looseIn(problem: Problem, plan: Plan): Shortage[] {
  const world = compile(problem)
  return world.talks.flatMap(({ id, starts }, talk) => (plan.has(id) ? [] : [told(world, 'tied', [talk], starts)]))
}

/** One slot of a talk: a double talk has two, which is less than it asks, so that what fails is proved. */
type Unit = { talk: number; slots: readonly number[] }

function shortagesAt(world: Compiled, desk: number): Shortage[] {
  const units = unitsAt(world, desk)
  const holder = new Map<number, number>()
  const loose = [...units.keys()].filter((unit) => !augment(units, holder, unit, new Set()))
  const all = world.slots.filter((slot) => slot.desk === desk).length
  const seen = new Set<number>()
  return loose.flatMap((unit) => {
    if (seen.has(unit)) return []
    const { reached, slots } = reachableFrom(units, holder, [
      unit,
      ...loose.filter((other) => touches(units, unit, other)),
    ])
    for (const one of reached) seen.add(one)
    const talks = [...new Set([...reached].map((one) => units[one]!.talk))]
    const kind = slots.size === all ? 'desk' : 'talks'
    return [{ ...told(world, kind, talks, [...slots]), asked: reached.size, places: slots.size }]
  })
}

const unitsAt = ({ talks, slots }: Compiled, desk: number): Unit[] =>
  talks.flatMap((talk, at) => {
    if (talk.desk !== desk) return []
    const open = [
      ...new Set(talk.starts.flatMap((start) => (talk.length === 1 ? [start] : [start, slots[start]!.next]))),
    ]
    return Array.from({ length: talk.length }, () => ({ talk: at, slots: open }))
  })

const touches = (units: readonly Unit[], one: number, other: number) =>
  one !== other && units[one]!.slots.some((slot) => units[other]!.slots.includes(slot))

/** Kuhn: finds a slot for a unit by moving others along, if there is a way. */
function augment(units: readonly Unit[], holder: Map<number, number>, unit: number, seen: Set<number>): boolean {
  for (const slot of units[unit]!.slots) {
    if (seen.has(slot)) continue
    seen.add(slot)
    const other = holder.get(slot)
    if (other === undefined || augment(units, holder, other, seen)) {
      holder.set(slot, unit)
      return true
    }
  }
  return false
}

/** Everybody who competes with these, and all the slots that they could have: one slot too few for each who is left out. */
function reachableFrom(units: readonly Unit[], holder: ReadonlyMap<number, number>, from: readonly number[]) {
  const reached = new Set(from)
  const slots = new Set<number>()
  for (const unit of reached) {
    for (const slot of units[unit]!.slots) {
      slots.add(slot)
      const other = holder.get(slot)
      if (other !== undefined) reached.add(other)
    }
  }
  return { reached, slots }
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
