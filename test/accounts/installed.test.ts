import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { accounts, sessions } from '../../src/accounts/schema.ts'
import { sessionCookie } from '../../src/http/session.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { aLongTimeAgo, type Cast, cast, password, platform } from '../cast.ts'
import { takeApps } from './apps.ts'
import { givePasskey } from './authenticator.ts'
import { cookiesOf, knock, logInAs, setCookie, visitWith } from './door.ts'
import { enterBy } from './passkey-door.ts'

// B3: a browser stays logged in for 4 weeks, the installed app as long as it is used.

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const one of ['paul', 'petra']) await openAccount(them.linde, { personId: one, userName: one, password })
  await them.linde.db.update(accounts, undefined, { createdAt: aLongTimeAgo })
})
beforeEach(async () => {
  await takeApps(them.linde)
  await them.linde.db.batch([sessions, outbox].map((table) => them.linde.db.delete(table, undefined)))
})

const day = 86_400_000
const open = { 'sec-fetch-site': 'none' }
/** A page asked for so many days from now. */
const at = (days: number, cookie: string, path: string = paths.more, headers = {}) =>
  knock(path, undefined, { cookie, headers, platform: { ...platform, now: () => new Date(Date.now() + days * day) } })
const start = (cookie: string, headers: Record<string, string> = open, days = 0) =>
  at(days, cookie, paths.appStart, headers)
const kept = (answer: Response) => setCookie(answer, sessionCookie).split(';')[0]!
const seconds = (answer: Response) => Number(/Max-Age=(\d+)/.exec(setCookie(answer, sessionCookie))?.[1])

it('ends a browser’s session after four weeks, however much it was used', async () => {
  const cookie = cookiesOf(await logInAs('paul'))
  for (const days of [7, 14, 21, 27]) {
    const answer = await at(days, cookie)
    expect([days, answer.status, setCookie(answer, sessionCookie)]).toEqual([days, 200, ''])
  }
  expect((await at(28, cookie)).status).toBe(303)
})

it('keeps the app logged in, a year from each use', async () => {
  const opened = await start(cookiesOf(await logInAs('paul')))
  expect([opened.status, seconds(opened)]).toEqual([200, 365 * 86_400])
  let cookie = kept(opened)
  for (const days of [300, 600, 900, 964]) {
    const used = await at(days, cookie)
    expect([days, used.status, seconds(used)]).toEqual([days, 200, 365 * 86_400])
    cookie = kept(used)
  }
  expect((await at(964 + 365, cookie)).status).toBe(303)
  expect((await at(964 + 364, cookie)).status).toBe(200)
})

it('writes that no more than once an hour', async () => {
  const cookie = kept(await start(cookiesOf(await logInAs('paul'))))
  for (const again of [await start(cookie), await at(0, cookie)]) expect(setCookie(again, sessionCookie)).toBe('')
  expect(seconds(await at(0.05, cookie))).toBe(365 * 86_400)
})

it('takes a log-in in the app for the app’s, by the way it began', async () => {
  const asked = await start('')
  expect(asked.headers.get('location')).toBe(`${paths.login}?naar=${encodeURIComponent(paths.appStart)}`)
  const done = await logInAs('paul', { naar: paths.appStart })
  expect(done.headers.get('location')).toBe(paths.appStart)
  expect(seconds(await start(cookiesOf(done), { 'sec-fetch-site': 'same-origin' }))).toBe(365 * 86_400)
})

it.each([
  ['a link on another site', { 'sec-fetch-site': 'cross-site' }],
  ['a link at another school', { 'sec-fetch-site': 'same-site' }],
  ['a browser that does not say', {}],
])('makes no browser stay longer by %s', async (_, headers) => {
  const answer = await start(cookiesOf(await logInAs('paul')), headers)
  expect([answer.status, setCookie(answer, sessionCookie)]).toEqual([200, ''])
  expect((await them.linde.db.from(sessions))[0]!.installedAt).toBeNull()
})

it('says in the list which is the app (B3)', async () => {
  await logInAs('paul')
  const cookie = kept(await start(cookiesOf(await logInAs('paul'))))
  const page = await (await visitWith(cookie, paths.security)).text()
  expect(page.match(/De app \(Chrome op Android\)/g)?.length).toBe(2) // its name, and what its button is called
  expect(page.match(/Chrome op Android/g)!.length).toBe(4)
})

it('stays the app’s when the password changes there, and is logged out as any other (check 4)', async () => {
  const cookie = kept(await start(cookiesOf(await logInAs('paul'))))
  const changed = await knock(
    paths.myPassword,
    { wachtwoord: 'paarden eten hooi', huidig: password },
    { cookie, platform: { ...platform, now: () => new Date(Date.now() + 2 * day) } },
  )
  expect([
    changed.status,
    changed.headers.getSetCookie().filter((line) => line.startsWith(sessionCookie)).length,
  ]).toEqual([303, 1])
  expect(seconds(changed)).toBeGreaterThan(362 * 86_400)
  expect((await at(3, kept(changed))).status).toBe(200)
  expect((await at(3, cookie)).status).toBe(303)
  const out = await knock(
    paths.devicesLogout,
    {},
    { cookie: kept(changed), platform: { ...platform, now: () => new Date(Date.now() + 9 * day) } },
  )
  expect(seconds(out)).toBe(0)
  expect((await at(9, kept(changed))).status).toBe(303)
})

it('tells of a log-in in a browser that we do not know of this person, and once (ASVS 6.3.5)', async () => {
  const told = async () =>
    (await them.linde.db.from(outbox))
      .filter(({ notice }) => notice?.kind === 'newDevice')
      .map(({ personId }) => personId)
  const here = cookiesOf(await logInAs('petra'))
  expect(await told()).toEqual(['petra'])
  const known = cookiesOf(await logInAs('petra', {}, { cookie: here }))
  expect(await told()).toEqual(['petra'])
  const device = await givePasskey(them.linde, 'petra')
  expect((await enterBy(device, {}, { cookie: known })).status).toBe(303)
  expect(await told()).toEqual(['petra'])
  await enterBy(device)
  expect(await told()).toEqual(['petra', 'petra'])
})
