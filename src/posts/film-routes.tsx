import { albumTexts } from '../../templates/albums/texts.ts'
import { beginFilm, filmComing, finishFilm, takePart } from '../albums/films.ts'
import { NotFound } from '../errors.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { sentBody } from '../http/sent-body.ts'
import { paths } from '../paths.ts'
import { filesIn, pressIn } from './album-forms.ts'
import { albumFor, refused, showOne } from './album-work-routes.tsx'

/** A film comes in parts, by the script alone: what it is, each part, and that this was all (I1). */
export function postFilmRoutes(people: SchoolRouter) {
  people.post(paths.postFilms(':id'), 'posts.write', async (c) => {
    const { scope } = c.var
    const body = await c.req.parseBody({ all: true })
    const albumId = await albumFor(c, c.req.param('id'))
    const { nonce, place: position } = pressIn(body, scope.now)
    const about = { albumId, nonce, position, caption: '', alt: '' }
    const coming = { ...about, size: Number(body.grootte), poster: filesIn(body)[0] ?? null }
    const begun = await beginFilm(scope, coming)
    return begun.ok ? c.json({ id: begun.id, parts: begun.parts }) : refused(c, begun.problem)
  })

  people.post(paths.postFilmWhole(':id', ':item'), 'posts.write', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const albumId = await albumFor(c, id)
    const item = await filmComing(scope, albumId, c.req.param('item'))
    if (!item) throw new NotFound()
    const whole = await finishFilm(scope, albumId, item.nonce)
    return whole.ok ? showOne(c, id, whole.id) : refused(c, whole.problem)
  })

  people.post(paths.postFilmPart(':id', ':item', ':part'), 'posts.write', async (c) => {
    const { scope } = c.var
    const albumId = await albumFor(c, c.req.param('id'))
    const item = await filmComing(scope, albumId, c.req.param('item'))
    if (!item) throw new NotFound()
    if (await takePart(scope, item, Number(c.req.param('part')), sentBody(c))) return c.body(null, 204)
    return refused(c, albumTexts.filmCutOff)
  })
}
