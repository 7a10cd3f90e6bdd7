import { fingerprint, newSecret } from '../ids.ts'
import { sealSession, sessionSeconds } from '../http/session.ts'
import type { SchoolScope } from '../scope.ts'
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts'
import {
  accountsNamed,
  countFailure,
  deleteExpiredSessions,
  deleteSession,
  forgetFailures,
  forgiveFailure,
  insertSession,
  updatePassword,
} from './queries.ts'

/** Within a window of 15 minutes; an address may be a whole school's wifi, an account is one person's. */
const window = 15 * 60 * 1000
const allowed = { account: 10, address: 100 }

export type LoginTry = { name: string; password: string; address: string; browser: string }
export type LoginOutcome = { kind: 'welcome'; cookie: string } | { kind: 'unknown' } | { kind: 'throttled' }

/**
 * Every try is counted before it is weighed, so that twenty at once count as twenty; one over the limit costs no hashing.
 * The outcome is the same for a name that exists and one that does not (B2).
 */
export async function logIn(scope: SchoolScope, { name, password, address, browser }: LoginTry): Promise<LoginOutcome> {
  const userName = canonical(name)
  const accountKey = `account:${await fingerprint(userName)}`
  const addressKey = `address:${await fingerprint(address)}`
  const since = new Date(scope.now.getTime() - window)
  const [[account], [network], found] = await scope.db.batch([
    countFailure(scope, accountKey, since),
    countFailure(scope, addressKey, since),
    accountsNamed(scope, userName),
  ])
  if ((account?.count ?? 0) > allowed.account || (network?.count ?? 0) > allowed.address) {
    scope.log({ event: 'login.throttled' })
    return { kind: 'throttled' }
  }
  const match = found.length === 1 ? found[0] : undefined
  if (!(await verifyPassword(password, match?.passwordHash)) || !match) {
    scope.log({ event: 'login.failed' })
    return { kind: 'unknown' }
  }
  const rehash = needsRehash(match.passwordHash) ? [updatePassword(scope, match.personId, await hashPassword(password))] : []
  const secret = newSecret()
  await scope.db.batch([
    forgetFailures(scope, accountKey),
    forgiveFailure(scope, addressKey),
    deleteExpiredSessions(scope, match.personId),
    insertSession(scope, {
      fingerprint: await fingerprint(secret),
      personId: match.personId,
      createdAt: scope.now,
      expiresAt: new Date(scope.now.getTime() + sessionSeconds * 1000),
      browser: browser.slice(0, 200),
    }),
    ...rehash,
  ])
  scope.log({ event: 'login.succeeded', person: match.personId })
  const claims = { school: scope.school.schoolId, person: match.personId, secret }
  return { kind: 'welcome', cookie: await sealSession(claims, scope.secret, scope.now) }
}

export const logOut = (scope: SchoolScope, sessionFingerprint: string) => deleteSession(scope, sessionFingerprint)

/** User names and addresses are compared without regard to capitals, spaces around them, or how letters are composed. */
export const canonical = (name: string) => name.normalize('NFKC').trim().toLowerCase()
