import type { Context } from 'hono'
import { AcceptancePage, type AcceptanceProps, OverPage } from '../../templates/invitations/acceptance.tsx'
import { acceptanceTexts } from '../../templates/invitations/acceptance-texts.ts'
import type { SiteEnv } from '../http/bindings.ts'
import { sessionHere } from '../http/session.ts'
import { paths } from '../paths.ts'
import type { OpenedInvitation } from './acceptance.ts'

/** How to log in from now on, to be chosen. */
export const choose = (c: Context<SiteEnv>, props: Omit<AcceptanceProps, 'school'>) =>
  c.render(<AcceptancePage {...props} school={c.var.school.school.name} />, {
    title: acceptanceTexts.makeAccount,
    hidden: true,
  })

/** Whoever just made the account, by pressing twice or by going back, is where it led. */
export async function over(c: Context<SiteEnv>, token: string, opened: OpenedInvitation) {
  const { school } = c.var
  if (opened.is === 'used' && (await sessionHere(c, school))?.personId === opened.link.personId) {
    return c.redirect(paths.overview, 303)
  }
  if (opened.is === 'open') return c.redirect(paths.acceptance(token), 303)
  c.status(opened.is === 'unknown' ? 404 : 410)
  const page = <OverPage token={token} opened={opened} school={school.school} />
  return c.render(page, { title: acceptanceTexts[`${opened.is}Title`], hidden: true })
}
