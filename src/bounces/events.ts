import * as v from 'valibot'
import { NotFound } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import { openSchool } from '../schools/open.ts'
import { noteReturned } from './blocking.ts'
import { type Returned, sentByService } from './queries.ts'
import { failureOf, type Reason } from './reasons.ts'

const word = v.optional(v.string(), '')

/** What we read of a delivery event of Cloudflare's mail service; there is more in it (standards.md, 3a). */
const eventShape = v.object({
  type: v.string(),
  payload: v.object({
    messageId: v.string(),
    recipient: v.string(),
    delivery: v.optional(v.object({ smtpEnhancedStatusCode: word, smtpResponse: word })),
    bounce: v.optional(v.object({ type: word, reason: word })),
    rejection: v.optional(v.object({ reason: word, party: word })),
  }),
})
type Payload = v.InferOutput<typeof eventShape>['payload']
type Verdict = Pick<Returned, 'kind' | 'reason'>

/** `unknown`: no school has sent this mail, as far as is written down by now. */
export type Noted = 'noted' | 'nothing' | 'unknown'

/** Events come at least once and in any order, and each says all that is to be known of its mail: what was noted stays noted. */
export async function noteEvent(platform: Platform, body: unknown): Promise<Noted> {
  const event = v.safeParse(eventShape, body)
  const verdict = event.success ? verdictOn(event.output.type, event.output.payload) : null
  if (!event.success || !verdict) return 'nothing'
  const { messageId, recipient } = event.output.payload
  const address = recipient.toLowerCase()
  for (const shard of platform.shards) {
    const [sent] = await sentByService(platform.shard(shard), messageId, address)
    if (!sent) continue
    const returned = { ...verdict, address, sentAt: new Date(sent.sent_at) }
    await openSchool(platform, sent.school_id).then((scope) => noteReturned(scope, returned), ifGone)
    return 'noted'
  }
  return 'unknown'
}

/** A school that went since takes its addresses along. */
function ifGone(error: unknown) {
  if (!(error instanceof NotFound)) throw error
}

/** What was delivered, is still tried, or failed within the service says nothing against an address. */
function verdictOn(type: string, { recipient, delivery, bounce, rejection }: Payload): Verdict | null {
  switch (type.replace('cf.email.sending.message.', '')) {
    case 'complained':
      return { kind: 'complaint', reason: 'complaint' }
    case 'rejected':
      return rejection?.reason === 'suppressed' ? { kind: 'hard', reason: 'suppressed' } : null
    case 'bounced': {
      const said = `${bounce?.reason ?? ''} ${delivery?.smtpResponse ?? ''}`
      const { kind, reason } = failureOf(recipient, delivery?.smtpEnhancedStatusCode ?? '', said, '')
      return { reason, kind: bounce?.type === 'hard' && !passing.has(reason) ? 'hard' : kind }
    }
    default:
      return null
  }
}

/** Called hard by many servers, though a mailbox is emptied and a filter is about the mail (RFC 3463; standards.md, 3b). */
const passing: ReadonlySet<Reason> = new Set(['full', 'tooLarge', 'refused', 'unavailable'])
