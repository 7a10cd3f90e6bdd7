import type { Context } from 'hono'
import { HandOverPage } from '../../templates/accounts/hand-over.tsx'
import { accountTexts } from '../../templates/accounts/texts.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { ownPath } from '../http/own-path.ts'
import { sessionHere } from '../http/session.ts'
import { paths } from '../paths.ts'
import { browserOf, keepSession, rememberBrowser } from './browser.ts'
import { type HandedOver, handedOver, isIn, takeOver } from './hand-over.ts'
import { showStep } from './letting-in.tsx'

export function handOverRoutes(site: SiteRouter) {
  /**
   * Straight on for whoever comes from a page of ours, which the browser itself says. Any other way, by a link that somebody
   * sent or that something fetches, one sees first as whom one would be logged in, and nothing is used up.
   */
  site.get(paths.handOver(':token'), async (c) => {
    const whom = await handedOver(c.var.school, c.req.param('token'))
    if (!whom) return c.redirect(paths.login, 303)
    if (c.req.header('Sec-Fetch-Site') === 'same-site') return enter(c, whom)
    return c.render(<HandOverPage token={c.req.param('token')} whom={whom} />, {
      title: accountTexts.logIn,
      hidden: true,
    })
  })

  site.post(paths.handOver(':token'), async (c) => {
    const whom = await handedOver(c.var.school, c.req.param('token'))
    return whom ? enter(c, whom) : c.redirect(paths.login, 303)
  })
}

async function enter(c: Context<SiteEnv>, whom: HandedOver) {
  const session = await sessionHere(c, c.var.school)
  if (session && (await isIn(c.var.school, whom, session))) return c.redirect(paths.overview, 303)
  const entered = await takeOver(c.var.school, whom, await browserOf(c))
  if (!entered) return c.redirect(paths.login, 303)
  if (entered.kind === 'secondStep') return showStep(c, entered.ticket, {})
  keepSession(c, entered.session)
  rememberBrowser(c, entered.browser)
  return c.redirect(ownPath(entered.to, paths.overview), 303)
}
