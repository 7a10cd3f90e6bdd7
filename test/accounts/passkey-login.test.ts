import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { loginFailures, passkeys, sessions } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { type Cast, cast, password, platform } from '../cast.ts'
import { giveApp, takeApps, ticketIn } from './apps.ts'
import { givePasskey, newDevice } from './authenticator.ts'
import { cookiesOf, host, knock, logInAs, setCookie, visitWith, withWrongPassword } from './door.ts'
import { asked, enterBy, questionIn, show } from './passkey-door.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const one of ['paul', 'petra', 'adam']) await openAccount(them.linde, { personId: one, userName: one, password })
})
beforeEach(async () => {
  const { db } = them.linde
  await takeApps(them.linde)
  await db.batch([passkeys, loginFailures, sessions, outbox, auditLog].map((table) => db.delete(table, undefined)))
})

const session = (answer: Response) => setCookie(answer, '__Host-sessie')
const actions = async () => (await them.linde.db.from(auditLog)).map(({ action, subjectId }) => [action, subjectId])
async function refused(answer: Response, saying: string, status = 422) {
  expect([answer.status, session(answer)]).toEqual([status, ''])
  expect(await answer.text()).toContain(saying)
  expect(await them.linde.db.from(sessions)).toEqual([])
}
const unknown = 'Deze passkey werkt hier niet'
const over = 'Dat duurde te lang'

describe('logging in with a passkey', () => {
  it('needs no password and no second step, also of a school admin (B2, B4)', async () => {
    const device = await givePasskey(them.linde, 'adam')
    const done = await enterBy(device)
    expect([done.status, done.headers.get('location')]).toEqual([303, paths.overview])
    expect((await visitWith(cookiesOf(done), paths.more)).status).toBe(200)
    expect((await them.linde.db.from(sessions))[0]!.secondStepAt).not.toBeNull()
    expect((await them.linde.db.from(passkeys))[0]!.lastUsedAt).not.toBeNull()
    expect(await actions()).toContainEqual(['login.succeeded', null])
  })

  it('is offered on a page that is the same for all without scripts', async () => {
    const page = await (await knock(paths.login)).text()
    expect(page).toContain('autocomplete="username webauthn"')
    expect(page).toContain(`action="${paths.loginPasskey}"`)
    expect(/<form[^>]*passkey[^>]*>/.exec(page)![0]).toContain('hidden')
    const { rpId, allowCredentials } = await asked()
    expect([rpId, allowCredentials]).toEqual([host, []])
  })

  it('carries what was asked for on', async () => {
    const device = await givePasskey(them.linde, 'paul')
    const question = await asked()
    const sleutel = await device.sign(question.challenge)
    const done = await show(question, sleutel, {}, { naar: '/berichten?na=3' })
    expect(done.headers.get('location')).toBe('/berichten?na=3')
    const evil = await asked()
    const elsewhere = await show(evil, await device.sign(evil.challenge), {}, { naar: '//evil.example' })
    expect(elsewhere.headers.get('location')).toBe(paths.overview)
  })

  it.each([
    ['that answers something else', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['that was asked at another school', { origin: 'https://haven.pleinpost.test' }],
    ['that was asked without TLS', { origin: `http://${host}` }],
    ['that is for another school', { host: 'haven.pleinpost.test' }],
    ['that is for all schools', { host: 'pleinpost.test' }],
    ['that did not see who holds it', { verified: false }],
    ['that nobody touched', { present: false }],
    ['that is being made', { type: 'webauthn.create' }],
    ['with another’s name', { handle: 'petra' }],
    ['with no name', { handle: null }],
    ['with no signature', { signature: new Uint8Array([0x30, 0]) }],
  ])('lets nobody in %s', async (_, wrong) => {
    const device = await givePasskey(them.linde, 'paul')
    await refused(await enterBy(device, wrong), unknown)
    expect(await actions()).toEqual([['login.failed', 'paul']])
  })

  it('lets nobody in with another’s key under this one’s name, or a key that nobody has', async () => {
    const [hers, stranger] = [await givePasskey(them.linde, 'petra'), await newDevice('paul')]
    const question = await asked()
    const signed = JSON.parse(await stranger.sign(question.challenge)) as object
    await refused(await show(question, JSON.stringify({ ...signed, id: hers.id, rawId: hers.id })), unknown)
    await refused(await enterBy(stranger), unknown)
  })

  it.each(['nonsense', '{}', '{"id":1}', 'null', '[]'])('lets nobody in by %s', async (sleutel) => {
    await refused(await show(await asked(), sleutel), unknown)
  })

  it('takes each answer once, though four bring it at once (check 7)', async () => {
    const device = await givePasskey(them.linde, 'paul')
    const question = await asked()
    const sleutel = await device.sign(question.challenge)
    const tries = await Promise.all(Array.from({ length: 4 }, () => show(question, sleutel)))
    expect(tries.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422])
    expect(await them.linde.db.from(sessions)).toHaveLength(1)
    expect((await show(question, sleutel)).status).toBe(422)
  })

  it('uses its question up by a wrong answer as well', async () => {
    const device = await givePasskey(them.linde, 'paul')
    const question = await asked()
    await show(question, await device.sign(question.challenge, { verified: false }))
    await refused(await show(question, await device.sign(question.challenge)), over)
  })

  it('is nothing after ten minutes, in another browser, or with a letter changed', async () => {
    const device = await givePasskey(them.linde, 'paul')
    const [question, other] = [await asked(), await asked()]
    const sleutel = await device.sign(question.challenge)
    const later = { ...platform, now: () => new Date(Date.now() + 10 * 60_000) }
    await refused(await show(question, sleutel, { platform: later }), over)
    await refused(await show({ ...question, cookie: other.cookie }, sleutel), over)
    await refused(await show({ ...question, cookie: '' }, sleutel), over)
    for (const sealed of [question.sealed.slice(1), `${question.sealed.slice(0, -2)}AA`, 'x', other.sealed]) {
      expect((await show({ ...question, sealed }, sleutel)).status).toBe(422)
    }
    expect(await them.linde.db.from(sessions)).toEqual([])
    expect((await show(question, sleutel)).status).toBe(303)
  })

  it('is nothing at another school, though it held the same key (check 2)', async () => {
    const device = await givePasskey(them.linde, 'paul')
    const visit = { at: 'haven.pleinpost.test' }
    const there = { origin: 'https://haven.pleinpost.test', host: 'haven.pleinpost.test' }
    await refused(await enterBy(device, there, visit), unknown)
    const question = await asked()
    await refused(await show(question, await device.sign(question.challenge), visit), over)
  })

  it('is nothing once it was removed (check 4)', async () => {
    const device = await givePasskey(them.linde, 'paul')
    const question = await asked()
    await them.linde.db.delete(passkeys, eq(passkeys.id, device.id))
    await refused(await show(question, await device.sign(question.challenge)), unknown)
  })
})

describe('a key that counts', () => {
  it('counts on', async () => {
    const device = await givePasskey(them.linde, 'paul', { counter: 6 })
    expect((await enterBy(device, { counter: 9 })).status).toBe(303)
    expect((await them.linde.db.from(passkeys))[0]!.counter).toBe(9)
  })

  it.each([
    9, 8, 1, 0,
  ])('lets nobody in who is at %i after 9, and its owner hears of it (WebAuthn, 6.1.1)', async (counter) => {
    const device = await givePasskey(them.linde, 'paul', { counter: 9 })
    await refused(await enterBy(device, { counter }), 'lijkt een kopie')
    expect((await them.linde.db.from(passkeys))[0]).toMatchObject({ counter: 9, lastUsedAt: null })
    expect(await actions()).toEqual([['passkey.copied', 'paul']])
    const told = await them.linde.db.from(outbox)
    expect(told.map(({ personId, notice }) => [personId, notice])).toEqual([
      ['paul', expect.objectContaining({ news: 'passkeyCopied' })],
    ])
    expect((await enterBy(device, { counter: 10 })).status).toBe(303)
  })

  it('is not called a copy by whoever cannot sign with it', async () => {
    const device = await givePasskey(them.linde, 'paul', { counter: 9 })
    await refused(await enterBy(device, { counter: 3, signature: new Uint8Array([0x30, 0]) }), unknown)
    expect(await them.linde.db.from(outbox)).toEqual([])
  })
})

describe('trying passkeys', () => {
  const from = (number: number) => ({ address: `198.51.100.${number}` })

  it('stops after ten wrong ones of one person, from wherever (check 9)', async () => {
    const device = await givePasskey(them.linde, 'paul')
    for (let number = 0; number < 10; number++) await enterBy(device, { verified: false }, from(number))
    const answer = await enterBy(device, {}, from(11))
    expect(answer.headers.get('retry-after')).toBe('900')
    await refused(answer, 'te vaak een passkey geprobeerd', 429)
    await enterBy(device, {}, from(12))
    expect((await actions()).filter(([action]) => action === 'login.throttled')).toEqual([['login.throttled', 'paul']])
  })

  it('goes on in a browser in which they logged in before', async () => {
    const device = await givePasskey(them.linde, 'paul')
    const known = setCookie(await enterBy(device), '__Host-bekend').split(';')[0]!
    for (let number = 0; number < 11; number++) await enterBy(device, { verified: false }, from(number))
    expect((await enterBy(device, {}, from(12))).status).toBe(429)
    expect((await enterBy(device, {}, { cookie: known })).status).toBe(303)
  })

  it('still works where the password was tried too often (check 9)', async () => {
    const device = await givePasskey(them.linde, 'paul')
    for (let number = 0; number < 11; number++) await withWrongPassword('paul', from(number))
    expect((await logInAs('paul')).status).toBe(429)
    expect((await enterBy(device)).status).toBe(303)
  })
})

describe('a passkey after the password', () => {
  /** As far as the password brings somebody, with what they are then asked. */
  async function halfway(name: string) {
    const answer = await logInAs(name)
    const page = await answer.text()
    expect([answer.status, session(answer)]).toEqual([200, ''])
    return { page, ...questionIn(page), bewijs: ticketIn(page), cookie: cookiesOf(answer) }
  }
  type Half = Awaited<ReturnType<typeof halfway>>
  const take = ({ bewijs, sealed, cookie }: Half, sleutel: string, more = {}) =>
    knock(paths.loginStepPasskey, { bewijs, uitdaging: sealed, sleutel, ...more }, { cookie })

  it('is the second step of whoever must take one; having it is enough then (B4)', async () => {
    const [device] = [await givePasskey(them.linde, 'adam'), await givePasskey(them.linde, 'petra')]
    const half = await halfway('adam')
    expect(half.get.allowCredentials.map(({ id }) => id)).toEqual([device.id])
    expect(half.page).not.toContain('code in die uw app')
    const done = await take(half, await device.sign(half.get.challenge, { verified: false, handle: null }))
    expect([done.status, done.headers.get('location')]).toEqual([303, paths.overview])
    expect((await visitWith(cookiesOf(done), paths.more)).status).toBe(200)
  })

  it('stands beside the app’s code for whoever has both', async () => {
    const [device] = [await givePasskey(them.linde, 'paul'), await giveApp(them.linde, 'paul')]
    const half = await halfway('paul')
    expect(half.page).toContain('code in die uw app')
    expect((await take(half, await device.sign(half.get.challenge))).status).toBe(303)
  })

  it('is not asked of a parent who has no app', async () => {
    await givePasskey(them.linde, 'paul')
    expect((await logInAs('paul')).status).toBe(303)
  })

  it('is one’s own', async () => {
    await givePasskey(them.linde, 'adam')
    const hers = await givePasskey(them.linde, 'petra')
    for (const handle of ['petra', 'adam', null]) {
      const half = await halfway('adam')
      await refused(await take(half, await hers.sign(half.get.challenge, { handle })), unknown)
    }
  })

  it('answers this question alone: not the one to log in, nor another person’s, nor twice', async () => {
    const [device, his] = [await givePasskey(them.linde, 'adam'), await givePasskey(them.linde, 'paul')]
    await giveApp(them.linde, 'paul')
    const [half, other, login] = [await halfway('adam'), await halfway('paul'), await asked()]
    await refused(await take({ ...half, ...login }, await device.sign(login.challenge)), over)
    const crossed = await take({ ...other, bewijs: half.bewijs }, await his.sign(other.get.challenge))
    await refused(crossed, unknown)
    const weak = await device.sign(half.get.challenge, { verified: false })
    await refused(await show(half, weak), over)
    expect((await take(half, weak)).status).toBe(303)
    expect((await take(half, weak)).status).toBe(422)
  })

  it('is nothing without the password’s ticket', async () => {
    const device = await givePasskey(them.linde, 'adam')
    const half = await halfway('adam')
    const sleutel = await device.sign(half.get.challenge, { verified: false })
    for (const bewijs of ['', 'nonsense', half.bewijs.slice(1)]) {
      await refused(await take({ ...half, bewijs }, sleutel), '')
    }
  })

  it('is taken afterwards by whoever logged in before it was there (B4)', async () => {
    const cookie = cookiesOf(await logInAs('adam'))
    const device = await givePasskey(them.linde, 'adam')
    const { sealed, get } = questionIn(await (await visitWith(cookie, paths.secondStep)).text())
    const confirm = async (uitdaging: string, sleutel: string) =>
      visitWith(cookie, paths.secondStepPasskey, { method: 'POST', body: new URLSearchParams({ uitdaging, sleutel }) })
    const hers = await givePasskey(them.linde, 'petra')
    expect((await confirm(sealed, await hers.sign(get.challenge))).status).toBe(422)
    const again = questionIn(await (await visitWith(cookie, paths.secondStep)).text())
    const done = await confirm(again.sealed, await device.sign(again.get.challenge))
    expect([done.status, done.headers.get('location')]).toEqual([303, paths.overview])
    expect((await visitWith(cookiesOf(done), paths.more)).status).toBe(200)
    expect((await visitWith(cookie, paths.more)).status).toBe(303)
  })
})
