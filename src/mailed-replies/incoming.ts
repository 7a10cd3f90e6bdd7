import type { Email } from 'postal-mime'
import { noteIncoming } from '../bounces/incoming.ts'
import { judgeIncoming, parse } from '../bounces/report.ts'
import { repeatable } from '../db/retry.ts'
import type { Platform } from '../platform/ports.ts'
import { type OwnAnswer, ownAnswerIn } from '../post/answer-addresses.ts'
import { answerOwn } from '../post/answers.ts'
import { addressedIn, tokenOf } from './address.ts'
import { isAnswerable } from './answerable.ts'
import { receiveReply } from './receiving.ts'
import { isCut } from './shortening.ts'

/**
 * A mail that reached us: a report of one that came back, or somebody's answer. Nothing answers it in the same breath, and what
 * no person wrote is answered by nothing at all, so no two machines can keep each other going (check 37).
 */
export async function receive(platform: Platform, raw: Uint8Array, to: string) {
  const mail = await parse(raw)
  const incoming = judgeIncoming(mail)
  const token = incoming.kind === 'plain' ? tokenOf(mail, to) : null
  const own = incoming.kind === 'plain' && !token ? addressedIn(mail, to, ownAnswerIn) : null
  if (own) return noteOwn(platform, mail, own)
  if (!token) return noteIncoming(platform, incoming, mail, raw)
  const received = await repeatable(() => receiveReply(platform, { mail, isCut: isCut(raw) }, token))
  platform.log({ event: 'mail.answered', kind: token.kind, received })
}

/** An answer to a mail of Pleinpost's own, which no school sent. */
async function noteOwn(platform: Platform, mail: Email, own: OwnAnswer) {
  const from = mail.from?.address?.toLowerCase() ?? ''
  const mayTell = from !== '' && isAnswerable(mail, from, platform.settings.mailFrom)
  const received = mayTell ? await answerOwn(platform, own, from) : 'forged'
  platform.log({ event: 'mail.answered', kind: 'own', received })
}
