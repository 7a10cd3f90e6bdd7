import { DemoRolesPage } from '../../templates/demo/roles.tsx'
import { demoTexts } from '../../templates/demo/texts.ts'
import { TryOutPage } from '../../templates/demo/try-out.tsx'
import { browserOf, keepSession } from '../accounts/browser.ts'
import { NotFound } from '../errors.ts'
import type { ApexRouter, SiteRouter } from '../http/bindings.ts'
import { readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { opensDemo } from '../schools/demo-links.ts'
import { roleForm } from './forms.ts'
import { openDemo } from './public-demo.ts'
import { lookAs } from './roles.ts'

/** At the apex: a demo of one's own, in one press (A3). */
export function tryOutRoutes(apex: ApexRouter) {
  apex.get(paths.tryOut, (c) => c.render(<TryOutPage full={false} />, { title: demoTexts.tryOut }))

  apex.post(paths.tryOut, async (c) => {
    const opened = await openDemo(c.env.platform, c.env.clientAddress)
    if (opened.kind === 'open') return c.redirect(opened.href, 303)
    c.status(429)
    return c.render(<TryOutPage full />, { title: demoTexts.tryOut })
  })
}

/** At a demo school, for whoever has its seal. */
export function demoSchoolRoutes(site: SiteRouter) {
  site.get(paths.demo(':token'), async (c) => {
    const { school } = c.var
    if (!(await opensDemo(school, c.req.param('token'))) || !school.demoEndsAt) throw new NotFound()
    const page = <DemoRolesPage token={c.req.param('token')} endsAt={school.demoEndsAt} />
    return c.render(page, { title: demoTexts.chooseRole, hidden: true })
  })

  site.post(paths.demo(':token'), async (c) => {
    const { school } = c.var
    if (!(await opensDemo(school, c.req.param('token')))) throw new NotFound()
    const form = await readForm(c, roleForm)
    if (!form.ok) return c.redirect(paths.demo(c.req.param('token')), 303)
    keepSession(c, await lookAs(school, form.value.rol, await browserOf(c)))
    return c.redirect(paths.overview, 303)
  })
}
