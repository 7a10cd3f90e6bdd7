import { beforeAll, beforeEach, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { hostIn } from '../../src/domains/domains.ts'
import { paths } from '../../src/paths.ts'
import { textRecords } from '../../src/platform/dns.ts'
import { as, bindings, type Cast, cast, platform } from '../cast.ts'

let them: Cast
/** What DNS says, by name; null where nobody answers. */
let dns: Map<string, string[]> | null
beforeAll(async () => {
  them = await cast()
})
beforeEach(() => {
  dns = new Map()
})

const given = {
  ...bindings,
  platform: {
    ...platform,
    textRecords: async (name: string) => {
      if (!dns) throw new Error('no answer')
      return dns.get(name) ?? []
    },
  },
}
const host = 'www.delinde.example'
const send = async (
  who: 'adam' | 'nobody',
  path: string,
  fields: Record<string, string>,
  at = 'linde.pleinpost.test',
  from = `https://${at}`,
) =>
  app.fetch(
    new Request(`https://${at}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: from, cookie: await as(them, who).cookie() },
      body: new URLSearchParams(fields),
    }),
    given,
  )
const home = (at: string) => app.fetch(new Request(`https://${at}/`), given)
const add = (domein: string) => send('adam', paths.domains, { domein })

it('is the school’s once DNS says so, and then where search engines find it (J1)', async () => {
  const asked = await add(host)
  const page = await asked.text()
  expect(asked.status).toBe(422)
  const text = /pleinpost=[a-z0-9]{24}/.exec(page)?.[0] ?? ''
  expect(page).toContain(`_pleinpost.${host}`)
  expect((await home(host)).status).toBe(404)
  dns?.set(`_pleinpost.${host}`, ['v=spf1 -all', text])
  expect((await add(`https://WWW.DeLinde.example/`)).status).toBe(303)
  expect((await home(host)).status).toBe(200)
  for (const at of [host, 'linde.pleinpost.test'])
    expect(await (await home(at)).text()).toMatch(/rel="canonical" href="https?:\/\/www\.delinde\.example\/"/)
})

it('takes orders from its own origin alone, and not from the school’s other one (check 8)', async () => {
  const language = (from: string) => send('nobody', paths.language, { language: 'en' }, host, from)
  expect((await language(`https://${host}`)).status).toBe(303)
  for (const from of ['https://linde.pleinpost.test', 'https://evil.example', 'https://delinde.example'])
    expect([from, (await language(from)).status]).toEqual([from, 403])
})

it('is nobody else’s: another school’s proof is another, and what is ours cannot be brought (check 16, N2)', async () => {
  const page = await (await add('other.example')).text()
  const text = /pleinpost=[a-z0-9]{24}/.exec(page)?.[0]
  const haven = await app.fetch(
    new Request(`https://haven.pleinpost.test${paths.domains}`, {
      headers: { cookie: await as(them, 'zoe').cookie() },
    }),
    given,
  )
  expect(haven.status).toBe(403)
  expect(text).toBeTruthy()
  for (const wrong of [
    'pleinpost.test',
    'haven.pleinpost.test',
    'localhost',
    '10.0.0.1',
    'a b.nl',
    'x',
    '-a.nl',
    'a..nl',
  ])
    expect([wrong, (await add(wrong)).status]).toEqual([wrong, 422])
  dns = null
  expect(await (await add('third.example')).text()).toContain('konden DNS nu niet vragen')
})

it('is spoken for alone: what is below it may be anybody’s (RFC 6797)', async () => {
  const spoken = async (at: string) => (await home(at)).headers.get('Strict-Transport-Security')
  expect([await spoken(host), await spoken('linde.pleinpost.test')]).toEqual([
    'max-age=63072000',
    'max-age=63072000; includeSubDomains',
  ])
})

it('goes away when it is removed', async () => {
  await send('adam', paths.domainRemoval, { domein: host })
  expect((await home(host)).status).toBe(404)
  expect(await (await home('linde.pleinpost.test')).text()).toContain(
    'rel="canonical" href="http://linde.pleinpost.test/"',
  )
})

it('reads a name however it is typed', () => {
  expect(['WWW.School.NL.', 'https://www.school.nl/team?x', ' www.school.nl '].map(hostIn)).toEqual(
    Array(3).fill('www.school.nl'),
  )
})

it('asks a name server over HTTPS, and joins what comes in parts', async () => {
  const before = globalThis.fetch
  const said = {
    Answer: [
      { type: 16, data: '"pleinpost=" "abc"' },
      { type: 5, data: 'elsewhere.example.' },
    ],
  }
  globalThis.fetch = async () => Response.json(said)
  expect(await textRecords('_pleinpost.x.example')).toEqual(['pleinpost=abc'])
  globalThis.fetch = async () => new Response('', { status: 500 })
  await expect(textRecords('x.example')).rejects.toThrow('500')
  globalThis.fetch = before
})
