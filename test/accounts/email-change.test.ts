import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { updatePassword } from '../../src/accounts/queries.ts'
import { loginFailures } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { links, linkUses } from '../../src/links/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { type Cast, cast, password } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { cookiesOf, host, knock, logInAs } from './door.ts'

let them: Cast
let office: ReturnType<typeof postOffice>
let cookie: string
beforeAll(async () => {
  them = await cast()
  for (const who of ['paul', 'petra']) await openAccount(them.linde, { personId: who, userName: who, password })
})
beforeEach(async () => {
  const { db } = them.linde
  office = postOffice()
  await db.batch([
    ...[loginFailures, outbox, linkUses, links].map((table) => db.delete(table, undefined)),
    db.update(people, eq(people.id, 'paul'), { email: 'paul@cast.example' }),
  ])
  cookie = cookiesOf(await logInAs('paul'))
})

const go = (path: string, typed?: Record<string, string>, more = {}) =>
  knock(path, typed, { platform: office.platform, ...more })
const ask = (email: string, huidig = password) => go(paths.myEmail, { email, huidig }, { cookie })
const mails = async () => {
  await office.carryAll()
  return office.sent.splice(0)
}
const linkIn = (text = '', part = '') => new RegExp(`${part}[\\w.-]+`).exec(text)?.[0] ?? ''
const emailNow = async () => (await them.linde.db.from(people, eq(people.id, 'paul')))[0]!.email

/** Asked for, and the way that the mail to the new address gives. */
async function asked(email: string) {
  expect((await ask(email)).status).toBe(303)
  const [mail] = await mails()
  expect(mail!.to).toBe(email)
  return linkIn(mail!.mail.text, paths.confirmEmail(''))
}

it('changes when the new address confirms it, and the old one is told (B2)', async () => {
  const link = await asked('nieuw@cast.example')
  expect(await emailNow()).toBe('paul@cast.example')
  expect(await (await go(paths.security, undefined, { cookie })).text()).toContain(
    'Nog te bevestigen: nieuw@cast.example',
  )
  expect((await go(link)).status).toBe(200)
  expect(await emailNow()).toBe('paul@cast.example')
  expect((await go(link, {})).status).toBe(200)
  expect(await emailNow()).toBe('nieuw@cast.example')
  const [told] = await mails()
  expect([told!.to, told!.mail.subject]).toEqual(['paul@cast.example', 'Uw e-mailadres bij De Linde is gewijzigd'])
  expect(told!.mail.text).not.toContain('nieuw@cast.example')
  const [entry] = await them.linde.db.from(auditLog, eq(auditLog.action, 'email.changed'))
  expect(entry).toMatchObject({ actorId: 'paul', subjectId: 'paul', about: {} })
  expect((await logInAs('nieuw@cast.example')).status).toBe(303)
  expect((await logInAs('paul@cast.example')).status).toBe(422)
})

it('is confirmed once, by the newest link alone, within a day, at this school (checks 2, 11)', async () => {
  const first = await asked('een@cast.example')
  office.later(1000)
  const second = await asked('twee@cast.example')
  expect((await go(first, {})).status).toBe(404)
  expect((await go(second, {}, { at: 'haven.pleinpost.test' })).status).toBe(404)
  const tries = await Promise.all(Array.from({ length: 10 }, () => go(second, {})))
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await emailNow()).toBe('twee@cast.example')
  await mails()
  const third = await asked('drie@cast.example')
  office.later(24 * 60 * 60_000)
  expect([(await go(third)).status, (await go(third, {})).status]).toEqual([404, 404])
})

it('mails nothing to the old address that still opens something once it is the old one', async () => {
  const link = await asked('nieuw@cast.example')
  await go(paths.forgotten, { naam: 'paul' })
  const [reset] = await mails()
  const way = linkIn(reset!.mail.text, paths.newPassword(''))
  await go(link, {})
  expect((await go(way)).status).toBe(404)
})

describe('whoever it was taken from', () => {
  async function taken() {
    await go(await asked('dief@elders.example'), {})
    const [told] = await mails()
    return linkIn(told!.mail.text, paths.objectEmail(''))
  }

  it('takes it back from the old address, logs the thief out and chooses a password (B2, check 4)', async () => {
    const link = await taken()
    expect((await go(link)).status).toBe(200)
    expect(await emailNow()).toBe('dief@elders.example')
    const back = await go(link, {})
    expect([back.status, back.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/wachtwoord\//)])
    expect(await emailNow()).toBe('paul@cast.example')
    expect((await go(paths.more, undefined, { cookie })).status).toBe(303)
    expect((await go(back.headers.get('location')!, { wachtwoord: 'nu weer van mij alleen' })).status).toBe(303)
    expect((await logInAs('paul', { wachtwoord: 'nu weer van mij alleen' })).status).toBe(303)
    const [entry] = await them.linde.db.from(auditLog, eq(auditLog.action, 'email.takenBack'))
    expect(entry).toMatchObject({ subjectId: 'paul' })
    await openAgain()
  })

  /** So that the others find the password they know. */
  const openAgain = async () => them.linde.db.batch([updatePassword(them.linde, 'paul', await hashPassword(password))])

  it('can do so for a week, once, and no longer', async () => {
    const link = await taken()
    office.later(7 * 86_400_000 - 1000)
    expect((await go(link)).status).toBe(200)
    office.later(1000)
    expect([(await go(link)).status, (await go(link, {})).status]).toEqual([404, 404])
  })

  it('ends what the thief had asked for besides', async () => {
    const link = await taken()
    const next = await asked('dief2@elders.example')
    await go(link, {})
    expect((await go(next, {})).status).toBe(404)
    expect(await emailNow()).toBe('paul@cast.example')
  })
})

it.each([
  ['paul', 'volledig e-mailadres'],
  ['paul@nowhere', 'volledig e-mailadres'],
  ['a@b.example, c@d.example', 'volledig e-mailadres'],
  ['a@b.example\r\nBcc: c@d.example', 'volledig e-mailadres'],
  ['PAUL@cast.example', 'al uw e-mailadres'],
  ['', 'Vul dit veld in'],
])('refuses %j beside the field, and mails nobody (check 18)', async (email, said) => {
  const answer = await ask(email)
  expect([answer.status, (await answer.text()).includes(said)]).toEqual([422, true])
  expect(await mails()).toEqual([])
})

it('mails strangers no more than five times in a quarter of an hour (check 9)', async () => {
  for (let time = 0; time < 5; time++) expect((await ask(`vreemd${time}@elders.example`)).status).toBe(303)
  const over = await ask('vreemd6@elders.example')
  expect([over.status, (await over.text()).includes('net al een paar mails')]).toEqual([422, true])
})

it('is told to nobody where there was no address before', async () => {
  await them.linde.db.update(people, eq(people.id, 'paul'), { email: null })
  await go(await asked('eerste@cast.example'), {})
  expect([await emailNow(), await mails()]).toEqual(['eerste@cast.example', []])
})

it('answers every host but its own as if there were nothing', async () => {
  const link = await asked('nieuw@cast.example')
  expect((await go(link, undefined, { at: `x${host}` })).status).toBe(404)
})
