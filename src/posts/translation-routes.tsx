import { NotFound } from '../errors.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { readerHere } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { showTranslation } from '../translations/showing.tsx'
import { openPostTranslation } from './translating.ts'

/** Of blogs and news, in the language that their reader set (D13). */
export function postTranslationRoutes(people: SchoolRouter) {
  people.get(paths.postTranslation(':id'), 'posts.read', async (c) => {
    const id = c.req.param('id')
    const { translation } = readerHere(c)
    if (!translation) throw new NotFound()
    const translated = await openPostTranslation(c.var.scope, id, translation.to)
    return showTranslation(c, { id, at: paths.postTranslation(id), translated, current: 'posts' })
  })
}
