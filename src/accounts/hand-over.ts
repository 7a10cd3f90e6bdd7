import type { Statement } from '../db/batch.ts'
import type { SessionClaim } from '../http/session.ts'
import { newLink, openedBy, sealLink, useLink } from '../links/links.ts'
import type { Link } from '../links/schema.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import { type KnownBrowser, sealKnownBrowser } from './known-browser.ts'
import { wantsSecondStep } from './login.ts'
import { type Entering, newSession } from './new-session.ts'
import { accountOfPerson, accountWithId, deleteSession, personOfSession } from './queries.ts'
import { sealTicket } from './second-step.ts'

/**
 * Where somebody goes on who proved at the apex who they are: a cookie is its own host's (check 7), so the school's host is
 * handed the proof, sealed, once, for two minutes. The statements are done along with it.
 */
export async function handOver(
  scope: SchoolScope,
  personId: string,
  statements: readonly Statement[] = [],
  carried: Carried | typeof switching | null = null,
) {
  const about = carried === switching ? switching : carried && JSON.stringify(carried)
  const link = await newLink(scope, 'handOver', personId, about)
  await scope.db.batch([...statements, ...link.statements])
  return `${scope.origin}${paths.handOver(await sealLink(scope, link.id))}`
}

/** Of somebody who comes from an account of theirs at another school, and proved nothing anew (B6). */
export const switching = 'switch'

/** A session that goes along, with the second step that was taken in it, and the page that was asked for. */
type Carried = { session: string; to: string }

/** The way to the same page at the school's other address, for whoever is logged in at this one (A4); null for anybody else. */
export async function carryOver(scope: SchoolScope, { personId, fingerprint }: SessionClaim, to: string) {
  const [found] = await personOfSession(scope.db, fingerprint, scope.now)
  return found?.person.id === personId ? handOver(scope, personId, [], { session: fingerprint, to }) : null
}

export type HandedOver = { link: Link; userName: string; email: string | null; firstName: string }

/** Who is handed over, if that still holds; looking uses nothing up. */
export async function handedOver(scope: SchoolScope, token: string): Promise<HandedOver | null> {
  const opened = await openedBy(scope, 'handOver', token)
  if (opened.is !== 'open') return null
  const [account] = await accountOfPerson(scope, opened.link.personId)
  return account ? { link: opened.link, ...account } : null
}

/**
 * Whoever comes back from another school, and is logged in here still as the very person, with all steps that are asked for, goes
 * on in that session. Any proof of who somebody is begins a new one (check 7).
 */
export async function isIn(scope: SchoolScope, { link }: HandedOver, { personId, fingerprint }: SessionClaim) {
  if (personId !== link.personId || link.about !== switching) return false
  const [found] = await personOfSession(scope.db, fingerprint, scope.now)
  const [account] = found ? await accountWithId(scope, personId) : []
  if (!found || !account) return false
  if (!found.session.secondStepAt && (await wantsSecondStep(scope, account))) return false
  return useLink(scope, link, [])
}

type Knocking = Omit<Entering, 'secondStepAt'> & { known: KnownBrowser | null }

/**
 * Logged in at the school's own host, as by its own log-in, or asked for the second step, which the apex knows nothing of
 * (B4); null when somebody was before.
 */
export async function takeOver(scope: SchoolScope, handed: HandedOver, knock: Knocking) {
  const { link } = handed
  if (link.about !== null && link.about !== switching)
    return goOnWith(scope, handed, JSON.parse(link.about) as Carried, knock) // safe: as `handOver` wrote it
  const [found] = await accountWithId(scope, link.personId)
  if (found && (await wantsSecondStep(scope, found))) {
    const ticket = await sealTicket(scope, found.account)
    return (await useLink(scope, link, [])) ? { kind: 'secondStep' as const, ticket } : null
  }
  return enterAs(scope, handed, knock, { by: 'apex', to: paths.overview })
}

/** The session of the old address ends as that of the new one begins, and with it what it was worth. */
async function goOnWith(scope: SchoolScope, handed: HandedOver, { session, to }: Carried, knock: Knocking) {
  const [found] = await personOfSession(scope.db, session, scope.now)
  if (found?.person.id !== handed.link.personId) return null
  const { secondStepAt } = found.session
  const also = [deleteSession(scope, session)]
  return enterAs(scope, handed, { ...knock, secondStepAt }, { by: 'old address', to, also })
}

type How = { by: string; to: string; also?: readonly Statement[] }

async function enterAs(
  scope: SchoolScope,
  { link, userName, email }: HandedOver,
  knock: Knocking & Entering,
  { by, to, also = [] }: How,
) {
  const { sealed, statements } = await newSession(scope, link.personId, knock)
  if (!(await useLink(scope, link, [...statements, ...also]))) return null
  scope.log({ event: 'login.succeeded', person: link.personId, by })
  const names = [userName, ...(email ? [email] : [])]
  const browser = await sealKnownBrowser(scope, knock.known, ...names)
  return { kind: 'welcome' as const, session: sealed, browser, to }
}
