import { ownerTexts } from '../../templates/accounts/owner-texts.ts'
import type { Text } from '../language.ts'
import type { Scope } from '../scope.ts'
import { verifyPassword } from './passwords.ts'
import { accountOfPerson } from './queries.ts'
import type { Session } from './schema.ts'
import { countersFor, countTry, forgive, isOver } from './throttle.ts'

/** How long after logging in somebody without a password counts as having just shown who they are (ms). */
export const freshFor = 15 * 60_000

export type By = {
  session: Session
  address: string
  current: string
  /** For what is asked of somebody right after logging in. */
  freshIsEnough?: boolean
}

export const isFresh = ({ now }: Scope, { createdAt }: Session) => now.getTime() - createdAt.getTime() < freshFor

export type OwnAccount = { userName: string; hasPassword: boolean; email: string | null; names: readonly string[] }
export type Proved = { ok: true; account: OwnAccount } | { ok: false; problem: Text }

/**
 * That it is the owner who changes how to log in, and not whoever found the browser open: by the password there is, or where
 * there is none by having logged in just now (ASVS 7.5.1). Wrong ones count, so that nobody guesses on.
 */
export async function proveOwner(scope: Scope, { session, current, address, freshIsEnough }: By): Promise<Proved> {
  const counters = await countersFor('own', scope.me.id, { address, known: null })
  const [[found], ...counted] = await scope.db.batch([
    accountOfPerson(scope, scope.me.id),
    ...countTry(scope, counters),
  ])
  if (isOver(counters, counted)) return { ok: false, problem: ownerTexts.tooOften }
  const typed = found?.passwordHash && !(freshIsEnough && isFresh(scope, session))
  const isOwner = typed ? await verifyPassword(current, found.passwordHash) : isFresh(scope, session)
  if (!found || !isOwner) return { ok: false, problem: typed ? ownerTexts.notYourPassword : ownerTexts.logInAgain }
  await scope.db.batch(forgive(scope, counters))
  const { userName, passwordHash, email, firstName, lastName } = found
  const names = [userName, email ?? '', firstName, lastName]
  return { ok: true, account: { userName, hasPassword: passwordHash !== '', email, names } }
}
