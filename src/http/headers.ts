import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { stylesheetSource } from './assets.generated.ts'
import type { AppEnv } from './bindings.ts'
import { hueHash } from './content-security.ts'

const fixed = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
}

/** What a file says itself that may stand on foreign pages: a logo in somebody's webmail. */
const ofFile = 'Cross-Origin-Resource-Policy'

/** On every answer, errors and redirects included (checks.md, 14). Whoever set no caching gets none. */
export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const policyOfFile = c.res.headers.get(ofFile)
  for (const [name, value] of Object.entries(fixed)) c.res.headers.set(name, value)
  if (policyOfFile) c.res.headers.set(ofFile, policyOfFile)
  c.res.headers.set('Strict-Transport-Security', transport(c))
  if (c.var.framable) c.res.headers.delete('X-Frame-Options')
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-store')
  if (!c.res.headers.has('Content-Security-Policy'))
    c.res.headers.set(
      'Content-Security-Policy',
      await policy(c.var.school?.school.hue, formsOf(c), c.var.framable ? '*' : "'none'"),
    )
  if (isPage(c.res)) c.res.headers.append('Vary', 'HX-Request-Type')
})

/** Two years (RFC 6797). Of a school's own domain name we speak for that name alone: what is below it is not ours. */
function transport(c: Context<AppEnv>) {
  const { host } = new URL(c.req.url)
  const { siteDomain } = c.env.platform.settings
  const isOurs = host === siteDomain || host.endsWith(`.${siteDomain}`)
  return `max-age=63072000${isOurs ? '; includeSubDomains' : ''}`
}

/** Or the word that a page is still what it was, which must say the same of it. */
const isPage = ({ status, headers }: Response) => status === 304 || headers.get('Content-Type')?.startsWith('text/html')

/** A form of the apex may end at a school's own host: logging in there, opening a school, trying one out. */
function formsOf(c: Context<AppEnv>) {
  const { siteDomain, origin } = c.env.platform.settings
  return new URL(c.req.url).host === siteDomain ? `'self' ${origin(`*.${siteDomain}`)}` : "'self'"
}

/** No inline script and no foreign host; what is inline, the public pages' styles and the school's hue, is allowed by its hash. */
async function policy(hue: number | undefined, forms: string, ancestors: string) {
  const hueSource = hue === undefined ? '' : ` '${await hueHash(hue)}'`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${stylesheetSource}'${hueSource}`,
    "img-src 'self' data: blob:",
    // A film, and one that a browser takes a frame of before it is sent.
    "media-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${forms}`,
    `frame-ancestors ${ancestors}`,
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}
