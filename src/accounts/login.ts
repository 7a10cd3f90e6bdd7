import { sealSession, sessionSeconds } from '../http/session.ts'
import { fingerprint, newSecret } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { sealKnownBrowser } from './known-browser.ts'
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts'
import { accountsNamed, deleteExpiredSessions, deleteSession, insertSession, updatePassword } from './queries.ts'
import type { Account } from './schema.ts'
import { type Counter, countersFor, countTry, forgive, isOver, type Trier } from './throttle.ts'

export type LoginTry = Trier & {
  name: string
  password: string
  /** What the browser calls itself, for the list of devices. */
  browser: string
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
  const counters = await countersFor('login', attempt.name, attempt)
  const [found, ...counted] = await scope.db.batch([accountsNamed(scope, attempt.name), ...countTry(scope, counters)])
  if (isOver(counters, counted)) {
    scope.log({ event: 'login.throttled' })
    return { kind: 'throttled' }
  }
  const one = found.length === 1 ? found[0] : undefined
  if (!(await verifyPassword(attempt.password, one?.account.passwordHash)) || !one) {
    scope.log({ event: 'login.failed' })
    return { kind: 'unknown' }
  }
  const { account, email } = one
  const session = await beginSession(scope, account, attempt, counters)
  scope.log({ event: 'login.succeeded', person: account.personId })
  const names = [attempt.name, account.userName, ...(email ? [email] : [])]
  const browser = await sealKnownBrowser(scope, attempt.known, ...names)
  return { kind: 'welcome', person: account.personId, session, browser }
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
    ...forgive(scope, counters),
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

export const logOut = (scope: SchoolScope, sessionFingerprint: string) => deleteSession(scope, sessionFingerprint)
