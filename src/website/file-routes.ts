import { openedFile } from '../files/opening.ts'
import type { SiteRouter } from '../http/bindings.ts'
import { sendFile } from '../http/send-file.ts'
import { sendPicture } from '../http/send-picture.ts'
import { documentKey, publicDocument, publicPicture, publicPortrait } from '../pages/files.ts'
import { paths } from '../paths.ts'
import { briefly } from './freshness.ts'

/** Kept by others for as long as a public page is: what was taken off the page is gone by then (check 27). */
const kept = { 'Cache-Control': briefly, 'Cross-Origin-Resource-Policy': 'cross-origin' }

export function siteFileRoutes(site: SiteRouter) {
  site.get(paths.sitePicture(':id'), async (c) => {
    const id = c.req.param('id')
    const width = c.req.query('maat') === '640' ? 640 : 1280
    const file = await publicPicture(c.var.school, id, width)
    return sendPicture(c, { ...kept, ETag: `"${id}-${width}"` }, () => file)
  })

  site.get(paths.sitePortrait(':id'), async (c) => {
    const id = c.req.param('id')
    const file = await publicPortrait(c.var.school, id)
    return sendPicture(c, { ...kept, ETag: `"${id}"` }, () => file)
  })

  site.get(paths.siteDocument(':id'), async (c) => {
    const { school } = c.var
    const file = await publicDocument(school, c.req.param('id'))
    const answer = await sendFile(c, openedFile(school.files, file, documentKey))
    answer.headers.set('Cache-Control', briefly)
    return answer
  })
}
