import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { updatePassword } from '../../src/accounts/queries.ts'
import { loginFailures, passkeys, recoveryCodes, sessions } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast, password, platform } from '../cast.ts'
import { giveApp, takeApps } from './apps.ts'
import { type Device, givePasskey, newDevice } from './authenticator.ts'
import { cookiesOf, host, knock, logInAs, visitWith } from './door.ts'
import { questionIn } from './passkey-door.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const one of ['paul', 'petra', 'adam', 'ines']) {
    await openAccount(them.linde, { personId: one, userName: one, password })
  }
})
beforeEach(async () => {
  const { db } = them.linde
  await takeApps(them.linde)
  await db.batch([passkeys, loginFailures, sessions, outbox, auditLog].map((table) => db.delete(table, undefined)))
})

const post = (cookie: string, path: string, fields: Record<string, string> = {}) =>
  visitWith(cookie, path, { method: 'POST', body: new URLSearchParams(fields) })
const kept = () => them.linde.db.from(passkeys)
const told = async () => (await them.linde.db.from(outbox)).map(({ notice }) => notice)
const logged = async () => (await them.linde.db.from(auditLog)).map(({ action, subjectId }) => [action, subjectId])

async function offered(cookie: string) {
  const page = await (await visitWith(cookie, paths.newPasskey)).text()
  return questionIn(page)
}
const add = (cookie: string, sealed: string, sleutel: string, naam = 'Mijn telefoon') =>
  post(cookie, paths.passkeys, { naam, uitdaging: sealed, sleutel })

async function added(name: string, device: Device) {
  const cookie = cookiesOf(await logInAs(name))
  const { sealed, create } = await offered(cookie)
  return { cookie, answer: await add(cookie, sealed, await device.make(create.challenge)) }
}

describe('adding a passkey', () => {
  it('is done by whoever has just logged in, under a name, and told to them (B2, ASVS 6.3.7)', async () => {
    const device = await newDevice('paul')
    const { cookie, answer } = await added('paul', device)
    expect(answer.headers.get('location')).toBe(`${paths.security}?bewaard=passkey`)
    const [row] = await kept()
    expect(row).toMatchObject({ id: device.id, personId: 'paul', name: 'Mijn telefoon', host, counter: 0 })
    expect(row!.transports).toEqual(['internal', 'hybrid'])
    expect(await told()).toContainEqual(expect.objectContaining({ kind: 'security', news: 'passkeyAdded' }))
    expect(await logged()).toContainEqual(['passkey.added', 'paul'])
    expect((await visitWith(cookie, paths.more)).status).toBe(303)
    const page = await (await visitWith(cookiesOf(answer), paths.security)).text()
    expect([page.includes('Mijn telefoon'), page.includes(paths.passkey(device.id))]).toEqual([true, true])
  })

  it('asks for a key that shows itself, that sees who holds it, and that is not there yet', async () => {
    const device = await givePasskey(them.linde, 'paul')
    const { create } = await offered(cookiesOf(await logInAs('paul')))
    expect(create).toMatchObject({
      rp: { id: host, name: 'De Linde' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect(create.excludeCredentials.map(({ id }) => id)).toEqual([device.id])
    expect(create.user.id).toBe(btoa('paul').replaceAll('=', ''))
  })

  it('asks for the password of whoever logged in some time ago (ASVS 7.5.1)', async () => {
    const cookie = cookiesOf(await logInAs('paul'))
    await them.linde.db.update(sessions, undefined, { createdAt: new Date(Date.now() - 16 * 60_000) })
    expect(await (await visitWith(cookie, paths.newPasskey)).text()).not.toContain('data-passkey=')
    const wrong = await post(cookie, paths.newPasskey, { huidig: 'wrong' })
    expect([wrong.status, (await wrong.text()).includes('data-passkey=')]).toEqual([422, false])
    const { sealed, create } = questionIn(await (await post(cookie, paths.newPasskey, { huidig: password })).text())
    const device = await newDevice('paul')
    expect((await add(cookie, sealed, await device.make(create.challenge))).status).toBe(303)
  })

  it.each([
    ['that answers something else', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['that was asked at another address', { origin: 'https://haven.pleinpost.test' }],
    ['that is for another address', { host: 'haven.pleinpost.test' }],
    ['that is for all schools', { host: 'pleinpost.test' }],
    ['that did not see who holds it', { verified: false }],
    ['that nobody touched', { present: false }],
    ['that was asked to sign', { type: 'webauthn.get' }],
  ])('takes none %s', async (_, wrong) => {
    const cookie = cookiesOf(await logInAs('paul'))
    const { sealed, create } = await offered(cookie)
    const answer = await add(cookie, sealed, await (await newDevice('paul')).make(create.challenge, wrong))
    expect([answer.status, (await answer.text()).includes('De passkey is niet gemaakt')]).toEqual([422, true])
    expect(await kept()).toEqual([])
  })

  it.each(['', 'nonsense', '{}', '{"id":"x"}', '[1]', 'null'])('takes no nonsense: %j', async (sleutel) => {
    const cookie = cookiesOf(await logInAs('paul'))
    const { sealed } = await offered(cookie)
    const answer = await add(cookie, sealed, sleutel)
    expect([answer.status, (await answer.text()).includes('value="Mijn telefoon"')]).toEqual([422, true])
  })

  it('takes each answer once, in the browser that was asked, for ten minutes', async () => {
    const [device, cookie] = [await newDevice('paul'), cookiesOf(await logInAs('paul'))]
    const { sealed, create } = await offered(cookie)
    const sleutel = await device.make(create.challenge)
    for (const other of ['paul', 'petra']) {
      expect((await add(cookiesOf(await logInAs(other)), sealed, sleutel)).status).toBe(422)
    }
    const both = await Promise.all([add(cookie, sealed, sleutel), add(cookie, sealed, sleutel)])
    expect(both.map(({ status }) => status).sort()).toContain(303)
    expect(await kept()).toHaveLength(1)
    const now = cookiesOf(both.find(({ status }) => status === 303)!)
    const late = await offered(now)
    const later = { ...platform, now: () => new Date(Date.now() + 10 * 60_000) }
    const fields = {
      naam: 'X',
      uitdaging: late.sealed,
      sleutel: await (await newDevice('paul')).make(late.create.challenge),
    }
    expect((await knock(paths.passkeys, fields, { cookie: now, platform: later })).status).toBe(422)
    expect(await kept()).toHaveLength(1)
  })

  it('takes no key that is another’s already', async () => {
    const device = await givePasskey(them.linde, 'petra')
    const { answer } = await added('paul', device)
    expect([answer.status, (await kept())[0]!.personId]).toEqual([422, 'petra'])
  })

  it('wants a name, and keeps what was typed', async () => {
    const cookie = cookiesOf(await logInAs('paul'))
    const { sealed, create } = await offered(cookie)
    const answer = await add(cookie, sealed, await (await newDevice('paul')).make(create.challenge), ' ')
    expect([answer.status, (await answer.text()).includes('aria-invalid')]).toEqual([422, true])
  })

  it('stops at ten', async () => {
    for (let number = 0; number < 10; number++) await givePasskey(them.linde, 'paul')
    const page = await (await visitWith(cookiesOf(await logInAs('paul')), paths.newPasskey)).text()
    expect([page.includes('al 10 passkeys'), page.includes('data-passkey=')]).toEqual([true, false])
  })

  it('is a second step for whoever must have one, who gets recovery codes with it (B4)', async () => {
    const cookie = cookiesOf(await logInAs('adam'))
    expect((await visitWith(cookie, paths.more)).headers.get('location')).toBe(paths.secondStep)
    expect(await (await visitWith(cookie, paths.secondStep)).text()).toContain(paths.newPasskey)
    const { sealed, create } = await offered(cookie)
    const answer = await add(cookie, sealed, await (await newDevice('adam')).make(create.challenge))
    expect([answer.status, (await answer.text()).match(/<code>/g)?.length]).toEqual([200, 10])
    expect((await visitWith(cookiesOf(answer), paths.more)).status).toBe(200)
    expect(await them.linde.db.from(recoveryCodes)).toHaveLength(10)
    const page = await (await visitWith(cookiesOf(answer), paths.secondStep)).text()
    expect(page).toContain('nog 10 herstelcodes')
  })

  it('waits for the second step of whoever owes one', async () => {
    const cookie = cookiesOf(await logInAs('paul'))
    await giveApp(them.linde, 'paul')
    for (const answer of [await visitWith(cookie, paths.newPasskey), await post(cookie, paths.newPasskey)]) {
      expect(answer.headers.get('location')).toBe(paths.secondStep)
    }
  })
})

describe('a passkey one has', () => {
  it('is renamed', async () => {
    const [device, cookie] = [await givePasskey(them.linde, 'paul'), cookiesOf(await logInAs('paul'))]
    const done = await post(cookie, paths.passkey(device.id), { naam: '<b>Tablet</b>' })
    expect(done.headers.get('location')).toBe(`${paths.passkey(device.id)}?bewaard=naam`)
    expect((await kept())[0]!.name).toBe('<b>Tablet</b>')
    const page = await (await visitWith(cookie, done.headers.get('location')!)).text()
    expect([page.includes('De naam is bewaard'), page.includes('<b>')]).toEqual([true, false])
    expect((await post(cookie, paths.passkey(device.id), { naam: '' })).status).toBe(422)
  })

  it('is removed with the password, and told', async () => {
    const [device, cookie] = [await givePasskey(them.linde, 'paul'), cookiesOf(await logInAs('paul'))]
    expect((await post(cookie, paths.passkeyRemoval(device.id), { huidig: 'wrong' })).status).toBe(422)
    const done = await post(cookie, paths.passkeyRemoval(device.id), { huidig: password })
    expect(done.headers.get('location')).toBe(`${paths.security}?bewaard=passkey-weg`)
    expect(await kept()).toEqual([])
    expect(await told()).toContainEqual(expect.objectContaining({ kind: 'security', news: 'passkeyRemoved' }))
    expect(await logged()).toContainEqual(['passkey.removed', 'paul'])
  })

  it('is nobody else’s to see, name or remove', async () => {
    const [device, petra] = [await givePasskey(them.linde, 'paul'), cookiesOf(await logInAs('petra'))]
    expect((await visitWith(petra, paths.passkey(device.id))).status).toBe(404)
    expect((await post(petra, paths.passkey(device.id), { naam: 'X' })).status).toBe(404)
    expect((await post(petra, paths.passkeyRemoval(device.id), { huidig: password })).status).toBe(404)
    expect((await kept())[0]!.name).toBe('Telefoon')
  })

  it('stays where it is the second step that one must have (B4)', async () => {
    const device = await newDevice('adam')
    const { answer } = await added('adam', device)
    const cookie = cookiesOf(answer)
    const refused = await post(cookie, paths.passkeyRemoval(device.id), { huidig: password })
    expect([refused.status, (await refused.text()).includes('moet u een tweede stap houden')]).toEqual([422, true])
    await giveApp(them.linde, 'adam')
    expect((await post(cookie, paths.passkeyRemoval(device.id), { huidig: password })).status).toBe(303)
  })

  it('stays where it is the only way in', async () => {
    const [device, cookie] = [await givePasskey(them.linde, 'petra'), cookiesOf(await logInAs('petra'))]
    await them.linde.db.batch([updatePassword(them.linde, 'petra', '')])
    const refused = await post(cookie, paths.passkeyRemoval(device.id))
    expect([refused.status, (await refused.text()).includes('enige manier om in te loggen')]).toEqual([422, true])
    await givePasskey(them.linde, 'petra')
    expect((await post(cookie, paths.passkeyRemoval(device.id))).status).toBe(303)
  })

  it('says so when it is for another address of the school', async () => {
    const device = await givePasskey(them.linde, 'paul', { at: 'ouders.delinde.example' })
    const page = await (await visitWith(cookiesOf(await logInAs('paul')), paths.passkey(device.id))).text()
    expect(page).toContain('Werkt alleen op ouders.delinde.example')
  })

  it('keeps the app’s codes from being the last step when the app goes', async () => {
    const device = await newDevice('adam')
    const { answer } = await added('adam', device)
    await giveApp(them.linde, 'adam')
    const off = await post(cookiesOf(answer), paths.secondStepOff, { huidig: password })
    expect([off.status, (await them.linde.db.from(recoveryCodes)).length > 0]).toEqual([303, true])
  })
})

it('gives recovery codes to staff as well, where the school says that they must take two steps (B4)', async () => {
  await them.linde.db.update(settings, undefined, { staffTwoStep: true })
  const { answer } = await added('ines', await newDevice('ines'))
  expect([answer.status, (await answer.text()).match(/<code>/g)?.length]).toEqual([200, 10])
  await them.linde.db.update(settings, undefined, { staffTwoStep: false })
})

it('is no pupil’s to add, whose way in is the teacher’s to set (B7)', async () => {
  expect((await as(them, 'pip').visit(paths.newPasskey)).status).toBe(403)
  expect(await (await as(them, 'pip').visit(paths.security)).text()).not.toContain(paths.newPasskey)
})
