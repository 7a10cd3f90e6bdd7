import { rootOf } from '../errors.ts'
import { receive } from '../mailed-replies/incoming.ts'
import { keepForLater } from '../mailed-replies/keeping.ts'
import { shortened } from '../mailed-replies/shortening.ts'
import { replyTokenIn } from '../notifications/reply-addresses.ts'
import type { Platform } from './ports.ts'

/**
 * A mail to our address. Only its bytes and where it was sent to are handed on, and not the ways that a mail server gives to answer, forward or refuse it.
 * What we fail at is written down, and an answer is kept besides. Only when that fails too do we throw: the runtime then tells the
 * sending server to come again later (a temporary SMTP error), and nobody gets a report as long as it does (check 37).
 */
export async function onMail(platform: Platform, { raw, to }: { raw: AsyncIterable<Uint8Array>; to: string }) {
  const mail = await shortened(raw)
  try {
    await receive(platform, mail, to)
  } catch (error) {
    platform.log({ event: 'mail.incomingFailed', error: String(rootOf(error)), alert: true })
    if (replyTokenIn(to)) await keepForLater(platform, mail, to)
  }
}
