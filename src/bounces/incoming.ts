import type { Email } from 'postal-mime'
import { repeatable } from '../db/retry.ts'
import type { Platform } from '../platform/ports.ts'
import { schoolWithId } from '../schools/directory.ts'
import { openSchool } from '../schools/open.ts'
import { noteReturned } from './blocking.ts'
import type { Returned } from './queries.ts'
import { type Incoming, textsOf } from './report.ts'
import { type Sent, sentAsIn } from './seals.ts'

/** Mail servers give up within five days, and people complain within some more; a seal that was kept longer is kept for something else (ms). */
const lately = 14 * 86_400_000

/** What came back, or was complained of. All else is written down by its kind alone: it was to an address that nobody reads. */
export async function noteIncoming(platform: Platform, incoming: Incoming, mail: Email, raw: Uint8Array) {
  if (incoming.kind === 'failed' || incoming.kind === 'complaint') {
    const sent = await sentAsIn(textsOf(mail, raw), platform.settings.secret)
    return noteReport(platform, incoming, sent)
  }
  platform.log({ event: `mail.came.${incoming.kind}` })
}

type Report = Extract<Incoming, { kind: 'failed' | 'complaint' }>

async function noteReport(platform: Platform, report: Report, sent: Sent | null) {
  const returned = sent && platform.now().getTime() - sent.at.getTime() < lately ? returnedBy(report, sent) : null
  if (!sent || !returned) return platform.log({ event: 'mail.came.unproven', kind: report.kind, sealed: sent !== null })
  // A school that went since takes its addresses along.
  if (!(await schoolWithId(platform.directory, sent.schoolId, platform.now()))) return
  await repeatable(async () => noteReturned(await openSchool(platform, sent.schoolId), returned))
}

/**
 * What the report says of the address that the mail was sent to. Another one that it names is where its owner has it forwarded:
 * that this failed is no news of theirs. A report that names none at all is about the mail that it returns.
 */
function returnedBy(report: Report, { address, at }: Sent): Returned | null {
  if (report.kind === 'complaint') return { address, sentAt: at, kind: 'complaint', reason: 'complaint' }
  const [first] = report.failures
  const failure =
    report.failures.find((one) => one.address === address) ?? (first?.address === null ? first : undefined)
  return failure ? { address, sentAt: at, kind: failure.kind, reason: failure.reason } : null
}
