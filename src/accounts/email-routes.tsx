import type { Context } from 'hono'
import {
  ConfirmEmailPage,
  EmailConfirmedPage,
  EmailLinkOverPage,
  ObjectEmailPage,
} from '../../templates/accounts/email-links.tsx'
import { ownerTexts } from '../../templates/accounts/owner-texts.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { confirmEmail, objectToEmail, openEmailLink } from './email-change.ts'

/** From the mails about a new address: a page says what a press will do, and looking does nothing (check 11). */
export function emailRoutes(site: SiteRouter) {
  site.get(paths.confirmEmail(':token'), async (c) => {
    const { token } = c.req.param()
    const opened = await openEmailLink(c.var.school, 'email', token)
    if (opened.is !== 'open') return over(c)
    const { name } = c.var.school.school
    const page = <ConfirmEmailPage token={token} address={opened.link.about} school={name} />
    return c.render(page, { title: ownerTexts.confirmTitle, hidden: true })
  })

  site.post(paths.confirmEmail(':token'), async (c) => {
    const opened = await openEmailLink(c.var.school, 'email', c.req.param('token'))
    if (opened.is !== 'open' || !(await confirmEmail(c.var.school, opened.link))) return over(c)
    const page = <EmailConfirmedPage address={opened.link.about} />
    return c.render(page, { title: ownerTexts.confirmed, hidden: true })
  })

  site.get(paths.objectEmail(':token'), async (c) => {
    const { token } = c.req.param()
    const opened = await openEmailLink(c.var.school, 'objection', token)
    if (opened.is !== 'open') return over(c)
    const page = <ObjectEmailPage token={token} address={opened.link.about} />
    return c.render(page, { title: ownerTexts.objectTitle, hidden: true })
  })

  site.post(paths.objectEmail(':token'), async (c) => {
    const opened = await openEmailLink(c.var.school, 'objection', c.req.param('token'))
    const password = opened.is === 'open' ? await objectToEmail(c.var.school, opened.link) : null
    return password ? c.redirect(paths.newPassword(password), 303) : over(c)
  })
}

function over(c: Context<SiteEnv>) {
  c.status(404)
  return c.render(<EmailLinkOverPage />, { title: ownerTexts.over, hidden: true })
}
