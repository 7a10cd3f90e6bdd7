import { rootOf } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'
import { judge, judgeNotices, judgePushes, partByHours } from './judging.ts'
import { draftsFor } from './letters.tsx'
import { mailing } from './mailing.ts'
import { noticeDrafts } from './notice-letters.tsx'
import { pushing } from './pushing.ts'
import {
  type Handed,
  type Held,
  held,
  holdOn,
  type Moot,
  mailsWithKeys,
  markMoot,
  markSent,
  noticesWithKeys,
  type Parcel,
  postpone,
  pushesWithKeys,
  putOff,
  take,
  type Waiting,
  type Wanted,
} from './sending-queries.ts'

/** A run that died lets go after this time; one that lives holds on, however long the service takes (ms). */
export const holdLasts = 60_000

const minute = 60_000
/** Between attempts; after the eighth, two days on, we give up. */
const pauses = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * minute)

export const sendMails = (scope: SchoolScope, keys: readonly string[]) => send(scope, mailsWithKeys(keys), news)
export const sendPushes = (scope: SchoolScope, keys: readonly string[]) => send(scope, pushesWithKeys(keys), pushes)
export const sendNotices = (scope: SchoolScope, keys: readonly string[]) => send(scope, noticesWithKeys(keys), notices)

/** What becomes of rows that were taken: what is to be handed over, what need not be sent any more, and what waits for its hour. */
export type Prepared = { parcels: readonly Parcel[]; moot: readonly Moot[]; waiting: readonly Waiting[] }
type Prepare = (scope: SchoolScope, rows: readonly Held[]) => Prepared | Promise<Prepared>

export const news: Prepare = (scope, rows) => {
  const { sendable, moot } = judge(rows)
  const { ready, waiting } = partByHours(scope, sendable)
  return { parcels: mailing(scope, draftsFor(scope, ready)), moot, waiting }
}

const pushes: Prepare = (scope, rows) => {
  const { sendable, moot } = judgePushes(rows)
  const { ready, waiting } = partByHours(scope, sendable)
  return { parcels: pushing(scope, ready), moot, waiting }
}

const notices: Prepare = async (scope, rows) => {
  const { sendable, moot } = judgeNotices(rows)
  const { drafts, moot: over } = await noticeDrafts(scope, sendable)
  return { parcels: mailing(scope, drafts), moot: [...moot, ...over], waiting: [] }
}

export const keptInsideReason = 'skipped: a demo school mails nobody'

/** A demo's people do not exist, but their addresses might: nothing leaves it, and each row says why (A3). */
const keptInside: Prepare = (_, rows) => ({
  parcels: [],
  moot: rows.map(({ key }) => ({ key, reason: keptInsideReason })),
  waiting: [],
})

/** Two statements for all of it, and one for each mail or push: safe to repeat, to run twice at once, and to be killed. */
export async function send(scope: SchoolScope, wanted: Wanted, prepare: Prepare) {
  const until = new Date(scope.now.getTime() + holdLasts)
  const [taken, rows] = await scope.db.batch([take(scope, wanted, until), held(scope, wanted, until)])
  const mine = new Set(taken.map(({ key }) => key))
  const { parcels, moot, waiting } = await (scope.demoEndsAt ? keptInside : prepare)(
    scope,
    rows.filter(({ key }) => mine.has(key)),
  )
  if (moot.length > 0) await markMoot(scope, moot)
  if (waiting.length > 0) await putOff(scope, waiting)
  if (parcels.length > 0) await whileHolding(scope, [...mine], () => sendAll(scope, parcels))
}

export async function sendAll(scope: SchoolScope, parcels: readonly Parcel[]) {
  for (const [place, parcel] of parcels.entries()) {
    const refusal = await sendOne(scope, parcel)
    if (!refusal) continue
    const others = refusal.busy ? parcels.slice(place + 1) : []
    await giveWay(scope, [parcel, ...others], refusal)
    if (refusal.busy) return
  }
}

/**
 * Noted right after the service took it, and not with its neighbours: should this run die, at most the one mail in between
 * is sent again (E4). When it cannot be noted the run stops, for the same reason.
 */
async function sendOne(scope: SchoolScope, { keys, noted = [], hand }: Parcel) {
  const handed = await hand()
  if ('refusal' in handed) return handed.refusal
  const settle =
    'moot' in handed
      ? () =>
          markMoot(
            scope,
            keys.map((key) => ({ key, reason: handed.moot })),
          )
      : () => scope.db.batch([markSent(scope, keys, handed.serviceId), ...noted])
  await insist<unknown>(settle)
  return null
}

type Refusal = Extract<Handed, { refusal: unknown }>['refusal']

async function giveWay(scope: SchoolScope, parcels: readonly Parcel[], { reason, hopeless, wait = 0 }: Refusal) {
  const failure = { reason, final: hopeless, pauses, wait }
  const postponed = await insist(() => postpone(scope, keysOf(parcels), failure))
  for (const { key, attempts, done_at } of postponed) {
    scope.log({
      event: done_at ? 'mail.givenUp' : 'mail.postponed',
      key,
      attempts,
      error: reason,
      ...(done_at ? { alert: true } : {}),
    })
  }
}

const keysOf = (parcels: readonly Parcel[]) => parcels.flatMap(({ keys }) => keys)

/** As long as the work lasts nobody else takes these rows, so that a slow mail service makes nothing go twice. */
async function whileHolding(scope: SchoolScope, keys: readonly string[], work: () => Promise<void>) {
  const begun = Date.now()
  const until = () => new Date(scope.now.getTime() + (Date.now() - begun) + holdLasts)
  const lost = (error: unknown) => scope.log({ event: 'mail.holdFailed', error: String(rootOf(error)) })
  const timer = setInterval(() => holdOn(scope, keys, until()).catch(lost), holdLasts / 3)
  await work().finally(() => clearInterval(timer))
}

/** For statements that may run twice: what is known now must be written down, and a database is away for moments only. */
async function insist<Result>(statement: () => PromiseLike<Result>, tries = 3): Promise<Result> {
  try {
    return await statement()
  } catch (error) {
    if (tries === 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400))
    return insist(statement, tries - 1)
  }
}
