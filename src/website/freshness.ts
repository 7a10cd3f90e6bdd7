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
  page.headers.set('ETag', `W/"${(await fingerprint(text)).slice(0, 22)}"`)
  return unlessKnown(c.req.header('If-None-Match'), page)
}

/** The page, or the word alone that it is still what whoever asks has of it. */
export function unlessKnown(asked: string | null | undefined, page: Response) {
  const known = (asked ?? '').split(',').map((one) => one.trim())
  const tag = page.headers.get('ETag')
  if (!tag || !known.includes(tag)) return page
  const headers = new Headers(page.headers)
  headers.delete('Content-Type')
  return new Response(null, { status: 304, headers })
}
