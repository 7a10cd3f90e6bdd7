import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { languageCookie } from '../../src/http/respond.tsx'
import { paths } from '../../src/paths.ts'
import { memoryCache } from '../../src/platform/memory-cache.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { posts } from '../../src/posts/schema.ts'
import { openSchool } from '../../src/schools/open.ts'
import { settings } from '../../src/schools/schema.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { eventOf, put } from '../calendar/writing.ts'
import { as, bindings, type Cast, cast, platform } from '../cast.ts'
import { newPage, words } from '../pages/site.ts'
import { layPost } from '../posts/laying.ts'

// Pages for anyone are made once a minute at most, and anew as soon as what they say is changed (J1, J2).

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const ask = (path: string, headers: Record<string, string> = {}, using: Platform = platform) =>
  app.fetch(new Request(`https://linde.pleinpost.test${path}`, { headers }), { ...bindings, platform: using })
/** Whether it was made for somebody else before. */
const isKept = (answer: Response) => answer.headers.has('Age')

it('is made once for all strangers of one language, with its own headers and tag', async () => {
  const first = await ask(paths.publicCalendar)
  const again = await ask(paths.publicCalendar)
  expect([isKept(first), isKept(again)]).toEqual([false, true])
  expect(await again.text()).toBe(await first.text())
  const named = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'age')
  expect(named(again)).toEqual(named(first))
  const known = await ask(paths.publicCalendar, { 'If-None-Match': first.headers.get('ETag') ?? 'none' })
  expect([known.status, await known.text(), isKept(known)]).toEqual([304, '', true])
  const english = await ask(paths.publicCalendar, { 'Accept-Language': 'en-GB,en;q=0.9' })
  expect(isKept(english)).toBe(false)
  expect(await english.text()).toContain('lang="en"')
})

it('is never what somebody with a cookie reads, nor a part of a page (check 17)', async () => {
  await ask(paths.home)
  const { cookie } = { cookie: await as(them, 'paul').cookie() }
  for (const headers of [
    { cookie },
    { cookie: `${languageCookie}=en` },
    { 'HX-Request': 'true', 'HX-Request-Type': 'partial' },
    { Authorization: 'Basic eDp5' },
  ])
    expect([headers, isKept(await ask(paths.home, headers as Record<string, string>))]).toEqual([headers, false])
})

it('is made anew after a minute', async () => {
  const later = (seconds: number) => ({ ...platform, now: () => new Date(Date.now() + seconds * 1000) })
  await ask(paths.publicNews)
  expect(isKept(await ask(paths.publicNews, {}, later(50)))).toBe(true)
  expect(isKept(await ask(paths.publicNews, {}, later(61)))).toBe(false)
  expect(isKept(await ask(paths.publicNews, {}, later(-3600)))).toBe(false)
})

it('keeps nothing that is behind the log-in, nor what is not there, nor what a visitor looked for', async () => {
  for (const path of [paths.overview, '/er-is-hier-niets', paths.login, `${paths.siteSearch}?q=x`])
    expect([path, isKept(await ask(path)), isKept(await ask(path))]).toEqual([path, false, false])
})

describe('what is changed is so for the next visitor', () => {
  const shown = async (path: string) => (await ask(path)).text()

  it('on a page: when it is published, and when it is hidden', async () => {
    const page = await newPage(them, 'Vers')
    await page.fill((await page.blocks())[0] ?? '', words('Eerste woorden.'))
    expect((await ask('/vers')).status).toBe(404)
    await page.publish()
    expect(await shown('/vers')).toContain('Eerste woorden.')
    await page.fill((await page.blocks())[0] ?? '', words('Andere woorden.'))
    expect(await shown('/vers')).toContain('Eerste woorden.')
    await page.publish()
    expect(await shown('/vers')).toContain('Andere woorden.')
    await page.hide()
    expect((await ask('/vers')).status).toBe(404)
  })

  it('in the news, the calendar and the settings', async () => {
    const { linde } = them
    for (const path of [paths.publicNews, paths.publicCalendar, paths.home]) await shown(path)
    const id = await layPost(linde, { kind: 'news', groupId: null, visibility: 'public', title: 'Kakelvers' })
    expect(await shown(paths.publicNews)).toContain('Kakelvers')
    await linde.db.update(posts, eq(posts.id, id), { removedAt: linde.now })
    expect(await shown(paths.publicNews)).not.toContain('Kakelvers')
    const soon = daysLater(localDay(linde.now, linde.school.zone), 3)
    await put(linde, eventOf(soon, soon, { title: 'Open avond', visibility: 'visitors' }), ['school', 'public'])
    expect(await shown(paths.publicCalendar)).toContain('Open avond')
    await linde.db.update(settings, undefined, { welcome: 'Hallo allemaal.' })
    expect(await shown(paths.home)).toContain('Hallo allemaal.')
  })

  it('and of no other school is anything made again for it', async () => {
    const haven = () => app.fetch(new Request('https://haven.pleinpost.test/nieuws'), bindings)
    await haven()
    await layPost(them.linde, { visibility: 'public' })
    expect(isKept(await haven())).toBe(true)
  })

  it('not by what was made before it was changed, and came to be kept after', async () => {
    const cache = memoryCache()
    const key = 'https://linde.pleinpost.test/'
    const about = { now: new Date(), since: cache.turn() }
    await cache.forget(['linde.pleinpost.test'])
    await cache.keep(key, new Response('oud'), about)
    expect(await cache.find(key)).toBeNull()
    await cache.keep(key, new Response('nieuw'), { ...about, since: cache.turn() })
    expect(await (await cache.find(key))?.answer.text()).toBe('nieuw')
  })
})

it('holds no more than its share of memory, and lets go of what was kept first', async () => {
  const cache = memoryCache()
  const large = () => new Response(new Uint8Array(10 * 1024 * 1024))
  const about = { now: new Date(), since: 0 }
  for (const name of ['a', 'b', 'c', 'd']) await cache.keep(`https://x.test/${name}`, large(), about)
  expect(await cache.find('https://x.test/a')).toBeNull()
  expect(await cache.find('https://x.test/d')).not.toBeNull()
})

it('stops nobody from writing when it cannot be made to forget, and tells the log', async () => {
  const logged: string[] = []
  const kept = { ...memoryCache(), forget: () => Promise.reject(new Error('429')) }
  const log: Platform['log'] = ({ event }) => logged.push(event)
  const linde = await openSchool({ ...platform, kept, log }, them.linde.school.schoolId)
  await linde.db.update(settings, undefined, { welcome: 'Toch geschreven.' })
  expect(logged).toEqual(['pages.notForgotten'])
  expect((await linde.db.from(settings))[0]?.welcome).toBe('Toch geschreven.')
})
