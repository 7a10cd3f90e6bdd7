import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { codeApps, passkeys, recoveryCodes, sessions } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { staff } from '../../src/people/schema.ts'
import { as, type Cast, cast, logInAgain, password } from '../cast.ts'
import { giveApp, takeApps } from './apps.ts'
import { givePasskey } from './authenticator.ts'
import { cookiesOf, logInAs, visitWith } from './door.ts'
import { enterBy } from './passkey-door.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const one of ['adam', 'ines', 'olga', 'paul', 'pip'])
    await openAccount(them.linde, { personId: one, userName: one, password })
})
beforeEach(async () => {
  logInAgain()
  await takeApps(them.linde)
  await them.linde.db.batch(
    [passkeys, sessions, outbox, auditLog].map((table) => them.linde.db.delete(table, undefined)),
  )
})

const { stepOf } = paths
const left = async () =>
  (await them.linde.db.batch([codeApps, recoveryCodes, passkeys].map((table) => them.linde.db.from(table)))).flat()
    .length

/** Somebody with an app, its codes, two passkeys, and a browser that is logged in with one. */
async function given(personId: string) {
  await giveApp(them.linde, personId)
  await givePasskey(them.linde, personId)
  const device = await givePasskey(them.linde, personId)
  return { device, cookie: cookiesOf(await enterBy(device)) }
}

it('takes away the app, the codes and the passkeys, logs out, tells the person, and stands in the log (B4, N3)', async () => {
  const { device, cookie } = await given('paul')
  const page = await (await as(them, 'adam').visit(stepOf('paul'))).text()
  expect([page.includes('een app voor codes en 2 passkeys'), page.includes('name="huidig"')]).toEqual([true, false])
  const done = await as(them, 'adam').post(stepOf('paul'))
  expect(done.headers.get('location')).toBe(`${stepOf('paul')}?bewaard`)
  expect(await left()).toBe(0)
  expect((await visitWith(cookie, paths.more)).status).toBe(303)
  expect((await enterBy(device)).status).toBe(422)
  expect((await logInAs('paul')).headers.get('location')).toBe(paths.overview)
  const told = await them.linde.db.from(outbox, eq(outbox.personId, 'paul'))
  expect(told.map(({ notice }) => notice)).toContainEqual(expect.objectContaining({ news: 'stepReset' }))
  const [entry] = await them.linde.db.from(auditLog, eq(auditLog.action, 'secondStep.reset'))
  expect(entry).toMatchObject({ actorId: 'adam', subjectId: 'paul' })
})

it('leaves everybody else’s alone', async () => {
  const { cookie } = await given('ines')
  await givePasskey(them.linde, 'paul')
  await as(them, 'adam').post(stepOf('paul'))
  expect(await left()).toBe(4)
  expect((await visitWith(cookie, paths.more)).status).toBe(200)
})

it('lets whoever must have one set it up at the next log-in (B4)', async () => {
  await them.linde.db.insert(staff, { personId: 'olga', role: 'admin', since: them.linde.now })
  await given('olga')
  await as(them, 'adam').post(stepOf('olga'))
  const again = cookiesOf(await logInAs('olga'))
  expect((await visitWith(again, paths.more)).headers.get('location')).toBe(paths.secondStep)
  expect(await (await visitWith(again, paths.secondStep)).text()).toContain('hier verplicht')
})

it('asks the password of an admin whose own second step is a while ago (ASVS 7.5.1)', async () => {
  await given('paul')
  await as(them, 'adam').visit(paths.more)
  const long = new Date(Date.now() - 16 * 60_000)
  await them.linde.db.update(sessions, eq(sessions.personId, 'adam'), { secondStepAt: long })
  expect(await (await as(them, 'adam').visit(stepOf('paul'))).text()).toContain('name="huidig"')
  for (const huidig of ['', 'wrong']) {
    expect((await as(them, 'adam').post(stepOf('paul'), { huidig })).status).toBe(422)
  }
  expect(await left()).toBe(4)
  expect((await as(them, 'adam').post(stepOf('paul'), { huidig: password })).status).toBe(303)
  expect(await left()).toBe(0)
})

it('is done to nobody by themselves, nor by who is no admin', async () => {
  await givePasskey(them.linde, 'adam')
  expect((await as(them, 'adam').visit(stepOf('adam'))).status).toBe(403)
  expect((await as(them, 'adam').post(stepOf('adam'))).status).toBe(403)
  for (const who of ['hedda', 'ada', 'ines', 'paul'] as const) {
    expect((await as(them, who).post(stepOf('adam'))).status).toBe(403)
  }
  expect(await left()).toBe(1)
})

it('is found on the person’s page, of whoever can log in and is somebody else', async () => {
  const page = async (id: string) => (await as(them, 'adam').visit(paths.rolesOf(id))).text()
  expect(await page('paul')).toContain(stepOf('paul'))
  expect(await page('adam')).not.toContain(stepOf('adam'))
  expect(await page('wim')).not.toContain(stepOf('wim'))
  expect(await page('pip')).not.toContain(stepOf('pip'))
  expect((await as(them, 'adam').visit(stepOf('wim'))).status).toBe(404)
  expect(await (await as(them, 'adam').visit(stepOf('paul'))).text()).toContain('niets om weg te halen')
})
