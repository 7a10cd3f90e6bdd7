import type { Context } from 'hono'
import { NotFound } from '../errors.ts'
import { type About, downloadHeaders } from '../files/download.ts'
import { type Part, partIn } from '../files/part.ts'
import type { StoredFile } from '../platform/ports.ts'

/** `tag` names exactly these bytes; `open` reads them, or a part of them. */
type Sent = About & {
  size: number
  tag: string
  open: (part?: Part) => Promise<Pick<StoredFile, 'body'> | null>
}
type Here = Pick<Context, 'req' | 'body'>

/** A file as it was asked for: whole, a part of it, or the word that the reader has it already (RFC 9110, 13 and 14). */
export async function sendFile(c: Here, { size, tag, open, ...about }: Sent) {
  const etag = `"${tag}"`
  const headers = { ...downloadHeaders(about), ETag: etag, 'Accept-Ranges': 'bytes' }
  if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers)
  const part = askedPart(c, etag, size)
  if (part === 'none') return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${size}` })
  const length = { 'Content-Length': String(part?.length ?? size) }
  if (c.req.method === 'HEAD') return c.body(null, 200, { ...headers, ...length })
  const file = await open(part ?? undefined)
  if (!file) throw new NotFound()
  if (!part) return c.body(file.body, 200, { ...headers, ...length })
  const range = `bytes ${part.offset}-${part.offset + part.length - 1}/${size}`
  return c.body(file.body, 206, { ...headers, ...length, 'Content-Range': range })
}

/** Weak or strong, one of several, or any. */
const isKnown = (header: string | undefined, etag: string) =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))

/** A part of another file is of no use to whoever has a part of this one; we tell no dates, so that a date is never this one. */
function askedPart({ req }: Here, etag: string, size: number) {
  const condition = req.header('If-Range')
  if (req.method !== 'GET' || (condition !== undefined && condition.trim() !== etag)) return null
  return partIn(req.header('Range'), size)
}
