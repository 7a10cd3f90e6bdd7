import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { pictureKey } from '../../src/pictures/pictures.ts'
import { pictures, pictureUses } from '../../src/pictures/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { liveFor } from '../../src/website/showing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { layPost } from './laying.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Entry = {
  id: string
  title: string
  published: string
  updated: string
  link: { '@_href': string }[]
  content: { '#text': string }
}
type Feed = { '@_xmlns': string; id: string; updated: string; author: { name: string }; entry: Entry[] }

const anyone = (path: string, headers: Record<string, string> = {}) => as(them, 'nobody').visit(path, headers)
const status = async (path: string) => (await anyone(path)).status

describe('what anyone may read (J1, J2)', () => {
  it('is what is public and published, and nothing else, whoever asks', async () => {
    const open = await layPost(them.linde, { visibility: 'public', title: 'Voor de wereld' })
    const shut = [
      await layPost(them.linde, { visibility: 'users', title: 'Niet voor de wereld' }),
      await layPost(them.linde, { visibility: 'group' }),
      await layPost(them.linde, { visibility: 'public', removedAt: new Date() }),
      await layPost(them.linde, { visibility: 'public', publishedAt: null }),
      await layPost(them.linde, { visibility: 'public', publishedAt: new Date(Date.now() + 3_600_000) }),
    ]
    expect(await status(paths.publicBlog(open))).toBe(200)
    for (const id of shut)
      expect([await status(paths.publicBlog(id)), await status(paths.publicNewsItem(id))]).toEqual([404, 404])
    expect((await as(them, 'hedda').visit(paths.publicBlog(shut[0]!))).status).toBe(404)
    expect((await as(them, 'zoe').visit(paths.publicBlog(open))).status).toBe(404)
    const list = await (await anyone(paths.publicBlogs)).text()
    expect(list).toContain('Voor de wereld')
    expect(list).not.toContain('Niet voor')
    const block = { id: 'nieuws', kind: 'news' as const, heading: '', count: 10, which: 'all' as const }
    const { posts } = await liveFor(them.linde, { blocks: [block] })
    expect(posts.map(({ id }) => id)).toEqual([open])
    const map = await (await anyone(paths.sitemap)).text()
    expect(map).toContain(`${them.linde.siteOrigin}${paths.publicBlog(open)}</loc>`)
    for (const id of shut) expect(map).not.toContain(id)
  })

  it('is kept for a minute by whoever stands between, and told by its tag; it needs no script (check 17)', async () => {
    const id = await layPost(them.linde, { visibility: 'public', kind: 'news', groupId: null, title: 'Nieuws' })
    for (const path of [paths.publicNews, paths.publicNewsItem(id), paths.publicNewsFeed]) {
      const answer = await anyone(path)
      expect([path, answer.headers.get('cache-control')]).toEqual([path, 'public, max-age=60'])
      const tag = answer.headers.get('etag')!
      expect((await anyone(path, { 'If-None-Match': tag })).status).toBe(304)
      expect(await answer.text()).not.toMatch(/<script|noindex/)
    }
    expect(await status(paths.publicBlog(id))).toBe(404)
  })

  it('is nowhere where the module is off (A4)', async () => {
    const id = await layPost(them.linde, { visibility: 'public' })
    await them.linde.db.update(settings, undefined, { modulesOff: ['blogs'] })
    for (const path of [paths.publicBlogs, paths.publicBlog(id), paths.publicNewsFeed])
      expect(await status(path)).toBe(404)
    await them.linde.db.update(settings, undefined, { modulesOff: [] })
  })

  it('shows a picture in its text at an address of its own, as long as it is public (check 27)', async () => {
    const id = newId(new Date())
    const rich = [{ type: 'picture' as const, id, alt: 'Een bus', width: 80, height: 40 }]
    const open = await layPost(them.linde, { visibility: 'public', rich })
    const shut = await layPost(them.linde, { visibility: 'users', rich })
    await them.linde.db.batch([
      them.linde.db.insert(pictures, { id, ownerId: 'ines', at: new Date() }),
      ...them.linde.db.insertMany(
        pictureUses,
        [open, shut].map((usedIn) => ({ pictureId: id, kind: 'post' as const, usedIn })),
      ),
    ])
    for (const width of [640, 1280] as const)
      await them.linde.files.put(pictureKey(id, width), new Uint8Array([width / 640]), { type: 'image/webp', name: '' })
    const page = await (await anyone(paths.publicBlog(open))).text()
    expect(page).toContain(`src="${paths.publicPicture(open, id)}"`)
    expect(page).not.toContain(paths.picture(id))
    for (const said of [
      `<meta property="og:image" content="${them.linde.siteOrigin}${paths.publicPicture(open, id)}"`,
      `<meta property="og:title" content="Naar het museum"`,
      `<meta property="og:description" content="We gingen met de bus."`,
      `<link rel="canonical" href="${them.linde.siteOrigin}${paths.publicBlog(open)}"`,
    ])
      expect(page).toContain(said)
    const picture = await anyone(`${paths.publicPicture(open, id)}?maat=640`)
    expect([picture.status, picture.headers.get('cache-control'), picture.headers.get('content-type')]).toEqual([
      200,
      'public, max-age=60',
      'image/webp',
    ])
    expect((await anyone(paths.publicPicture(open, id), { 'If-None-Match': `"${id}-1280"` })).status).toBe(304)
    expect(await status(paths.publicPicture(shut, id))).toBe(404)
    expect(await status(paths.picture(id))).toBe(303)
    expect((await as(them, 'paul').visit(paths.picture(id))).status).toBe(200)
    expect((await as(them, 'zoe').visit(paths.publicPicture(open, id))).status).toBe(404)
    await as(them, 'ines').post(paths.postRemoval(open), { actie: 'weghalen' })
    expect(await status(paths.publicPicture(open, id))).toBe(404)
  })
})

describe('the feed (RFC 4287)', () => {
  it('is well-formed, with what a reader needs of each, whatever was typed', async () => {
    const title = 'Zon & <b>maan</b> \u0007"]]>'
    const id = await layPost(them.linde, {
      visibility: 'public',
      title,
      body: 'Eén <script>alert(1)</script> & twee.',
      changedAt: new Date('2026-11-03T08:00:00Z'),
      version: 2,
    })
    const answer = await anyone(paths.publicBlogFeed)
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const text = await answer.text()
    expect(XMLValidator.validate(text)).toBe(true)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' || name === 'link' })
    const { feed } = parser.parse(text) as { feed: Feed }
    const { siteOrigin: origin } = them.linde
    expect([feed['@_xmlns'], feed.id, feed.author.name]).toEqual([
      'http://www.w3.org/2005/Atom',
      `${origin}${paths.publicBlogFeed}`,
      'De Linde',
    ])
    // What RFC 4287 asks of a feed and of every entry: 4.1.1, 4.1.2.
    expect(new Date(feed.updated).toISOString()).toBe(feed.updated)
    expect(new Set(feed.entry.map((entry) => entry.id)).size).toBe(feed.entry.length)
    for (const entry of feed.entry) {
      expect([typeof entry.title, new Date(entry.updated).toISOString()]).toEqual(['string', entry.updated])
      expect(entry.link[0]?.['@_href']).toBe(entry.id)
    }
    const entry = feed.entry.find((one) => one.id === `${origin}${paths.publicBlog(id)}`)!
    expect([entry.title, entry.published, entry.updated]).toEqual([
      'Zon & <b>maan</b> "]]>',
      '2026-11-02T08:00:00.000Z',
      '2026-11-03T08:00:00.000Z',
    ])
    // Markup, escaped once (RFC 4287, 3.1.1.2): what was typed is words in it, and no markup of its own.
    expect(text).toContain('&lt;p dir=&quot;auto&quot;&gt;Eén &amp;lt;script&amp;gt;')
    expect(text).not.toContain('&amp;lt;p')
  })
})
