import { beforeAll, beforeEach, expect, it } from 'vitest'
import { handOver } from '../../src/accounts/hand-over.ts'
import { knownBrowserCookie } from '../../src/accounts/known-browser.ts'
import { insertAccount } from '../../src/accounts/queries.ts'
import { sessions } from '../../src/accounts/schema.ts'
import { sessionCookie } from '../../src/http/session.ts'
import { paths } from '../../src/paths.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { type Cast, cast, platform } from '../cast.ts'
import { leadsTo, visit } from '../signups/apex.ts'
import { cookiesOf, setCookie } from './door.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await insertAccount(them.linde, { personId: 'paul', userName: 'paul', passwordHash: '' })
})
beforeEach(async () => {
  await them.linde.db.batch([them.linde.db.delete(sessions, undefined)])
})

const host = 'linde.pleinpost.test'
const fromUs = { 'sec-fetch-site': 'same-site' }
const handed = async (scope: SchoolScope = them.linde) => new URL(await handOver(scope, 'paul')).pathname
const loggedIn = async () => (await them.linde.db.from(sessions)).length
const go = (path: string, headers: Record<string, string> = {}, at = host) =>
  visit(platform, path, { host: at, headers })
const press = (path: string, headers: Record<string, string> = {}) =>
  visit(platform, path, { host, headers, typed: {} })

it('logs in at the school’s own host whoever comes from a page of ours, with that host’s own cookies (A1, check 7)', async () => {
  const entered = await go(await handed(), fromUs)
  expect([entered.status, leadsTo(entered).path]).toEqual([303, paths.overview])
  for (const name of [sessionCookie, knownBrowserCookie]) {
    expect(setCookie(entered, name)).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  }
  const page = await go(paths.overview, { cookie: cookiesOf(entered) })
  expect([page.status, (await page.text()).includes('Paul')]).toEqual([200, true])
})

it.each([
  'none',
  'cross-site',
  'same-origin',
  '',
])('shows whoever comes any other way (%s) as whom, uses nothing up, and takes a press (check 7, 11)', async (site) => {
  const path = await handed()
  const headers: Record<string, string> = site ? { 'sec-fetch-site': site } : {}
  for (let look = 0; look < 3; look++) {
    const page = await go(path, headers)
    expect([page.status, (await page.text()).includes('U gaat verder als Paul (paul).')]).toEqual([200, true])
    expect(page.headers.getSetCookie()).toEqual([])
  }
  expect(await loggedIn()).toBe(0)
  expect(leadsTo(await press(path)).path).toBe(paths.overview)
  expect(await loggedIn()).toBe(1)
})

it('works once, though twenty come at once', async () => {
  const path = await handed()
  const answers = await Promise.all(Array.from({ length: 20 }, () => go(path, fromUs)))
  expect(answers.filter((answer) => leadsTo(answer).path === paths.overview)).toHaveLength(1)
  expect(await loggedIn()).toBe(1)
  expect(leadsTo(await press(path)).path).toBe(paths.login)
})

it('works for two minutes', async () => {
  const path = await handed({ ...them.linde, now: new Date(Date.now() - 2 * 60_000 - 1000) })
  expect(leadsTo(await go(path, fromUs)).path).toBe(paths.login)
  expect(await loggedIn()).toBe(0)
})

it('works at that school alone, and for nothing that was altered (check 2)', async () => {
  const path = await handed()
  expect(leadsTo(await go(path, fromUs, 'haven.pleinpost.test')).path).toBe(paths.login)
  expect(leadsTo(await go(`${path.slice(0, -3)}AAA`, fromUs)).path).toBe(paths.login)
  expect(await loggedIn()).toBe(0)
})

it('takes the place of whatever session the browser had (check 7)', async () => {
  const first = await go(await handed(), fromUs)
  await go(await handed(), { ...fromUs, cookie: cookiesOf(first) })
  expect(await loggedIn()).toBe(1)
  expect((await go(paths.overview, { cookie: cookiesOf(first) })).status).toBe(303)
})
