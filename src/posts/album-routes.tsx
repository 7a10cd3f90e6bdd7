import type { Context } from 'hono'
import { Gallery, KeepAll } from '../../templates/albums/gallery.tsx'
import { albumTexts } from '../../templates/albums/texts.ts'
import { ViewerPage } from '../../templates/albums/viewer.tsx'
import { PortraitPage } from '../../templates/posts/portrait.tsx'
import { PageHead } from '../../templates/ui/page-head.tsx'
import { sendItem } from '../albums/serving.ts'
import { zipOf } from '../albums/zip.ts'
import { NotFound } from '../errors.ts'
import { downloadHeaders } from '../files/download.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { postAddresses } from './addresses.ts'
import { albumRead, allRead, fileRead, photoRead } from './albums.ts'
import { portraitOf, portraitPart } from './portrait.ts'

type Here = Context<SchoolEnv>

/** The photos of posts, for whoever may read those (I1, C9). */
export function postAlbumRoutes(people: SchoolRouter) {
  people.get(paths.postPhotos(':id'), 'posts.read', async (c) => {
    const id = c.req.param('id')
    const { title, ...album } = await albumRead(c.var.scope, id, pageIn(c))
    const at = postAddresses(id)
    return c.render(
      <>
        <PageHead title={title} back={{ href: paths.post(id), label: title }} />
        <Gallery {...album} at={at} />
        <KeepAll at={at} />
      </>,
      { title, current: 'posts' },
    )
  })

  people.get(paths.postPhoto(':id', ':item'), 'posts.read', async (c) => {
    const id = c.req.param('id')
    const { title, viewed } = await photoRead(c.var.scope, id, c.req.param('item'))
    const page = <ViewerPage viewed={viewed} title={title} back={paths.post(id)} at={postAddresses(id)} keeps />
    return c.render(page, { title, current: 'posts' })
  })

  people.get(paths.postPhotoFile(':id', ':item', ':shape'), 'posts.read', async (c) => {
    const { scope } = c.var
    const { item } = await fileRead(scope, c.req.param('id'), c.req.param('item'))
    return sendItem(c, scope.files, item, { shape: c.req.param('shape'), name: 'foto', isPublic: false })
  })

  people.get(paths.postZip(':id'), 'posts.read', async (c) => {
    const { scope } = c.var
    const { title, items } = await allRead(scope, c.req.param('id'))
    return sendZip(c, zipOf(scope.files, items, scope.now), title)
  })

  people.get(paths.groupPhotos(':id'), 'posts.read', async (c) => {
    const portrait = await portraitOf(c.var.scope, c.req.param('id'))
    return c.render(<PortraitPage portrait={portrait} />, { title: albumTexts.portrait, current: 'posts' })
  })

  people.get(paths.groupPhotosPart(':id', ':deel'), 'posts.read', async (c) => {
    const { scope } = c.var
    const { name, items } = await portraitPart(scope, c.req.param('id'), Number(c.req.param('deel')))
    return sendZip(c, zipOf(scope.files, items, scope.now), name)
  })
}

/** Made while it is sent, so that nobody knows its size before. */
const sendZip = (c: Here, body: ReadableStream, title: string) =>
  c.body(body, 200, downloadHeaders({ name: `${title}.zip`, type: 'application/zip' }))

/** Which page of an album is asked for. */
export function pageIn(c: Pick<Context, 'req'>) {
  const page = Number(c.req.query('pagina') ?? '1')
  if (!Number.isInteger(page) || page < 1 || page > 100) throw new NotFound()
  return page
}
