import type { SchoolRouter } from '../http/bindings.ts'
import { sendPicture } from '../http/send-picture.ts'
import { paths } from '../paths.ts'
import { demandSight, photoFile } from './seeing.ts'

/** A photo is another one under another address, so a browser may keep each; whether it may be seen is asked each time it is fetched. */
export function photoRoutes(people: SchoolRouter) {
  people.get(paths.photo(':id'), 'photos.read', async (c) => {
    const id = c.req.param('id')
    const width = c.req.query('maat') === '256' ? 256 : 96
    await demandSight(c.var.scope, id)
    const kept = { 'Cache-Control': 'private, max-age=3600', ETag: `"${id}-${width}"` }
    return sendPicture(c, kept, () => photoFile(c.var.scope, id, width))
  })
}
