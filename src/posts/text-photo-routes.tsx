import type { Context } from 'hono'
import { WhoInTextPage } from '../../templates/albums/edit.tsx'
import { albumTexts } from '../../templates/albums/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { ticked, valuesOf } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { setPictureTags } from '../pictures/tag-queries.ts'
import { workAddresses } from './addresses.ts'
import { idsTicked } from './album-work-routes.tsx'
import { type InTextEdited, inTextOf, withNamed, workOn } from './albums.ts'

type Here = Context<SchoolEnv>

/** Who is in a picture of a post's text: for who may change the post (C9). */
export function postTextPhotoRoutes(people: SchoolRouter) {
  people.get(paths.postTextPhoto(':id', ':picture'), 'posts.write', async (c) => {
    const id = c.req.param('id')
    return show(c, id, inTextOf(await workOn(c.var.scope, id), c.req.param('picture')))
  })

  people.post(paths.postTextPhoto(':id', ':picture'), 'posts.write', async (c) => {
    const { scope } = c.var
    const [id, picture] = [c.req.param('id'), c.req.param('picture')]
    const work = await workOn(scope, id)
    const edited = inTextOf(work, picture)
    const chosen = await idsTicked(c)
    const [action] = await valuesOf(c, 'actie')
    const [name = ''] = await valuesOf(c, 'naam')
    if (edited.sought !== null && action === 'zoeken')
      return show(c, id, await withNamed(scope, work.channel, edited, { name: name.slice(0, 60), ticked: chosen }))
    const known = edited.pupils.map((pupil) => pupil.id)
    const choices = edited.sought === null ? known : [...known, ...chosen]
    await scope.db.batch(setPictureTags(scope, picture, await ticked(c, 'wie', choices), choices))
    return c.redirect(`${paths.postAlbum(id)}?bewaard`, 303)
  })
}

const show = (c: Here, id: string, edited: InTextEdited) =>
  c.render(<WhoInTextPage {...edited} at={workAddresses(id)} />, { title: albumTexts.whoInText, current: 'posts' })
