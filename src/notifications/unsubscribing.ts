import jwt from '@tsndr/cloudflare-worker-jwt'
import { NotFound } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'
import { updateMailChoice } from './queries.ts'

type Claims = { school: string; person: string; purpose: 'unsubscribe' }

/** Opens one thing only, for one person, and for good: a mail from years ago still lets its reader go. */
export const sealUnsubscribe = ({ school, secret }: SchoolScope, personId: string) =>
  jwt.sign<Claims>({ school: school.schoolId, person: personId, purpose: 'unsubscribe' }, secret)

/** Whose token it is. One that we did not make, for this, at this school, opens a page that is not there. */
export async function personLeaving({ school, secret }: SchoolScope, token: string) {
  const opened = await jwt.verify<Claims>(token, secret).catch(() => undefined)
  if (opened?.payload.purpose !== 'unsubscribe' || opened.payload.school !== school.schoolId) throw new NotFound()
  return opened.payload.person
}

/** No more mail for this person, who goes on finding everything on the site. */
export async function unsubscribe(scope: SchoolScope, personId: string) {
  const [person] = await updateMailChoice(scope, personId, 'none')
  if (!person) throw new NotFound()
  scope.log({ event: 'mail.unsubscribed', person: personId })
}
