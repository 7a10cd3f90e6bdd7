import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { HomePage } from '../../templates/website/home.tsx'
import { updateLanguageOf } from '../accounts/queries.ts'
import type { SiteRouter } from '../http/bindings.ts'
import { ownPath } from '../http/own-path.ts'
import { languageCookie } from '../http/respond.tsx'
import { sessionHere } from '../http/session.ts'
import { languages } from '../language.ts'
import { paths } from '../paths.ts'
import { tagged } from './freshness.ts'

export function websiteRoutes(site: SiteRouter) {
  site.get(paths.home, async (c) => {
    const { school } = c.var.school
    c.header('Cache-Control', 'public, max-age=60')
    c.header('Vary', 'Cookie, Accept-Language')
    return tagged(c, await c.render(<HomePage school={school} />, { title: school.name }))
  })

  /** For this browser, and for the person where somebody is logged in. */
  site.post(paths.language, async (c) => {
    const { school } = c.var
    const { language } = await c.req.parseBody()
    const chosen = languages.find((known) => known === language) ?? 'nl'
    setCookie(c, languageCookie, chosen, {
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 31_536_000,
    })
    const session = await sessionHere(c, school)
    if (session) await updateLanguageOf(school, session.fingerprint, chosen)
    return c.redirect(cameFrom(c), 303)
  })
}

/** The page one was on, which a browser tells of its own site (Referrer-Policy). */
function cameFrom(c: Pick<Context, 'req'>) {
  const from = c.req.header('Referer') ?? ''
  if (!URL.canParse(from)) return paths.home
  const { pathname, search } = new URL(from)
  return ownPath(pathname + search, paths.home)
}
