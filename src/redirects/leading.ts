import type { Context } from 'hono'
import { NotFound } from '../errors.ts'
import type { SiteEnv } from '../http/bindings.ts'
import { leadingFrom } from './redirects.ts'

/** To where an address of the old website leads, or nowhere. */
export async function leadOnOrNot(c: Context<SiteEnv>) {
  const to = await leadingFrom(c.var.school, new URL(c.req.url))
  if (!to) throw new NotFound()
  return c.redirect(to, 301)
}
