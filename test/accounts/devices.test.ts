import { beforeAll, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { openSession, sessionCookie } from '../../src/http/session.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast, password, platform } from '../cast.ts'
import { cookiesOf, logInAs, setCookie, visitWith } from './door.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const who of ['paul', 'petra']) await openAccount(them.linde, { personId: who, userName: who, password })
})

async function device(who: string) {
  const answer = await logInAs(who)
  const sealed = /=([^;]+)/.exec(setCookie(answer, sessionCookie))?.[1]
  const claim = await openSession(sealed, them.linde.school.schoolId, platform.settings.secret)
  return { cookie: cookiesOf(answer), id: claim?.fingerprint ?? '' }
}

it('lists the browsers in which I am logged in, and says which is this one (B3)', async () => {
  const here = await device('paul')
  await device('petra')
  const page = await (await visitWith(here.cookie, paths.security)).text()
  expect(page.match(/Chrome op Android/g)?.length).toBeGreaterThanOrEqual(1)
  expect(page.match(/Dit apparaat/g)).toHaveLength(1)
  expect(page).toContain('vandaag')
})

it('logs out one of my browsers from another, at once (B3, check 4)', async () => {
  const [here, there] = [await device('paul'), await device('paul')]
  const done = await visitWith(here.cookie, paths.deviceLogout(there.id), { method: 'POST' })
  expect([done.status, done.headers.get('location')]).toEqual([303, paths.security])
  expect((await visitWith(there.cookie, paths.more)).status).toBe(303)
  expect((await visitWith(here.cookie, paths.more)).status).toBe(200)
})

it('logs nobody else out', async () => {
  const [mine, hers] = [await device('paul'), await device('petra')]
  await visitWith(mine.cookie, paths.deviceLogout(hers.id), { method: 'POST' })
  expect((await visitWith(hers.cookie, paths.more)).status).toBe(200)
})

it('logs me out everywhere at once, and the others stay (check 4)', async () => {
  const [here, there, hers] = [await device('paul'), await device('paul'), await device('petra')]
  const done = await visitWith(here.cookie, paths.devicesLogout, { method: 'POST' })
  expect([done.status, done.headers.get('location')]).toEqual([303, paths.login])
  for (const { cookie } of [here, there]) expect((await visitWith(cookie, paths.more)).status).toBe(303)
  expect((await visitWith(hers.cookie, paths.more)).status).toBe(200)
})

it('is nothing for strangers', async () => {
  expect((await as(them, 'nobody').post(paths.devicesLogout)).status).toBe(401)
})
