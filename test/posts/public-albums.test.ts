import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeCopies } from '../../src/albums/items.ts'
import { albumItems, albumTags } from '../../src/albums/schema.ts'
import { consents, consentTexts } from '../../src/consents/schema.ts'
import { newSecret } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import type { Post } from '../../src/posts/schema.ts'
import { posts } from '../../src/posts/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { nobodyAsked } from '../consents/given.ts'
import { convert, png, red } from '../photos/pictures.ts'
import { layPost } from './laying.ts'

let them: Cast
let picture: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  them = await cast()
  picture = await convert(await png(80, 40, () => red), 'image/jpeg')
})
beforeEach(() => nobodyAsked(them.linde))

const anyone = (path: string, headers: Record<string, string> = {}) => as(them, 'nobody').visit(path, headers)
const status = async (path: string) => (await anyone(path)).status

async function withPhotos(count: number, fields: Partial<Post> = {}) {
  const post = await layPost(them.linde, { visibility: 'public', ...fields })
  for (let place = 1; place <= count; place++) {
    const data = new FormData()
    data.append('nonce', newSecret())
    data.append('plaats', String(place))
    data.append('foto', new File([picture], `IMG_${place}.jpg`))
    expect((await as(them, 'ines').post(paths.postAlbum(post), data, htmx)).status).toBe(200)
  }
  const rows = (await them.linde.db.from(albumItems)).filter(({ albumId }) => albumId === post)
  return { post, ids: rows.sort((one, other) => one.position - other.position).map(({ id }) => id) }
}

const tag = (itemId: string) =>
  them.linde.db.insert(albumTags, { itemId, pupilId: 'pip', byId: 'ines', at: new Date() })
async function consent(says: 'yes' | 'no', channel: 'app' | 'website') {
  const { db, now } = them.linde
  const text = { channel, version: 1, purpose: 'x', asked: true, since: now, byId: 'ada' }
  const said = {
    id: newSecret(),
    pupilId: 'pip',
    personId: 'paul',
    answers: { [channel]: { says, version: 1 } },
    at: now,
  }
  await db.batch([
    db.insert(consentTexts, text).onConflictDoNothing(),
    db.delete(consents, undefined),
    db.insert(consents, said),
  ])
}
/** Wherever a photo may be asked for without a log-in. */
const placesOf = (post: string, item: string) => [
  paths.publicPhoto(post, item),
  ...['320', '800', '1600'].map((shape) => paths.publicPhotoFile(post, item, shape)),
]

describe('the photos of a public post (I1, J1, J2)', () => {
  it('are seen by anyone, in the post and one by one, without a script', async () => {
    const { post, ids } = await withPhotos(3)
    const page = await (await anyone(paths.publicBlog(post))).text()
    for (const id of ids) expect(page).toContain(`href="${paths.publicPhoto(post, id)}"`)
    expect(page).toMatch(
      /<img src="[^"]+\/800" srcset="[^"]+320w[^"]*" sizes="[^"]+" width="80" height="40" alt="Foto 1"/,
    )
    expect(page).toContain(
      `<meta property="og:image" content="${them.linde.siteOrigin}${paths.publicPhotoFile(post, ids[0]!, '800')}"`,
    )
    expect(page).not.toMatch(/<script|fotos-en-blogs/)
    const one = await (await anyone(paths.publicPhoto(post, ids[1]!))).text()
    expect(one).toContain('<h1>Foto 2 van 3</h1>')
    expect(one).toContain(`href="${paths.publicPhoto(post, ids[0]!)}" rel="prev"`)
    expect(one).not.toMatch(/ download|fotos-en-blogs/)
    expect(await status(paths.publicPhotoFile(post, ids[1]!, 'origineel'))).toBe(404)
    expect(await status(paths.publicPhotos(post))).toBe(200)
  })

  it('come in the best kind that is read, and are asked for anew each time; no search engine keeps them', async () => {
    const { post, ids } = await withPhotos(1)
    await makeCopies(them.linde, ids[0]!)
    const file = paths.publicPhotoFile(post, ids[0]!, '800')
    const shown = await anyone(file, { Accept: 'image/avif,image/webp,*/*' })
    expect(
      ['content-type', 'cache-control', 'x-robots-tag', 'set-cookie'].map((name) => shown.headers.get(name)),
    ).toEqual(['image/avif', 'public, no-cache', 'noindex', null])
    const known = { 'If-None-Match': shown.headers.get('etag')!, Accept: 'image/avif' }
    expect((await anyone(file, known)).status).toBe(304)
    expect((await anyone(paths.publicPhoto(post, ids[0]!))).headers.get('x-robots-tag')).toBe('noindex')
    await tag(ids[0]!)
    expect((await anyone(file, known)).status).toBe(404)
  })

  it('are nobody’s without a log-in where the post is for fewer, to come, away, or another school’s (check 27)', async () => {
    const shut: Partial<Post>[] = [
      { visibility: 'users' },
      { visibility: 'parents' },
      { visibility: 'group' },
      { publishedAt: new Date(Date.now() + 3_600_000) },
      { publishedAt: null },
    ]
    for (const fields of shut) {
      const { post, ids } = await withPhotos(1, fields)
      for (const path of [paths.publicPhotos(post), ...placesOf(post, ids[0]!)])
        expect([path, await status(path)]).toEqual([path, 404])
    }
    const open = await withPhotos(1)
    const other = await layPost(them.linde, { visibility: 'public' })
    expect(await status(paths.publicPhotoFile(other, open.ids[0]!, '800'))).toBe(404)
    expect(await status(paths.publicPhotoFile(open.post, open.ids[0]!, '9999'))).toBe(404)
    for (const path of placesOf(open.post, open.ids[0]!)) expect((await as(them, 'zoe').visit(path)).status).toBe(404)
    await them.linde.db.update(settings, undefined, { modulesOff: ['blogs'] })
    for (const path of placesOf(open.post, open.ids[0]!)) expect(await status(path)).toBe(404)
    await them.linde.db.update(settings, undefined, { modulesOff: [] })
    await them.linde.db.update(posts, undefined, { removedAt: new Date() })
    for (const path of placesOf(open.post, open.ids[0]!)) expect(await status(path)).toBe(404)
    await them.linde.db.update(posts, undefined, { removedAt: null })
  })

  it('are hidden at once where consent for the website is not given, or is taken back (C9)', async () => {
    const { post, ids } = await withPhotos(2)
    await tag(ids[0]!)
    const seen = async () => [
      ...(await Promise.all(placesOf(post, ids[0]!).map(status))),
      (await (await anyone(paths.publicBlog(post))).text()).includes(ids[0]!),
    ]
    const hidden = [404, 404, 404, 404, false]
    expect(await seen()).toEqual(hidden)
    await consent('yes', 'app')
    expect(await seen()).toEqual(hidden)
    await consent('yes', 'website')
    expect(await seen()).toEqual([200, 200, 200, 200, true])
    await consent('no', 'website')
    expect(await seen()).toEqual(hidden)
    expect(await (await anyone(paths.publicPhoto(post, ids[1]!))).text()).toContain('<h1>Foto 1 van 1</h1>')
  })

  it('are in what others follow, where a post has photos alone: the first that may be seen (C9, J1)', async () => {
    const { post, ids } = await withPhotos(2, { publishedAt: new Date(), body: '' })
    const address = (id: string) => `${them.linde.siteOrigin}${paths.publicPhotoFile(post, id, '800')}`
    const feed = async () => (await anyone(paths.publicBlogFeed)).text()
    expect(await feed()).toContain(address(ids[0]!))
    await tag(ids[0]!)
    expect(await feed()).not.toContain(address(ids[0]!))
    expect(await feed()).toContain(address(ids[1]!))
  })

  it('are told of in lists: the first that may be seen, and how many, for whoever reads the list (C9)', async () => {
    const { post, ids } = await withPhotos(2, { publishedAt: new Date() })
    await layPost(them.linde, { visibility: 'public', title: 'Zonder foto’s', publishedAt: new Date() })
    const lists = [
      [await (await anyone(paths.publicBlogs)).text(), paths.publicPhotoFile(post, ids[0]!, '320')],
      [await (await as(them, 'paul').visit(paths.posts)).text(), paths.postPhotoFile(post, ids[0]!, '320')],
    ] as const
    for (const [list, first] of lists)
      expect(list).toContain(
        `<img src="${first}" width="88" height="88" alt="" loading="lazy" decoding="async"/>2 foto’s`,
      )
    await tag(ids[0]!)
    for (const [list, file] of [
      [await (await anyone(paths.publicBlogs)).text(), paths.publicPhotoFile],
      [await (await as(them, 'paul').visit(paths.posts)).text(), paths.postPhotoFile],
    ] as const) {
      expect(list).not.toContain(ids[0])
      expect(list).toContain(`src="${file(post, ids[1]!, '320')}"`)
      expect(list).toContain('1 foto<')
    }
  })
})
