import { planTexts } from '../../templates/conferences/plan-texts.ts'
import { NotFound, Refused } from '../errors.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type BusyRow, busyElsewhere } from './beside-queries.ts'
import type { SlotPick } from './booking-queries.ts'
import { placeTalks, slotsToFill, type ToPlaceRow, talksToPlace } from './placing-queries.ts'
import {
  clearPlan,
  finishPlan,
  isWanted,
  keepState,
  planOf,
  sharedTeachers,
  startPlan,
  type WishRow,
  wishesOf,
} from './plan-queries.ts'
import { explain } from './planning/explaining.ts'
import { goOn, isDone, planIn } from './planning/planner.ts'
import type { Plan, Problem, Wish } from './planning/problem.ts'
import { scoreOf } from './planning/reasons.ts'
import { deskCounts, roundById, updateRound } from './round-queries.ts'
import type { Round } from './schema.ts'
import { stepsOf } from './sweeping.ts'
import { tellRound } from './telling-queries.ts'

/** A job plans for some seconds, where a worker has thirty, and leaves the rest to the next (checks.md, 1). */
const triesAJob = 4000

/** Begins to make a plan; who presses again has it made anew. */
export async function makePlan(scope: Scope, roundId: string) {
  const round = await plannable(scope, roundId)
  if (round.publishedAt || round.way === 'choosing') throw new Refused(planTexts.notNow)
  await startPlan(scope, roundId)
  await scope.later([{ kind: 'conferences.plan', roundId }])
}

async function plannable(scope: SchoolScope, roundId: string) {
  const [[round]] = await scope.db.batch([roundById(scope, roundId)])
  if (!round) throw new NotFound()
  if (!round.invitedAt || round.wipedAt) throw new Refused(planTexts.notNow)
  return round
}

/** A step of it. Safe to repeat and to be killed: what it goes on from is kept, and a plan is written whole or not at all. */
export async function planOn(scope: SchoolScope, roundId: string) {
  const [[round], [plan]] = await scope.db.batch([roundById(scope, roundId), planOf(scope, roundId)])
  if (!round || !plan || plan.doneAt || round.publishedAt) return
  const problem = await problemOf(scope, round)
  const state = goOn(problem, plan.state, triesAJob)
  if (!isDone(state)) {
    await keepState(scope, roundId, plan.startedAt, state)
    await scope.later([{ kind: 'conferences.plan', roundId }])
    return
  }
  const made = planIn(problem, state)
  await scope.db.batch([
    clearPlan(scope, roundId, plan.startedAt),
    ...placeTalks(scope, picksOf(problem, made), 'plan', isWanted(roundId, plan.startedAt)),
    finishPlan(scope, roundId, plan.startedAt, { score: scoreOf(problem, made), shortages: explain(problem, made) }),
  ])
}

/** What a plan says, slot by slot, but for what is fixed: that stands already. */
export function picksOf({ talks, slots }: Problem, plan: Plan): SlotPick[] {
  const slotAt = new Map(slots.map((slot) => [slot.id, slot]))
  const after = (id: string) => {
    const slot = slotAt.get(id)!
    return slots.find((other) => other.desk === slot.desk && other.start === slot.end)?.id ?? ''
  }
  return talks.flatMap(({ id, length, fixed }) => {
    const start = plan.get(id)
    if (start === undefined || fixed !== undefined) return []
    const first = { talk: id, slot: start, part: 0 }
    return length === 1 ? [first] : [first, { talk: id, slot: after(start), part: 1 }]
  })
}

/** A round as the planner knows it: ids and times, and nobody's name. */
export async function problemOf(scope: SchoolScope, round: Pick<Round, 'id' | 'walkMinutes'>): Promise<Problem> {
  const [talks, slots, wishes, shared, busy] = await scope.db.batch([
    talksToPlace(scope, round.id),
    slotsToFill(scope, round.id),
    wishesOf(scope, round.id),
    sharedTeachers(scope, round.id),
    busyElsewhere(scope, round.id),
  ])
  const interpreterOf = new Map(
    wishes.map(({ household_id, interpreter }) => [household_id, interpreter.toLowerCase()]),
  )
  const others = (row: ToPlaceRow, families: readonly string[]) => [
    ...families.flatMap((family) => (interpreterOf.get(family) ? [`tolk:${interpreterOf.get(family)}`] : [])),
    ...shared.filter(({ desk_id }) => desk_id === row.desk_id).map(({ person_id }) => `leerkracht:${person_id}`),
  ]
  const asked = talks.map((row) => {
    const families = JSON.parse(row.households) as string[] // safe: the query made it so
    const fixed = row.fixed === 1 && row.slot_id !== null ? { fixed: row.slot_id } : {}
    const length = row.slots > 1 ? (2 as const) : (1 as const)
    return { id: row.id, desk: row.desk_id, families, others: [...new Set(others(row, families))], length, ...fixed }
  })
  return {
    slots: slots.map(({ id, desk_id, starts_at, ends_at }) => ({ id, desk: desk_id, start: starts_at, end: ends_at })),
    talks: asked,
    families: [...wishes.map(familyIn), ...busy.map(awayIn)],
    grouped: [...new Set(asked.flatMap((talk) => talk.others.filter((other) => other.startsWith('tolk:'))))],
    walkMs: round.walkMinutes * 60_000,
    seed: seedOf(round.id),
  }
}

const familyIn = ({ household_id, wishes }: WishRow) => ({
  id: household_id,
  wishes: wishes === null ? [] : (JSON.parse(wishes) as Wish[]), // safe: we wrote it
})

/** Whoever has a talk of another round cannot be at one of this round then (G3). */
const awayIn = ({ household_id, starts_at: from, ends_at: until }: BusyRow) => ({
  id: household_id,
  wishes: [{ from, until, is: 'never' as const }],
})

const seedOf = (id: string) => [...id].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0, 7)

/** Every family sees its time, and is told once (G4). */
export async function publish(scope: Scope, roundId: string) {
  const round = await plannable(scope, roundId)
  if (round.publishedAt || round.way === 'choosing') return
  const [desks] = await scope.db.batch([deskCounts(scope, roundId)])
  if (desks.every(({ booked }) => booked === 0)) throw new Refused(planTexts.nothingPlanned)
  const telling = tellFound(scope, `conference:${roundId}:published`)
  const sweepAt = stepsOf(round).find(({ what }) => what === 'eve')?.at ?? null
  const [, , , told] = await scope.db.batch([
    telling.tell(tellRound(roundId, 'published')),
    updateRound(scope, roundId, { publishedAt: scope.now, sweepAt }),
    telling.push,
    telling.keys,
  ])
  await telling.queue(told)
}
