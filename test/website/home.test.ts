import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await them.linde.db.update(settings, undefined, {
    welcome: 'Welkom op De Linde.\n\nHier leert elk kind.\n\nKom gerust langs.',
    address: 'Lindelaan 4',
  })
})

const home = (headers: Record<string, string> = {}) => as(them, 'nobody').visit(paths.home, headers)

it('welcomes anyone in the school’s words, says where it is, and leads to the log-in (J1)', async () => {
  const page = await (await home()).text()
  for (const words of ['<h1>De Linde</h1>', 'Welkom op De Linde.', 'Kom gerust langs.', 'Lindelaan 4', 'Zonnedaal'])
    expect(page).toContain(words)
  const header = /<header class="top">.*?<\/header>/s.exec(page)?.[0]
  expect(header).toContain(`href="${paths.login}"`)
  expect(header).toContain('Inloggen')
})

it('needs no script and is for search engines (J2)', async () => {
  const page = await (await home()).text()
  expect(page).not.toContain('<script')
  expect(page).not.toContain('noindex')
})

it('is kept for a minute, and not sent again to whoever has it (check 17)', async () => {
  const first = await home()
  const etag = first.headers.get('etag') ?? ''
  expect(first.headers.get('cache-control')).toBe('public, max-age=60')
  expect(first.headers.get('set-cookie')).toBeNull()
  const again = await home({ 'if-none-match': `"other", ${etag}` })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(again.headers.get('cache-control')).toBe('public, max-age=60')
  expect((await home({ 'if-none-match': '"other"' })).status).toBe(200)
})

it('has another tag in another language, and when the school changes it', async () => {
  const tag = async (headers = {}) => (await home(headers)).headers.get('etag')
  const dutch = await tag()
  expect(await tag()).toBe(dutch)
  expect(await tag({ 'accept-language': 'en' })).not.toBe(dutch)
  await them.linde.db.update(settings, undefined, { address: 'Lindelaan 6' })
  expect(await tag()).not.toBe(dutch)
})

it('is the same for whoever is logged in: nothing private is in a public page (J2, check 17)', async () => {
  const mine = await (await as(them, 'paul').visit(paths.home)).text()
  expect(mine).toBe(await (await home()).text())
})

it('says where readers of other languages differ', async () => {
  expect((await home()).headers.get('vary')).toMatch(/Cookie, Accept-Language/)
  expect(await (await home({ 'accept-language': 'en' })).text()).toContain('Log in')
})

it('is not there at an unknown address', async () => {
  expect((await as(them, 'nobody', 'nowhere.pleinpost.test').visit(paths.home)).status).toBe(404)
})
