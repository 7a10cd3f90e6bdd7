import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertAccount } from '../../src/accounts/queries.ts'
import { accounts, loginFailures, passkeys, recoveryCodes, sessions, spentProofs } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { invitationRunPeople, invitationRuns, invitations } from '../../src/invitations/schema.ts'
import { links, linkUses } from '../../src/links/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { type Device, newDevice } from '../accounts/authenticator.ts'
import { cookiesOf, host } from '../accounts/door.ts'
import { enterBy } from '../accounts/passkey-door.ts'
import { type Cast, cast } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { minutes, postOffice } from '../notifications/post-office.ts'
import { ask, invited } from './guest.ts'

let them: Cast
let office: ReturnType<typeof postOffice>
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  office = postOffice()
  const { db } = them.linde
  const tables = [recoveryCodes, passkeys, sessions, accounts, loginFailures, spentProofs, auditLog]
  const mailed = [invitationRunPeople, invitationRuns, invitations, outbox, linkUses, links]
  await db.batch([...tables, ...mailed].map((table) => db.delete(table, undefined)))
})

type Question = { sealed: string; create: { challenge: string; user: { id: string; name: string } } }

/** What the page's script is given, and the browser that was given it. */
async function asked(token: string, gebruikersnaam = 'paul.cast') {
  const { status, html, answer } = await ask(office, paths.acceptanceQuestion(token), { fields: { gebruikersnaam } })
  return { status, cookie: cookiesOf(answer), ...(JSON.parse(html) as Question) }
}
type Asked = Awaited<ReturnType<typeof asked>>

const send = (token: string, { sealed, cookie }: Asked, sleutel: string, gebruikersnaam = 'paul.cast') =>
  ask(office, paths.acceptancePasskey(token), { fields: { gebruikersnaam, uitdaging: sealed, sleutel }, cookie })

/** The whole of it: asked, made, sent. */
async function accepted(token: string, device: Device, wrong: Parameters<Device['make']>[1] = {}) {
  const question = await asked(token)
  return send(token, question, await device.make(question.create.challenge, wrong))
}
const kept = () => them.linde.db.from(accounts)
const heading = (html: string) => /<h1>([^<]*)/.exec(html)?.[1]
/** Above the form, where it is wrong but no field of it. */
const saidOf = (html: string) => /class="notice wrong".*?<div>([^<]*)/s.exec(html)?.[1] ?? ''

it('makes an account without a password, with which one logs in from then on (B1, B2)', async () => {
  const { paul } = await invited(office, them.linde, 'paul')
  const device = await newDevice('paul')
  const question = await asked(paul!, 'Paul.Cast')
  expect(question.create).toMatchObject({
    rp: { id: host, name: 'De Linde' },
    user: { id: btoa('paul').replaceAll('=', ''), name: 'Paul.Cast' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const made = await send(paul!, question, await device.make(question.create.challenge), 'Paul.Cast')
  expect([made.status, made.to]).toEqual([303, paths.overview])
  expect(await kept()).toMatchObject([{ personId: 'paul', userName: 'Paul.Cast', passwordHash: '' }])
  expect(await them.linde.db.from(passkeys)).toMatchObject([
    { id: device.id, personId: 'paul', host, name: 'Android, Chrome' },
  ])
  expect((await ask(office, paths.overview, { cookie: cookiesOf(made.answer) })).html).toContain('Paul')
  expect(await them.linde.db.from(recoveryCodes)).toEqual([])
  const told = await them.linde.db.from(auditLog, eq(auditLog.actorId, 'paul'))
  expect(told.map(({ action, subjectId }) => [action, subjectId])).toEqual(
    expect.arrayContaining([
      ['account.opened', 'paul'],
      ['passkey.added', 'paul'],
    ]),
  )
  expect((await enterBy(device)).headers.get('location')).toBe(paths.overview)
  for (const wachtwoord of ['x', 'drie losse fietsbellen']) {
    const fields = { gebruikersnaam: 'paul.cast', wachtwoord }
    expect((await ask(office, paths.login, { fields })).status).toBe(422)
  }
})

it('lets whoever has no password ask for one by mail (B2)', async () => {
  const { paul } = await invited(office, them.linde, 'paul')
  await accepted(paul!, await newDevice('paul'))
  await ask(office, paths.forgotten, { fields: { naam: 'paul.cast' } })
  await office.carryAll()
  const link = new RegExp(`${paths.newPassword('')}[\\w.-]+`).exec(office.sent[0]?.mail.text ?? '')?.[0] ?? ''
  const fields = { wachtwoord: 'drie losse fietsbellen' }
  expect((await ask(office, link, { fields })).status).toBe(303)
  const entered = await ask(office, paths.login, { fields: { ...fields, gebruikersnaam: 'paul.cast' } })
  expect(entered.to).toBe(paths.overview)
})

it('counts as two steps: a school admin is in at once, with codes for when the key is lost (B4)', async () => {
  const { adam } = await invited(office, them.linde, 'adam')
  const question = await asked(adam!, 'adam')
  const device = await newDevice('adam')
  const made = await send(adam!, question, await device.make(question.create.challenge), 'adam')
  expect([made.status, made.html.match(/\d{4} \d{4} \d{4} \d{4}/g)?.length]).toEqual([200, 10])
  expect(await them.linde.db.from(recoveryCodes)).toHaveLength(10)
  expect((await them.linde.db.from(sessions))[0]!.secondStepAt).not.toBeNull()
  expect((await ask(office, paths.overview, { cookie: cookiesOf(made.answer) })).status).toBe(200)
})

describe('makes no key under a user name that cannot be, and says so beside it (B2)', () => {
  it.each([
    ['that is somebody’s', 'BEZET', 'is al van iemand'],
    ['that is an address', 'a@b.nl', ''],
    ['that is none', '', ''],
  ])('%s', async (_, name, why) => {
    const { paul } = await invited(office, them.linde, 'paul')
    await insertAccount(them.linde, { personId: 'petra', userName: 'bezet', passwordHash: '' })
    const question = await ask(office, paths.acceptanceQuestion(paul!), { fields: { gebruikersnaam: name } })
    expect([question.status, question.html]).toEqual([422, 'null'])
    const fields = { gebruikersnaam: name, uitdaging: '', sleutel: '' }
    const { status, html } = await ask(office, paths.acceptancePasskey(paul!), { fields })
    expect([status, html.includes(`value="${name}"`), saidOf(html)]).toEqual([422, true, ''])
    expect(/id="field-gebruikersnaam-problem"[^>]*>(.*)/s.exec(html)?.[1]).toContain(why)
  })

  it('that somebody took while the key was made', async () => {
    const { paul } = await invited(office, them.linde, 'paul')
    const question = await asked(paul!)
    await insertAccount(them.linde, { personId: 'petra', userName: 'Paul.Cast', passwordHash: '' })
    const late = await send(paul!, question, await (await newDevice('paul')).make(question.create.challenge))
    expect([late.status, late.html.includes('field-gebruikersnaam-problem')]).toEqual([422, true])
    expect(await them.linde.db.from(passkeys)).toEqual([])
  })
})

it('keeps the user name of whoever shows no passkey, and says so', async () => {
  const { paul } = await invited(office, them.linde, 'paul')
  const { sealed, cookie } = await asked(paul!, 'pauwtje')
  for (const sleutel of ['', 'nonsense', '{}', 'null']) {
    const fields = { gebruikersnaam: 'pauwtje', uitdaging: sealed, sleutel }
    const { status, html } = await ask(office, paths.acceptancePasskey(paul!), { fields, cookie })
    expect([status, html.includes('value="pauwtje"')]).toEqual([422, true])
    expect(saidOf(html)).toMatch(/Er is geen passkey gebruikt|De passkey is niet gemaakt/)
  }
  expect(await kept()).toEqual([])
})

it.each([
  ['that answers something else', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['that was asked at another school', { origin: 'https://haven.pleinpost.test' }],
  ['that is for another school', { host: 'haven.pleinpost.test' }],
  ['that did not see who holds it', { verified: false }],
  ['that was asked to sign', { type: 'webauthn.get' }],
])('takes no key %s', async (_, wrong) => {
  const { paul } = await invited(office, them.linde, 'paul')
  const answer = await accepted(paul!, await newDevice('paul'), wrong)
  expect([answer.status, saidOf(answer.html)]).toEqual([422, expect.stringContaining('De passkey is niet gemaakt')])
  expect([await kept(), await them.linde.db.from(passkeys), await them.linde.db.from(sessions)]).toEqual([[], [], []])
})

describe('takes each answer once, for the invitation and in the browser that was asked, for ten minutes', () => {
  const tooLate = 'Dat duurde te lang, of was al gebeurd. Probeer het opnieuw.'

  it('not for another’s invitation, nor for a newer one of the same person', async () => {
    const { paul, wim } = await invited(office, them.linde, 'paul', 'wim')
    const question = await asked(paul!)
    const sleutel = await (await newDevice('paul')).make(question.create.challenge)
    office.later(11 * minutes)
    const { paul: newer } = await invited(office, them.linde, 'paul')
    office.set.now = new Date(office.set.now.getTime() - 2 * minutes)
    for (const token of [wim!, newer!]) {
      const refused = await send(token, question, sleutel)
      expect([refused.status, saidOf(refused.html)]).toEqual([422, tooLate])
    }
    expect(await kept()).toEqual([])
  })

  it('not in another browser, nor too late', async () => {
    const { paul } = await invited(office, them.linde, 'paul')
    const question = await asked(paul!)
    const sleutel = await (await newDevice('paul')).make(question.create.challenge)
    const elsewhere = await send(paul!, { ...question, cookie: '__Host-passkey=another' }, sleutel)
    office.later(10 * minutes)
    const late = await send(paul!, question, sleutel)
    for (const { status, html } of [elsewhere, late]) expect([status, saidOf(html)]).toEqual([422, tooLate])
    expect(await kept()).toEqual([])
  })

  it('not a question that was asked of somebody who logs in', async () => {
    const { paul } = await invited(office, them.linde, 'paul')
    const other = await ask(office, paths.passkeyQuestion, { fields: {} })
    const { sealed, get } = JSON.parse(other.html) as { sealed: string; get: { challenge: string } }
    const question = { ...(await asked(paul!)), sealed, cookie: cookiesOf(other.answer) }
    const refused = await send(paul!, question, await (await newDevice('paul')).make(get.challenge))
    expect([refused.status, saidOf(refused.html)]).toEqual([422, tooLate])
  })

  it('not again, even where the invitation would be open', async () => {
    const { paul } = await invited(office, them.linde, 'paul')
    const question = await asked(paul!)
    const sleutel = await (await newDevice('paul')).make(question.create.challenge)
    expect((await send(paul!, question, sleutel)).status).toBe(303)
    const { db } = them.linde
    await db.batch([passkeys, sessions, accounts, linkUses].map((table) => db.delete(table, undefined)))
    const again = await send(paul!, question, sleutel)
    expect([again.status, saidOf(again.html)]).toEqual([422, tooLate])
    expect(await kept()).toEqual([])
  })

  it('not a key that is somebody’s already', async () => {
    const { paul, wim } = await invited(office, them.linde, 'paul', 'wim')
    const device = await newDevice('paul')
    await accepted(paul!, device)
    const question = await asked(wim!, 'wim')
    const refused = await send(wim!, question, await device.make(question.create.challenge), 'wim')
    expect([refused.status, saidOf(refused.html)]).toEqual([422, tooLate])
    expect((await kept()).map(({ personId }) => personId)).toEqual(['paul'])
  })
})

it('makes one account of ten presses at once, and leads whoever pressed twice to where it led (check 11, 33)', async () => {
  const { paul } = await invited(office, them.linde, 'paul')
  const question = await asked(paul!)
  const sleutel = await (await newDevice('paul')).make(question.create.challenge)
  const presses = await Promise.all(Array.from({ length: 10 }, () => send(paul!, question, sleutel)))
  const welcome = presses.filter(({ status }) => status === 303)
  expect([welcome.length, presses.filter(({ status }) => status === 410).length]).toEqual([1, 9])
  expect([(await kept()).length, (await them.linde.db.from(sessions)).length]).toEqual([1, 1])
  const cookie = cookiesOf(welcome[0]!.answer)
  const fields = { gebruikersnaam: 'paul.cast', uitdaging: question.sealed, sleutel }
  expect((await ask(office, paths.acceptancePasskey(paul!), { fields, cookie })).to).toBe(paths.overview)
})

it('asks and takes nothing of an invitation that is over or was never made (check 11)', async () => {
  const { paul } = await invited(office, them.linde, 'paul')
  const question = await asked(paul!)
  const sleutel = await (await newDevice('paul')).make(question.create.challenge)
  const [link] = await them.linde.db.from(links)
  office.set.now = link!.expiresAt
  const before = await everythingOf(them.linde)
  for (const [token, status, title] of [
    [paul!, 410, 'Deze uitnodiging is verlopen'],
    ['x', 404, 'Deze uitnodiging kennen we niet'],
  ] as const) {
    expect((await ask(office, paths.acceptanceQuestion(token), { fields: { gebruikersnaam: 'paul' } })).status).toBe(
      422,
    )
    const refused = await send(token, question, sleutel)
    expect([refused.status, heading(refused.html)]).toEqual([status, title])
  }
  expect(await everythingOf(them.linde)).toEqual(before)
})
