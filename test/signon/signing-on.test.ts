import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { accounts, sessions } from '../../src/accounts/schema.ts'
import { app } from '../../src/app.tsx'
import { auditLog } from '../../src/audit/schema.ts'
import { paths } from '../../src/paths.ts'
import { people, staff } from '../../src/people/schema.ts'
import { identityProviders, signOnIdentities } from '../../src/signon/schema.ts'
import { as, bindings, type Cast, cast } from '../cast.ts'
import { issuer, provider, seconds } from './world.ts'

const host = 'https://linde.pleinpost.test'
let them: Cast
let there: Awaited<ReturnType<typeof provider>>

const settings = {
  naam: 'Microsoft',
  uitgever: issuer,
  client: 'pleinpost',
  geheim: 'CANARY-geheim',
  domein: 'cast.example',
}

beforeAll(async () => {
  them = await cast()
  there = await provider()
  expect((await as(them, 'adam').post(paths.signOnSettings, settings)).status).toBe(303)
})
afterAll(() => vi.unstubAllGlobals())
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([db.delete(signOnIdentities, undefined), db.delete(sessions, eq(sessions.browser, 'elsewhere'))])
})

const visit = (path: string, cookie = '', at = host) =>
  app.fetch(
    new Request(`${at}${path}`, { headers: { cookie, 'User-Agent': 'elsewhere' }, redirect: 'manual' }),
    bindings,
  )

async function setOut() {
  const answer = await visit(`${paths.signOn}?naar=${encodeURIComponent(paths.messages)}`)
  const url = new URL(answer.headers.get('location') ?? '')
  return { url, asked: Object.fromEntries(url.searchParams), cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! }
}

type Journey = Awaited<ReturnType<typeof setOut>>
type Claims = Record<string, unknown>
type Signing = Parameters<typeof there.sign>[1]
const claimsFor = ({ asked }: Journey, claims: Claims = {}) => ({
  iss: issuer,
  aud: 'pleinpost',
  nonce: asked.nonce,
  email: 'ines@cast.example',
  iat: seconds(),
  exp: seconds(300),
  ...claims,
})

/** Away and back again, with whatever token the provider gives. */
async function comeBack(claims: Claims = {}, signing?: Signing) {
  const journey = await setOut()
  there.state.token = async () => ({ id_token: await there.sign(claimsFor(journey, claims), signing) })
  return visit(`${paths.signOnReturn}?code=c&state=${journey.asked.state}`, journey.cookie)
}
const sessionsElsewhere = () => them.linde.db.from(sessions, eq(sessions.browser, 'elsewhere'))

it('sends the browser off with a state, a nonce and a proof key, and no secret in the address (B9)', async () => {
  const { url, asked, cookie } = await setOut()
  expect(url.href.startsWith(`${issuer}/authorize?`)).toBe(true)
  expect(asked).toMatchObject({
    response_type: 'code',
    client_id: 'pleinpost',
    redirect_uri: `${them.linde.origin}${paths.signOnReturn}`,
    code_challenge_method: 'S256',
    hd: 'cast.example',
  })
  for (const value of [asked.state, asked.nonce, asked.code_challenge]) expect(value).toMatch(/^[\w-]{43}$/)
  expect(cookie).toMatch(/^__Host-/)
  expect(url.href).not.toContain('CANARY')
})

it('proves with its key that the code is its own (RFC 7636)', async () => {
  const journey = await setOut()
  let sent = new URLSearchParams()
  there.state.token = async (form) => {
    sent = form
    return { id_token: await there.sign(claimsFor(journey)) }
  }
  await visit(`${paths.signOnReturn}?code=the-code&state=${journey.asked.state}`, journey.cookie)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sent.get('code_verifier')!))
  const challenge = btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  expect([sent.get('code'), challenge.replace(/=+$/, '')]).toEqual(['the-code', journey.asked.code_challenge])
})

it('logs a colleague in, gives an account the first time, and goes on to where they were going (B9)', async () => {
  const { db } = them.linde
  await db.delete(accounts, eq(accounts.personId, 'olga'))
  const answer = await comeBack({ email: 'Olga@cast.example', sub: 'olga-1' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.messages])
  const cookie = answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('__Host-sessie='))!
    .split(';')[0]!
  expect((await visit(paths.more, cookie)).status).toBe(200)
  const [account] = await db.from(accounts, eq(accounts.personId, 'olga'))
  expect(account).toMatchObject({ userName: 'olga.cast', passwordHash: '' })
  expect((await db.from(auditLog, eq(auditLog.action, 'login.signedOn'))).at(-1)).toMatchObject({ subjectId: 'olga' })
})

it('goes by the provider’s own name for a person from then on, and never by an address that moved (B9)', async () => {
  const { db } = them.linde
  await comeBack({ sub: 'ines-1' })
  await db.batch([
    db.update(people, eq(people.id, 'ines'), { email: 'ines.nieuw@cast.example' }),
    db.update(people, eq(people.id, 'olga'), { email: 'ines@cast.example' }),
  ])
  const whoCame = async (sub: string) => {
    await db.delete(sessions, eq(sessions.browser, 'elsewhere'))
    await comeBack({ sub })
    return (await sessionsElsewhere()).map(({ personId }) => personId)
  }
  expect(await whoCame('ines-1')).toEqual(['ines'])
  expect(await whoCame('someone-2')).toEqual(['olga'])
  await db.batch([
    db.update(people, eq(people.id, 'ines'), { email: 'ines@cast.example' }),
    db.update(people, eq(people.id, 'olga'), { email: 'olga@cast.example' }),
  ])
})

it.each([
  ['a parent', { email: 'paul@cast.example' }],
  ['a pupil', { email: 'pip@cast.example' }],
  ['nobody we know', { email: 'niemand@cast.example' }],
  ['another domain', { email: 'ines@elders.example' }],
  ['no address', { email: undefined }],
])('lets in no one but staff of this school: %s (B9, N2)', async (_, claims) => {
  const answer = await comeBack({ sub: 'x', ...claims })
  expect([answer.status, (await answer.text()).includes('niet bekend als medewerker')]).toEqual([403, true])
  expect(await sessionsElsewhere()).toEqual([])
})

it('takes no one who worked here before (check 4)', async () => {
  const { db, now } = them.linde
  await comeBack({ email: 'olga@cast.example', sub: 'olga-1' })
  await db.batch([db.delete(staff, eq(staff.personId, 'olga')), db.delete(sessions, eq(sessions.browser, 'elsewhere'))])
  expect((await comeBack({ email: 'olga@cast.example', sub: 'olga-1' })).status).toBe(403)
  await db.insert(staff, { personId: 'olga', role: 'teacher', since: now })
})

const refusals: [string, Claims, (() => Signing)?][] = [
  ['of another journey', { nonce: 'x' }],
  ['without a nonce', { nonce: undefined }],
  ['of another issuer', { iss: 'https://evil.example' }],
  ['for another client', { aud: 'someone' }],
  ['for several, by another', { aud: ['pleinpost', 'someone'], azp: 'someone' }],
  ['that is over', { exp: seconds(-120) }],
  ['that is old', { iat: seconds(-3600) }],
  ['signed by another key', {}, () => ({ key: there.otherKey })],
  ['signed with our own secret', {}, () => ({ alg: 'HS256', key: new TextEncoder().encode('CANARY-geheim') as never })],
  ['without a subject', { sub: undefined }],
]
it.each(refusals)('believes no token %s (B9)', async (_, claims, signing) => {
  const answer = await comeBack(claims, signing?.())
  expect([answer.status, (await answer.text()).includes('niet vertrouwen')]).toEqual([403, true])
  expect(await sessionsElsewhere()).toEqual([])
})

it('believes no unsigned token (B9)', async () => {
  const journey = await setOut()
  const part = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, '')
  const claims = { ...claimsFor(journey), sub: 'x' }
  there.state.token = async () => ({ id_token: `${part({ alg: 'none' })}.${part(claims)}.` })
  const answer = await visit(`${paths.signOnReturn}?code=c&state=${journey.asked.state}`, journey.cookie)
  expect(answer.status).toBe(403)
})

it('goes on only with the journey that this browser began, at this school (checks 2, 7)', async () => {
  const [mine, other] = [await setOut(), await setOut()]
  there.state.token = async () => ({ id_token: await there.sign(claimsFor(mine)) })
  const back = async (state: string | undefined, cookie: string, at = host) =>
    (await visit(`${paths.signOnReturn}?code=c&state=${state}`, cookie, at)).status
  expect([
    await back(mine.asked.state, ''),
    await back(other.asked.state, mine.cookie),
    await back('', mine.cookie),
    await back(mine.asked.state, `${mine.cookie}x`),
    await back(mine.asked.state, mine.cookie, 'https://haven.pleinpost.test'),
  ]).toEqual([403, 403, 403, 403, 403])
  expect(await sessionsElsewhere()).toEqual([])
})

it('says kindly that it was broken off, and when the provider is away (B9)', async () => {
  const journey = await setOut()
  const broken = await visit(`${paths.signOnReturn}?error=access_denied&state=${journey.asked.state}`, journey.cookie)
  expect(await broken.text()).toContain('afgebroken')
  there.state.token = async () => new Response('', { status: 503 })
  const away = await visit(`${paths.signOnReturn}?code=c&state=${journey.asked.state}`, journey.cookie)
  expect([away.status, (await away.text()).includes('antwoordt niet')]).toEqual([502, true])
})

it('has no button, and no way, at a school without a provider', async () => {
  expect((await visit(paths.signOn, '', 'https://haven.pleinpost.test')).status).toBe(404)
  expect(await (await visit(paths.login)).text()).toContain('Inloggen met Microsoft')
  expect(await (await visit(paths.login, '', 'https://haven.pleinpost.test')).text()).not.toContain(paths.signOn)
})

it('keeps the secret sealed, and shows it to nobody again (check 3)', async () => {
  const [kept] = await them.linde.db.from(identityProviders)
  expect(JSON.stringify(kept)).not.toContain('CANARY')
  const page = await (await as(them, 'adam').visit(paths.signOnSettings)).text()
  expect([page.includes('CANARY'), page.includes(issuer)]).toEqual([false, true])
})

it.each([
  [{ uitgever: 'http://login.voorbeeld.example' }, 'https://'],
  [{ uitgever: 'https://10.0.0.1/x' }, 'https://'],
  [{ uitgever: 'https://intern.local' }, 'https://'],
  [{ uitgever: 'https://login.microsoftonline.com/common/v2.0' }, 'van alle scholen samen'],
  [{ uitgever: 'https://accounts.google.com', domein: '' }, 'domein nodig'],
  [{ uitgever: 'https://elders.example' }, 'antwoordt geen aanbieder'],
  [{ domein: 'geen domein' }, 'Vul een domein in'],
  [{ naam: '' }, 'Vul dit veld in'],
])('takes no provider that is none, and says so beside the field: %j', async (wrong, problem) => {
  const before = await them.linde.db.from(identityProviders)
  const answer = await as(them, 'adam').post(paths.signOnSettings, { ...settings, ...wrong })
  const page = await answer.text()
  expect([answer.status, page.includes(problem), page.includes('CANARY')]).toEqual([422, true, false])
  expect(await them.linde.db.from(identityProviders)).toEqual(before)
})

it('is the school admin’s to set (N1), and gone when taken away', async () => {
  for (const who of ['hedda', 'ada', 'ines', 'paul'] as const) {
    expect([who, (await as(them, who).post(paths.signOnSettings, settings)).status]).toEqual([who, 403])
  }
  await as(them, 'adam').post(paths.signOnRemoval)
  expect((await visit(paths.signOn)).status).toBe(404)
  expect(await (await visit(paths.login)).text()).not.toContain('Inloggen met Microsoft')
})
