import { beforeAll, describe, expect, it } from 'vitest'
import { school } from '../../src/app.tsx'
import { hashes } from '../../src/http/assets.generated.ts'
import { asset } from '../../src/http/assets.ts'
import { languageCookie } from '../../src/http/respond.tsx'
import { paths } from '../../src/paths.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { platform } from '../cast.ts'
import { ask, enter, type Filled, fill } from './filled.ts'

// Check 17: what stands between us and readers keeps what it may, and must never hand one reader's page to another.

let linde: Filled
let who: Record<'teacher' | 'admin' | 'parent', { cookie: string }>
const host = 'linde.pleinpost.test'
const fragment = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

beforeAll(async () => {
  const about = { name: 'De Linde', slug: 'linde', town: 'X', welcome: 'Welkom', hue: 150, shard: '1' }
  linde = await fill(await foundSchool(platform, about), 'A')
  const entered = (role: 'teacher' | 'admin' | 'parent') => enter(linde.scope, linde.id[role])
  who = { teacher: await entered('teacher'), admin: await entered('admin'), parent: await entered('parent') }
}, 60_000)

type Kept = { vary: [string, string | null][]; text: string; answer: Response }
type Asking = { cookie?: string; headers?: Record<string, string>; method?: string; body?: BodyInit }

/** A cache that several readers share, as RFC 9111 has it: by address, and by the request headers that Vary names. */
function sharedCache() {
  const kept = new Map<string, Kept[]>()
  const headerOf = ({ cookie = '', headers = {} }: Asking, name: string) =>
    new Headers({ cookie, ...headers }).get(name)
  const ask_ = async (path: string, asking: Asking = {}, at = host) => {
    const found = kept
      .get(at + path)
      ?.find(({ vary }) => vary.every(([name, value]) => headerOf(asking, name) === value))
    if (found && !asking.method) return { from: 'cache' as const, status: 200, text: found.text }
    const answer = await ask(at, path, asking)
    const text = await answer.clone().text()
    const names = (answer.headers.get('vary') ?? '').split(',').map((name) => name.trim().toLowerCase())
    const control = answer.headers.get('cache-control') ?? 'public, max-age=1' // a cache may guess where we say nothing
    if (/public|s-maxage/.test(control) && !/private|no-store/.test(control) && !names.includes('*')) {
      const vary = names.filter(Boolean).map((name): [string, string | null] => [name, headerOf(asking, name)])
      kept.set(at + path, [...(kept.get(at + path) ?? []), { vary, text, answer }])
    }
    return { from: 'school' as const, status: answer.status, text }
  }
  return { ask: ask_, kept: () => [...kept].flatMap(([key, all]) => all.map((one) => ({ key, ...one }))) }
}

const filledIn = (path: string) => {
  const { id } = linde
  const about: [string, string][] = [
    [paths.draft(''), id.draft],
    [paths.message(''), id.message],
    [paths.group(''), id.group],
    [paths.photo(''), id.pupil],
    [paths.attachment(''), id.file],
    [paths.importRun(''), linde.run],
  ]
  return path.replace(/:\w+/, about.find(([start]) => path.startsWith(start))?.[1] ?? 'missing')
}

it('never keeps a page behind the log-in for anybody else, nor what leads there (check 17)', async () => {
  const cache = sharedCache()
  const staying = school.declared.filter(({ path }) => path !== paths.devicesLogout && path !== paths.logout)
  for (const { method, path } of staying) {
    for (const role of ['teacher', 'admin', 'parent'] as const) {
      for (const headers of [{}, fragment]) {
        const form = method === 'POST' ? { method, body: new URLSearchParams({ a: 'b' }) } : {}
        await cache.ask(filledIn(path), { ...who[role], headers, ...form })
      }
    }
    await cache.ask(filledIn(path), {})
  }
  const forAnyone = [
    ...[paths.home, paths.publicCalendar, paths.embeddedCalendar, paths.publicFeed, paths.manifest],
    ...[paths.sitemap, paths.robots],
    ...[paths.publicBlogs, paths.publicBlogFeed, paths.publicNews, paths.publicNewsFeed],
    ...[paths.publicNewsletters, paths.publicNewsletterFeed],
  ]
  expect(new Set(cache.kept().map(({ key }) => key))).toEqual(new Set(forAnyone.map((path) => `${host}${path}`)))
  for (const { key, text, answer } of cache.kept()) {
    expect([key, /CANARY/.exec(text)?.[0], answer.headers.get('set-cookie')]).toEqual([key, undefined, null])
  }
}, 120_000)

it('lets a browser keep faces for itself alone, and nothing else behind the log-in', async () => {
  const faces = []
  for (const { path } of school.declared.filter(
    ({ method, permission }) => method === 'GET' && permission !== 'anyone',
  )) {
    for (const role of ['teacher', 'admin', 'parent'] as const) {
      const answer = await ask(host, filledIn(path), who[role])
      const isFace = answer.status === 200 && path.startsWith(paths.photo(''))
      faces.push(...(isFace ? [role] : []))
      const control = isFace ? 'private, max-age=3600' : 'private, no-store'
      expect([path, answer.headers.get('cache-control')]).toEqual([path, control])
    }
  }
  expect(faces).toEqual(['teacher', 'admin', 'parent'])
})

describe('an address made to look like a file’s', () => {
  const endings = [
    '/x.css',
    '.css',
    ';a.js',
    '%2f..%2fstatic',
    '%3ba.css',
    '%00.css',
    '%0a.js',
    '%23.png',
    '/..%2fstatic/x.js',
  ]
  const pages = [paths.overview, paths.messages, paths.myDetails, paths.sentMessages, paths.drafts, paths.calendar]

  it.each(
    pages.flatMap((page) => endings.map((ending) => page + ending)),
  )('%s is not there (check 17)', async (path) => {
    const answer = await ask(host, path, who.teacher)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'private, no-store'])
    expect(await answer.text()).not.toMatch(/CANARY/)
  })

  it('with something’s id in it is not there either, nor from the static folder', async () => {
    const { id } = linde
    const real = [
      paths.message(id.message),
      paths.group(id.group),
      paths.draft(id.draft),
      paths.photo(id.pupil),
      paths.attachment(id.file),
    ]
    const odd = [
      ...real.flatMap((page) => endings.map((ending) => page + ending)),
      `/static/..%2f${paths.overview}`,
      `${asset('app.css')}%2f..%2f..%2f..${paths.overview}`,
      `${asset('app.css')}/..;${paths.overview}`,
      `/static/${hashes['app.css']}/..%2f..${paths.overview}`,
      `/%2e%2e/static${paths.overview}`,
      `/${paths.overview}`,
      `${paths.overview}/`,
      paths.overview.toUpperCase(),
    ]
    const cache = sharedCache()
    for (const path of odd) {
      const answer = await cache.ask(path, who.teacher)
      expect([path, answer.status, /CANARY/.exec(answer.text)?.[0]]).toEqual([path, 404, undefined])
    }
    expect(cache.kept()).toEqual([])
  })
})

describe('the public page in a shared cache', () => {
  const readers: [string, Record<string, string>, RegExp, RegExp][] = [
    ['a Dutch reader', { 'accept-language': 'nl' }, /<html lang="nl"/, /Inloggen/],
    ['an English reader', { 'accept-language': 'en' }, /<html lang="en"/, /Log in/],
    [
      'whoever chose English here',
      { 'accept-language': 'nl', cookie: `${languageCookie}=en` },
      /<html lang="en"/,
      /Log in/,
    ],
    ['htmx, for a part', { 'accept-language': 'nl', ...fragment }, /^<!DOCTYPE/, /De Linde/],
    ['a part that nothing but its kind announces', { 'HX-Request-Type': 'partial' }, /^<!DOCTYPE/, /De Linde/],
    [
      'htmx, for a whole page',
      { 'accept-language': 'nl', 'HX-Request': 'true', 'HX-Request-Type': 'full' },
      /^<!DOCTYPE/,
      /De Linde/,
    ],
  ]

  it('gives each reader their own kind, whoever asked first (check 17)', async () => {
    for (let first = 0; first < readers.length; first++) {
      const cache = sharedCache()
      for (const [name, headers, begins, says] of [...readers.slice(first), ...readers.slice(0, first), ...readers]) {
        const { text } = await cache.ask(paths.home, { headers })
        expect([name, begins.test(text), says.test(text)]).toEqual([name, true, true])
      }
      for (const [name, headers] of readers) {
        expect([name, (await cache.ask(paths.home, { headers })).from]).toEqual([name, 'cache'])
      }
    }
  })

  it('is the same page for two readers of one language', async () => {
    const cache = sharedCache()
    const one = await cache.ask(paths.home, { headers: { 'accept-language': 'nl' } })
    const other = await cache.ask(paths.home, { headers: { 'accept-language': 'nl' } })
    expect([one.from, other.from, other.text === one.text]).toEqual(['school', 'cache', true])
  })

  it('has a tag, and is not sent again to whoever has it; what is said then has the page’s own headers', async () => {
    for (const [, headers] of readers) {
      const page = await ask(host, paths.home, { headers })
      const tag = page.headers.get('etag') ?? ''
      const again = await ask(host, paths.home, { headers: { ...headers, 'if-none-match': tag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      for (const name of ['vary', 'cache-control', 'etag', 'content-security-policy']) {
        expect([name, again.headers.get(name)]).toEqual([name, page.headers.get(name)])
      }
    }
  })

  it('has another tag in another language, and is whole whatever was asked (check 17)', async () => {
    const seen = [readers[0]!, readers[1]!, readers[3]!]
    const tags = await Promise.all(
      seen.map(async ([, headers]) => (await ask(host, paths.home, { headers })).headers.get('etag')),
    )
    expect([new Set(tags).size, tags[2]]).toEqual([2, tags[0]])
  })

  it('says the same in whatever cookies a reader has, and sets none', async () => {
    const plain = await (await ask(host, paths.home)).text()
    for (const cookie of [who.parent.cookie, '__Host-gelezen=x', 'a=b']) {
      const answer = await ask(host, paths.home, { cookie })
      expect([answer.headers.get('set-cookie'), await answer.text()]).toEqual([null, plain])
    }
  })
})

it('says of every page and part of a page that the two differ (check 17)', async () => {
  for (const { path } of school.declared.filter(({ method }) => method === 'GET')) {
    for (const headers of [{}, fragment]) {
      const answer = await ask(host, filledIn(path), { ...who.teacher, headers })
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
      const names = (answer.headers.get('vary') ?? '').split(',').map((name) => name.trim())
      expect([path, names]).toEqual([path, expect.arrayContaining(['HX-Request-Type'])])
    }
  }
})

describe('a file of ours', () => {
  it.each(
    Object.keys(hashes) as (keyof typeof hashes)[],
  )('%s is kept for ever, under the hash of what is in it', async (name) => {
    for (const at of [host, 'pleinpost.test', 'nowhere.pleinpost.test']) {
      const answer = await ask(at, asset(name), who.teacher)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    for (const hash of ['aaaaaaaa', hashes[name].toLowerCase(), '', 'constructor', '%2e%2e']) {
      const answer = await ask(host, `/static/${hash}/${name}`)
      expect([hash, answer.status === 404 || hash === hashes[name]]).toEqual([hash, true])
      if (answer.status === 404) expect(answer.headers.get('cache-control')).toBe('private, no-store')
    }
  })

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'app.css/x',
    '../wrangler.toml',
    'x',
  ])('%s is none', async (name) => {
    for (const hash of [hashes['app.css'], 'undefined', encodeURIComponent(String(Object.prototype.toString))]) {
      expect((await ask(host, `/static/${hash}/${name}`)).status).toBe(404)
    }
  })
})

it('sets no cookie on whatever may be kept, and keeps no fault (check 17)', async () => {
  const cache = sharedCache()
  const asked: [string, Asking][] = [
    ['/er/is/niets', {}],
    [paths.login, {}],
    [paths.login, { method: 'POST', body: new URLSearchParams({ gebruikersnaam: 'x', wachtwoord: 'x' }) }],
    [paths.language, { method: 'POST', body: new URLSearchParams({ language: 'en' }) }],
    [paths.unsubscribe('x'), {}],
    [paths.imports, who.parent],
  ]
  for (const [path, asking] of asked) await cache.ask(path, asking)
  for (const path of ['/', '/er/is/niets', '/healthz', '/dev/mail', '/?zoek=linde'])
    await cache.ask(path, {}, 'pleinpost.test')
  await cache.ask('/', {}, 'nowhere.pleinpost.test')
  expect(cache.kept()).toEqual([])
})
