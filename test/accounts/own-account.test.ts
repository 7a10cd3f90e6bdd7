import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { accounts, loginFailures, sessions } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast, logInAgain, password } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { cookiesOf, logInAs, setCookie, visitWith } from './door.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const who of ['paul', 'petra']) await openAccount(them.linde, { personId: who, userName: who, password })
})
beforeEach(async () => {
  const { db } = them.linde
  logInAgain()
  await db.batch([db.delete(loginFailures, undefined), db.delete(outbox, undefined), db.delete(auditLog, undefined)])
})

const accountOf = async (who: string) => (await them.linde.db.from(accounts, eq(accounts.personId, who)))[0]!
const told = async () => {
  const office = postOffice()
  office.queued.push(
    ...(await them.linde.db.from(outbox)).map(({ key }) => ({
      schoolId: them.linde.school.schoolId,
      job: { kind: 'notifications.notices' as const, keys: [key] },
    })),
  )
  await office.carryAll()
  return office.sent.map(({ to, mail }) => `${to}: ${mail.subject}`)
}
/** Who changed what; who logged in meanwhile stands in the log too, and is told of elsewhere. */
const logged = async () =>
  (await them.linde.db.from(auditLog))
    .filter(({ action }) => !action.startsWith('login.'))
    .map(({ action, actorId }) => `${actorId} ${action}`)

describe('a user name', () => {
  const change = (gebruikersnaam: string, huidig = password) =>
    as(them, 'paul').post(paths.myUserName, { gebruikersnaam, huidig })

  it('is changed by its owner, who logs in under the new one alone (B2)', async () => {
    const done = await change('  Paul.de-Tweede ')
    expect([done.status, done.headers.get('location')]).toEqual([303, `${paths.security}?bewaard=gebruikersnaam`])
    expect((await accountOf('paul')).userName).toBe('Paul.de-Tweede')
    expect((await logInAs('paul.de-tweede')).status).toBe(303)
    expect((await logInAs('paul')).status).toBe(422)
    expect(await told()).toContain('paul@cast.example: Uw gebruikersnaam voor De Linde is gewijzigd')
    expect(await logged()).toEqual(['paul userName.changed'])
    await change('paul')
  })

  it.each([
    ['petra', 'al van iemand'],
    ['PÉTRA', 'al van iemand'],
    ['pa', 'Te kort'],
    ['paul@cast.example', 'alleen letters'],
    ['', 'Vul dit veld in'],
  ])('%j is refused beside its field, and stays in it', async (wanted, said) => {
    const answer = await change(wanted)
    const page = await answer.text()
    expect([answer.status, page.includes(said), page.includes(`value="${wanted || 'paul'}"`)]).toEqual([
      422,
      true,
      true,
    ])
    expect((await accountOf('paul')).userName).toBe('paul')
  })

  it('goes to one of those who want a twin of it at once (check 33)', async () => {
    const wanted = [
      ['paul', 'Zoë'],
      ['petra', 'zoe'],
    ] as const
    const answers = await Promise.all(
      wanted.map(([who, name]) => as(them, who).post(paths.myUserName, { gebruikersnaam: name, huidig: password })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    for (const who of ['paul', 'petra'])
      await as(them, who as 'paul').post(paths.myUserName, { gebruikersnaam: who, huidig: password })
  })
})

describe('a password', () => {
  it('is changed, which logs out every other browser and gives this one a new session (checks 4, 7)', async () => {
    const [here, there] = [cookiesOf(await logInAs('paul')), cookiesOf(await logInAs('paul'))]
    const body = new URLSearchParams({ wachtwoord: 'een heel ander woord', huidig: password })
    const done = await visitWith(here, paths.myPassword, { method: 'POST', body })
    expect(done.headers.get('location')).toBe(`${paths.security}?bewaard=wachtwoord`)
    for (const old of [here, there]) expect((await visitWith(old, paths.more)).status).toBe(303)
    expect(setCookie(done, '__Host-sessie')).toMatch(/HttpOnly; Secure; SameSite=Lax$/)
    expect((await visitWith(cookiesOf(done), paths.more)).status).toBe(200)
    expect((await logInAs('paul', { wachtwoord: 'een heel ander woord' })).status).toBe(303)
    expect((await logInAs('paul')).status).toBe(422)
    expect(await told()).toContain('paul@cast.example: Uw wachtwoord voor De Linde is gewijzigd')
    expect(await logged()).toEqual(['paul password.changed'])
  })

  it('leaves others where they are', async () => {
    expect((await as(them, 'petra').visit(paths.more)).status).toBe(200)
  })

  it.each([
    ['kort', 'Te kort'],
    ['petra12345', 'uw naam of die van de school'],
  ])('%j is refused beside its field, and never given back', async (wachtwoord, said) => {
    const answer = await as(them, 'petra').post(paths.myPassword, { wachtwoord, huidig: password })
    const page = await answer.text()
    expect([answer.status, page.includes(said), page.includes(`value="${wachtwoord}"`)]).toEqual([422, true, false])
  })
})

describe('the password as it is now', () => {
  const ways = [
    [paths.myUserName, { gebruikersnaam: 'iemand.anders' }],
    [paths.myPassword, { wachtwoord: 'een heel ander woord' }],
    [paths.myEmail, { email: 'anders@cast.example' }],
  ] as const

  it.each(ways)('is asked for at %s, and a wrong one changes nothing', async (path, typed) => {
    const before = await accountOf('petra')
    for (const huidig of ['not mine', '']) {
      const answer = await as(them, 'petra').post(path, { ...typed, huidig })
      expect([answer.status, (await answer.text()).includes('Dit is niet uw wachtwoord.')]).toEqual([422, true])
    }
    expect([await accountOf('petra'), await told()]).toEqual([before, []])
  })

  it('can be guessed ten times in a quarter of an hour, over all of these together (check 9)', async () => {
    for (let time = 0; time < 10; time++) {
      const [path, typed] = ways[time % 3]!
      await as(them, 'petra').post(path, typed)
    }
    const over = await as(them, 'petra').post(paths.myUserName, { gebruikersnaam: 'petra2', huidig: password })
    expect([over.status, (await over.text()).includes('te vaak een verkeerd wachtwoord')]).toEqual([422, true])
    expect((await logInAs('petra')).status).toBe(303)
  })

  it('need not be there: whoever has none has logged in just now', async () => {
    const { db } = them.linde
    await as(them, 'wanda').visit(paths.more)
    await db.update(accounts, eq(accounts.personId, 'wanda'), { passwordHash: '' })
    const page = await (await as(them, 'wanda').visit(paths.myPassword)).text()
    expect([page.includes('Wachtwoord instellen'), page.includes('name="huidig"')]).toEqual([true, false])
    const change = (name: string) => as(them, 'wanda').post(paths.myUserName, { gebruikersnaam: name })
    expect((await change('wanda.een')).status).toBe(303)
    await db.update(sessions, eq(sessions.personId, 'wanda'), { createdAt: new Date(Date.now() - 16 * 60_000) })
    const stale = await change('wanda.twee')
    expect([stale.status, (await stale.text()).includes('log opnieuw in')]).toEqual([422, true])
    expect((await logInAs('wanda.een', { wachtwoord: 'x' })).status).toBe(422)
  })
})

describe('the page', () => {
  it('says how one logs in and where, with when each was used last (B3)', async () => {
    await logInAs('petra')
    const { db } = them.linde
    const at = new Date(Date.now() - 3 * 86_400_000)
    await db.update(sessions, and(eq(sessions.personId, 'petra')), { lastUsedAt: at })
    const page = await (await as(them, 'petra').visit(paths.security)).text()
    for (const said of [
      'Inloggen en beveiliging',
      'petra@cast.example',
      'Chrome op Android',
      'Laatst gebruikt',
      at.toISOString(),
    ])
      expect(page).toContain(said)
    expect(await (await as(them, 'petra').visit(paths.myDetails)).text()).toContain(`href="${paths.security}"`)
  })

  it('shows a pupil where they are logged in, and changes nothing for them (B7)', async () => {
    const page = await (await as(them, 'pip').visit(paths.security)).text()
    expect([page.includes('Hier ben je ingelogd'), page.includes(paths.myPassword)]).toEqual([true, false])
  })

  it('notes that a browser is in use once an hour, and never more often', async () => {
    const { db } = them.linde
    const cookie = cookiesOf(await logInAs('petra'))
    const [mine] = (await db.from(sessions, eq(sessions.personId, 'petra'))).slice(-1)
    const used = async () => (await db.from(sessions, eq(sessions.fingerprint, mine!.fingerprint)))[0]!.lastUsedAt
    const set = (ago: number) =>
      db.update(sessions, eq(sessions.personId, 'petra'), { lastUsedAt: new Date(Date.now() - ago) })
    await visitWith(cookie, paths.more)
    expect(await used()).toBeNull()
    await set(59 * 60_000)
    const before = await used()
    await visitWith(cookie, paths.more)
    expect(await used()).toEqual(before)
    await db.update(sessions, eq(sessions.personId, 'petra'), { lastUsedAt: new Date(Date.now() - 61 * 60_000) })
    await visitWith(cookie, paths.more)
    const now = (await db.from(sessions, eq(sessions.personId, 'petra'))).map(({ lastUsedAt }) => lastUsedAt!.getTime())
    expect(now.filter((time) => Date.now() - time < 60_000)).toHaveLength(1)
  })
})
