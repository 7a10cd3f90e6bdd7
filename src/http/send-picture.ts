import type { Context } from 'hono'
import type { StoredFile } from '../platform/ports.ts'

type Here = Pick<Context, 'req' | 'body'>
type Headers = Readonly<Record<string, string>> & { ETag: string }

/** A picture of ours, made as WebP: whoever says to have these very bytes already is told so, and nothing is opened. Ask before whether they may. */
export async function sendPicture(c: Here, headers: Headers, open: () => StoredFile | Promise<StoredFile>) {
  if (c.req.header('If-None-Match') === headers.ETag) return c.body(null, 304, headers)
  const { body, size } = await open()
  return c.body(body, 200, { ...headers, 'Content-Type': 'image/webp', 'Content-Length': String(size) })
}
