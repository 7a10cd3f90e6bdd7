import { tellFound } from '../notifications/telling-found.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import { roundById, updateRound } from './round-queries.ts'
import type { Round } from './schema.ts'
import { dueIn } from './sweeping.ts'
import { soonTalks, tellOfTalks, tellRound, withoutTime } from './telling-queries.ts'
import { wipe } from './wiping-queries.ts'

const eveHours = 30

/** What a round's moment asks for: to remind, once however often it is looked at, or to wipe. */
export async function seeToRound(scope: SchoolScope, roundId: string) {
  const [[round]] = await scope.db.batch([roundById(scope, roundId)])
  if (!round?.invitedAt || round.wipedAt) return
  const { due, nextAt } = dueIn(round, scope.now)
  if (due.has('wipe')) return void (await scope.db.batch(wipe(scope, roundId)))
  if (due.has('closing') && scope.now < round.closesAt) await remindToChoose(scope, round)
  if (due.has('eve') && scope.now < round.lastAt) await remindOfTalks(scope, roundId)
  await updateRound(scope, roundId, { sweepAt: nextAt })
}

async function remindToChoose(scope: SchoolScope, { id, way }: Round) {
  const telling = tellFound(scope, `conference:${id}:closing`)
  const [, , told] = await scope.db.batch([
    telling.tell(tellRound(id, 'closing', withoutTime(way))),
    telling.push,
    telling.keys,
  ])
  await telling.queue(told)
}

/** Each day's talks once: of one that moves after that, its family is told when it does. */
async function remindOfTalks(scope: SchoolScope, roundId: string) {
  const until = new Date(scope.now.getTime() + eveHours * 3_600_000)
  const [talks] = await scope.db.batch([soonTalks(scope, roundId, until)])
  const days = Map.groupBy(talks, ({ starts_at }) => localDay(new Date(starts_at), scope.school.zone))
  for (const [day, those] of days) {
    const telling = tellFound(scope, `conference:${roundId}:eve:${day}`)
    const ids = JSON.stringify(those.map(({ talk_id }) => talk_id))
    const [, , told] = await scope.db.batch([telling.tell(tellOfTalks(ids, 'eve')), telling.push, telling.keys])
    await telling.queue(told)
  }
}
