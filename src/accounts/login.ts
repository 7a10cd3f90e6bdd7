import { sealSession, sessionSeconds } from '../http/session.ts'
import { fingerprint, newSecret } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { type KnownBrowser, sealKnownBrowser } from './known-browser.ts'
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts'
import {
  accountsNamed,
  countFailure,
  deleteExpiredSessions,
  deleteOldFailures,
  deleteSession,
  forgetFailures,
  forgiveFailure,
  insertSession,
  updatePassword,
} from './queries.ts'
import type { Account } from './schema.ts'
import { type Counter, countersFor, windowMs } from './throttle.ts'

export type LoginTry = {
  name: string
  password: string
  address: string
  /** What the browser calls itself, for the list of devices. */
  browser: string
  known: KnownBrowser | null
  /** The session this browser had: whoever logs in takes its place. */
  replaces: string | undefined
}
export type LoginOutcome =
  | { kind: 'welcome'; person: string; session: string; browser: string }
  | { kind: 'unknown' }
  | { kind: 'throttled' }

/**
 * Every try is counted before it is weighed, so that twenty at once count as twenty; one over the limit costs no hashing.
 * The outcome is the same for a name that exists and one that does not (B2).
 */
export async function logIn(scope: SchoolScope, attempt: LoginTry): Promise<LoginOutcome> {
  const userName = canonical(attempt.name)
  const counters = await countersFor(userName, attempt.address, attempt.known)
  const since = windowStart(scope)
  const [found, ...counted] = await scope.db.batch([
    accountsNamed(scope, userName),
    ...counters.map(({ key }) => countFailure(scope, key, since)),
  ])
  if (counters.some(({ allowed }, place) => (counted[place]?.[0]?.count ?? 0) > allowed)) {
    scope.log({ event: 'login.throttled' })
    return { kind: 'throttled' }
  }
  const account = found.length === 1 ? found[0] : undefined
  if (!(await verifyPassword(attempt.password, account?.passwordHash)) || !account) {
    scope.log({ event: 'login.failed' })
    return { kind: 'unknown' }
  }
  const session = await beginSession(scope, account, attempt, counters)
  scope.log({ event: 'login.succeeded', person: account.personId })
  return {
    kind: 'welcome',
    person: account.personId,
    session,
    browser: await sealKnownBrowser(scope, attempt.known, userName),
  }
}

/** A new session with a secret of its own, whatever the browser brought along (check 7). */
async function beginSession(
  scope: SchoolScope,
  { personId, passwordHash }: Account,
  attempt: LoginTry,
  counters: readonly Counter[],
) {
  const { password, browser, replaces } = attempt
  const secret = newSecret()
  await scope.db.batch([
    ...counters.map(({ key, whose }) =>
      whose === 'account' ? forgetFailures(scope, key) : forgiveFailure(scope, key),
    ),
    deleteOldFailures(scope, windowStart(scope)),
    deleteExpiredSessions(scope, personId),
    ...(replaces ? [deleteSession(scope, replaces)] : []),
    insertSession(scope, {
      fingerprint: await fingerprint(secret),
      personId,
      createdAt: scope.now,
      expiresAt: new Date(scope.now.getTime() + sessionSeconds * 1000),
      browser: browser.slice(0, 200),
    }),
    ...(needsRehash(passwordHash) ? [updatePassword(scope, personId, await hashPassword(password))] : []),
  ])
  return sealSession({ school: scope.school.schoolId, person: personId, secret }, scope.secret, scope.now)
}

const windowStart = ({ now }: SchoolScope) => new Date(now.getTime() - windowMs)

export const logOut = (scope: SchoolScope, sessionFingerprint: string) => deleteSession(scope, sessionFingerprint)

/** User names and addresses are compared without regard to capitals, spaces around them, or how letters are composed. */
export const canonical = (name: string) => name.normalize('NFKC').trim().toLowerCase()
