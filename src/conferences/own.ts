import { NotFound } from '../errors.ts'
import { paths } from '../paths.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { ownNotes } from './note-queries.ts'
import { type Notes, notesIn } from './notes.ts'
import { heldIn, isClear, placesAt, slotIn, unhindered } from './own-places.ts'
import { elsewhere, noteSeen, type OwnTalkRow, openSlots, ownRounds, ownSaid, ownTalks } from './own-queries.ts'
import type { Wish } from './planning/problem.ts'
import { deskITeach, roundById } from './round-queries.ts'
import type { Round } from './schema.ts'
import { opensFor, type State, showsTimes, stateOf } from './state.ts'
import { type Free, type Suggestion, suggest } from './suggesting.ts'
import { blocksOf, isNever } from './wishes.ts'

export type Held = { startsAt: Date; endsAt: Date }
export type OwnTalk = {
  id: string
  pupil: string
  desk: string
  teachers: string
  room: string
  link: string
  isDouble: boolean
  wanted: boolean
  held: Held | null
  /** It had a time, which fell away. */
  lapsed: boolean
  /** By the school's hand: a family does not move it. */
  fixed: boolean
  waits: boolean
  /** By staff, for this family (G4). */
  bySchool: boolean
  /** With another household of the pupil: whether it is one talk, and whether this family wants it to be; null where it cannot say. */
  together: { isJoint: boolean; wanted: boolean } | null
  /** Instead of a time that fell away: until the family agrees, or chooses another. */
  proposed: boolean
  /** Whether this talk's time is the family's to choose now. */
  mayChoose: boolean
  /** Where it could be, in the order of time. */
  places: readonly (Free & { mine: boolean })[]
  notes: Notes
}
export type OwnRound = {
  round: Round
  state: State
  opensAt: Date
  /** Whether this family may choose now. */
  mayChoose: boolean
  talks: readonly OwnTalk[]
  /** The slots that nobody else has, also where this family cannot be there. */
  untaken: ReadonlySet<string>
  suggestions: readonly Suggestion[]
  /** `never`: it can come at none of the times. */
  said: { interpreter: string; note: string; wishes: readonly Wish[]; never: boolean; at: Date | null }
  /** Whether somebody else of the household sees the same. */
  isShared: boolean
  /** Whether it can still say when it can come. */
  maySay: boolean
}

/** A round as a family sees it: its own talks, and what is free for them. Whose the rest is stands nowhere (G3). */
export async function ownRound(scope: Scope, id: string): Promise<OwnRound> {
  const found = await ownOrStaffs(scope, id)
  if ('at' in found) throw new NotFound()
  return found.own
}

/** The same; or where staff has this round, who follow the address that families have. */
export async function ownOrStaffs(scope: Scope, id: string): Promise<{ own: OwnRound } | { at: string }> {
  const [[round], talks, slots, busy, [said], notes, [desk]] = await scope.db.batch([
    roundById(scope, id),
    ownTalks(scope, id),
    openSlots(scope, id),
    elsewhere(scope, id),
    ownSaid(scope, id),
    ownNotes(scope, id),
    deskITeach(scope, id),
    noteSeen(scope, id),
  ])
  if (!round?.invitedAt || round.wipedAt) throw new NotFound()
  if (talks.length === 0) return { at: staffsPage(scope, id, desk?.id) }
  const opensAt = opensFor(round, talks.length)
  const state = stateOf(round, scope.now)
  const mayChoose = round.way === 'choosing' && scope.now >= opensAt && scope.now < round.closesAt
  const sees = showsTimes(round)
  const mayChooseIt = (row: OwnTalkRow) => mayChoose || (sees && state !== 'done' && maySettle(row, round))
  const mayJoin = round.mayJoin && !round.publishedAt && scope.now < round.closesAt
  const free = slots.map(slotIn).filter((slot) => unhindered(slot, busy))
  const open = mayChoose ? talks.filter(({ slot_id }) => slot_id === null) : []
  const asking = open.map(({ id: talk, desk_id: desk, slots: length }) => ({ talk, desk, length }))
  const wishes = said?.wishes ? (JSON.parse(said.wishes) as Wish[]) : [] // safe: we wrote it
  const own: OwnRound = {
    round,
    state,
    opensAt,
    mayChoose,
    talks: talks
      .map((row) => ({
        id: row.id,
        pupil: row.first_name,
        desk: row.desk,
        teachers: row.teachers,
        room: row.room,
        link: row.link,
        isDouble: row.slots > 1,
        wanted: row.wanted === 1,
        held: sees && row.starts_at !== null && row.ends_at !== null ? heldIn(row.starts_at, row.ends_at) : null,
        fixed: row.fixed === 1,
        lapsed: row.slot_id === null && row.lapsed_at !== null,
        waits: row.waits !== null,
        bySchool: row.by === 'school',
        together: mayJoin && row.others === 1 ? { isJoint: row.is_joint === 1, wanted: row.joins === 1 } : null,
        notes: notesIn(notes, row.id),
        proposed: row.proposed === 1,
        mayChoose: mayChooseIt(row) && row.fixed !== 1,
        places: mayChooseIt(row) ? placesAt(row, free, talks) : [],
      }))
      .sort(byTime),
    untaken: new Set(slots.map((slot) => slot.id)),
    suggestions: suggest(
      asking,
      free.filter((slot) => !slot.mine && isClear(slot, talks)),
      round.walkMinutes * 60_000,
    ),
    said: {
      interpreter: said?.interpreter ?? '',
      note: said?.note ?? '',
      wishes,
      never: isNever(wishes, blocksOf(round, scope.school.zone)),
      at: said?.said_at ? new Date(said.said_at) : null,
    },
    isShared: said?.is_shared === 1,
    maySay: round.way !== 'byHand' && !round.publishedAt && scope.now >= round.opensAt && scope.now < round.closesAt,
  }
  return { own }
}

function staffsPage({ me, school }: Scope, roundId: string, deskId: string | undefined) {
  if (deskId) return paths.conferenceSchedule(roundId, deskId)
  if (permitted(me.roles, 'conferences.manage', school)) return paths.conferenceManaged(roundId)
  throw new NotFound()
}

/** What has no time yet first, since that asks something; then as the evening goes. */
const byTime = ({ held: one }: OwnTalk, { held: other }: OwnTalk) =>
  (one?.startsAt.getTime() ?? 0) - (other?.startsAt.getTime() ?? 0)

/** Whose time fell away, or was never found (booking-queries.ts asks the same). */
const maySettle = ({ slot_id, proposed, lapsed_at: lapsed }: OwnTalkRow, round: Round) =>
  proposed === 1 || (slot_id === null && (round.publishedAt !== null || lapsed !== null))

export const myRounds = ownRounds
