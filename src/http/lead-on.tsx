import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { MovedPage } from '../../templates/subdomains/moved.tsx'
import { subdomainTexts } from '../../templates/subdomains/texts.ts'
import { carryOver } from '../accounts/hand-over.ts'
import { movedTo, schoolAt } from '../schools/directory.ts'
import { openSchool } from '../schools/open.ts'
import type { AppEnv } from './bindings.ts'
import { wantsFragment } from './respond.tsx'
import { openSession, sessionCookie } from './session.ts'

/**
 * Whoever asks for a school by a subdomain that it had is led on to the one it has (A4), for this once: the old one may be
 * another's after a year, and logged in as before. What a page that was open sends is still done, since nothing of it may get lost and a browser takes
 * no form along to another host; the word that it is done then says where to go on.
 */
export const leadOn = createMiddleware<AppEnv>(async (c, next) => {
  const { directory, settings, now } = c.env.platform
  const { host, pathname, search } = new URL(c.req.url)
  const entry = await schoolAt(directory, host, settings.siteDomain, now())
  const slug = entry && movedTo(entry, host, settings.siteDomain)
  if (!slug || wantsFragment(c)) return next()
  const origin = settings.origin(`${slug}.${settings.siteDomain}`)
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    const to = `${pathname}${search}`
    return c.redirect((await carried(c, entry.id, origin, to)) ?? `${origin}${to}`, 302)
  }
  await next()
  const to = c.res.headers.get('Location')
  if (!to?.startsWith('/')) return
  c.res.headers.delete('Location')
  const page = <MovedPage href={to} host={new URL(origin).host} done />
  c.res = await c.render(page, { title: subdomainTexts.moved, hidden: true })
})

/** Whoever is logged in at the old address goes on as that at the new one; a picture on a page has no need of it. */
async function carried(c: Context<AppEnv>, schoolId: string, origin: string, to: string) {
  const { platform } = c.env
  const isPage = c.req.method === 'GET' && (c.req.header('Sec-Fetch-Dest') ?? 'document') === 'document'
  const claim = isPage && (await openSession(getCookie(c, sessionCookie), schoolId, platform.settings.secret))
  return claim ? carryOver({ ...(await openSchool(platform, schoolId)), origin }, claim, to) : null
}
