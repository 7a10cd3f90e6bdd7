import type { Problem } from '../../templates/ui/problems.ts'
import { auditEntry } from '../audit/queries.ts'
import { openedBy, useLink } from '../links/links.ts'
import type { Link } from '../links/schema.ts'
import { tell } from '../notifications/notifying.ts'
import type { SchoolScope } from '../scope.ts'
import { type KnownBrowser, sealKnownBrowser } from './known-browser.ts'
import { passwordProblem } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { accountOfPerson, deleteSessionsOf, forgetFailures, updatePassword } from './queries.ts'
import { triesFor } from './throttle.ts'

export type Owner = { link: Link; userName: string; email: string | null; names: readonly string[] }
export type OpenedPassword = { is: 'open'; owner: Owner } | { is: 'used' | 'replaced' | 'expired' | 'unknown' }

/** Whose password a mailed link lets one choose. */
export async function openPasswordLink(scope: SchoolScope, token: string): Promise<OpenedPassword> {
  const opened = await openedBy(scope, 'password', token)
  if (opened.is !== 'open') return opened
  const [found] = await accountOfPerson(scope, opened.link.personId)
  if (!found) return { is: 'unknown' }
  const { userName, email, firstName, lastName } = found
  return {
    is: 'open',
    owner: { link: opened.link, userName, email, names: [userName, email ?? '', firstName, lastName] },
  }
}

export type Chosen = { kind: 'chosen'; browser: string } | { kind: 'problem'; problem: Problem } | { kind: 'over' }

/**
 * The new password, and everything that was open with the old one closed (check 4). Whoever has the mail is the owner: what
 * others tried under that name is forgotten, and this browser is known from now on, so that nobody keeps them out (check 9).
 */
export async function chooseNewPassword(
  scope: SchoolScope,
  { link, userName, email, names }: Owner,
  password: string,
  known: KnownBrowser | null,
): Promise<Chosen> {
  const problem = passwordProblem(password, { school: scope.school, names })
  if (problem) return { kind: 'problem', problem }
  const own = [userName, ...(email ? [email] : [])]
  const { personId } = link
  const told = tell(scope, [
    {
      personId,
      notice: { kind: 'security', news: 'passwordChanged', at: scope.now.getTime() },
      about: `${link.id}:done`,
    },
  ])
  const used = await useLink(scope, link, [
    updatePassword(scope, personId, await hashPassword(password)),
    deleteSessionsOf(scope, personId),
    ...(await Promise.all(own.map(triesFor))).map((key) => forgetFailures(scope, key)),
    auditEntry(scope, 'password.renewed', { subjectId: personId, actorId: personId }),
    ...told.statements,
  ])
  if (!used) return { kind: 'over' }
  await told.queue()
  return { kind: 'chosen', browser: await sealKnownBrowser(scope, known, ...own) }
}
