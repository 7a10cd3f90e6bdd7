import { HomePage } from '../../templates/website/home.tsx'
import { updateLanguageOf } from '../accounts/queries.ts'
import type { SiteRouter } from '../http/bindings.ts'
import { sessionHere } from '../http/session.ts'
import { paths } from '../paths.ts'
import { tagged } from './freshness.ts'
import { cameFrom, chooseLanguage } from './language.ts'

export function websiteRoutes(site: SiteRouter) {
  site.get(paths.home, async (c) => {
    const { school } = c.var.school
    c.header('Cache-Control', 'public, max-age=60')
    c.header('Vary', 'Cookie, Accept-Language')
    return tagged(c, await c.render(<HomePage school={school} />, { title: school.name, whole: true }))
  })

  /** For this browser, and for the person where somebody is logged in. */
  site.post(paths.language, async (c) => {
    const { school } = c.var
    const chosen = await chooseLanguage(c, school.school)
    const session = await sessionHere(c, school)
    if (session) await updateLanguageOf(school, session.fingerprint, chosen)
    return c.redirect(cameFrom(c), 303)
  })
}
