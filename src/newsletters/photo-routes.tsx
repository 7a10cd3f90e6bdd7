import type { Context } from 'hono'
import { LetterPhotoPage } from '../../templates/newsletters/photo.tsx'
import { letterTexts } from '../../templates/newsletters/texts.ts'
import { setTags } from '../albums/queries.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { ticked, valuesOf } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { idsTicked } from '../posts/album-work-routes.tsx'
import { withNamed } from '../posts/albums.ts'
import { type NamedIn, photoIn } from './naming.ts'

type Here = Context<SchoolEnv>
const write = 'newsletters.write'

/** Who is in a photo that its writer sent in (C9). */
export function newsletterPhotoRoutes(people: SchoolRouter) {
  people.get(paths.newsletterPhoto(':id', ':photo'), write, async (c) => {
    const { id, photo } = c.req.param()
    return show(c, await photoIn(c.var.scope, id, photo))
  })

  people.post(paths.newsletterPhoto(':id', ':photo'), write, async (c) => {
    const { scope } = c.var
    const { id, photo } = c.req.param()
    const named = await photoIn(scope, id, photo)
    const chosen = await idsTicked(c)
    const [action] = await valuesOf(c, 'actie')
    const [name = ''] = await valuesOf(c, 'naam')
    if (action === 'zoeken')
      return show(c, await withNamed(scope, 'newsletter', named, { name: name.slice(0, 60), ticked: chosen }))
    const choices = [...named.pupils.map((pupil) => pupil.id), ...chosen]
    await scope.db.batch(setTags(scope, photo, await ticked(c, 'wie', choices), choices))
    return c.redirect(`${paths.newsletterPhoto(id, photo)}?bewaard`, 303)
  })
}

const show = (c: Here, named: NamedIn) => {
  const { id = '', photo = '' } = c.req.param()
  return c.render(<LetterPhotoPage id={id} photo={photo} named={named} />, {
    title: letterTexts.whoInPhoto,
    current: 'newsletters',
    flash: c.req.query('bewaard') === undefined ? undefined : { text: letterTexts.kept },
  })
}
