import { createMiddleware } from 'hono/factory'
import { MovedPage } from '../../templates/subdomains/moved.tsx'
import { subdomainTexts } from '../../templates/subdomains/texts.ts'
import { movedTo, schoolAt } from '../schools/directory.ts'
import type { AppEnv } from './bindings.ts'
import { wantsFragment } from './respond.tsx'

/**
 * Whoever asks for a school by a subdomain that it had is led on to the one it has (A4), for this once: the old one may be
 * another's after a year. What a page that was open sends is still done, since nothing of it may get lost and a browser takes
 * no form along to another host; the word that it is done then says where to go on.
 */
export const leadOn = createMiddleware<AppEnv>(async (c, next) => {
  const { directory, settings, now } = c.env.platform
  const { host, pathname, search } = new URL(c.req.url)
  const entry = await schoolAt(directory, host, settings.siteDomain, now())
  const slug = entry && movedTo(entry, host, settings.siteDomain)
  if (!slug || wantsFragment(c)) return next()
  const origin = settings.origin(`${slug}.${settings.siteDomain}`)
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.redirect(`${origin}${pathname}${search}`, 302)
  await next()
  const to = c.res.headers.get('Location')
  if (!to?.startsWith('/')) return
  c.res.headers.delete('Location')
  const page = <MovedPage href={`${origin}${to}`} done />
  c.res = await c.render(page, { title: subdomainTexts.moved, hidden: true })
})
