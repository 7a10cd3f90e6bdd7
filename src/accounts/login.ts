import { auditEntry } from '../audit/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { sealKnownBrowser } from './known-browser.ts'
import { type Entering, newSession } from './new-session.ts'
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts'
import { accountsNamed, deleteSession, updatePassword } from './queries.ts'
import type { Account } from './schema.ts'
import { type Counter, countersFor, countTry, forgive, isJustOver, isOver, type Trier } from './throttle.ts'

export type Proof = Trier & { name: string; password: string }
export type LoginTry = Proof & Entering
export type LoginOutcome =
  | { kind: 'welcome'; person: string; session: string; browser: string }
  | { kind: 'unknown' }
  | { kind: 'throttled' }

export async function logIn(scope: SchoolScope, attempt: LoginTry): Promise<LoginOutcome> {
  const weighed = await weigh(scope, attempt)
  if (weighed.kind !== 'right') return weighed
  const { account, email } = weighed
  const session = await newSession(scope, account.personId, attempt)
  await scope.db.batch([...(await settle(scope, weighed, attempt)), ...session.statements])
  scope.log({ event: 'login.succeeded', person: account.personId })
  const names = [attempt.name, account.userName, ...(email ? [email] : [])]
  const browser = await sealKnownBrowser(scope, attempt.known, ...names)
  return { kind: 'welcome', person: account.personId, session: session.sealed, browser }
}

type Right = { kind: 'right'; account: Account; email: string | null; counters: readonly Counter[] }

/**
 * Whether this name and this password belong together. Every try is counted before it is weighed, so that twenty at once count
 * as twenty; one over the limit costs no hashing. The outcome is the same for a name that exists and one that does not (B2).
 */
export async function weigh(scope: SchoolScope, attempt: Proof): Promise<Right | { kind: 'unknown' | 'throttled' }> {
  const counters = await countersFor('login', attempt.name, attempt)
  const [found, ...counted] = await scope.db.batch([accountsNamed(scope, attempt.name), ...countTry(scope, counters)])
  if (isOver(counters, counted)) {
    scope.log({ event: 'login.throttled' })
    if (isJustOver(counters, counted)) await auditEntry(scope, 'login.throttled', { subjectId: ownerOf(found) })
    return { kind: 'throttled' }
  }
  const one = found.length === 1 ? found[0] : undefined
  if (!(await verifyPassword(attempt.password, one?.account.passwordHash)) || !one) {
    scope.log({ event: 'login.failed' })
    await auditEntry(scope, 'login.failed', { subjectId: ownerOf(found) })
    return { kind: 'unknown' }
  }
  return { kind: 'right', ...one, counters }
}

/** Whose name it was that was tried, for the log; what was typed there may be a password, and is kept nowhere. */
const ownerOf = (found: Awaited<ReturnType<typeof accountsNamed>>) =>
  found.length === 1 ? (found[0]?.account.personId ?? null) : null

/** What the right password settles: this try weighs no more, and a hash of another cost is made anew. */
export const settle = async (
  scope: SchoolScope,
  { account, counters }: Right,
  { password }: Pick<Proof, 'password'>,
) => [
  ...forgive(scope, counters),
  ...(needsRehash(account.passwordHash) ? [updatePassword(scope, account.personId, await hashPassword(password))] : []),
]

export const logOut = (scope: SchoolScope, sessionFingerprint: string) => deleteSession(scope, sessionFingerprint)
