import { noteReturned } from '../bounces/blocking.ts'
import { rootOf } from '../errors.ts'
import { refusalOf } from '../mail/refusals.ts'
import type { SchoolScope } from '../scope.ts'
import { judge, judgeNotices, partByHours } from './judging.ts'
import { draftsFor } from './letters.tsx'
import { noticeDrafts } from './notice-letters.tsx'
import {
  type Draft,
  type Held,
  held,
  holdOn,
  type Moot,
  mailsWithKeys,
  markMoot,
  markSent,
  noticesWithKeys,
  postpone,
  putOff,
  summariesFor,
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
export const sendSummaries = (scope: SchoolScope, personIds: readonly string[]) =>
  send(scope, summariesFor(personIds), news)
export const sendNotices = (scope: SchoolScope, keys: readonly string[]) => send(scope, noticesWithKeys(keys), notices)

/** What becomes of rows that were taken: mails to be written, what need not be sent any more, and what waits for its hour. */
type Prepared = { drafts: readonly Draft[]; moot: readonly Moot[]; waiting: readonly Waiting[] }
type Prepare = (scope: SchoolScope, rows: readonly Held[]) => Prepared | Promise<Prepared>

const news: Prepare = (scope, rows) => {
  const { sendable, moot } = judge(rows)
  const { ready, waiting } = partByHours(scope, sendable)
  return { drafts: draftsFor(scope, ready), moot, waiting }
}

const notices: Prepare = async (scope, rows) => {
  const { sendable, moot } = judgeNotices(rows)
  const { drafts, moot: over } = await noticeDrafts(scope, sendable)
  return { drafts, moot: [...moot, ...over], waiting: [] }
}

/** A demo's people do not exist, but their addresses might: nothing leaves it, and each row says why (A3). */
const keptInside: Prepare = (_, rows) => ({
  drafts: [],
  moot: rows.map(({ key }) => ({ key, reason: 'skipped: a demo school mails nobody' })),
  waiting: [],
})

/** Two statements for all of it, and one for each mail: safe to repeat, to run twice at once, and to be killed. */
async function send(scope: SchoolScope, wanted: Wanted, prepare: Prepare) {
  const until = new Date(scope.now.getTime() + holdLasts)
  const [taken, rows] = await scope.db.batch([take(scope, wanted, until), held(scope, wanted, until)])
  const mine = new Set(taken.map(({ key }) => key))
  const { drafts, moot, waiting } = await (scope.demoEndsAt ? keptInside : prepare)(
    scope,
    rows.filter(({ key }) => mine.has(key)),
  )
  if (moot.length > 0) await markMoot(scope, moot)
  if (waiting.length > 0) await putOff(scope, waiting)
  if (drafts.length > 0) await whileHolding(scope, [...mine], () => sendAll(scope, drafts))
}

async function sendAll(scope: SchoolScope, drafts: readonly Draft[]) {
  for (const [place, draft] of drafts.entries()) {
    const refusal = await sendOne(scope, draft)
    if (!refusal) continue
    const others = refusal.busy ? drafts.slice(place + 1) : []
    await giveWay(scope, [draft, ...others], refusal)
    if (refusal.busy) return
  }
}

/**
 * Noted right after the service took it, and not with its neighbours: should this run die, at most the one mail in between
 * is sent again (E4). When it cannot be noted the run stops, for the same reason.
 */
async function sendOne(scope: SchoolScope, draft: Draft) {
  let to = ''
  const handed = await draft
    .write()
    .then((mail) => {
      to = mail.to
      return scope.mail(mail)
    })
    .catch((error: unknown) => ({ refusal: refusalOf(error) }))
  if ('refusal' in handed) {
    if (handed.refusal.suppressed) await noteSuppressed(scope, to)
    return handed.refusal
  }
  await insist(() => markSent(scope, draft.keys, handed.serviceId))
  return null
}

/** The service knows of an address that mail to it comes back, and takes none for it (check 37). */
const noteSuppressed = (scope: SchoolScope, address: string) =>
  noteReturned(scope, { address, sentAt: scope.now, kind: 'hard', reason: 'suppressed' })

async function giveWay(
  scope: SchoolScope,
  drafts: readonly Draft[],
  { reason, hopeless }: ReturnType<typeof refusalOf>,
) {
  const postponed = await insist(() => postpone(scope, keysOf(drafts), { reason, final: hopeless, pauses }))
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

const keysOf = (drafts: readonly Draft[]) => drafts.flatMap(({ keys }) => keys)

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
