import jwt from '@tsndr/cloudflare-worker-jwt'
import { NotFound } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'

type Claims = { school: string; person: string; message: string; purpose: 'answer'; until: number }

/** What a link to answer from the mail opens: one message, for one person. */
export type AnswerLink = { personId: string; messageId: string }

/** A link of a mail that is older is for those who log in (days). */
const lasts = 120

/** Opens what a message asks, for the one person it was mailed to, and nothing else of either (D14). */
export const sealAnswerLink = ({ school, secret, now }: SchoolScope, { personId, messageId }: AnswerLink) =>
  jwt.sign<Claims>(
    {
      school: school.schoolId,
      person: personId,
      message: messageId,
      purpose: 'answer',
      until: now.getTime() + lasts * 86_400_000,
    },
    secret,
  )

/** What the link is about. One that we did not make, for this, at this school, or too long ago, opens a page that is not there. */
export async function openAnswerLink({ school, secret, now }: SchoolScope, token: string): Promise<AnswerLink> {
  const opened = await jwt.verify<Claims>(token, secret).catch(() => undefined)
  const claims = opened?.payload
  if (claims?.purpose !== 'answer' || claims.school !== school.schoolId) throw new NotFound()
  if (claims.until <= now.getTime()) throw new NotFound()
  return { personId: claims.person, messageId: claims.message }
}
