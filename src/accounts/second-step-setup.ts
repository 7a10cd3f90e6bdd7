import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { openSealed, sealText } from '../http/sealing.ts'
import { tell } from '../notifications/notifying.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { appAddress, newAppSecret, sealAppSecret, stepEnds, stepName, stepOf } from './code-app.ts'
import { news, renewed, takesPlaceOf } from './own-account.ts'
import { type By, proveOwner } from './owner.ts'
import { accountWithId, deleteOtherSessions } from './queries.ts'
import { digitsIn, newRecoveryCodes, recoveryFingerprint } from './recovery-codes.ts'
import type { Session } from './schema.ts'
import { mustTakeSecondStep, unlessSpent } from './second-step.ts'
import {
  codeAppOf,
  countPasskeys,
  deleteCodeApp,
  deleteRecoveryCodes,
  insertCodeApp,
  insertRecoveryCodes,
  insertSpent,
  recoveryCodesOf,
} from './second-step-queries.ts'

export type SecondStep = {
  /** Since when an app makes codes for it. */
  since: Date | null
  passkeys: number
  codesLeft: number
  must: boolean
  /** Whether this browser took it. */
  taken: boolean
}

export async function mySecondStep(scope: Scope, session: Session): Promise<SecondStep> {
  const { id } = scope.me
  const [[app], codes, [keys]] = await scope.db.batch([
    codeAppOf(scope, id),
    recoveryCodesOf(scope, id),
    countPasskeys(scope, id),
  ])
  return {
    since: app?.createdAt ?? null,
    passkeys: keys?.count ?? 0,
    codesLeft: codes.length,
    must: mustTakeSecondStep(scope, scope.me.roles),
    taken: session.secondStepAt !== null,
  }
}

/** Somebody who would have been asked for a second step, and logged in without, takes it before anything of it is changed. */
export const isOwed = ({ since, passkeys, must, taken }: Omit<SecondStep, 'codesLeft'>) =>
  !taken && (since !== null || (must && passkeys > 0))

const newAppAbout = (personId: string) => `new code app of ${personId}`

/** A secret for an app, before it is anybody's: it lies sealed in the form that shows it. */
export async function offerApp(scope: Scope, kept?: string) {
  const before = kept ? await openSealed(kept, scope, newAppAbout(scope.me.id)) : null
  const secret = before ?? newAppSecret()
  const [found] = await accountWithId(scope, scope.me.id)
  const address = appAddress(secret, scope.school.name, found?.account.userName ?? '')
  return { secret, address, sealed: before ? (kept ?? '') : await sealText(secret, scope, newAppAbout(scope.me.id)) }
}

export type SetUp = { ok: true; codes: readonly string[]; session: string } | { ok: false; problems: Problems }

/** From now on the app's codes are asked for. Other browsers, which took no second step, are logged out (ASVS 7.4.3). */
export async function setUpApp(
  scope: Scope,
  { sealed, code }: { sealed: string; code: string },
  by: By,
): Promise<SetUp> {
  const secret = await openSealed(sealed, scope, newAppAbout(scope.me.id))
  const step = secret ? stepOf(secret, digitsIn(code), scope.now) : null
  if (!secret || step === null) return { ok: false, problems: { code: secondStepTexts.notThisCode } }
  const proved = await proveOwner(scope, { ...by, freshIsEnough: true })
  if (!proved.ok) return { ok: false, problems: { huidig: proved.problem } }
  const { id } = scope.me
  const made = await madeCodes(scope, scope.me.id)
  const told = tell(scope, [news(scope, 'secondStepOn')])
  const next = await renewed(scope, by.session, scope.now)
  const statements = [
    insertSpent(scope, await stepName(id, secret, step), stepEnds(step)),
    deleteCodeApp(scope, id),
    insertCodeApp(scope, id, await sealAppSecret(scope, id, secret)),
    ...made.statements,
    ...takesPlaceOf(scope, by.session, next.row),
    deleteOtherSessions(scope, id, next.row.fingerprint),
    auditEntry(scope, 'secondStep.on', { subjectId: id }),
    ...told.statements,
  ]
  if (!(await unlessSpent(() => scope.db.batch(statements)))) {
    return { ok: false, problems: { code: secondStepTexts.notThisCode } }
  }
  await told.queue()
  return { ok: true, codes: made.codes, session: next.sealed }
}

/** Ten new ones, in place of what there was. */
export async function madeCodes(scope: SchoolScope, personId: string) {
  const codes = newRecoveryCodes()
  const prints = await Promise.all(codes.map((code) => recoveryFingerprint(scope, personId, code)))
  return { codes, statements: [deleteRecoveryCodes(scope, personId), ...insertRecoveryCodes(scope, personId, prints)] }
}

export type NewCodes = { ok: true; codes: readonly string[] } | { ok: false; problems: Problems }

export async function renewRecoveryCodes(scope: Scope, by: By): Promise<NewCodes> {
  const proved = await proveOwner(scope, { ...by, freshIsEnough: true })
  if (!proved.ok) return { ok: false, problems: { huidig: proved.problem } }
  const { since, passkeys } = await mySecondStep(scope, by.session)
  if (!since && passkeys === 0) throw new NotFound()
  const made = await madeCodes(scope, scope.me.id)
  const told = tell(scope, [news(scope, 'recoveryMade')])
  const entry = auditEntry(scope, 'recovery.made', { subjectId: scope.me.id })
  await scope.db.batch([...made.statements, entry, ...told.statements])
  await told.queue()
  return { ok: true, codes: made.codes }
}

/** The password is enough again, unless this is somebody who must take a second step and has no other way to. */
export async function endApp(scope: Scope, by: By): Promise<{ ok: true } | { ok: false; problems: Problems }> {
  const { must, passkeys } = await mySecondStep(scope, by.session)
  if (must && passkeys === 0) return { ok: false, problems: { huidig: secondStepTexts.mustKeep } }
  const proved = await proveOwner(scope, by)
  if (!proved.ok) return { ok: false, problems: { huidig: proved.problem } }
  const { id } = scope.me
  const told = tell(scope, [news(scope, 'secondStepOff')])
  await scope.db.batch([
    deleteCodeApp(scope, id),
    ...(passkeys === 0 ? [deleteRecoveryCodes(scope, id)] : []),
    auditEntry(scope, 'secondStep.off', { subjectId: id }),
    ...told.statements,
  ])
  await told.queue()
  return { ok: true }
}
