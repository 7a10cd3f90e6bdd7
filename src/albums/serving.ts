import type { Context } from 'hono'
import { NotFound } from '../errors.ts'
import { downloadHeaders } from '../files/download.ts'
import type { SchoolFiles } from '../files/school-files.ts'
import { sendFile } from '../http/send-file.ts'
import { animationName, filmName, key, originalName, widths } from './copies.ts'
import type { Item } from './schema.ts'

/** What a page may ask of an item: one of the widths, the photo to keep, or the film. */
export const shapes = [...widths.map(String), 'origineel', 'film'] as const

type Here = Pick<Context, 'req' | 'body'>
type Asked = { shape: string; name: string; isPublic: boolean }

/**
 * A photo in the best kind that the browser reads. No cache keeps it past the next question, so that a withdrawal hides it at
 * once (C9); what has not changed is not sent again.
 */
export async function sendItem(c: Here, files: SchoolFiles, item: Item, { shape, name, isPublic }: Asked) {
  // A photo to keep is for who is here: visitors look (I1).
  if (!shapes.includes(shape) || (isPublic && shape === 'origineel')) throw new NotFound()
  const kept = { 'Cache-Control': `${isPublic ? 'public' : 'private'}, no-cache` }
  if (shape === 'film') return withHeaders(await sendFilm(c, files, item, name), kept)
  const vary = shape === 'origineel' ? {} : { Vary: 'Accept' }
  for (const one of wanted(item, shape, c.req.header('Accept') ?? '')) {
    const headers = { ...kept, ...vary, ETag: `"${item.id}-${one}"` }
    if (c.req.header('If-None-Match') === headers.ETag) return c.body(null, 304, headers)
    const file = await files.get(key(item.id, one))
    if (!file) continue
    const about = downloadHeaders({ name: `${name}.${one.split('.').at(-1)}`, type: file.type })
    return c.body(file.body, 200, { ...about, ...headers, 'Content-Length': String(file.size) })
  }
  throw new NotFound()
}

/** From the best to what is there in any case. */
function wanted({ kind, madeAt }: Item, shape: string, accept: string) {
  if (kind === 'animation' && (shape === '1600' || shape === 'origineel')) return [animationName]
  if (shape === 'origineel') return [originalName]
  return [
    ...(madeAt && accept.includes('image/avif') ? [`${shape}.avif`] : []),
    ...(accept.includes('image/webp') && (madeAt || shape !== '1600') ? [`${shape}.webp`] : []),
    ...(madeAt ? ['800.jpg'] : []),
    originalName,
  ]
}

function sendFilm(c: Here, files: SchoolFiles, { id, filmSize, filmType }: Item, name: string) {
  if (!filmSize || !filmType) throw new NotFound()
  return sendFile(c, {
    size: filmSize,
    tag: `${id}-film`,
    type: filmType,
    name: `${name}.${filmType === 'video/webm' ? 'webm' : 'mp4'}`,
    open: (part) => files.get(key(id, filmName), part),
  })
}

function withHeaders(answer: Response, headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}
