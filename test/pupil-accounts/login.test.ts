import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashPassword, hashWords, needsRehash, verifyPassword } from '../../src/accounts/passwords.ts'
import { insertAccount } from '../../src/accounts/queries.ts'
import { accounts, loginFailures, sessions } from '../../src/accounts/schema.ts'
import { sessionCookie } from '../../src/http/session.ts'
import { links } from '../../src/links/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { pupils } from '../../src/people/schema.ts'
import { endOfSharedSession } from '../../src/pupil-accounts/logging-in.ts'
import { settings } from '../../src/schools/schema.ts'
import { cookiesOf, knock, logInAs, setCookie, visitWith } from '../accounts/door.ts'
import { as, type Cast, cast, password } from '../cast.ts'
import { decoded } from '../http/markup.ts'
import { types } from './cards.ts'

let them: Cast
let hash = ''
beforeAll(async () => {
  them = await cast()
  hash = await hashWords(['appel', 'vuurtoren', 'kano'])
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(loginFailures, undefined),
    db.delete(sessions, undefined),
    db.delete(accounts, undefined),
    db.delete(outbox, undefined),
    db.update(settings, undefined, { pupilsLogIn: true }),
    db.update(pupils, undefined, { leftOn: null }),
  ])
  const long = { createdAt: new Date('2026-08-01') }
  await db.batch([
    insertAccount(them.linde, { personId: 'pip', userName: 'pip', passwordHash: hash }),
    db.update(accounts, undefined, long),
  ])
})
afterEach(() => vi.useRealTimers())

const enter = (woorden: string, gebruikersnaam = 'pip', more = {}) => types({ gebruikersnaam, woorden, ...more })
const at = (moment: string) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date(moment))
}

it('is a page of its own behind the log-in, where pupils log in (B7)', async () => {
  expect(await (await knock(paths.login)).text()).toContain(`href="${paths.pupilLogin}"`)
  const page = decoded(await (await knock(paths.pupilLogin)).text())
  expect(page).toContain('Je drie woorden')
  expect(page).toContain('Vraag het je juf of meester')
  for (const gone of [paths.forgotten, paths.forgottenName]) expect(page).not.toContain(`href="${gone}"`)
  await them.linde.db.update(settings, undefined, { pupilsLogIn: false })
  expect(await (await knock(paths.login)).text()).not.toContain(`href="${paths.pupilLogin}"`)
  expect((await knock(paths.pupilLogin)).headers.get('location')).toBe(paths.login)
  expect((await enter('appel vuurtoren kano')).headers.get('location')).toBe(paths.login)
})

it.each([
  'appel vuurtoren kano',
  'Appel Vuurtoren Kano',
  ' appel  vuurtoren kano ',
  'appel-vuurtoren-kano',
  'appelvuurtorenkano',
  'äppel, vuurtören, kano.',
  'APPEL\u00a0VUURTOREN\u00a0KANO',
])('lets in whoever types “%s”', async (typed) => {
  expect((await enter(typed)).headers.get('location')).toBe(paths.overview)
})

it.each(['pip', 'Pip', ' PIP ', 'Píp', 'p ip', 'pi-p'])('takes “%s” for the user name', async (typed) => {
  expect((await enter('appel vuurtoren kano', typed)).headers.get('location')).toBe(paths.overview)
})

it.each([
  'appel kano vuurtoren',
  'appel vuurtoren',
  'appel vuurtoren kanon',
  '!!!',
  '',
  ' ',
])('does not let in by “%s”, and says so kindly', async (typed) => {
  const answer = await enter(typed)
  expect([answer.status, setCookie(answer, sessionCookie)]).toEqual([422, ''])
  const page = decoded(await answer.text())
  expect(page).toContain('value="pip"')
  if (typed.trim()) expect(page).toContain('Kijk goed op je kaartje')
})

it('says the same of a name that nobody has', async () => {
  const [known, unknown] = [await enter('een twee drie'), await enter('een twee drie', 'niemand')]
  const plain = async (answer: Response) => (await answer.text()).replaceAll(/pip|niemand|nonce="[^"]*"/g, '')
  expect([known.status, await plain(known)]).toEqual([unknown.status, await plain(unknown)])
})

it('opens on the other log-in page too, for whoever ends up there', async () => {
  expect((await logInAs('pip', { wachtwoord: 'Appel vuurtoren kano' })).headers.get('location')).toBe(paths.overview)
})

it('lets in a pupil with a password of the usual kind, which is weighed as it was typed', async () => {
  await them.linde.db.update(accounts, undefined, { passwordHash: await hashPassword(password) })
  expect((await enter(password)).headers.get('location')).toBe(paths.overview)
  expect((await enter('Regenboog-Demo')).status).toBe(422)
})

it('shuts after ten wrong tries, also from elsewhere, and says for how long (check 9)', async () => {
  for (let tries = 0; tries < 10; tries++) await enter('een twee drie')
  const answer = await enter('appel vuurtoren kano')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '900'])
  expect(decoded(await answer.text())).toContain('Wacht een kwartier')
  expect((await logInAs('pip', { wachtwoord: 'appel vuurtoren kano' }, { address: '198.51.100.7' })).status).toBe(429)
})

describe('on a computer that others use', () => {
  it.each([
    ['2026-11-25T08:00:00Z', '2026-11-25T16:00:00Z', 'after school'],
    ['2026-11-25T15:30:00Z', '2026-11-25T21:00:00Z', 'an hour at least'],
    ['2026-11-25T19:00:00Z', '2026-11-25T21:00:00Z', 'at bedtime'],
    ['2026-11-25T21:30:00Z', '2026-11-26T06:00:00Z', 'before school'],
  ])('of a log-in at %s the end is %s: %s (B3)', async (now, end) => {
    expect(endOfSharedSession({ ...them.linde, now: new Date(now) })).toEqual(new Date(end))
  })

  it('is over by itself, and when the browser closes', async () => {
    at('2026-11-25T08:00:00Z')
    const answer = await enter('appel vuurtoren kano')
    expect(setCookie(answer, sessionCookie)).not.toMatch(/max-age|expires/i)
    const cookie = cookiesOf(answer)
    expect((await visitWith(cookie, paths.overview)).status).toBe(200)
    at('2026-11-25T16:00:01Z')
    expect((await visitWith(cookie, paths.overview)).headers.get('location')).toContain(paths.login)
  })

  it('lasts as everybody’s does on the pupil’s own (B3)', async () => {
    at('2026-11-25T08:00:00Z')
    const answer = await enter('appel vuurtoren kano', 'pip', { eigen: 'on' })
    expect(setCookie(answer, sessionCookie)).toMatch(/max-age=2419200/i)
    at('2026-12-20T08:00:00Z')
    expect((await visitWith(cookiesOf(answer), paths.overview)).status).toBe(200)
  })
})

it('mails a pupil nothing: of no new device, and no new password (B7)', async () => {
  await enter('appel vuurtoren kano')
  for (const naam of ['pip', 'pip@cast.example']) await knock(paths.forgotten, { naam })
  await knock(paths.forgottenName, { naam: 'pip@cast.example' })
  expect(await them.linde.db.from(outbox)).toEqual([])
  expect(await them.linde.db.from(links, eq(links.personId, 'pip'))).toEqual([])
})

it('asks for no second step, and lets no pupil choose one, nor another name or password (B7)', async () => {
  await them.linde.db.update(settings, undefined, { staffTwoStep: true })
  expect((await enter('appel vuurtoren kano')).headers.get('location')).toBe(paths.overview)
  await them.linde.db.update(settings, undefined, { staffTwoStep: false })
  for (const path of [paths.secondStep, paths.myUserName, paths.myPassword, paths.myEmail]) {
    expect([path, (await as(them, 'pip').post(path)).status]).toEqual([path, 403])
  }
})

it('ends at the next request where pupils no longer log in, or who has left; a new try is told so (check 4)', async () => {
  const { db } = them.linde
  const cookie = cookiesOf(await enter('appel vuurtoren kano'))
  const gone = async () =>
    (await visitWith(cookie, paths.overview)).headers.get('location')?.startsWith(paths.login) ?? false
  expect(await gone()).toBe(false)
  await db.update(settings, undefined, { pupilsLogIn: false })
  expect(await gone()).toBe(true)
  const closed = await logInAs('pip', { wachtwoord: 'appel vuurtoren kano' })
  expect([closed.status, setCookie(closed, sessionCookie)]).toEqual([422, ''])
  expect(decoded(await closed.text())).toContain('kunt u hier niet meer inloggen')
  await db.batch([
    db.update(settings, undefined, { pupilsLogIn: true }),
    db.update(pupils, eq(pupils.personId, 'pip'), { leftOn: '2026-11-01' }),
  ])
  expect(await gone()).toBe(true)
  expect(decoded(await (await enter('appel vuurtoren kano')).text())).toContain('Vraag het je juf of meester')
  await db.update(pupils, undefined, { leftOn: null })
  expect(await gone()).toBe(false)
})

it('keeps words as hashes of their own kind, at the cost of any other (check 12)', async () => {
  const [of, other] = [await hashWords(['kano', 'appel', 'wafel']), await hashPassword('kano appel wafel')]
  expect(of).toMatch(/^\$scrypt-words\$ln=14,r=8,p=5\$/)
  expect([needsRehash(of), needsRehash(other), needsRehash(of.replace('ln=14', 'ln=13'))]).toEqual([false, false, true])
  expect([await verifyPassword('Kano Appel Wafel', of), await verifyPassword('Kano Appel Wafel', other)]).toEqual([
    true,
    false,
  ])
})
