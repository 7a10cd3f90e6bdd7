import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { accounts, loginFailures, sessions } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { newLink, sealLink } from '../../src/links/links.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { type Cast, cast, password } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { cookiesOf, knock, logInAs, visitWith, withWrongPassword } from './door.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const who of ['paul', 'petra']) await openAccount(them.linde, { personId: who, userName: who, password })
})
beforeEach(async () => {
  await them.linde.db.batch([them.linde.db.delete(loginFailures, undefined), them.linde.db.delete(outbox, undefined)])
})

async function mailed(personId = 'paul') {
  const { id, statements } = await newLink(them.linde, 'password', personId)
  await them.linde.db.batch(statements)
  return paths.newPassword(await sealLink(them.linde, id))
}
const choose = (path: string, wachtwoord: string, visit = {}) => knock(path, { wachtwoord }, visit)

it.each([
  ['correct paard batterij nietje'],
  ['correct paard batterij nietje '.repeat(7).slice(0, 200)],
  ['met\0nul erin en meer'],
  ['🔑🐎🔋📎 sleutelbos'],
  [' spaties aan beide kanten '],
])('lets the owner choose %j, and log in with it (B2, check 12)', async (wanted) => {
  const done = await choose(await mailed(), wanted)
  expect([done.status, done.headers.get('location')]).toEqual([303, `${paths.login}?gewijzigd=wachtwoord`])
  expect((await logInAs('paul', { wachtwoord: wanted })).status).toBe(303)
  expect((await logInAs('paul', { wachtwoord: `${wanted}x` })).status).toBe(422)
  expect((await logInAs('paul', {})).status).toBe(422)
})

it('says so at the log-in', async () => {
  expect(await (await knock(`${paths.login}?gewijzigd=wachtwoord`)).text()).toContain('Uw nieuwe wachtwoord is bewaard')
})

it('ends every session there was, and nobody else’s (check 4)', async () => {
  await choose(await mailed(), 'eerst nog dit wachtwoord')
  const mine = cookiesOf(await logInAs('paul', { wachtwoord: 'eerst nog dit wachtwoord' }))
  const hers = cookiesOf(await logInAs('petra'))
  await choose(await mailed(), 'en daarna een ander')
  expect((await visitWith(mine, paths.more)).status).toBe(303)
  expect((await visitWith(hers, paths.more)).status).toBe(200)
  expect(await them.linde.db.from(sessions, eq(sessions.personId, 'paul'))).toEqual([])
})

it('tells the owner by mail and the audit log, neither of them the password (check 6)', async () => {
  const office = postOffice()
  const path = await mailed()
  await choose(path, 'een heel nieuw wachtwoord', { platform: office.platform })
  await office.carryAll()
  expect(office.sent.map(({ to, mail }) => [to, mail.subject])).toEqual([
    ['paul@cast.example', 'Uw wachtwoord voor De Linde is gewijzigd'],
  ])
  const entries = await them.linde.db.from(auditLog, eq(auditLog.action, 'password.renewed'))
  expect(entries.at(-1)).toMatchObject({ actorId: 'paul', subjectId: 'paul', about: {} })
  const told = JSON.stringify([entries, office.sent, office.logged])
  for (const secret of ['een heel nieuw wachtwoord', path.split('/').at(-1)!]) expect(told).not.toContain(secret)
})

it('is chosen once, though twenty try at once, and looking uses nothing up (check 11)', async () => {
  const path = await mailed()
  for (let look = 0; look < 3; look++) expect((await knock(path)).status).toBe(200)
  const words = Array.from({ length: 20 }, (_, place) => `het wachtwoord nummer ${place}`)
  const answers = await Promise.all(words.map((word) => choose(path, word)))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  const won = answers.findIndex(({ status }) => status === 303)
  expect((await logInAs('paul', { wachtwoord: words[won]! })).status).toBe(303)
  const over = await knock(path)
  expect([over.status, (await over.text()).includes('Deze link werkt niet meer')]).toEqual([404, true])
})

it('is for this school and this person alone, and not with a letter changed (checks 2, 11)', async () => {
  const path = await mailed()
  const at = 'haven.pleinpost.test'
  expect((await knock(path, undefined, { at })).status).toBe(404)
  expect((await choose(path, 'een heel ander wachtwoord', { at })).status).toBe(404)
  expect((await choose(`${path.slice(0, -3)}AAA`, 'een heel ander wachtwoord')).status).toBe(404)
  const [hers] = await them.linde.db.from(accounts, eq(accounts.personId, 'petra'))
  await choose(path, 'een heel ander wachtwoord')
  expect(await them.linde.db.from(accounts, eq(accounts.personId, 'petra'))).toEqual([hers])
})

it.each([
  ['kort', 'Te kort.'],
  ['Welkom2026!', 'dit gebruiken veel mensen'],
  ['delinde-2026', 'dit is uw naam of die van de school'],
  ['', 'Vul dit veld in.'],
])('says of %j beside the field what is wrong, and leaves the link as it was', async (wanted, said) => {
  const path = await mailed()
  const answer = await choose(path, wanted)
  const page = await answer.text()
  expect([answer.status, page.includes(said)]).toEqual([422, true])
  if (wanted) expect(page).not.toContain(`value="${wanted}"`)
  expect((await knock(path)).status).toBe(200)
})

it('lets the owner in while others keep guessing under that name (check 9)', async () => {
  const { db } = them.linde
  await withWrongPassword('paul')
  const guessed = async () => db.update(loginFailures, undefined, { count: 2000 })
  await guessed()
  expect((await logInAs('paul')).status).toBe(429)
  const done = await choose(await mailed(), 'mijn nieuwe wachtwoord')
  await withWrongPassword('paul', { address: '198.51.100.1' })
  await guessed()
  const right = { wachtwoord: 'mijn nieuwe wachtwoord' }
  expect((await logInAs('paul', right)).status).toBe(429)
  for (const name of ['paul', 'paul@cast.example']) {
    expect((await logInAs(name, right, { cookie: cookiesOf(done) })).status).toBe(303)
  }
})

it('gives no way in by itself: whoever chose it logs in', async () => {
  const done = await choose(await mailed(), 'mijn nieuwe wachtwoord')
  expect(cookiesOf(done)).not.toContain('__Host-sessie')
  expect(await them.linde.db.from(sessions, and(eq(sessions.personId, 'paul')))).toEqual([])
})
