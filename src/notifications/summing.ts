import { claimSummary, endClaim, type LinkedRow, linkedWith } from '../linked-accounts/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { jointDraft } from './joint-letter.tsx'
import { judge, partByHours, type Sendable } from './judging.ts'
import { draftsFor } from './letters.tsx'
import { mailing } from './mailing.ts'
import { holdLasts, news, send, sendAll } from './sending.ts'
import { held, markMoot, putOff, summariesFor, take } from './sending-queries.ts'

/** What is due at another school so soon after comes along, so that two times of summaries make one mail (ms). */
const together = 60 * 60_000

/** The summaries of these people: of whoever has accounts at several schools one mail of all of them (E1, B6). */
export async function sendSummaries(scope: SchoolScope, personIds: readonly string[]) {
  const linked = Map.groupBy(await linkedWith(scope, personIds), ({ of_id }) => of_id)
  const alone = personIds.filter((id) => !linked.has(id))
  if (alone.length > 0) await send(scope, summariesFor(alone), news)
  for (const [personId, others] of linked) await sendTogether(scope, personId, others)
}

/** One run at a time writes for all accounts of a person; another leaves its rows to it, and to the sweep after it. */
async function sendTogether(scope: SchoolScope, personId: string, others: readonly LinkedRow[]) {
  const [{ group_id: groupId = '' } = {}] = others
  const until = new Date(scope.now.getTime() + holdLasts)
  const [claimed] = await claimSummary(scope, groupId, until)
  if (!claimed) return
  const elsewhere = await Promise.all(
    others.map(async (row) => ({ scope: await scope.elsewhere(row.school_id), personId: row.person_id })),
  )
  const shares = [await shareOf(scope, personId, until)]
  for (const there of elsewhere) if (there.scope) shares.push(await shareOf(there.scope, there.personId, until))
  for (const same of byAddress(shares)) await sendShares(same)
  await endClaim(scope, groupId, until)
}

/** What is to be told of one school, by that school's own rules and the person's own choice there. */
export type Share = { scope: SchoolScope; rows: readonly Sendable[] }

async function shareOf(scope: SchoolScope, personId: string, until: Date): Promise<Share> {
  if (scope.demoEndsAt) return { scope, rows: [] }
  const wanted = summariesFor([personId])
  const [taken, rows] = await scope.db.batch([take(scope, wanted, until, together), held(scope, wanted, until)])
  const mine = new Set(taken.map(({ key }) => key))
  const { sendable, moot } = judge(rows.filter(({ key }) => mine.has(key)))
  const { ready, waiting } = partByHours(scope, sendable)
  if (moot.length > 0) await markMoot(scope, moot)
  if (waiting.length > 0) await putOff(scope, waiting)
  return { scope, rows: ready }
}

/** An address at work hears of nothing that comes to the one at home. */
const byAddress = (shares: readonly Share[]) => [
  ...Map.groupBy(
    shares.filter(({ rows }) => rows.length > 0),
    ({ rows }) => rows[0]?.person.email.toLowerCase(),
  ).values(),
]

/** Handed over once; each school then notes it of its own rows, as of any mail. */
async function sendShares(shares: readonly Share[]) {
  const [first] = shares
  if (!first) return
  const [draft] = shares.length === 1 ? draftsFor(first.scope, first.rows) : [jointDraft(shares)]
  if (!draft) return
  const [parcel] = mailing(first.scope, [draft])
  const handed = await parcel?.hand()
  if (!handed) return
  for (const { scope, rows } of shares) {
    await sendAll(scope, [{ keys: rows.map(({ key }) => key), hand: async () => handed }])
  }
}
