import jwt from '@tsndr/cloudflare-worker-jwt'
import { NotFound } from '../errors.ts'
import { linkedWith } from '../linked-accounts/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { updateMailChoice } from './queries.ts'

/** `all`: from a mail of several schools, which ends at each of them. */
type Claims = { school: string; person: string; purpose: 'unsubscribe'; all?: true }

/** Opens one thing only, for one person, and for good: a mail from years ago still lets its reader go. */
export const sealUnsubscribe = ({ school, secret }: SchoolScope, personId: string, all = false) =>
  jwt.sign<Claims>(
    { school: school.schoolId, person: personId, purpose: 'unsubscribe', ...(all ? { all: true } : {}) },
    secret,
  )

type Leaving = { personId: string; all: boolean }

/** Whose token it is. One that we did not make, for this, at this school, opens a page that is not there. */
export async function personLeaving({ school, secret }: SchoolScope, token: string): Promise<Leaving> {
  const opened = await jwt.verify<Claims>(token, secret).catch(() => undefined)
  if (opened?.payload.purpose !== 'unsubscribe' || opened.payload.school !== school.schoolId) throw new NotFound()
  return { personId: opened.payload.person, all: opened.payload.all === true }
}

/** No more mail for this person, who goes on finding everything on the site. */
export async function unsubscribe(scope: SchoolScope, { personId, all }: Leaving) {
  const [person] = await updateMailChoice(scope, personId, 'none')
  if (!person) throw new NotFound()
  scope.log({ event: 'mail.unsubscribed', person: personId })
  for (const row of all ? await linkedWith(scope, [personId]) : []) {
    const there = await scope.elsewhere(row.school_id)
    if (there) await updateMailChoice(there, row.person_id, 'none')
  }
}
