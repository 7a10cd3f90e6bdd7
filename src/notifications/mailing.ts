import { noteReturned } from '../bounces/blocking.ts'
import { refusalOf } from '../mail/refusals.ts'
import type { SchoolScope } from '../scope.ts'
import type { Draft, Handed, Parcel } from './sending-queries.ts'

/** Mails, each to be written when its turn comes. */
export const mailing = (scope: SchoolScope, drafts: readonly Draft[]): Parcel[] =>
  drafts.map(({ keys, write }) => ({ keys, hand: () => hand(scope, write) }))

async function hand(scope: SchoolScope, write: Draft['write']): Promise<Handed> {
  let to = ''
  const handed = await write()
    .then((mail) => {
      to = mail.to
      return scope.mail(mail)
    })
    .catch((error: unknown) => ({ refusal: refusalOf(error) }))
  if ('refusal' in handed && handed.refusal.suppressed) await noteSuppressed(scope, to)
  return handed
}

/** The service knows of an address that mail to it comes back, and takes none for it (check 37). */
const noteSuppressed = (scope: SchoolScope, address: string) =>
  noteReturned(scope, { address, sentAt: scope.now, kind: 'hard', reason: 'suppressed' })
