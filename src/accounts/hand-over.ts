import type { Statement } from '../db/batch.ts'
import { newLink, openedBy, sealLink, useLink } from '../links/links.ts'
import type { Link } from '../links/schema.ts'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'
import { type KnownBrowser, sealKnownBrowser } from './known-browser.ts'
import { wantsSecondStep } from './login.ts'
import { type Entering, newSession } from './new-session.ts'
import { accountOfPerson, accountWithId } from './queries.ts'
import { sealTicket } from './second-step.ts'

/**
 * Where somebody goes on who proved at the apex who they are: a cookie is its own host's (check 7), so the school's host is
 * handed the proof, sealed, once, for two minutes. The statements are done along with it.
 */
export async function handOver(scope: SchoolScope, personId: string, statements: readonly Statement[] = []) {
  const link = await newLink(scope, 'handOver', personId)
  await scope.db.batch([...statements, ...link.statements])
  return `${scope.origin}${paths.handOver(await sealLink(scope, link.id))}`
}

export type HandedOver = { link: Link; userName: string; email: string | null; firstName: string }

/** Who is handed over, if that still holds; looking uses nothing up. */
export async function handedOver(scope: SchoolScope, token: string): Promise<HandedOver | null> {
  const opened = await openedBy(scope, 'handOver', token)
  if (opened.is !== 'open') return null
  const [account] = await accountOfPerson(scope, opened.link.personId)
  return account ? { link: opened.link, ...account } : null
}

type Knocking = Omit<Entering, 'secondStepAt'> & { known: KnownBrowser | null }

/**
 * Logged in at the school's own host, as by its own log-in, or asked for the second step, which the apex knows nothing of
 * (B4); null when somebody was before.
 */
export async function takeOver(scope: SchoolScope, { link, userName, email }: HandedOver, knock: Knocking) {
  const [found] = await accountWithId(scope, link.personId)
  if (found && (await wantsSecondStep(scope, found))) {
    const ticket = await sealTicket(scope, found.account)
    return (await useLink(scope, link, [])) ? { kind: 'secondStep' as const, ticket } : null
  }
  const { sealed, statements } = await newSession(scope, link.personId, knock)
  if (!(await useLink(scope, link, statements))) return null
  scope.log({ event: 'login.succeeded', person: link.personId, by: 'apex' })
  const names = [userName, ...(email ? [email] : [])]
  return { kind: 'welcome' as const, session: sealed, browser: await sealKnownBrowser(scope, knock.known, ...names) }
}
