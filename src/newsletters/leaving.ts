import jwt from '@tsndr/cloudflare-worker-jwt'
import { NotFound } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'
import { refuse } from './queries.ts'
import { deleteSubscriber } from './subscriber-queries.ts'

export type Leaving = { kind: 'person' | 'subscriber'; id: string }
type Claims = Leaving & { school: string; purpose: 'newsletter' }

/** Ends one thing only, for one reader, and for good: a mail from years ago still lets its reader go (RFC 8058). */
export const sealLeaving = ({ school, secret }: SchoolScope, { kind, id }: Leaving) =>
  jwt.sign<Claims>({ school: school.schoolId, kind, id, purpose: 'newsletter' }, secret)

/** Whose token it is. One that we did not make, for this, at this school, opens a page that is not there. */
export async function leavingBy({ school, secret }: SchoolScope, token: string): Promise<Leaving> {
  const opened = await jwt.verify<Claims>(token, secret).catch(() => undefined)
  if (opened?.payload.purpose !== 'newsletter' || opened.payload.school !== school.schoolId) throw new NotFound()
  return { kind: opened.payload.kind, id: opened.payload.id }
}

/** No more newsletters: of somebody of the school by mail, of an address outside it at all. Whoever is gone already is gone. */
export async function leave(scope: SchoolScope, { kind, id }: Leaving) {
  await (kind === 'person' ? refuse(scope, id) : deleteSubscriber(scope, id))
  scope.log({ event: 'newsletter.left', kind, id })
}
