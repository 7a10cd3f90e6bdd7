import { createMiddleware } from 'hono/factory'
import { httpTexts } from '../../templates/layout/http-texts.ts'
import { Refused } from '../errors.ts'
import { paths } from '../paths.ts'
import type { AppEnv } from './bindings.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const oneClick = paths.unsubscribe('')

/**
 * Schools are each other's same-site neighbours, so only the exact origin may change anything, whatever the content type
 * (checks.md, 8). The one exception acts by its token alone and knows no cookies: one-click unsubscribe (RFC 8058).
 */
export const sameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  const url = new URL(c.req.url)
  if (safe.has(c.req.method) || url.pathname.startsWith(oneClick)) return next()
  const origin = c.req.header('Origin')
  const own = origin === undefined ? c.req.header('Sec-Fetch-Site') === 'same-origin' : origin === url.origin
  if (!own) throw new Refused(httpTexts.foreignOrigin)
  return next()
})
