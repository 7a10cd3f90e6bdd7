import { rootOf } from '../errors.ts'
import { openSealed, sealText } from '../http/sealing.ts'
import { fingerprint } from '../ids.ts'
import type { Me } from '../people/me.ts'
import { isStaff } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { openAppSecret, stepEnds, stepName, stepOf } from './code-app.ts'
import { digitsIn, isRecoveryCode, recoveryFingerprint } from './recovery-codes.ts'
import type { Account, Session } from './schema.ts'
import { codeAppOf, deleteOldProofs, deleteRecoveryCode, insertSpent, recoveryCodesOf } from './second-step-queries.ts'

/** Whoever runs the school, and whoever works there once the school says so (B4). */
export const mustTakeSecondStep = ({ asksTwoSteps, school }: SchoolScope, roles: Me['roles']) =>
  asksTwoSteps && (roles.has('admin') || (school.staffTwoStep && isStaff(roles)))

/** Whether somebody may do nothing yet but take, or set up, the second step. */
export const isStepMissing = (scope: Scope, { secondStepAt }: Session) =>
  secondStepAt === null && mustTakeSecondStep(scope, scope.me.roles)

const ticketLasts = 10 * 60_000
const ticketAbout = 'first step'
type Ticket = { person: string; password: string; until: number }

/** That the password was right a moment ago: no session, and good for the second step alone. A password that was changed since ends it. */
export const sealTicket = async (scope: SchoolScope, { personId, passwordHash }: Account) =>
  sealText(
    JSON.stringify({
      person: personId,
      password: await fingerprint(passwordHash),
      until: scope.now.getTime() + ticketLasts,
    } satisfies Ticket),
    scope,
    ticketAbout,
  )

export async function openTicket(scope: SchoolScope, sealed: string): Promise<Ticket | null> {
  const opened = await openSealed(sealed, scope, ticketAbout)
  const ticket = opened === null ? null : (JSON.parse(opened) as Ticket) // safe: we sealed nothing else as this
  return ticket && ticket.until > scope.now.getTime() ? ticket : null
}

/** What is used up by this code, in the batch of what it lets one do; null when it is not the person's. */
export async function proofBy(scope: SchoolScope, personId: string, typed: string) {
  const code = digitsIn(typed)
  const [[app], codes] = await scope.db.batch([codeAppOf(scope, personId), recoveryCodesOf(scope, personId)])
  if (isRecoveryCode(code)) return recoveryProof(scope, personId, code, codes)
  const secret = app && (await openAppSecret(scope, personId, app.secret))
  const step = secret ? stepOf(secret, code, scope.now) : null
  if (step === null) return null
  const spent = insertSpent(scope, await stepName(personId, secret ?? '', step), stepEnds(step))
  return { isRecovery: false, left: codes.length, statements: [deleteOldProofs(scope), spent] }
}

/** Spent as well as deleted: deleting what another deleted at the same time would be no mistake. */
async function recoveryProof(
  scope: SchoolScope,
  personId: string,
  code: string,
  codes: readonly { fingerprint: string }[],
) {
  const print = await recoveryFingerprint(scope, personId, code)
  if (!codes.some((one) => one.fingerprint === print)) return null
  const until = new Date(scope.now.getTime() + 86_400_000)
  const statements = [
    deleteOldProofs(scope),
    insertSpent(scope, await fingerprint(`recovery ${print}`), until),
    deleteRecoveryCode(scope, personId, print),
  ]
  return { isRecovery: true, left: codes.length - 1, statements }
}

/** Null for whoever shows the same a moment later than somebody else: nothing of it is done then. */
export async function unlessSpent<Done>(act: () => Promise<Done>): Promise<Done | null> {
  try {
    return await act()
  } catch (error) {
    if (isSpent(error)) return null
    throw error
  }
}

/** What the database says of a proof that was shown before. */
export const isSpent = (error: unknown) => /UNIQUE constraint failed: spent_proofs\./.test(String(rootOf(error)))
