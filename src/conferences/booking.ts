import { bookingTexts } from '../../templates/conferences/booking-texts.ts'
import { Refused } from '../errors.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import {
  type Asker,
  type BookedRow,
  bookAll,
  bookingsOf,
  giveBack,
  ownBookings,
  type PickedRow,
  picked,
  type SlotPick,
  type WaiterRow,
  waitersFor,
} from './booking-queries.ts'
import { offer } from './offering.ts'
import { lapse } from './repairing-queries.ts'
import type { Booker } from './schema.ts'
import { bookedJustNow, isFree, tellOfTalks } from './telling-queries.ts'

/** A talk, the slot that it is to begin in, and where it stood on the page that was pressed: `nowhere`, or its slot. */
export type Pair = readonly [talk: string, slot: string, seen?: string]
export const nowhere = '-'

const mostAtOnce = 12

/** "talk.slot.seen talk.slot.seen", as a button sends it; anything that is no id of ours is left out. */
export const pairsIn = (sent: unknown): Pair[] =>
  (typeof sent === 'string' ? sent.split(' ') : [])
    .map((pair) => pair.split('.'))
    .filter((ids) => (ids.length === 2 || ids.length === 3) && ids.every((id) => /^[\w-]{1,40}$/.test(id)))
    .map(([talk = '', slot = '', seen]): Pair => (seen === undefined ? [talk, slot] : [talk, slot, seen]))
    .slice(0, mostAtOnce)

export const pairsText = (pairs: readonly Pair[]) => pairs.map((pair) => pair.join('.')).join(' ')

export const asFamily: Asker = { by: 'family', fixed: false }
export const bySchool: Asker = { by: 'school', fixed: true }

/** Whether it is had, and when it would have been; `stale` where somebody else of the family chose meanwhile. */
export type Outcome = { booked: boolean; wantedAt: number | null; stale?: boolean }

/** All of these, or none; what is taken by then, closed or not theirs, is not had. */
export async function book(scope: Scope, roundId: string, pairs: readonly Pair[], asker: Asker): Promise<Outcome> {
  const talks = JSON.stringify(pairs.map(([talk]) => talk))
  const [rows, before] = await scope.db.batch([picked(scope, roundId, JSON.stringify(pairs)), bookingsOf(scope, talks)])
  const picks = rows.flatMap(partsOf)
  const wantedAt = rows[0]?.starts_at ?? null
  if (rows.length === 0 || rows.length < pairs.length || !areApart(rows)) return { booked: false, wantedAt }
  if (picks.every((pick) => stands(pick, before)) && picks.length === before.length) return { booked: true, wantedAt }
  if (pairs.some((pair) => isStale(pair, before))) return { booked: false, wantedAt, stale: true }
  const [waiters] = await scope.db.batch([waitersFor(scope, JSON.stringify(before.map(({ slot_id }) => slot_id)))])
  const after = await write(scope, { picks, talks, before, asker, waiters })
  return { booked: picks.every((pick) => stands(pick, after)), wantedAt }
}

/** It does not stand any more where who pressed saw it. */
const isStale = ([talk, , seen]: Pair, before: readonly BookedRow[]) =>
  seen !== undefined && seen !== (before.find(({ talk_id }) => talk_id === talk)?.slot_id ?? nowhere)

type Writing = {
  picks: readonly SlotPick[]
  talks: string
  before: readonly BookedRow[]
  asker: Asker
  waiters: readonly WaiterRow[]
}

async function write(scope: Scope, { picks, talks, before, asker, waiters }: Writing) {
  const json = JSON.stringify(picks)
  // Told of this change, once: the same press again finds everything as it wants it.
  const about = `conference:${picks.map(({ slot }) => slot).join('.')}:${scope.now.getTime()}`
  const booked = tellFound(scope, `${about}:booked`)
  const free = JSON.stringify(before.map(({ slot_id }) => slot_id))
  const offered = offer(scope, free, waiters, about)
  const isAsked = (talk: string) => picks.some((pick) => pick.talk === talk)
  const what = asker.by === 'family' ? 'booked' : 'moved'
  const results = await scope.db.batch([
    ...bookAll(scope, json, asker),
    ...offered.statements,
    booked.tell(tellOfTalks(talks, what, (school) => bookedJustNow(school, scope.now))),
    booked.push,
    bookingsOf(scope, talks),
    booked.keys,
    ...offered.keys,
  ])
  const [after, ...told] = results.slice(-4) as [BookedRow[], ...{ key: string }[][]] // safe: as asked
  await booked.queue(told.flat())
  return after.filter(({ talk_id }) => isAsked(talk_id))
}

const stands = ({ talk, slot }: SlotPick, rows: readonly BookedRow[]) =>
  rows.some(({ talk_id, slot_id }) => talk_id === talk && slot_id === slot)

function partsOf({ talk, slot, slots, next_slot: next }: PickedRow): SlotPick[] {
  if (slots === 1) return [{ talk, slot, part: 0 }]
  // Without a slot after it there is no room for a double talk: a slot that is not there is had by nobody.
  return [
    { talk, slot, part: 0 },
    { talk, slot: next ?? '', part: 1 },
  ]
}

/** Whoever picks two talks is not at both at once. */
const areApart = (rows: readonly PickedRow[]) =>
  rows.every((one, place) =>
    rows.slice(place + 1).every((other) => one.starts_at >= endOf(other) || other.starts_at >= endOf(one)),
  )

const endOf = ({ slots, ends_at, next_end }: PickedRow) => (slots === 1 ? ends_at : (next_end ?? ends_at))

/**
 * The time is free again: who waits for one hears of it, and everybody who was to come, but for whoever gave it back. Answers where
 * it was.
 */
export async function cancel(scope: Scope, talkId: string, by: Booker): Promise<string | undefined> {
  const talks = JSON.stringify([talkId])
  const [before] = await scope.db.batch([by === 'family' ? ownBookings(scope, talks) : bookingsOf(scope, talks)])
  if (before.length === 0) return undefined
  const slots = JSON.stringify(before.map(({ slot_id }) => slot_id))
  const [waiters] = await scope.db.batch([waitersFor(scope, slots)])
  const about = `conference:${before.map(({ slot_id }) => slot_id).join('.')}:${scope.now.getTime()}`
  const offered = offer(scope, slots, waiters, about)
  const gone = tellFound(scope, `${about}:cancelled`)
  const results = await scope.db.batch([
    giveBack(scope, talkId, by),
    ...(by === 'family' ? [] : [lapse(scope, talks)]),
    ...offered.statements,
    gone.tell(tellOfTalks(talks, 'cancelled', isFree, scope.me.id)),
    gone.push,
    gone.keys,
    ...offered.keys,
  ])
  await offered.queue(results.slice(-3).flat() as { key: string }[]) // safe: as asked
  const [given] = results
  if ((given as unknown[]).length === 0) throw new Refused(bookingTexts.notNow)
  return before[0]?.slot_id
}
