import { planTexts } from '../../templates/conferences/plan-texts.ts'
import { roundTexts, timesProblems } from '../../templates/conferences/round-texts.ts'
import { onDaysOf, scheduleTexts } from '../../templates/conferences/schedule-texts.ts'
import { Refused } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { newIds } from '../ids.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { calendarOn } from './beside-queries.ts'
import { waitersFor } from './booking-queries.ts'
import { mostTimes } from './forms.ts'
import { offerNow } from './offering.ts'
import { insertSlots, updateRound } from './round-queries.ts'
import { type Schedule, schedule } from './schedules.ts'
import { dueIn } from './sweeping.ts'
import { tellTimeless } from './telling-queries.ts'
import { daysIn, readTimes, type Time, timesIn } from './times.ts'

/**
 * More times at one desk of a round that is out, such as a day instead of one that fell away (G4, G5): what is there stays as it
 * is, and whoever has no time yet can have one of these.
 */
export async function addTimes(
  scope: Scope,
  roundId: string,
  deskId: string,
  { typed, read: seen }: { typed: string; read: string },
): Promise<Problems | number> {
  const found = await schedule(scope, roundId, deskId)
  const { round, slots } = found
  const { zone } = scope.school
  if (!round.invitedAt) throw new Refused(planTexts.notNow)
  const read = readTimes(typed, round.minutes, localDay(scope.now, zone))
  if (!read.ok) return { tijden: timesProblems[read.problem.is](read.problem.line) }
  const fresh = timesIn(read.stretches, round, zone).filter((time) => isNew(scope, found, time))
  if (fresh.length === 0) return { tijden: scheduleTexts.noNewTimes }
  if (slots.length + fresh.length > mostTimes) return { tijden: roundTexts.tooManyTimes }
  const beside = await calendarOn(scope, daysIn(typed))
  if (beside.length > 0 && plain(seen) !== plain(typed)) return { tijden: onDaysOf(beside.map(({ title }) => title)) }
  await put(scope, found, fresh)
  return fresh.length
}

/** A browser writes line ends as it likes. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

const isNew = ({ now }: Scope, { slots }: Schedule, { startsAt, endsAt }: Time) =>
  startsAt > now && slots.every(({ starts_at: from, ends_at: until }) => from >= +endsAt || until <= +startsAt)

async function put(scope: Scope, { round, desk }: Schedule, fresh: readonly Time[]) {
  const ids = newIds(scope.now, fresh.length)
  const added = fresh.map(({ startsAt, endsAt }, place) => ({
    ...{ id: ids[place] ?? '', roundId: round.id, deskId: desk.id, startsAt, endsAt },
  }))
  const firstAt = new Date(Math.min(+round.firstAt, ...fresh.map(({ startsAt }) => +startsAt)))
  const lastAt = new Date(Math.max(+round.lastAt, ...fresh.map(({ endsAt }) => +endsAt)))
  const sweepAt = dueIn({ ...round, firstAt, lastAt }, scope.now).nextAt
  await scope.db.batch([...insertSlots(scope, added), updateRound(scope, round.id, { firstAt, lastAt, sweepAt })])
  const slots = JSON.stringify(ids)
  const waiters = await waitersFor(scope, slots, true)
  const about = `conference:${round.id}:more:${scope.now.getTime()}`
  await offerNow(scope, slots, { waiters, about, first: [] })
  const loose = tellFound(scope, `${about}:loose`)
  const [, , told] = await scope.db.batch([loose.tell(tellTimeless(desk.id)), loose.push, loose.keys])
  await loose.queue(told)
}
