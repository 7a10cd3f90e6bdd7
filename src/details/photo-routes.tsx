import type { Context } from 'hono'
import { PhotoPage } from '../../templates/photos/photo-page.tsx'
import { photoTexts } from '../../templates/photos/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { type Focus, focuses } from '../platform/ports.ts'
import { portray, type Sitter, sitterNamed, unportray } from './portraits.ts'
import { savedAt } from './saved.ts'

/** Photos of oneself, one's partner and one's children. */
export function photoChoiceRoutes(people: SchoolRouter) {
  people.get(paths.photoOf(':id'), 'contacts.change', async (c) =>
    photoPage(c, await sitterNamed(c.var.scope, c.req.param('id'))),
  )

  people.post(paths.photoOf(':id'), 'contacts.change', async (c) => {
    const sitter = await sitterNamed(c.var.scope, c.req.param('id'))
    const { actie, foto, deel } = await c.req.parseBody()
    if (actie === 'weghalen') {
      await unportray(c.var.scope, sitter)
      return c.redirect(home(sitter), 303)
    }
    const focus = focuses.find((known) => known === deel) ?? 'center'
    const problem = foto instanceof File ? await portray(c.var.scope, sitter, foto, focus) : photoTexts.none
    if (!problem) return c.redirect(home(sitter), 303)
    c.status(422)
    return photoPage(c, sitter, focus, problem)
  })
}

const home = ({ id, is }: Sitter) => savedAt(is === 'partner' ? paths.detailsOf(id) : paths.myDetails)

function photoPage(c: Context<SchoolEnv>, sitter: Sitter, focus?: Focus, problem?: Text) {
  const props = { sitter, focus, problem }
  return c.render(<PhotoPage {...props} />, { title: photoTexts.photo, current: 'myDetails' })
}
