import { passkeyTexts } from '../../templates/accounts/passkey-texts.ts'
import { problems } from '../../templates/ui/problems.ts'
import { sealKnownBrowser } from '../accounts/known-browser.ts'
import { type Entering, newSession } from '../accounts/new-session.ts'
import { isAnothers } from '../accounts/passkey-making.ts'
import { passwordProblem } from '../accounts/password-rules.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { insertAccount } from '../accounts/queries.ts'
import { isSpent } from '../accounts/second-step.ts'
import type { Trier } from '../accounts/throttle.ts'
import { nameKey, shownName, userNameProblem } from '../accounts/user-names.ts'
import { auditEntry } from '../audit/queries.ts'
import type { Statement } from '../db/batch.ts'
import { rootOf } from '../errors.ts'
import type { Problems } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { openedBy, useLink } from '../links/links.ts'
import type { Link } from '../links/schema.ts'
import { doAndTell } from '../notifications/notifying.ts'
import type { SchoolScope } from '../scope.ts'
import { accountNamed, demandEntitled, type GuestRow, guestOf, inviters, markAsked } from './acceptance-queries.ts'
import { suggestedName } from './user-name.ts'

/** Whom an invitation that can be used is for. Until it is used it tells no more than a first name. */
export type Guest = {
  link: Link
  firstName: string
  suggestion: string
  names: readonly string[]
  email: string | null
}
/** Why one cannot be used; whether another would help, and whether the school was asked for it. */
export type Over = {
  is: 'used' | 'member' | 'replaced' | 'expired' | 'closed'
  link: Link
  replaceable: boolean
  asked: boolean
}
export type OpenedInvitation = { is: 'open'; guest: Guest } | Over | { is: 'unknown' }

export async function openInvitation(scope: SchoolScope, token: string): Promise<OpenedInvitation> {
  const opened = await openedBy(scope, 'invitation', token)
  if (opened.is === 'unknown') return opened
  const { link } = opened
  const [row] = await guestOf(scope, link.personId)
  if (!row) return { is: 'unknown' }
  const is = stateOf(opened, row)
  if (is !== 'open') {
    return { is, link, replaceable: is === 'expired' || is === 'replaced', asked: row.asked_at !== null }
  }
  const { first_name: firstName, last_name: lastName, email } = row
  const suggestion = suggestedName({ firstName, lastName }, JSON.parse(row.taken) as string[]) // safe: made by the statement
  return { is, guest: { link, firstName, suggestion, email, names: [firstName, lastName, email ?? ''] } }
}

/** An account that is there comes before what became of the link; whoever may have none is told no more than that it is over. */
function stateOf({ is, link }: { is: 'open' | 'used' | 'replaced' | 'expired'; link: Link }, row: GuestRow) {
  if (row.has_account) return is === 'used' ? 'used' : 'member'
  if (!row.entitled) return 'closed'
  if (is === 'used') return 'expired'
  // It went to an address that is somebody else's now, or was never theirs.
  return is === 'open' && link.about !== null && link.about !== row.email ? 'replaced' : is
}

export type Chosen = { userName: string; password: string }
export type Accepting = Entering & Trier & Chosen
export type Accepted =
  | { is: 'welcome'; session: string; browser: string }
  /** Beside the fields, or of the whole. */
  | { is: 'wrong'; problems: Problems; said?: Text }
  /** Somebody else was first, or it ran out meanwhile. */
  | { is: 'over' }

/** By a password, which is a first step alone. */
export async function accept(scope: SchoolScope, guest: Guest, typed: Accepting): Promise<Accepted> {
  const wrong = await problemsOf(scope, guest, typed)
  if (Object.keys(wrong).length > 0) return { is: 'wrong', problems: wrong }
  return admit(scope, guest, { ...typed, passwordHash: await hashPassword(typed.password) })
}

/**
 * The account, this browser logged in with it, and the link used up: all of it or nothing, and once though many try. Whoever
 * logs in otherwise has no password: an empty hash, which no password fits.
 */
export async function admit(
  scope: SchoolScope,
  guest: Guest,
  as: Entering & Trier & { userName: string; passwordHash: string },
  also: readonly Statement[] = [],
): Promise<Accepted> {
  const { link, email } = guest
  const { personId } = link
  const userName = shownName(as.userName)
  const session = await newSession(scope, personId, as)
  try {
    const statements = [
      demandEntitled(scope, link.id, personId),
      insertAccount(scope, { personId, userName, passwordHash: as.passwordHash }),
      ...also,
      ...session.statements,
      auditEntry(scope, 'account.opened', { subjectId: personId, actorId: personId }),
    ]
    if (!(await useLink(scope, link, statements))) return { is: 'over' }
  } catch (error) {
    return refusal(error)
  }
  const names = [userName, ...(email ? [email] : [])]
  return { is: 'welcome', session: session.sealed, browser: await sealKnownBrowser(scope, as.known, ...names) }
}

/** What the database would not have: a second account of one person, a twin of somebody's user name, or a key shown before. */
function refusal(error: unknown): Accepted {
  const said = String(rootOf(error))
  if (isAnothers(error) || isSpent(error)) return { is: 'wrong', problems: {}, said: passkeyTexts.over }
  if (/UNIQUE constraint failed: accounts\.school_id, accounts\.person_id/.test(said)) return { is: 'over' }
  if (!/UNIQUE constraint failed: accounts\./.test(said)) throw error
  return { is: 'wrong', problems: { gebruikersnaam: problems.userNameTaken } }
}

/**
 * All that is wrong at once, so that nobody hears of the one after mending the other. Where nothing else is, whether the name
 * is taken is found when the account is made.
 */
export async function problemsOf(
  scope: SchoolScope,
  { names }: Guest,
  { userName, password }: Chosen,
): Promise<Problems> {
  const secret = passwordProblem(password, { school: scope.school, names: [...names, userName] })
  if (secret) return { ...(await nameProblems(scope, userName)), wachtwoord: problems[secret] }
  const name = userNameProblem(userName)
  return name ? { gebruikersnaam: problems[name] } : {}
}

/** Of the user name, whatever one logs in with beside it. */
export async function nameProblems(scope: SchoolScope, userName: string): Promise<Problems> {
  const [taken] = await accountNamed(scope, nameKey(userName))
  const name = userNameProblem(userName) ?? (taken ? 'userNameTaken' : null)
  return name ? { gebruikersnaam: problems[name] } : {}
}

/** Tells the school that somebody wants a new one; asking again says nothing more. */
export async function askForAnother(scope: SchoolScope, { link: { id, personId }, replaceable, asked }: Over) {
  if (asked || !replaceable) return
  const tellings = (await inviters(scope)).map(({ id: officer }) => ({
    personId: officer,
    notice: { kind: 'invitationAsked' as const, by: personId },
    about: `invitation-asked:${id}:${officer}`,
  }))
  await doAndTell(scope, [markAsked(scope, personId)], tellings)
}
