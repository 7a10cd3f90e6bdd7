import { auditEntry } from '../audit/queries.ts'
import type { Statement } from '../db/batch.ts'
import { fingerprint } from '../ids.ts'
import { doAndTell, tell } from '../notifications/notifying.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { renewed, takesPlaceOf } from './own-account.ts'
import { accountWithId } from './queries.ts'
import type { Session } from './schema.ts'
import { openTicket, proofBy, unlessSpent } from './second-step.ts'
import { countersFor, countTry, forgive, isOver, type Trier, windowMs } from './throttle.ts'
import { type Knock, type Welcome, welcome } from './welcome.ts'

export type StepOutcome = Welcome | { kind: 'wrong' } | { kind: 'throttled' } | { kind: 'over' }

/** The second step of a log-in. There is no session before it, and a code lets somebody in once (RFC 6238, 5.2). */
export async function takeSecondStep(
  scope: SchoolScope,
  sealed: string,
  typed: string,
  knock: Knock,
): Promise<StepOutcome> {
  const found = await ticketHolder(scope, sealed)
  if (!found) return { kind: 'over' }
  const { personId, userName } = found.account
  const weighed = await weigh(scope, personId, userName, typed, knock)
  if (weighed.kind !== 'right') return weighed
  const told = weighed.isRecovery ? tell(scope, [recoveryUsed(scope, personId)]) : null
  const also = [...weighed.statements, ...(told?.statements ?? [])]
  const outcome = await unlessSpent(() => welcome(scope, found, knock, { twoSteps: true, also }))
  if (outcome) await told?.queue()
  return outcome ?? { kind: 'wrong' }
}

/** Whose password was right a moment ago, and still is. */
export async function ticketHolder(scope: SchoolScope, sealed: string) {
  const ticket = await openTicket(scope, sealed)
  const [found] = ticket ? await accountWithId(scope, ticket.person) : []
  return found && ticket?.password === (await fingerprint(found.account.passwordHash)) ? found : null
}

export type Confirmed = { kind: 'confirmed'; session: string } | { kind: 'wrong' } | { kind: 'throttled' }

/** The second step of somebody who is logged in by the first alone. */
export async function confirmSecondStep(
  scope: Scope,
  session: Session,
  typed: string,
  trier: Trier,
): Promise<Confirmed> {
  const weighed = await weigh(scope, scope.me.id, scope.me.id, typed, trier)
  if (weighed.kind !== 'right') return weighed
  const next = await renewed(scope, session, scope.now)
  const renewing = takesPlaceOf(scope, session, next.row)
  const done = await unlessSpent(() => scope.db.batch([...weighed.statements, ...renewing]))
  return done ? { kind: 'confirmed', session: next.sealed } : { kind: 'wrong' }
}

type Weighed =
  | { kind: 'right'; isRecovery: boolean; statements: readonly Statement[] }
  | { kind: 'wrong' | 'throttled' }

/** Counted before it is weighed, as passwords are; whoever knows a password and guesses codes is told of to its owner. */
async function weigh(
  scope: SchoolScope,
  personId: string,
  counted: string,
  typed: string,
  trier: Trier,
): Promise<Weighed> {
  const counters = await countersFor('step', counted, trier)
  if (isOver(counters, await scope.db.batch(countTry(scope, counters)))) {
    await tellOfGuessing(scope, personId)
    return { kind: 'throttled' }
  }
  const proof = await proofBy(scope, personId, typed)
  if (!proof) {
    scope.log({ event: 'secondStep.failed', person: personId })
    await auditEntry(scope, 'login.failed', { subjectId: personId, about: { step: 2 } })
    return { kind: 'wrong' }
  }
  const used = proof.isRecovery
    ? [auditEntry(scope, 'recovery.used', { actorId: personId, subjectId: personId, about: { left: proof.left } })]
    : []
  return {
    kind: 'right',
    isRecovery: proof.isRecovery,
    statements: [...forgive(scope, counters), ...proof.statements, ...used],
  }
}

/** Once in a quarter of an hour, however many more there are. */
async function tellOfGuessing(scope: SchoolScope, personId: string) {
  const at = scope.now.getTime()
  const notice = { kind: 'security', news: 'stepGuessed', at } as const
  const about = `security:stepGuessed:${personId}:${Math.floor(at / windowMs)}`
  await doAndTell(scope, [], [{ personId, notice, about }])
}

const recoveryUsed = ({ now }: SchoolScope, personId: string) => ({
  personId,
  notice: { kind: 'security', news: 'recoveryUsed', at: now.getTime() } as const,
  about: `security:recoveryUsed:${personId}:${now.getTime()}`,
})
