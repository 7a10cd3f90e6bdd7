import type { Context } from 'hono'
import { fingerprint } from '../ids.ts'

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
