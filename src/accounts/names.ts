import { keyedFingerprint } from '../ids.ts'
import type { Platform } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { changedNames, deleteNamesOf, insertNames, schoolsWithNewNames, settleChanges } from './name-queries.ts'
import { canonical, nameKey } from './user-names.ts'

/** People a job tells of: four statements, however many. */
const mostAtOnce = 500

/** As a user name, and as an address: what somebody types may be either. */
export const namePrints = (secret: string, typed: string) =>
  Promise.all([userNamePrint(secret, typed), addressPrint(secret, typed)])

const userNamePrint = (secret: string, name: string) => keyedFingerprint(secret, `user name ${nameKey(name)}`)
const addressPrint = (secret: string, address: string) => keyedFingerprint(secret, `address ${canonical(address)}`)

/**
 * Tells the directory of the names that were opened, changed or closed here since it was told last; triggers keep which those
 * are, whoever changed them. A demo's people are nobody's to find.
 */
export async function tellNames(scope: SchoolScope) {
  for (;;) {
    const changes = await changedNames(scope, mostAtOnce)
    if (changes.length === 0) return
    const rows = scope.demoEndsAt ? [] : await Promise.all(changes.map((change) => namesOf(scope, change)))
    const personIds = changes.map(({ person_id }) => person_id)
    await scope.directory.batch([deleteNamesOf(scope, personIds), ...insertNames(scope, rows.flat())])
    await settleChanges(scope, changes)
    if (changes.length < mostAtOnce) return
  }
}

type Named = { person_id: string; user_name: string | null; email: string | null }

async function namesOf({ secret }: SchoolScope, { person_id: personId, user_name, email }: Named) {
  const names = [
    ...(user_name ? [await userNamePrint(secret, user_name)] : []),
    ...(email ? [await addressPrint(secret, email)] : []),
  ]
  return names.map((name) => ({ personId, name }))
}

/** Schools a tick; each is a job of its own. */
const schoolsATick = 100

export async function sweepNames(platform: Platform, shard: string) {
  const due = await schoolsWithNewNames(platform.shard(shard), schoolsATick)
  await platform.enqueue(due.map(({ schoolId }) => ({ schoolId, job: { kind: 'accounts.names' } })))
}
