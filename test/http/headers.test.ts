import { beforeAll, describe, expect, it, vi } from 'vitest'
import { school } from '../../src/app.tsx'
import { asset } from '../../src/http/assets.ts'
import type { Bindings } from '../../src/http/bindings.ts'
import { newLink, sealLink } from '../../src/links/links.ts'
import { sealUnsubscribe } from '../../src/notifications/unsubscribing.ts'
import { paths } from '../../src/paths.ts'
import type { Database, LogEntry, Platform } from '../../src/platform/ports.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { bindings, password, platform } from '../cast.ts'
import { ask, bytesOf, enter, type Filled, fill } from './filled.ts'

let linde: Filled
let who: Record<'teacher' | 'admin' | 'parent' | 'nobody', { cookie: string }>
const host = 'linde.pleinpost.test'
const apex = 'pleinpost.test'

beforeAll(async () => {
  const about = { name: 'De Linde', slug: 'linde', town: 'X', welcome: '', hue: 150, shard: '1' }
  linde = await fill(await foundSchool(platform, about), 'A')
  const entered = (role: 'teacher' | 'admin' | 'parent') => enter(linde.scope, linde.id[role])
  who = {
    teacher: await entered('teacher'),
    admin: await entered('admin'),
    parent: await entered('parent'),
    nobody: { cookie: '' },
  }
}, 60_000)

const fixed = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
}
const strict = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
}

/** A policy as a browser reads it: of a directive that comes twice, the first counts. */
function policyOf(header: string | null) {
  const policy: Record<string, string[]> = {}
  for (const part of (header ?? '').split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/)
    policy[name.toLowerCase()] ??= sources
  }
  return policy
}

const stylesIn = (html: string) => [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style]) => style ?? '')
async function hashOf(style: string) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}

/** What is wrong with this answer's headers, if anything. A file somebody sent is shut in further still. */
async function wrongWith(answer: Response, sent = false, at = host) {
  const below = at.endsWith(apex) ? '; includeSubDomains' : ''
  const expected = { ...fixed, 'strict-transport-security': `max-age=63072000${below}` }
  const wrong = Object.entries(expected).filter(([name, value]) => answer.headers.get(name) !== value)
  const { 'style-src': styles, ...policy } = policyOf(answer.headers.get('content-security-policy'))
  const text = new TextDecoder().decode(await answer.arrayBuffer())
  if (sent) {
    const none = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'].map((name) => [name, ["'none'"]])
    const shut = { ...Object.fromEntries(none), 'object-src': ["'self'"] }
    return JSON.stringify([policy, styles]) === JSON.stringify([shut, ["'unsafe-inline'"]]) ? wrong : [...wrong, policy]
  }
  const { 'style-src': usual, ...others } = { ...strict }
  // A form of the apex may end at a school of ours, and nowhere else.
  if (at === apex) others['form-action'] = ["'self'", 'http://*.pleinpost.test']
  if (JSON.stringify(policy) !== JSON.stringify(others)) wrong.push(['policy', JSON.stringify(policy)])
  const hashes = (styles ?? []).filter((one) => !usual.includes(one))
  // The stylesheet that public pages carry, and the school's hue: nothing else may be inline.
  const allowed = hashes.length <= 2 && hashes.every((one) => /^'sha256-[\w+/]{43}='$/.test(one))
  if (!styles?.includes("'self'") || !allowed) wrong.push(['style-src', String(styles)])
  for (const style of stylesIn(text))
    if (!hashes.includes(await hashOf(style))) wrong.push(['style', style.slice(0, 100)])
  if (/<script(?! src="\/static\/)|\sstyle="|\son\w+="/.test(text)) wrong.push(['inline', text.slice(0, 100)])
  return wrong
}

const filledIn = (path: string) => {
  const { id } = linde
  const about: [string, string][] = [
    [paths.draft(''), id.draft],
    [paths.message(''), id.message],
    [paths.group(''), id.group],
    [paths.photo(''), id.pupil],
    [paths.importRun(''), linde.run],
  ]
  return path.replace(/:\w+/, about.find(([start]) => path.startsWith(start))?.[1] ?? 'missing')
}
const fragment = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

describe.each(['nobody', 'parent', 'teacher', 'admin'] as const)('every answer to %s', (role) => {
  it.each(['GET', 'POST', 'HEAD'])('to %s carries what keeps a page in (check 14)', async (method) => {
    const seen = new Set<number>()
    for (const { path } of school.declared) {
      for (const headers of [{}, fragment]) {
        // What others may frame is told apart in test/agenda/public.test.ts.
        if (path === paths.embeddedCalendar && method !== 'POST') continue
        if (path === paths.devicesLogout || path.endsWith('/voorbeeld') || path === paths.logout) continue
        const body = method === 'POST' ? new URLSearchParams({ a: 'b' }) : undefined
        const asking = { ...who[role], method, headers, ...(body ? { body } : {}) }
        const answer = await ask(host, filledIn(path), asking)
        seen.add(answer.status)
        expect([path, answer.status, await wrongWith(answer)]).toEqual([path, answer.status, []])
      }
    }
    // Pages, redirects and what is not there were all among them.
    expect([...seen].sort()).toEqual(expect.arrayContaining(method === 'POST' ? [303, 404] : [200, 404]))
  })
})

const big = () => new Uint8Array(32 * 1024 * 1024 + 1)
const chunked = () =>
  new ReadableStream({
    start(controller) {
      for (let mebibyte = 0; mebibyte < 33; mebibyte++) controller.enqueue(new Uint8Array(1024 * 1024))
      controller.close()
    },
  })
type Asking = Parameters<typeof ask>[2] & object
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const unreadable = { 'content-type': 'multipart/form-data; boundary=x' }

const corners: [string, number, string, string, () => Asking][] = [
  ['an unknown page', 404, host, '/er/is/niets', () => who.parent],
  ['an unknown page, of which htmx wants a part', 404, host, '/er/is/niets', () => ({ headers: fragment })],
  ['a method that no page has', 404, host, paths.overview, () => ({ ...who.parent, method: 'PUT', body: 'x' })],
  ['a question of what is allowed', 404, host, paths.overview, () => ({ method: 'OPTIONS' })],
  ['what somebody may not', 403, host, paths.imports, () => who.parent],
  [
    'a foreign form',
    403,
    host,
    paths.logout,
    () => ({ ...who.parent, method: 'POST', headers: { origin: 'https://evil.example' } }),
  ],
  [
    'a foreign form, of which htmx wants a part',
    403,
    host,
    paths.logout,
    () => ({ method: 'POST', headers: { ...fragment, origin: 'null' } }),
  ],
  ['a form that is too large', 413, host, paths.newMessage, () => ({ ...who.teacher, method: 'POST', body: big() })],
  [
    'a form that turns out too large',
    413,
    host,
    paths.newMessage,
    () => ({ ...who.teacher, method: 'POST', body: chunked() }),
  ],
  [
    'a form that is too large, from nobody',
    413,
    host,
    paths.login,
    () => ({ method: 'POST', body: big(), headers: fragment }),
  ],
  ['an empty log-in', 422, host, paths.login, () => ({ method: 'POST', body: '', headers: urlencoded })],
  [
    'a form that cannot be read',
    422,
    host,
    paths.login,
    () => ({ method: 'POST', body: 'no parts', headers: unreadable }),
  ],
  [
    'a form that cannot be read, from a writer',
    422,
    host,
    paths.newMessage,
    () => ({ ...who.teacher, method: 'POST', body: 'no parts', headers: { 'content-type': 'multipart/form-data' } }),
  ],
  [
    'a form from nobody any more, sent in part',
    401,
    host,
    paths.newMessage,
    () => ({ method: 'POST', body: 'no parts', headers: { ...unreadable, ...fragment } }),
  ],
  ['a redirect', 303, host, paths.overview, () => ({})],
  ['a part that nobody may have any more', 401, host, paths.overview, () => ({ headers: fragment })],
  ['an address that is no text', 404, host, '/berichten/%E0%A4%A', () => who.parent],
  ['an address with a NUL', 404, host, '/berichten/%00', () => who.parent],
  ['a long address', 404, host, `/berichten/${'a'.repeat(10_000)}`, () => who.parent],
  ['a static file', 200, host, asset('app.css'), () => ({})],
  ['a static script', 200, host, asset('js/app.js'), () => ({})],
  ['a static file of another time', 404, host, '/static/aaaaaaaa/app.css', () => ({})],
  ['a static file at the apex', 200, apex, asset('icon.svg'), () => ({})],
  ['the apex', 200, apex, paths.apex, () => ({})],
  ['the apex’s health', 200, apex, paths.health, () => ({})],
  ['the apex’s language', 303, apex, paths.language, () => ({ method: 'POST', body: '', headers: urlencoded })],
  ['an unknown page of the apex', 404, apex, '/er/is/niets', () => ({})],
  ['the apex, asked by another site', 403, apex, paths.language, () => ({ method: 'POST', headers: { origin: 'x' } })],
  ['a host that is nobody’s', 404, 'evil.example', paths.home, () => ({})],
]

it.each(corners)('%s, %i, carries it too (check 14)', async (_, status, at, path, asking) => {
  const answer = await ask(at, path, asking())
  expect([answer.status, await wrongWith(answer, false, at)]).toEqual([status, []])
})

it('shuts in what somebody sent, a PDF as far as its viewer lets us, for its readers and its sender (check 14, 23)', async () => {
  for (const role of ['parent', 'teacher'] as const) {
    const answer = await ask(host, paths.attachment(linde.id.file), who[role])
    expect([answer.status, await wrongWith(answer, true)]).toEqual([200, []])
  }
})

it('has no pages for developers anywhere but on their machine', async () => {
  const production = { ...bindings, platform: { ...platform, settings: { ...platform.settings, development: false } } }
  for (const path of [paths.devMail, paths.devMailItem('x'), paths.devMailRaw('x'), paths.devUi]) {
    const answer = await ask(apex, path, {}, production)
    expect([path, answer.status, await wrongWith(answer, false, apex)]).toEqual([path, 404, []])
  }
  expect((await ask(apex, paths.devDemo, { method: 'POST', body: '', headers: urlencoded }, production)).status).toBe(
    404,
  )
})

/** A platform of which one part fails, and that keeps what is logged. */
function broken(changes: (whole: Platform) => Partial<Platform>) {
  const logged: LogEntry[] = []
  const whole: Platform = { ...platform, log: (entry) => void logged.push(entry) }
  const given: Bindings = { ...bindings, platform: { ...whole, ...changes(whole) } }
  return { given, logged }
}
const secret = 'SELECT secret FROM accounts'
const fails = () => {
  throw new Error(`D1_ERROR: near "${secret}": syntax error at offset 7: SQLITE_ERROR`)
}
const failing: Database = { prepare: fails, batch: fails }
const noShard = () => broken(() => ({ shard: () => ({ ...failing, bookmark: () => null }) }))
const noDirectory = () => broken(() => ({ directory: failing }))

describe('a fault of ours', () => {
  const faults: [string, () => ReturnType<typeof broken>, string, string][] = [
    ['without its shard', noShard, host, paths.overview],
    ['without its shard, for anyone', noShard, host, paths.home],
    ['without its directory', noDirectory, host, paths.overview],
    ['at the apex', noDirectory, apex, paths.apex],
    ['without its files', () => broken((p) => ({ files: { ...p.files, get: fails } })), host, 'file'],
    ['without static files', () => broken(() => ({ assets: fails })), host, asset('app.css')],
  ]
  it.each(faults)('%s says so, with a number that its log line has, and nothing else (check 14)', async (...of) => {
    const [, breaking, at, path] = of
    for (const headers of [{}, fragment] as Record<string, string>[]) {
      const { given, logged } = breaking()
      const where = path === 'file' ? paths.attachment(linde.id.file) : path
      const answer = await ask(at, where, { ...who.parent, headers }, given)
      const bytes = await bytesOf(answer.clone())
      expect([answer.status, await wrongWith(answer, false, at)]).toEqual([500, []])
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(bytes).not.toMatch(/SELECT|SQLITE|D1_|Error:|\.tsx?\b|\bat \w+ \(|secret|node_modules/)
      const reference = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(bytes)?.[0]
      expect(logged.filter(({ event }) => event === 'fault')).toEqual([
        expect.objectContaining({ reference, error: expect.stringContaining('SQLITE_ERROR') }),
      ])
    }
  })

  it('has another number each time', async () => {
    const { given, logged } = noShard()
    for (let time = 0; time < 20; time++) await ask(host, paths.overview, who.parent, given)
    expect(new Set(logged.map(({ reference }) => reference)).size).toBe(20)
  })
})

it('logs nobody’s words: no token, cookie, password, name or text, whatever goes wrong (check 6, 11)', async () => {
  const token = await sealUnsubscribe(linde.scope, linde.id.parent)
  const link = await newLink(linde.scope, 'password', linde.id.parent)
  await linde.scope.db.batch(link.statements)
  const reset = await sealLink(linde.scope, link.id)
  const session = who.teacher.cookie
  const write = {
    actie: 'bewaren',
    aan: `person:${linde.id.parent}`,
    onderwerp: linde.word('typedsubject'),
    tekst: linde.word('typedbody'),
  }
  const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })
  const upload = () => {
    const data = new FormData()
    data.set('bestand', new File([linde.word('csv')], `${linde.word('upload')}.csv`))
    data.set('bijlagen', new File(['%PDF-1.7 x'], `${linde.word('attached')}.pdf`))
    for (const [name, value] of Object.entries(write)) data.set(name, value)
    return { method: 'POST', body: data }
  }
  const asked: [string, () => Asking][] = [
    [paths.login, () => form({ gebruikersnaam: linde.id.parent, wachtwoord: password, naar: '/x', bewaard: '[]' })],
    [paths.login, () => form({ gebruikersnaam: linde.word('name'), wachtwoord: linde.word('wrong') })],
    [paths.unsubscribe(token), () => form({})],
    [paths.forgotten, () => form({ naam: `${linde.word('parent')}@x.example`.toLowerCase() })],
    [paths.forgottenName, () => form({ naam: `${linde.word('parent')}@x.example`.toLowerCase() })],
    [paths.newPassword(reset), () => ({})],
    [paths.confirmEmail(reset), () => form({})],
    [paths.objectEmail(reset), () => form({})],
    [
      paths.myPassword,
      () => ({ ...who.parent, ...form({ wachtwoord: linde.word('chosen'), huidig: linde.word('now') }) }),
    ],
    [paths.myUserName, () => ({ ...who.parent, ...form({ gebruikersnaam: linde.word('named'), huidig: password }) })],
    [
      paths.myEmail,
      () => ({ ...who.parent, ...form({ email: `${linde.word('next')}@x.example`.toLowerCase(), huidig: password }) }),
    ],
    [paths.newPassword(reset), () => form({ wachtwoord: linde.word('chosen') })],
    [paths.unsubscribe(token), () => ({})],
    [paths.language, () => ({ ...who.parent, ...form({ language: 'en' }) })],
    [paths.draft(linde.id.draft), () => ({ ...who.teacher, ...upload() })],
    [paths.draft('9'.repeat(26)), () => ({ ...who.teacher, ...form({ ...write, actie: 'versturen' }) })],
    [paths.answers(linde.id.message), () => ({ ...who.parent, ...form(typedAnswer()) })],
    [paths.message(linde.id.message), () => who.parent],
    [paths.results(linde.id.message), () => who.teacher],
    [paths.onBehalf(linde.id.message, linde.id.parent), () => who.teacher],
    [paths.onBehalf(linde.id.message, linde.id.parent), () => ({ ...who.teacher, ...form(typedAnswer()) })],
    [paths.deadline(linde.id.message), () => who.teacher],
    [paths.deadline(linde.id.message), () => ({ ...who.teacher, ...form({ dag: linde.word('day') }) })],
    [paths.withdrawal(linde.id.message), () => who.teacher],
    [paths.correction(linde.id.message), () => who.teacher],
    [
      paths.correction(linde.id.message),
      () => ({ ...who.teacher, ...form({ onderwerp: linde.word('changed'), tekst: '' }) }),
    ],
    [paths.resultsExport(linde.id.message), () => ({ ...who.teacher, ...form({ soort: 'csv' }) })],
    [`${paths.recipientSuggestions}?zoek=${linde.word('looked')}`, () => who.teacher],
    [paths.myDetails, () => who.parent],
    [paths.imports, () => ({ ...who.admin, ...upload() })],
    [paths.importRun(linde.run), () => who.admin],
    [paths.attachment(linde.id.file), () => who.parent],
    [paths.answerFile(linde.id.handed), () => who.parent],
    [paths.notificationChoice, () => ({ ...who.parent, ...form({ keuze: 'each' }) })],
    [paths.deviceLogout(linde.word('device')), () => ({ ...who.parent, ...form({}) })],
  ]
  const consoled: unknown[] = []
  const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...said) => void consoled.push(said)),
  )
  const entries: LogEntry[] = []
  const faults: number[] = []
  for (const [path, asking] of asked) {
    // Once as it should go, and then with the database failing at each of its calls in turn, until none is left.
    for (let call = 0; call < 8; call++) {
      const { given, logged } = failingAt(call)
      const answer = await ask(host, path, asking(), given)
      entries.push(...logged)
      faults.push(answer.status)
      if (call > 0 && answer.status !== 500) break
    }
  }
  for (const spy of spies) spy.mockRestore()
  const said = JSON.stringify([entries, consoled])
  expect(faults.filter((status) => status === 500).length).toBeGreaterThan(20)
  expect(entries.filter(({ event }) => event === 'fault').length).toBeGreaterThan(20)
  const secrets = [
    password,
    token,
    reset,
    session.split('=')[1]!,
    session.split('.')[2]!,
    'canary',
    '@x.example',
    'pbkdf2',
  ]
  for (const one of secrets) expect(said.toLowerCase()).not.toContain(one.toLowerCase())
}, 60_000)

const typedAnswer = () => ({
  [`a.${linde.id.pupil}.${linde.id.question}`]: linde.word('option'),
  nonce: linde.word('nonce-of-twenty-letters'),
})

/** D1 as it fails in production, at the n-th call of the shard; 0 is never. */
function failingAt(wanted: number) {
  let calls = 0
  const counted =
    <A extends unknown[], R>(ask: (...given: A) => Promise<R>) =>
    async (...given: A) => {
      if (++calls === wanted) throw new Error('D1_ERROR: Network connection lost.')
      return ask(...given)
    }
  const statement = (one: D1PreparedStatement): D1PreparedStatement =>
    Object.assign(Object.create(one) as D1PreparedStatement, {
      bind: (...values: unknown[]) => {
        const bound = one.bind(...values)
        return Object.assign(bound, {
          run: counted(bound.run.bind(bound)),
          all: counted(bound.all.bind(bound)),
          raw: counted(bound.raw.bind(bound) as () => Promise<unknown[]>),
          first: counted(bound.first.bind(bound) as () => Promise<unknown>),
        })
      },
    })
  return broken((whole) => ({
    shard: (name, bookmark) => {
      const session = whole.shard(name, bookmark)
      return {
        ...session,
        prepare: (sql) => statement(session.prepare(sql)),
        batch: counted(session.batch) as Database['batch'],
      }
    },
  }))
}
