import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { TooLarge } from '../errors.ts'
import { assetRoutes } from './asset-routes.ts'
import type { AppEnv } from './bindings.ts'
import { fail, newReference, notFound } from './failures.tsx'
import { securityHeaders } from './headers.ts'
import { isLargeForm, largestBody } from './large-form.ts'
import { renderer } from './respond.tsx'
import { sameOrigin } from './same-origin.ts'

const withinLimit = bodyLimit({ maxSize: largestBody, onError: () => Promise.reject(new TooLarge()) })

/** What stands around every route, at the apex and at a school: one order, in one place. */
export function frame() {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('reference', newReference())
    await next()
  })
  app.use(securityHeaders, renderer)
  assetRoutes(app)
  app.use(sameOrigin)
  app.use((c, next) => (isLargeForm(c) ? next() : withinLimit(c, next)))
  app.onError(fail)
  app.notFound(notFound)
  return app
}
