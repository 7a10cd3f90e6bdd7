import { problems } from '../../templates/ui/problems.ts'
import { auditEntry } from '../audit/queries.ts'
import { rootOf } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import { sealSession } from '../http/session.ts'
import { fingerprint, newId, newSecret } from '../ids.ts'
import type { SecurityNews } from '../notifications/notice.ts'
import { tell } from '../notifications/notifying.ts'
import { moveDevice } from '../push/queries.ts'
import type { Scope } from '../scope.ts'
import { type By, proveOwner } from './owner.ts'
import { passwordProblem } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { deleteOtherSessions, deleteSession, insertSession, updatePassword, updateUserName } from './queries.ts'
import type { Session } from './schema.ts'
import { shownName, userNameProblem } from './user-names.ts'

export type Done = { ok: true } | { ok: false; problems: Problems }
export type Renewed = { ok: true; session: string } | { ok: false; problems: Problems }

/** A user name of which nobody has a twin; of two who want one at the same time the index lets one have it (B2). */
export async function changeUserName(scope: Scope, typed: string, by: By): Promise<Done> {
  const wrong = userNameProblem(typed)
  if (wrong) return { ok: false, problems: { gebruikersnaam: problems[wrong] } }
  const proved = await proveOwner(scope, by)
  if (!proved.ok) return { ok: false, problems: { huidig: proved.problem } }
  const told = tell(scope, [news(scope, 'userNameChanged')])
  try {
    await scope.db.batch([
      updateUserName(scope, scope.me.id, shownName(typed)),
      auditEntry(scope, 'userName.changed', { subjectId: scope.me.id }),
      ...told.statements,
    ])
  } catch (error) {
    if (!isTaken(error)) throw error
    return { ok: false, problems: { gebruikersnaam: problems.userNameTaken } }
  }
  await told.queue()
  return { ok: true }
}

/** Drizzle's own error tells of SQLite's as its cause. */
const isTaken = (error: unknown) => /UNIQUE constraint failed: accounts\./.test(String(rootOf(error)))

/** Whatever was open with the old password is closed, and this browser goes on under a new secret (checks 4, 7). */
export async function changePassword(scope: Scope, wanted: string, by: By): Promise<Renewed> {
  const proved = await proveOwner(scope, by)
  if (!proved.ok) return { ok: false, problems: { huidig: proved.problem } }
  const wrong = passwordProblem(wanted, { school: scope.school, names: proved.account.names })
  if (wrong) return { ok: false, problems: { wachtwoord: problems[wrong] } }
  const told = tell(scope, [news(scope, 'passwordChanged')])
  const next = await renewed(scope, by.session)
  await scope.db.batch([
    updatePassword(scope, scope.me.id, await hashPassword(wanted)),
    ...takesPlaceOf(scope, by.session, next.row),
    deleteOtherSessions(scope, scope.me.id, next.row.fingerprint),
    auditEntry(scope, 'password.changed', { subjectId: scope.me.id }),
    ...told.statements,
  ])
  await told.queue()
  return { ok: true, session: next.sealed }
}

/** The session as it was, under another secret. */
export async function renewed(
  scope: Scope,
  { createdAt, expiresAt, browser, secondStepAt, installedAt }: Session,
  steppedAt?: Date,
) {
  const secret = newSecret()
  const row = {
    fingerprint: await fingerprint(secret),
    personId: scope.me.id,
    createdAt,
    expiresAt,
    browser,
    secondStepAt: steppedAt ?? secondStepAt,
    installedAt,
  }
  const claims = { school: scope.school.schoolId, person: scope.me.id, secret }
  const lasts = Math.ceil((expiresAt.getTime() - scope.now.getTime()) / 1000)
  return { row: { ...row, lastUsedAt: scope.now }, sealed: await sealSession(claims, scope.secret, scope.now, lasts) }
}

/** The new session is there before the old one goes, so that what hangs on it goes over: this browser goes on being told of news. */
export const takesPlaceOf = (scope: Scope, old: Session, next: Parameters<typeof insertSession>[1]) =>
  [
    insertSession(scope, next),
    moveDevice(scope, old.fingerprint, next.fingerprint),
    deleteSession(scope, old.fingerprint),
  ] as const

export const news = ({ me, now }: Scope, what: SecurityNews) => ({
  personId: me.id,
  notice: { kind: 'security', news: what, at: now.getTime() } as const,
  about: `security:${what}:${newId(now)}`,
})
