import type { Context } from 'hono'
import { beginningOf } from '../../templates/posts/list.tsx'
import { PublicPostListPage, PublicPostView } from '../../templates/posts/public.tsx'
import { postTexts } from '../../templates/posts/texts.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { sendPicture } from '../http/send-picture.ts'
import { textFor } from '../language.ts'
import type { Placed } from '../pages/queries.ts'
import { paths } from '../paths.ts'
import { leadOnOrNot } from '../redirects/leading.ts'
import { picturesIn } from '../richtext/tree.ts'
import type { SchoolScope } from '../scope.ts'
import { putFrame, siteAlone } from '../website/frame.ts'
import { briefly, keptBriefly, tagged } from '../website/freshness.ts'
import { atomOf } from './atom.ts'
import { type PublicPost, publicAddress, publicList, publicPicture, publicPost, publicPostList } from './public.ts'
import { publicAlbumRoutes } from './public-album-routes.tsx'
import type { PostKind } from './schema.ts'

type Here = Context<SiteEnv>
type Tree = readonly Placed[]

/** What anyone may read of a school's blogs and news, without a log-in and without a script (J1, J2). */
export function publicPostRoutes(site: SiteRouter) {
  const framed = site.knowing(siteAlone)
  framed.get(paths.publicBlogs, (c, [tree]) => list(c, tree, 'blog'))
  framed.get(paths.publicNews, (c, [tree]) => list(c, tree, 'news'))
  site.get(paths.publicBlogFeed, (c) => feed(c, 'blog'))
  site.get(paths.publicNewsFeed, (c) => feed(c, 'news'))
  framed.get(paths.publicBlog(':id'), (c, [tree]) => one(c, tree, { kind: 'blog', id: c.req.param('id') }))
  framed.get(paths.publicNewsItem(':id'), (c, [tree]) => one(c, tree, { kind: 'news', id: c.req.param('id') }))

  publicAlbumRoutes(site)

  /** A cache may keep it as briefly as the page: what is no longer public is soon nowhere. */
  site.get(paths.publicPicture(':post', ':id'), async (c) => {
    const { post, id } = c.req.param()
    const { width, file } = await publicPicture(c.var.school, { post, id, asked: c.req.query('maat') ?? '' })
    return sendPicture(c, { 'Cache-Control': briefly, ETag: `"${id}-${width}"` }, () => file)
  })
}

const titles = { blog: postTexts.blogs, news: postTexts.news }

async function list(c: Here, tree: Tree, kind: PostKind) {
  const { school } = c.var
  const page = await publicPostList(school, kind, c.req.query('na'))
  putFrame(c, tree, { canonical: `${school.siteOrigin}${publicList(kind)}` })
  keptBriefly(c)
  return tagged(c, await c.render(<PublicPostListPage page={page} />, { title: titles[kind], whole: true }))
}

/** With what whoever shares the address is shown of it: its title, how it begins and its first picture. */
async function one(c: Here, tree: Tree, { kind, id }: { kind: PostKind; id: string }) {
  const { school } = c.var
  putFrame(c, tree)
  const found = await publicPost(school, kind, id)
  if (!found) return leadOnOrNot(c)
  const { post, album } = found
  putFrame(c, tree, {
    about: beginningOf(post.body),
    canonical: `${school.siteOrigin}${publicAddress(post)}`,
    language: school.school.language,
    ...pictureOf(school, found),
  })
  keptBriefly(c)
  return tagged(c, await c.render(<PublicPostView post={post} album={album} />, { title: post.title, whole: true }))
}

/** The first in its text, or else of its photos. */
function pictureOf({ siteOrigin }: SchoolScope, { post, album }: PublicPost) {
  const [inText] = picturesIn(post.rich)
  const [photo] = album.items
  if (inText) return { picture: `${siteOrigin}${paths.publicPicture(post.id, inText.id)}` }
  return photo ? { picture: `${siteOrigin}${paths.publicPhotoFile(post.id, photo.id, '800')}` } : {}
}

async function feed(c: Here, kind: PostKind) {
  const { school } = c.var
  const atom = atomOf(school, await publicPostList(school, kind), textFor(titles[kind], school.school))
  c.header('Cache-Control', briefly)
  return tagged(c, c.body(atom, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' }))
}
