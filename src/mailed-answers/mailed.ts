import { NotFound } from '../errors.ts'
import { receivedMessage } from '../messages/queries.ts'
import { openAnswerLink } from '../notifications/answer-links.ts'
import { actingFor } from '../people/acting.ts'
import { fullName } from '../people/names.ts'
import { type Asked, askedFrom, isOpen } from '../questionnaires/asked.ts'
import { askedStatements } from '../questionnaires/queries.ts'
import { isSimple } from '../questionnaires/simple.ts'
import type { SchoolScope, Scope } from '../scope.ts'

type About = { scope: Scope; subject: string; sender: string; messageId: string }

/**
 * What a link in a mail leads to, as things stand now: a question to answer or what was answered; or nothing any more, since
 * the right to it went (custody), or the message was withdrawn; or more than can be answered without logging in.
 */
export type Mailed =
  | { kind: 'gone' }
  | { kind: 'withdrawn'; sender: string; at: Date }
  | (About & { kind: 'elsewhere' })
  | (About & { kind: 'open' | 'closed'; asked: Asked })

/** Reading it changes nothing, also not whether the message was read: scanners open links (D14). */
export async function openMailed(school: SchoolScope, token: string): Promise<Mailed> {
  const { personId, messageId } = await openAnswerLink(school, token)
  const scope = await actingFor(school, personId)
  if (!scope) throw new NotFound()
  const [[received], ...rows] = await scope.db.batch([
    receivedMessage(scope, messageId),
    ...askedStatements(scope, messageId),
  ])
  if (!received) return { kind: 'gone' }
  const { subject, withdrawnAt } = received.message
  const sender = fullName(received.sender)
  if (withdrawnAt) return { kind: 'withdrawn', sender, at: withdrawnAt }
  const about = { scope, subject, sender, messageId }
  const asked = askedFrom(rows)
  if (!asked || asked.sections.length === 0) return { kind: 'gone' }
  if (!isSimple(asked.questions)) return { ...about, kind: 'elsewhere' }
  return { ...about, kind: isOpen(asked, scope.now) ? 'open' : 'closed', asked }
}
