import { bookingTexts } from '../../templates/conferences/booking-texts.ts'
import { NotFound, Refused } from '../errors.ts'
import { nameOf } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { book, bySchool, cancel } from './booking.ts'
import { heldNotes, saveAgreement, saveTopic } from './note-queries.ts'
import { type Notes, notesIn } from './notes.ts'
import { reopen } from './offering.ts'
import type { Wish } from './planning/problem.ts'
import { roundById } from './round-queries.ts'
import {
  type FamilyRow,
  type FamilyView,
  familiesOf,
  freeAt,
  type HeldDeskRow,
  type HeldTalkRow,
  heldDesk,
  heldTalk,
  type LooseRow,
  looseTalks,
  type ScheduleRow,
  scheduleOf,
  setCame,
  setShut,
  setTalk,
} from './schedule-queries.ts'
import type { Round } from './schema.ts'
import { isAnswering } from './state.ts'
import { placesFor } from './suggesting.ts'
import { blocksOf, isNever } from './wishes.ts'

/** What a talk's families said of it; `cannot`: one of them is free at none of the round's times (G2). */
type Heard = { interpreter: string | null; remarks: string | null; cannot: boolean }
export type Slot = ScheduleRow & Heard
export type Loose = LooseRow & Heard
export type Schedule = { round: Round; desk: HeldDeskRow; slots: readonly Slot[]; loose: readonly Loose[] }

/** A desk's evening, for who sits at it or runs the round. */
export async function schedule(scope: Scope, roundId: string, deskId: string): Promise<Schedule> {
  const [[round], [desk], slots, loose] = await scope.db.batch([
    roundById(scope, roundId),
    heldDesk(scope, roundId, deskId),
    scheduleOf(scope, deskId),
    looseTalks(scope, deskId),
  ])
  if (!round || !desk || round.wipedAt) throw new NotFound()
  const hear = hearing(scope, round)
  return { round, desk, slots: slots.map(hear), loose: loose.map(hear) }
}

type Said = { interpreter: string; note: string; wishes: readonly Wish[] | null }

function hearing(scope: Scope, round: Round) {
  const blocks = blocksOf(round, scope.school.zone)
  return <Row extends { said: string | null }>(row: Row): Row & Heard => {
    const said = JSON.parse(row.said ?? '[]') as readonly Said[] // safe: the query made it so
    const texts = (of: 'interpreter' | 'note', between: string) => said.flatMap((one) => one[of] || []).join(between)
    return {
      ...row,
      interpreter: texts('interpreter', ', ') || null,
      remarks: texts('note', ' · ') || null,
      cannot: said.some(({ wishes }) => isNever(wishes ?? [], blocks)),
    }
  }
}

export const pupilOf = ({ first_name, infix, last_name }: Pick<ScheduleRow, 'first_name' | 'infix' | 'last_name'>) =>
  nameOf({ first_name: first_name ?? '', infix: infix ?? '', last_name: last_name ?? '' })

/** What was pressed in a schedule: a slot's or a talk's id. */
export type Pressed = { [Mark in 'shut' | 'open' | 'came' | 'absent']: unknown }

/** Keeps a slot free or opens it again, or notes who came. */
export async function markSchedule(scope: Scope, roundId: string, deskId: string, pressed: Pressed) {
  const [[desk]] = await scope.db.batch([heldDesk(scope, roundId, deskId)])
  if (!desk) throw new NotFound()
  const { shut, open, came, absent } = pressed
  if (typeof shut === 'string') await setShut(scope, deskId, shut, true)
  if (typeof open === 'string') await reopen(scope, deskId, open)
  if (typeof came === 'string') await setCame(scope, deskId, came, true)
  if (typeof absent === 'string') await setCame(scope, deskId, absent, false)
}

export type Behalf = {
  round: Round
  talk: HeldTalkRow & Heard
  notes: Notes
  places: ReturnType<typeof placesFor>
}

/** A talk as staff plans it: for a family without an account, or by hand (G4). */
export async function behalf(scope: Scope, roundId: string, talkId: string): Promise<Behalf> {
  const [[round], [talk], free, notes] = await scope.db.batch([
    roundById(scope, roundId),
    heldTalk(scope, roundId, talkId),
    freeAt(scope, talkId),
    heldNotes(scope, talkId),
  ])
  if (!round || !talk || round.wipedAt) throw new NotFound()
  const slots = free.map(({ id, desk_id, starts_at, ends_at }) => ({
    id,
    desk: desk_id,
    start: starts_at,
    end: ends_at,
  }))
  return {
    round,
    talk: hearing(scope, round)(talk),
    notes: notesIn(notes, talkId),
    places: placesFor(slots, talk.slots).filter(({ slot }) => slot !== talk.slot_id),
  }
}

/** Staff's own hand, so that no plan moves it; false when the slot just went. */
export async function bookOnBehalf(scope: Scope, roundId: string, talkId: string, slotId: string) {
  const { round } = await behalf(scope, roundId, talkId)
  if (!round.invitedAt) throw new Refused(bookingTexts.notInvitedYet)
  return (await book(scope, roundId, [[talkId, slotId]], bySchool)).booked
}

export async function cancelOnBehalf(scope: Scope, roundId: string, talkId: string) {
  await behalf(scope, roundId, talkId)
  await cancel(scope, talkId, 'school')
}

/** What the teacher wants to talk about, and what was agreed (G6). */
export async function writeDown(
  scope: Scope,
  roundId: string,
  talkId: string,
  said: { topic: string; agreement: string },
) {
  const { notes } = await behalf(scope, roundId, talkId)
  await scope.db.batch([
    saveTopic(scope, talkId, 'teacher', said.topic),
    ...(said.agreement === (notes.agreement?.text ?? '') ? [] : [saveAgreement(scope, talkId, said.agreement)]),
  ])
}

/** A double talk, and one that the teacher asks for (G5). */
export async function changeTalk(
  scope: Scope,
  roundId: string,
  talkId: string,
  talk: { slots: number; wanted: boolean },
) {
  await behalf(scope, roundId, talkId)
  await setTalk(scope, talkId, talk)
}

/** How many talks each view has, and those of this one. */
export async function families(scope: Scope, roundId: string, view: FamilyView) {
  const [[round], all] = await scope.db.batch([roundById(scope, roundId), familiesOf(scope, roundId)])
  if (!round) throw new NotFound()
  const blocks = blocksOf(round, scope.school.zone)
  const cannot = ({ wishes }: FamilyRow) =>
    (JSON.parse(wishes) as readonly (readonly Wish[])[]).some((said) => isNever(said, blocks)) // safe: we wrote it
  const of = (one: FamilyView) => all.filter((row) => isIn(one, row)).map((row) => ({ ...row, cannot: cannot(row) }))
  const counts = { open: of('open').length, adres: of('adres').length, alles: all.length }
  return { round, rows: of(view), counts, view, isAnswering: isAnswering(round) }
}

const isIn = (view: FamilyView, { is_open: open, reachable }: FamilyRow) =>
  view === 'alles' || (view === 'open' ? open === 1 : reachable === 0)
