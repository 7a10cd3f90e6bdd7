import { auditEntry } from '../audit/queries.ts'
import { mayEnter, meFrom } from '../people/me.ts'
import { personById, standingOf } from '../people/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import { needsRehash, rehashed, verifyPassword } from './passwords.ts'
import { accountsNamed, deleteSession, updatePassword } from './queries.ts'
import { mustTakeSecondStep, sealTicket } from './second-step.ts'
import { type Counter, countersFor, countTry, forgive, isJustOver, isOver, type Trier } from './throttle.ts'
import { type Knock, type Welcome, welcome } from './welcome.ts'

export type Proof = Trier & { name: string; password: string }
export type LoginTry = Proof & Knock
export type LoginOutcome =
  | Welcome
  /** The password was right, and is not enough: `ticket` says so to the second step. */
  | { kind: 'secondStep'; ticket: string }
  | { kind: 'unknown' }
  | { kind: 'throttled' }
  /** A pupil where pupils do not log in, or one who has left. */
  | { kind: 'closed' }

export async function logIn(scope: SchoolScope, attempt: LoginTry): Promise<LoginOutcome> {
  const weighed = await weigh(scope, attempt)
  if (weighed.kind !== 'right') return weighed
  if (weighed.learns && !(await letsIn(scope, weighed))) return { kind: 'closed' }
  if (await wantsSecondStep(scope, weighed)) {
    await scope.db.batch(forgive(scope, weighed.counters))
    return { kind: 'secondStep', ticket: await sealTicket(scope, weighed.account) }
  }
  return welcome(scope, weighed, attempt, { twoSteps: false, also: await settle(scope, weighed, attempt) })
}

type Found = Awaited<ReturnType<typeof accountsNamed>>[number]
type Right = Found & { kind: 'right'; counters: readonly Counter[] }

/** Of whoever has an app for it; and of whoever must take one, and has a passkey to take it with. */
export async function wantsSecondStep(scope: SchoolScope, { account: { personId }, hasApp, passkeys }: Found) {
  if (hasApp) return true
  if (!passkeys) return false
  const who = await whoIs(scope, personId)
  return who !== null && mustTakeSecondStep(scope, who.roles)
}

async function letsIn(scope: SchoolScope, { account: { personId } }: Found) {
  const who = await whoIs(scope, personId)
  return who !== null && mayEnter(who, scope.school)
}

async function whoIs({ db, now, school: { zone } }: SchoolScope, personId: string) {
  const [[person], standing] = await db.batch([personById(db, personId), standingOf(db, personId)])
  return person ? meFrom(person, standing, localDay(now, zone)) : null
}

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
  ...(needsRehash(account.passwordHash)
    ? [updatePassword(scope, account.personId, await rehashed(password, account.passwordHash))]
    : []),
]

export const logOut = (scope: SchoolScope, sessionFingerprint: string) => deleteSession(scope, sessionFingerprint)
