import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { Gallery } from '../../templates/albums/gallery.tsx'
import { ViewerPage } from '../../templates/albums/viewer.tsx'
import { PageHead } from '../../templates/ui/page-head.tsx'
import { sendItem } from '../albums/serving.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import type { Placed } from '../pages/queries.ts'
import { paths } from '../paths.ts'
import { putFrame, siteAlone } from '../website/frame.ts'
import { keptBriefly, tagged } from '../website/freshness.ts'
import { publicAddresses } from './addresses.ts'
import { pageIn } from './album-routes.tsx'
import { publicAddress } from './public.ts'
import { publicAlbum, publicItem, publicPhoto } from './public-albums.ts'

/** The photos of what anyone may read. No search engine keeps them: what is taken back is to be gone (C9, J1, J2). */
export function publicAlbumRoutes(site: SiteRouter) {
  const framed = site.knowing(siteAlone)

  framed.get(paths.publicPhotos(':id'), async (c, [tree]) => {
    const { post, album } = await publicAlbum(c.var.school, c.req.param('id'), pageIn(c))
    const page = (
      <>
        <PageHead title={<bdi>{post.title}</bdi>} back={{ href: publicAddress(post), label: post.title }} />
        <Gallery {...album} at={publicAddresses(post.id)} />
      </>
    )
    return shown(c, tree, page, post.title)
  })

  framed.get(paths.publicPhoto(':id', ':item'), async (c, [tree]) => {
    const { post, viewed } = await publicPhoto(c.var.school, c.req.param('id'), c.req.param('item'))
    const at = publicAddresses(post.id)
    const page = <ViewerPage viewed={viewed} title={post.title} back={publicAddress(post)} at={at} keeps={false} />
    return shown(c, tree, page, post.title)
  })

  site.get(paths.publicPhotoFile(':id', ':item', ':shape'), async (c) => {
    const { school } = c.var
    const item = await publicItem(school, c.req.param('id'), c.req.param('item'))
    c.header('X-Robots-Tag', 'noindex')
    return sendItem(c, school.files, item, { shape: c.req.param('shape'), name: 'foto', isPublic: true })
  })
}

async function shown(c: Context<SiteEnv>, tree: readonly Placed[], page: Child, title: string) {
  putFrame(c, tree)
  keptBriefly(c)
  c.header('X-Robots-Tag', 'noindex')
  return tagged(c, await c.render(page, { title, whole: true }))
}
