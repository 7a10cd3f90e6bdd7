import { setCookie } from 'hono/cookie'
import { HomePage } from '../../templates/website/home.tsx'
import type { SiteRouter } from '../http/bindings.ts'
import { ownPath } from '../http/own-path.ts'
import { languageCookie } from '../http/respond.tsx'
import { languages } from '../language.ts'
import { paths } from '../paths.ts'

export function websiteRoutes(site: SiteRouter) {
  site.get(paths.home, (c) => {
    const { school } = c.var.school
    c.header('Cache-Control', 'public, max-age=60')
    c.header('Vary', 'Cookie, Accept-Language')
    return c.render(<HomePage school={school} />, { title: school.name })
  })

  site.post(paths.language, async (c) => {
    const { language } = await c.req.parseBody()
    const chosen = languages.find((known) => known === language) ?? 'nl'
    setCookie(c, languageCookie, chosen, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: 31_536_000 })
    const from = c.req.header('Referer')
    return c.redirect(ownPath(from && new URL(from).pathname, paths.home), 303)
  })
}
