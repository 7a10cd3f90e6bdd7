import { bookingTexts } from '../../templates/conferences/booking-texts.ts'
import { Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import { type JoinableRow, joinable, joinTalks, partTalks, unwishJoin, wishJoin } from './joining-queries.ts'
import { tellOfTalks } from './telling-queries.ts'

/**
 * Separated parents come to one talk as soon as both said so, and to two as soon as one of them did: until then neither learns what
 * the other wants (G3).
 */
export async function comeTogether(scope: Scope, talkId: string, together: boolean) {
  const [[talk]] = await scope.db.batch([joinable(scope, talkId)])
  if (!talk) throw new Refused(bookingTexts.notNow)
  if (together) return join(scope, talk)
  if (talk.unit === '') return part(scope, talkId, talk)
  await scope.db.batch([unwishJoin(scope, talk)])
}

async function join(scope: Scope, talk: JoinableRow) {
  if (talk.unit === '') return
  const joint = newId(scope.now)
  const telling = tellFound(scope, `conference:${joint}:joined`)
  const results = await scope.db.batch([
    wishJoin(scope, talk),
    ...joinTalks(scope, talk, joint),
    telling.tell(tellOfTalks(JSON.stringify([joint]), 'joined', undefined, scope.me.id)),
    telling.push,
    telling.keys,
  ])
  await telling.queue(results.at(-1) as { key: string }[]) // safe: as asked
}

async function part(scope: Scope, joint: string, talk: JoinableRow) {
  const households = JSON.parse(talk.households) as string[] // safe: the query made it so
  const talks = households.map((household) => ({ household, id: newId(scope.now) }))
  const others = JSON.stringify(talks.flatMap(({ household, id }) => (household === talk.mine ? [] : [id])))
  const telling = tellFound(scope, `conference:${joint}:parted`)
  const results = await scope.db.batch([
    unwishJoin(scope, talk),
    ...partTalks(scope, joint, talk.mine, talks),
    telling.tell(tellOfTalks(others, 'parted')),
    telling.push,
    telling.keys,
  ])
  await telling.queue(results.at(-1) as { key: string }[]) // safe: as asked
}
