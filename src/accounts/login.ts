import type { SchoolScope } from '../scope.ts'
import { sealKnownBrowser } from './known-browser.ts'
import { type Entering, newSession } from './new-session.ts'
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts'
import { accountsNamed, deleteSession, updatePassword } from './queries.ts'
import type { Account } from './schema.ts'
import { type Counter, countersFor, countTry, forgive, isOver, type Trier } from './throttle.ts'

export type LoginTry = Trier & Entering & { name: string; password: string }
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

async function beginSession(
  scope: SchoolScope,
  { personId, passwordHash }: Account,
  attempt: LoginTry,
  counters: readonly Counter[],
) {
  const session = await newSession(scope, personId, attempt)
  await scope.db.batch([
    ...forgive(scope, counters),
    ...session.statements,
    ...(needsRehash(passwordHash) ? [updatePassword(scope, personId, await hashPassword(attempt.password))] : []),
  ])
  return session.sealed
}

export const logOut = (scope: SchoolScope, sessionFingerprint: string) => deleteSession(scope, sessionFingerprint)
