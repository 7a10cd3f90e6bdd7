import { auditEntryWhere } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import { personById } from '../people/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { blockByReturned, insertReturned, isBlocked, liftBlock, type Returned } from './queries.ts'

const day = 86_400_000

/**
 * Three mails within a fortnight: a mailbox that is full over a weekend, or a server that is away for a day, comes back by
 * itself, and a school that writes twice a week is not cut off by it. Mails of one moment count as one.
 */
const softOnes = 3
const softFor = 14 * day

/** What came back, and what follows from it (E3). Safe to repeat, and in any order: a mail counts once, whoever tells of it. */
export async function noteReturned(scope: SchoolScope, { address, ...about }: Returned) {
  const returned = { ...about, address: address.toLowerCase() }
  const since = new Date(scope.now.getTime() - softFor)
  const [, [blocked]] = await scope.db.batch([
    insertReturned(scope, returned),
    blockByReturned(scope, returned.address, { softOnes, since }),
  ])
  scope.log({ event: 'mail.returned', kind: about.kind, reason: about.reason, blocked: Boolean(blocked) })
}

/** Mail goes there again; what was sent before this counts no more. */
export async function unblock(scope: Scope, personId: string) {
  const entry = auditEntryWhere(scope, 'address.unblocked', (school) => isBlocked(school, personId), {
    subjectId: personId,
  })
  const [, lifted] = await scope.db.batch([entry, liftBlock(scope, personId)])
  return lifted.length > 0
}

/** The same for whoever looks after everybody's; doing it twice does it once. */
export async function unblockFor(scope: Scope, personId: string) {
  if (await unblock(scope, personId)) return
  const [person] = await personById(scope.db, personId)
  if (!person) throw new NotFound()
}
