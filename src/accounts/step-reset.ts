import { stepResetTexts } from '../../templates/accounts/step-reset-texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Text } from '../language.ts'
import { doAndTell } from '../notifications/notifying.ts'
import { fullName } from '../people/names.ts'
import { personById } from '../people/queries.ts'
import type { Scope } from '../scope.ts'
import { type By, freshFor, proveOwner } from './owner.ts'
import { deletePasskeysOf } from './passkey-queries.ts'
import { accountOfPerson, deleteSessionsOf } from './queries.ts'
import type { Session } from './schema.ts'
import { codeAppOf, countPasskeys, deleteCodeApp, deleteRecoveryCodes } from './second-step-queries.ts'

export type StepOf = { id: string; name: string; hasApp: boolean; passkeys: number }

/** What somebody else has for a second step: who lost it is helped by the school. Nobody does so for themselves (B4). */
export async function stepOf(scope: Scope, id: string): Promise<StepOf> {
  const [[person], [account], [app], [keys]] = await scope.db.batch([
    personById(scope.db, id),
    accountOfPerson(scope, id),
    codeAppOf(scope, id),
    countPasskeys(scope, id),
  ])
  if (!person || !account) throw new NotFound()
  if (id === scope.me.id) throw new Refused(stepResetTexts.notYourself)
  return { id, name: fullName(person), hasApp: app !== undefined, passkeys: keys?.count ?? 0 }
}

/** Whether this browser took a second step so recently that the password need not be asked. */
export const hasJustStepped = ({ now }: Scope, { secondStepAt }: Session) =>
  secondStepAt !== null && now.getTime() - secondStepAt.getTime() < freshFor

/** The app, its codes and all passkeys are gone, and whoever was logged in with them is out: the password is enough, once. */
export async function resetStep(
  scope: Scope,
  { id }: StepOf,
  by: By,
): Promise<{ ok: true } | { ok: false; problem: Text }> {
  const proved = hasJustStepped(scope, by.session) ? { ok: true as const } : await proveOwner(scope, by)
  if (!proved.ok) return proved
  const statements = [
    deleteCodeApp(scope, id),
    deleteRecoveryCodes(scope, id),
    deletePasskeysOf(scope, id),
    deleteSessionsOf(scope, id),
    auditEntry(scope, 'secondStep.reset', { subjectId: id }),
  ]
  const notice = { kind: 'security', news: 'stepReset', at: scope.now.getTime() } as const
  await doAndTell(scope, statements, [{ personId: id, notice, about: `security:stepReset:${newId(scope.now)}` }])
  return { ok: true }
}
