import type { Family, Problem, Talk, Wish } from './problem.ts'

/** A slot by its number; `next` is the slot right after it at the same desk, or -1. */
export type SlotAt = { id: string; desk: number; start: number; end: number; next: number }
/** A talk by its number: where it can begin, and which of these are hoped for. */
export type TalkAt = {
  id: string
  desk: number
  length: 1 | 2
  families: readonly number[]
  /** Everybody who cannot be at another talk meanwhile: families and others. */
  busy: readonly number[]
  starts: readonly number[]
  good: ReadonlySet<number>
  wished: boolean
  fixed: boolean
}
/** A family with its talks, or somebody else who is needed at them. */
export type PartyAt = { id: string; talks: readonly number[]; isFamily: boolean; isGrouped: boolean }

/** A problem with everything by number, in an order that follows from the ids alone. */
export type Compiled = {
  slots: readonly SlotAt[]
  talks: readonly TalkAt[]
  parties: readonly PartyAt[]
  desks: readonly string[]
  walkMs: number
  /** The longest wait between two talks that still stand one after the other. */
  waitMs: number
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

export function compile(problem: Problem): Compiled {
  const desks = [...new Set(problem.slots.map(({ desk }) => desk).concat(problem.talks.map(({ desk }) => desk)))].sort()
  const deskAt = new Map(desks.map((id, at) => [id, at]))
  const slots = slotsAt(problem, deskAt)
  const talks = problem.talks.toSorted(byId)
  const parties = partiesOf(problem, talks)
  const partyAt = new Map(parties.map(({ id }, at) => [id, at]))
  const families = Map.groupBy(problem.families, ({ id }) => id)
  const longest = Math.max(0, ...problem.slots.map(({ start, end }) => end - start))
  return {
    slots,
    talks: talks.map((talk) => talkAt(talk, { slots, deskAt, partyAt, families })),
    parties,
    desks,
    walkMs: problem.walkMs,
    waitMs: problem.walkMs + longest,
  }
}

function slotsAt({ slots }: Problem, deskAt: ReadonlyMap<string, number>): SlotAt[] {
  const sorted = slots.toSorted((one, other) =>
    one.desk === other.desk ? one.start - other.start : one.desk < other.desk ? -1 : 1,
  )
  return sorted.map(({ id, desk, start, end }, at) => {
    const after = sorted[at + 1]
    const next = after && after.desk === desk && after.start === end ? at + 1 : -1
    return { id, desk: deskAt.get(desk)!, start, end, next }
  })
}

function partiesOf({ grouped }: Problem, talks: readonly Talk[]): PartyAt[] {
  const families = new Set(talks.flatMap((talk) => talk.families))
  const others = new Set(talks.flatMap((talk) => talk.others ?? []))
  return [...families, ...others].sort().map((id) => ({
    id,
    isFamily: families.has(id),
    isGrouped: grouped.includes(id),
    talks: talks.flatMap((talk, at) => (talk.families.includes(id) || talk.others?.includes(id) ? [at] : [])),
  }))
}

type Known = {
  slots: readonly SlotAt[]
  deskAt: ReadonlyMap<string, number>
  partyAt: ReadonlyMap<string, number>
  families: ReadonlyMap<string, readonly Family[]>
}

function talkAt(talk: Talk, { slots, deskAt, partyAt, families }: Known): TalkAt {
  const desk = deskAt.get(talk.desk)!
  const wishes = talk.families.flatMap((id) => families.get(id) ?? []).flatMap(({ wishes }) => wishes)
  const [never, good] = (['never', 'good'] as const).map((is) => wishes.filter((wish) => wish.is === is))
  const open = slots.flatMap((slot, at) => {
    const end = talk.length === 1 ? slot.end : slot.next < 0 ? -1 : slots[slot.next]!.end
    return slot.desk === desk && end > 0 ? [{ at, start: slot.start, end }] : []
  })
  const fixed = talk.fixed === undefined ? undefined : open.find(({ at }) => slots[at]!.id === talk.fixed)
  const possible = fixed ? [fixed] : open.filter(({ start, end }) => !never!.some((wish) => touches(wish, start, end)))
  return {
    id: talk.id,
    desk,
    length: talk.length,
    families: talk.families.map((id) => partyAt.get(id)!),
    busy: [...talk.families, ...(talk.others ?? [])].map((id) => partyAt.get(id)!),
    starts: possible.map(({ at }) => at),
    good: new Set(
      possible.filter(({ start, end }) => good!.some((wish) => covers(wish, start, end))).map(({ at }) => at),
    ),
    wished: good!.length > 0,
    fixed: fixed !== undefined,
  }
}

const touches = ({ from, until }: Wish, start: number, end: number) => start < until && from < end
const covers = ({ from, until }: Wish, start: number, end: number) => from <= start && end <= until
