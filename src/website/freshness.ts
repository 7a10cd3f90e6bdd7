import type { Context } from 'hono'
import { fingerprint } from '../ids.ts'

/** As long as others keep what is public: what was changed or taken off is so everywhere soon. */
export const briefly = 'public, max-age=60'

/** A public page says it in its reader's language, with what whoever is logged in has in its menu. */
export function keptBriefly(c: Pick<Context, 'header'>) {
  c.header('Cache-Control', briefly)
  c.header('Vary', 'Cookie, Accept-Language')
}

/** A public page under a tag of what it says: whoever has it already is told so, and gets nothing twice. */
export async function tagged(c: Pick<Context, 'req' | 'body' | 'header'>, page: Response) {
  const text = await page.clone().text()
  const tag = `W/"${(await fingerprint(text)).slice(0, 22)}"`
  page.headers.set('ETag', tag)
  const known = (c.req.header('If-None-Match') ?? '').split(',').map((one) => one.trim())
  if (!known.includes(tag)) return page
  const headers = new Headers(page.headers)
  headers.delete('Content-Type')
  return new Response(null, { status: 304, headers })
}
