import { like } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { knownBrowserCookie, sealKnownBrowser } from '../../src/accounts/known-browser.ts'
import { loginFailures } from '../../src/accounts/schema.ts'
import { networkOf } from '../../src/accounts/throttle.ts'
import { fingerprint } from '../../src/ids.ts'
import { type Cast, cast, password } from '../cast.ts'
import { cookiesOf, logInAs, setCookie, withWrongPassword } from './door.ts'

let them: Cast | undefined
beforeEach(async () => {
  if (!them) {
    them = await cast()
    for (const who of ['paul', 'petra']) await openAccount(them.linde, { personId: who, userName: who, password })
  }
  await them.linde.db.delete(loginFailures, undefined)
})

const address = (number: number) => `198.51.100.${number}`

/** One wrong try, and then so many that the counters of this kind are at their limit: each costs a hash. */
async function exhaust(kind: 'account' | 'address' | 'school' | 'browser', count: number, attempt: Promise<Response>) {
  expect((await attempt).status).toBe(422)
  await them!.linde.db.update(loginFailures, like(loginFailures.key, `${kind}%`), { count })
}

it('stops guessing at one account, from however many addresses (check 9)', async () => {
  for (let number = 0; number < 10; number++) await withWrongPassword('paul', { address: address(number) })
  const next = await logInAs('paul', {}, { address: address(99) })
  expect(next.status).toBe(429)
  expect(next.headers.get('retry-after')).toBe('900')
  expect((await logInAs('petra', {}, { address: address(99) })).status).toBe(303)
})

it('stops guessing at names that do not exist just the same (check 10)', async () => {
  await exhaust('account', 10, withWrongPassword('nobody-here', { address: address(1) }))
  expect((await withWrongPassword('nobody-here', { address: address(2) })).status).toBe(429)
})

it('counts a name once, however it is written', async () => {
  await exhaust('account', 10, withWrongPassword('paul', { address: address(1) }))
  for (const name of [' Paul', 'PAUL ', 'ｐａｕｌ'])
    expect((await logInAs(name, {}, { address: address(2) })).status).toBe(429)
})

it('stops one password tried on many accounts from one address (check 9)', async () => {
  await exhaust('address', 100, withWrongPassword('spray'))
  expect((await logInAs('paul')).status).toBe(429)
  expect((await logInAs('paul', {}, { address: address(1) })).status).toBe(303)
})

it('stops one password tried on many accounts from many addresses, and lets known browsers in (check 9)', async () => {
  const cookie = cookiesOf(await logInAs('paul'))
  await exhaust('school', 1000, withWrongPassword('spray', { address: address(1) }))
  expect((await logInAs('petra', {}, { address: address(2) })).status).toBe(429)
  expect((await logInAs('paul', {}, { address: address(3), cookie })).status).toBe(303)
})

it('takes a network of IPv6 addresses for one (check 9)', () => {
  expect(networkOf('2001:db8:1:2::5')).toBe(networkOf('2001:0DB8:0001:0002:ffff:ffff:ffff:ffff'))
  expect(networkOf('2001:db8:1:2::5')).not.toBe(networkOf('2001:db8:1:3::5'))
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
})

it('weighs one of twenty tries that come at the same instant with one left (check 9)', async () => {
  await exhaust('account', 9, withWrongPassword('paul'))
  const tries = Array.from({ length: 20 }, (_, number) => withWrongPassword('paul', { address: address(number) }))
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 422)).toHaveLength(1)
  expect(statuses.filter((status) => status === 429)).toHaveLength(19)
})

it('begins anew after a quarter of an hour, and forgets what was counted before', async () => {
  await exhaust('account', 10, withWrongPassword('paul', { address: address(1) }))
  await them!.linde.db.update(loginFailures, undefined, { since: new Date(Date.now() - 16 * 60_000) })
  expect((await logInAs('paul', {}, { address: address(2) })).status).toBe(303)
  const left = await them!.linde.db.from(loginFailures)
  expect(left.filter(({ since }) => since.getTime() < Date.now() - 15 * 60_000)).toEqual([])
})

it('gives the right password its tries back', async () => {
  await exhaust('account', 9, withWrongPassword('paul'))
  expect((await logInAs('paul')).status).toBe(303)
  const left = await them!.linde.db.from(loginFailures)
  expect(left.map(({ count }) => count)).toEqual([1, 1])
})

it('lets a parent in from a known browser while others lock the account (check 9)', async () => {
  const cookie = cookiesOf(await logInAs('paul'))
  await exhaust('account', 10, withWrongPassword('paul', { address: address(1) }))
  expect((await logInAs('paul', {}, { address: address(2) })).status).toBe(429)
  expect((await logInAs('paul', {}, { address: address(2), cookie })).status).toBe(303)
})

it('gives a known browser no more guesses than anybody (check 9)', async () => {
  const cookie = cookiesOf(await logInAs('paul'))
  await exhaust('browser', 10, withWrongPassword('paul', { cookie }))
  expect((await logInAs('paul', {}, { cookie })).status).toBe(429)
})

it('knows a browser for the accounts that logged in there', async () => {
  const cookie = cookiesOf(await logInAs('paul'))
  await exhaust('account', 10, withWrongPassword('petra', { address: address(1), cookie }))
  expect((await logInAs('petra', {}, { address: address(2), cookie })).status).toBe(429)
})

it('knows a browser for everybody who logged in there', async () => {
  const both = cookiesOf(await logInAs('petra', {}, { cookie: cookiesOf(await logInAs('paul')) }))
  await exhaust('account', 10, withWrongPassword('paul', { address: address(1) }))
  expect((await logInAs('paul', {}, { address: address(2), cookie: both })).status).toBe(303)
})

it('knows no browser by another school’s word', async () => {
  const { haven, linde } = them!
  const named = { id: 'x', accounts: [await fingerprint('paul')] }
  const theirs = `${knownBrowserCookie}=${await sealKnownBrowser(haven, named, 'paul')}`
  const ours = `${knownBrowserCookie}=${await sealKnownBrowser(linde, named, 'paul')}`
  await exhaust('account', 10, withWrongPassword('paul'))
  expect((await logInAs('paul', {}, { cookie: theirs })).status).toBe(429)
  expect((await logInAs('paul', {}, { cookie: ours })).status).toBe(303)
})

it('sets a known browser’s cookie as carefully as the session’s', async () => {
  const line = setCookie(await logInAs('paul'), knownBrowserCookie)
  expect(line).toMatch(/^__Host-.*; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})
