import { roundTexts } from '../../templates/conferences/round-texts.ts'
import { NotFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Scope } from '../scope.ts'
import { type ClassHere, classesIn, desksFor, type NewDesk } from './arranging.ts'
import { type BesideRow, calendarAround, roundsBeside, type SchoolDayRow } from './beside-queries.ts'
import { lengthOf, type RoundPlan } from './forms.ts'
import { inviteTo } from './inviting.ts'
import { planOf, talkNames } from './plan-queries.ts'
import {
  classTeachers,
  type DeskCountRow,
  deleteDraftSlots,
  deskCounts,
  deskTeachers,
  familyCounts,
  insertDesks,
  insertRound,
  insertSlots,
  makeTalks,
  type NewSlot,
  removeRound,
  roundById,
  unmakeTalks,
  updateDraft,
} from './round-queries.ts'
import type { conferencePlans, Outcome, Round } from './schema.ts'
import { type Stretch, timesIn } from './times.ts'

export async function classesHere(scope: Scope): Promise<ClassHere[]> {
  const [rows] = await scope.db.batch([classTeachers(scope)])
  return classesIn(rows)
}

/** A round with a desk for each of these classes and a talk for each of their pupils: nobody sees it yet. Made once, whoever presses twice. */
export async function makeRound(scope: Scope, plan: RoundPlan, classes: readonly ClassHere[], id = newId(scope.now)) {
  const { db, now, me } = scope
  const [[there]] = await db.batch([roundById(scope, id)])
  if (there) return id
  const desks = deskRows(id, desksFor(classes))
  const slots = slotsOf(scope, id, desks.desks, plan)
  await db.batch([
    insertRound(scope, { ...columnsOf(plan, slots), ...unborn, id, createdById: me.id, createdAt: now }),
    ...insertDesks(scope, desks),
    ...insertSlots(scope, slots),
    ...makeTalks(scope, id),
  ])
  return id
}

const unborn = { invitedAt: null, publishedAt: null, sweepAt: null, wipedAt: null }

/** The same of a draft: what did not change stays, with what was marked of it. */
export async function changeRound(scope: Scope, round: Round, plan: RoundPlan) {
  if (round.invitedAt) throw new Refused(roundTexts.alreadyInvited)
  const [desks] = await scope.db.batch([deskCounts(scope, round.id)])
  const kept = desks.map(({ id, days_off }) => ({ id, daysOff: JSON.parse(days_off) as string[] })) // safe: we wrote it
  const slots = slotsOf(scope, round.id, kept, plan)
  await scope.db.batch([
    updateDraft(scope, round.id, columnsOf(plan, slots)),
    ...(isParted(round, plan) ? unmakeTalks(scope, round.id) : []),
    ...(isRetimed(round, plan) ? [deleteDraftSlots(scope, round.id), ...insertSlots(scope, slots)] : []),
    ...makeTalks(scope, round.id),
  ])
}

const isParted = (round: Round, { form }: RoundPlan) => round.apart !== (form.gescheiden !== 'samen')
const isRetimed = (round: Round, { form }: RoundPlan) =>
  round.times !== form.tijden || round.minutes !== form.minuten || round.pauseAfter !== form.pauze

const columnsOf = ({ form, opensAt, closesAt }: RoundPlan, slots: readonly NewSlot[]) => ({
  title: form.naam,
  note: form.uitleg,
  way: form.manier,
  times: form.tijden,
  minutes: form.minuten,
  pauseAfter: form.pauze,
  walkMinutes: form.lopen,
  opensAt,
  closesAt,
  headStartHours: form.voorrang,
  apart: form.gescheiden !== 'samen',
  mayJoin: form.gescheiden === 'kiezen',
  keptMonths: Number(form.bewaren),
  firstAt: new Date(Math.min(...slots.map(({ startsAt }) => startsAt.getTime()))),
  lastAt: new Date(Math.max(...slots.map(({ endsAt }) => endsAt.getTime()))),
})

function deskRows(roundId: string, arranged: readonly NewDesk[]) {
  const at = arranged.map((desk, place) => ({ ...desk, id: `${roundId}-${place}`, place }))
  return {
    desks: at.map(({ id, name, place }) => ({
      id,
      roundId,
      name,
      place,
      room: roundTexts.roomOf.nl(name),
      link: '',
      daysOff: [],
    })),
    teachers: at.flatMap(({ id, teachers }) => teachers.map((personId) => ({ deskId: id, personId }))),
    groups: at.flatMap(({ id, groups }) => groups.map((groupId) => ({ roundId, groupId, deskId: id }))),
  }
}

type Sitting = { id: string; daysOff: readonly string[] }

/** Every desk has all times, but on the days on which nobody is there. */
export const slotsOf = (
  { school: { zone } }: Pick<Scope, 'school'>,
  roundId: string,
  desks: readonly Sitting[],
  { form, stretches }: { form: Pick<RoundPlan['form'], 'minuten' | 'pauze'>; stretches: readonly Stretch[] },
): NewSlot[] => {
  const times = timesIn(stretches, lengthOf(form), zone)
  return desks.flatMap(({ id, daysOff }) =>
    times
      .filter(({ day }) => !daysOff.includes(day))
      .map(({ startsAt, endsAt }) => ({ roundId, deskId: id, startsAt, endsAt })),
  )
}

export type ManagedDesk = Omit<DeskCountRow, 'days_off'> & {
  daysOff: readonly string[]
  teachers: readonly string[]
  /** Other rounds at the same time. */
  beside: readonly BesideRow[]
}
export type ManagedRound = {
  round: Round
  plan: typeof conferencePlans.$inferSelect | null
  desks: readonly ManagedDesk[]
  /** Of a draft: what the school has around its days. */
  calendar: readonly SchoolDayRow[]
  families: number
  invited: number
  chosen: number
  unheard: number
}

/** A round as who runs it sees it: what is asked of each desk, and what it has. */
export async function managedRound(scope: Scope, id: string): Promise<ManagedRound> {
  const [[round], desks, teachers, [counts], [plan], beside, calendar] = await scope.db.batch([
    roundById(scope, id),
    deskCounts(scope, id),
    deskTeachers(scope, id),
    familyCounts(scope, id),
    planOf(scope, id),
    roundsBeside(scope, id),
    calendarAround(scope, id),
  ])
  if (!round) throw new NotFound()
  const named = Map.groupBy(teachers, ({ desk_id }) => desk_id)
  return {
    round,
    plan: plan ?? null,
    calendar,
    desks: desks.map(({ days_off, ...desk }) => ({
      ...desk,
      beside: beside.filter(({ desk_id }) => desk_id === desk.id),
      daysOff: JSON.parse(days_off) as string[], // safe: we wrote it
      teachers: (named.get(desk.id) ?? []).map((row) => row.first_name),
    })),
    families: counts?.families ?? 0,
    invited: counts?.invited ?? 0,
    chosen: counts?.chosen ?? 0,
    unheard: counts?.unheard ?? 0,
  }
}

/** The plan that is being made, or was: null where nobody asked for one. */
export type PlanHere = {
  outcome: Outcome | undefined
  names: ReadonlyMap<string, { pupil: string; desk: string }>
} | null

export async function planHere(scope: Scope, { plan }: ManagedRound): Promise<PlanHere> {
  if (!plan) return null
  const talks = plan.outcome?.shortages.flatMap((shortage) => shortage.talks) ?? []
  const rows = talks.length > 0 ? (await scope.db.batch([talkNames(scope, talks)]))[0] : []
  const names = new Map(rows.map(({ id, first_name: pupil, desk }) => [id, { pupil, desk }]))
  return { outcome: plan.outcome ?? undefined, names }
}

/** What keeps a round from being sent out, said at the desk it is about. */
export const isReady = ({ desks }: Pick<ManagedRound, 'desks'>) =>
  desks.length > 0 && desks.every(({ room, link, talks, places }) => (room || link) && (talks === 0 || places > 0))

/** Everything is told to every family, once (G1, G3). */
export async function invite(scope: Scope, id: string) {
  const managed = await managedRound(scope, id)
  if (managed.round.invitedAt) return
  if (!isReady(managed)) throw new Refused(roundTexts.notReady)
  await inviteTo(scope, managed.round)
}

/** A draft that nobody saw goes without a trace. */
export async function discardRound(scope: Scope, id: string) {
  const [[round]] = await scope.db.batch([roundById(scope, id)])
  if (!round) throw new NotFound()
  if (round.invitedAt) throw new Refused(roundTexts.alreadyInvited)
  await scope.db.batch(removeRound(scope, id))
}
