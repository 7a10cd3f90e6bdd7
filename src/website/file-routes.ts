import type { SiteRouter } from '../http/bindings.ts'
import { sendFile } from '../http/send-file.ts'
import { documentKey, publicDocument, publicPicture, publicPortrait } from '../pages/files.ts'
import { paths } from '../paths.ts'

/** Kept by others for as long as a public page is: what was taken off the page is gone by then (check 27). */
const kept = { 'Cache-Control': 'public, max-age=60', 'Cross-Origin-Resource-Policy': 'cross-origin' }

export function siteFileRoutes(site: SiteRouter) {
  site.get(paths.sitePicture(':id'), async (c) => {
    const id = c.req.param('id')
    const width = c.req.query('maat') === '640' ? 640 : 1280
    const file = await publicPicture(c.var.school, id, width)
    const tag = `"${id}-${width}"`
    if (c.req.header('If-None-Match') === tag) return c.body(null, 304, { ...kept, ETag: tag })
    return c.body(file.body, 200, {
      ...kept,
      ETag: tag,
      'Content-Type': 'image/webp',
      'Content-Length': String(file.size),
    })
  })

  site.get(paths.sitePortrait(':id'), async (c) => {
    const id = c.req.param('id')
    const file = await publicPortrait(c.var.school, id)
    const tag = `"${id}"`
    if (c.req.header('If-None-Match') === tag) return c.body(null, 304, { ...kept, ETag: tag })
    return c.body(file.body, 200, {
      ...kept,
      ETag: tag,
      'Content-Type': 'image/webp',
      'Content-Length': String(file.size),
    })
  })

  site.get(paths.siteDocument(':id'), async (c) => {
    const { id, name, type, size } = await publicDocument(c.var.school, c.req.param('id'))
    const answer = await sendFile(c, {
      name,
      type,
      size,
      tag: id,
      open: (part) => c.var.school.files.get(documentKey(id), part),
    })
    answer.headers.set('Cache-Control', kept['Cache-Control'])
    return answer
  })
}
