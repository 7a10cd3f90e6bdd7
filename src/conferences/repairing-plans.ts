import { planTexts } from '../../templates/conferences/plan-texts.ts'
import { NotFound, Refused } from '../errors.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { picksOf, problemOf } from './making-plans.ts'
import { placeTalks, slotsToFill, talksToPlace } from './placing-queries.ts'
import type { Plan } from './planning/problem.ts'
import { repair } from './planning/repairing.ts'
import { clearTalks, lapse, propose, shutSlots } from './repairing-queries.ts'
import { roundById } from './round-queries.ts'
import { heldDesk } from './schedule-queries.ts'
import { tellOfTalks, tellWaiting } from './telling-queries.ts'

export type Repaired = { lost: number; moved: number; least: number; loose: number }

/**
 * A desk has no talks on a day after all: its times go, whoever had one is proposed another with as few changes for others as can
 * be, and everybody whom it concerns is told, to agree or to choose again (G5).
 */
export async function callOff(scope: Scope, roundId: string, deskId: string, day: string): Promise<Repaired> {
  const [[round], [desk], talks, slots] = await scope.db.batch([
    roundById(scope, roundId),
    heldDesk(scope, roundId, deskId),
    talksToPlace(scope, roundId),
    slotsToFill(scope, roundId),
  ])
  if (!round || !desk) throw new NotFound()
  if (!round.invitedAt || round.wipedAt) throw new Refused(planTexts.notNow)
  const isGone = ({ desk_id, starts_at }: (typeof slots)[number]) =>
    desk_id === deskId && localDay(new Date(starts_at), scope.school.zone) === day && starts_at > scope.now.getTime()
  const gone = new Set(slots.filter(isGone).map(({ id }) => id))
  const whole = await problemOf(scope, round)
  const before: Plan = new Map(talks.flatMap(({ id, slot_id }) => (slot_id === null ? [] : [[id, slot_id]])))
  const lost = [...before].filter(([, slot]) => gone.has(slot)).map(([talk]) => talk)
  const problem = {
    ...whole,
    slots: whole.slots.filter(({ id, start }) => !gone.has(id) && start > scope.now.getTime()),
    talks: whole.talks
      .filter(({ id }) => before.has(id))
      .map(({ fixed, ...talk }) => (fixed === undefined || gone.has(fixed) ? talk : { ...talk, fixed })),
  }
  const { plan, changed, leastChanges } = repair(problem, before)
  const moved = new Map([...plan].filter(([talk]) => changed.includes(talk)))
  // What those who were moved leave elsewhere is free for others.
  const freed = changed.flatMap((talk) => before.get(talk) ?? []).filter((slot) => !gone.has(slot))
  await write(scope, roundId, { gone: [...gone], freed, changed, picks: picksOf(problem, moved) })
  return { lost: lost.length, moved: moved.size, least: leastChanges, loose: changed.length - moved.size }
}

type Writing = {
  gone: readonly string[]
  freed: readonly string[]
  changed: readonly string[]
  picks: ReturnType<typeof picksOf>
}

async function write(scope: Scope, roundId: string, { gone, freed, changed, picks }: Writing) {
  const talks = JSON.stringify(changed)
  const moved = JSON.stringify([...new Set(picks.map(({ talk }) => talk))])
  const loose = JSON.stringify(changed.filter((talk) => !picks.some((pick) => pick.talk === talk)))
  const about = `conference:${roundId}:repair:${scope.now.getTime()}`
  const [told, left] = [tellFound(scope, `${about}:moved`), tellFound(scope, `${about}:cancelled`)]
  const room = tellFound(scope, `${about}:freed`)
  const results = await scope.db.batch([
    clearTalks(scope, talks),
    shutSlots(scope, JSON.stringify(gone)),
    ...placeTalks(scope, picks, 'plan'),
    propose(scope, moved),
    lapse(scope, loose),
    told.tell(tellOfTalks(moved, 'moved')),
    left.tell(tellOfTalks(loose, 'cancelled')),
    told.push,
    left.push,
    room.tell(tellWaiting(JSON.stringify(freed), scope.now)),
    room.push,
    told.keys,
    left.keys,
    room.keys,
  ])
  await told.queue(results.slice(-3).flat() as { key: string }[]) // safe: as asked
}
