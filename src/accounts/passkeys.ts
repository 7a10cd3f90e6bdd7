import { passkeyTexts } from '../../templates/accounts/passkey-texts.ts'
import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { doAndTell, tell } from '../notifications/notifying.ts'
import type { Scope } from '../scope.ts'
import { type Done, news, renewed, takesPlaceOf } from './own-account.ts'
import { type By, proveOwner } from './owner.ts'
import type { Place } from './passkey-challenge.ts'
import { askToMake, isAnothers, weighMade } from './passkey-making.ts'
import type { Shown } from './passkey-proof.ts'
import { deleteOwnPasskey, insertPasskey, passkeysOf, renameOwnPasskey } from './passkey-queries.ts'
import { accountOfPerson } from './queries.ts'
import type { Passkey, Session } from './schema.ts'
import { mustTakeSecondStep, unlessSpent } from './second-step.ts'
import { codeAppOf, deleteRecoveryCodes } from './second-step-queries.ts'
import { isOwed, madeCodes, mySecondStep, type SecondStep } from './second-step-setup.ts'

/** More than anybody has devices. */
const most = 10

/** With what somebody logs in now, and whether a second step is to be taken before that is changed. */
export async function myKeys(scope: Scope, session: Session) {
  const [[account], passkeys, [app]] = await scope.db.batch([
    accountOfPerson(scope, scope.me.id),
    passkeysOf(scope, scope.me.id),
    codeAppOf(scope, scope.me.id),
  ])
  const step = {
    since: app?.createdAt ?? null,
    passkeys: passkeys.length,
    must: mustTakeSecondStep(scope, scope.me.roles),
  }
  return {
    passkeys,
    userName: account?.userName ?? '',
    hasPassword: Boolean(account?.passwordHash),
    isOwed: isOwed({ ...step, taken: session.secondStepAt !== null }),
  }
}
export type MyKeys = Awaited<ReturnType<typeof myKeys>>

/** What a browser is asked to make, of somebody who has just shown who they are; nothing where there are enough. */
export async function offerPasskey(scope: Scope, place: Place, { passkeys: has, userName }: MyKeys) {
  const { id } = scope.me
  return has.length < most ? askToMake(scope, 'add', place, { personId: id, of: id, userName, has }) : null
}

export type Added = { ok: true; session: string; codes: readonly string[] } | { ok: false; problem: Text }

/** From now on one logs in with it. Whoever makes it has shown to be there, so this browser has taken two steps. */
export async function addPasskey(
  scope: Scope,
  place: Place,
  { naam, uitdaging, sleutel }: Shown & { naam: string },
  session: Session,
): Promise<Added> {
  const { id } = scope.me
  const made = await weighMade(scope, 'add', place, { uitdaging, sleutel }, { personId: id, of: id })
  if (made.kind !== 'made') return { ok: false, problem: passkeyTexts[made.kind] }
  const next = await renewed(scope, session, scope.now)
  const codes = await firstCodes(scope, await mySecondStep(scope, session))
  const told = tell(scope, [news(scope, 'passkeyAdded')])
  const statements = [
    ...made.spend,
    insertPasskey(scope, { ...made.passkey, personId: id, name: naam }),
    ...codes.statements,
    ...takesPlaceOf(scope, session, next.row),
    auditEntry(scope, 'passkey.added', { subjectId: id }),
    ...told.statements,
  ]
  const added = await unlessTheirs(() => unlessSpent(() => scope.db.batch(statements)))
  if (!added) return { ok: false, problem: passkeyTexts.over }
  await told.queue()
  return { ok: true, session: next.sealed, codes: codes.codes }
}

/** For whoever must take a second step, and has lost it when they lose the key. */
const firstCodes = (scope: Scope, { must, codesLeft }: SecondStep) =>
  must && codesLeft === 0 ? madeCodes(scope, scope.me.id) : { codes: [], statements: [] }

/** Nothing when the key is somebody's already. */
async function unlessTheirs<Done>(act: () => Promise<Done>): Promise<Done | null> {
  try {
    return await act()
  } catch (error) {
    if (isAnothers(error)) return null
    throw error
  }
}

export function passkeyIn({ passkeys }: MyKeys, id: string): Passkey {
  const found = passkeys.find((passkey) => passkey.id === id)
  if (!found) throw new NotFound()
  return found
}

export const renamePasskey = (scope: Scope, { id }: Passkey, name: string) => renameOwnPasskey(scope, id, name)

/** It opens nothing from then on. The last way to log in, or to take a step that one must take, stays. */
export async function removePasskey(scope: Scope, { id }: Passkey, by: By): Promise<Done> {
  const { must, since, passkeys } = await mySecondStep(scope, by.session)
  const isLast = passkeys === 1
  if (isLast && must && !since) return refused(secondStepTexts.mustKeepPasskey)
  const proved = await proveOwner(scope, by)
  if (!proved.ok) return refused(proved.problem)
  if (isLast && !proved.account.hasPassword) return refused(passkeyTexts.onlyWayIn)
  const statements = [
    deleteOwnPasskey(scope, id),
    ...(isLast && !since ? [deleteRecoveryCodes(scope, scope.me.id)] : []),
    auditEntry(scope, 'passkey.removed', { subjectId: scope.me.id }),
  ]
  await doAndTell(scope, statements, [news(scope, 'passkeyRemoved')])
  return { ok: true }
}

const refused = (huidig: Text): { ok: false; problems: Problems } => ({ ok: false, problems: { huidig } })
