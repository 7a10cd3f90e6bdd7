import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { handOver } from '../../src/accounts/hand-over.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { updatePassword } from '../../src/accounts/queries.ts'
import { codeApps, loginFailures, recoveryCodes, sessions } from '../../src/accounts/schema.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { settings } from '../../src/schools/schema.ts'
import { type Cast, cast, password, platform } from '../cast.ts'
import { appCode, giveApp, recovery, step, takeApps, ticketIn } from './apps.ts'
import { cookiesOf, knock, logInAs, setCookie, visitWith } from './door.ts'

let them: Cast
const who = ['paul', 'petra', 'adam', 'ines'] as const
beforeAll(async () => {
  them = await cast()
  for (const one of who) await openAccount(them.linde, { personId: one, userName: one, password })
})
beforeEach(async () => {
  const { db } = them.linde
  await takeApps(them.linde)
  await db.batch([loginFailures, sessions, outbox].map((table) => db.delete(table, undefined)))
})

const session = (answer: Response) => setCookie(answer, '__Host-sessie')
const sessionsOf = (personId: string) => them.linde.db.from(sessions, eq(sessions.personId, personId))
const post = (cookie: string, path: string, fields: Record<string, string> = {}) =>
  visitWith(cookie, path, { method: 'POST', body: new URLSearchParams(fields) })

/** As far as the password brings somebody. */
async function halfway(name = 'paul', visit = {}, typed = {}) {
  const answer = await logInAs(name, typed, visit)
  const page = await answer.text()
  expect([answer.status, session(answer), page.includes('Nog één stap')]).toEqual([200, '', true])
  return ticketIn(page)
}

describe('logging in with an app', () => {
  it('asks for its code after the password, and gives no session before it (B4)', async () => {
    const secret = await giveApp(them.linde, 'paul')
    const ticket = await halfway()
    expect(await sessionsOf('paul')).toEqual([])
    const done = await step(ticket, appCode(secret))
    expect([done.status, done.headers.get('location')]).toEqual([303, paths.overview])
    expect((await visitWith(cookiesOf(done), paths.more)).status).toBe(200)
    expect((await sessionsOf('paul'))[0]!.secondStepAt).not.toBeNull()
  })

  it('says the same of a wrong password as where there is no app (check 10)', async () => {
    const without = await (await logInAs('petra', { wachtwoord: 'wrong' })).text()
    await giveApp(them.linde, 'petra')
    expect(await (await logInAs('petra', { wachtwoord: 'wrong' })).text()).toBe(without)
  })

  it('takes a code of a clock that is half a minute off, and none of one that is further', async () => {
    const secret = await giveApp(them.linde, 'paul')
    for (const off of [-30, 30]) expect((await step(await halfway(), appCode(secret, off))).status).toBe(303)
    for (const off of [-90, 90]) expect((await step(await halfway(), appCode(secret, off))).status).toBe(422)
  })

  it('takes each code once, though ten bring it at once (RFC 6238, 5.2)', async () => {
    const secret = await giveApp(them.linde, 'paul')
    const ticket = await halfway()
    const code = appCode(secret)
    const tries = await Promise.all(
      Array.from({ length: 4 }, (_, place) => step(ticket, code, { address: `198.51.100.${place}` })),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422])
    expect(await sessionsOf('paul')).toHaveLength(1)
    const again = await step(await halfway(), code)
    expect([again.status, (await again.text()).includes('al gebruikt')]).toEqual([422, true])
  })

  it('carries what was asked for and typed on to the end', async () => {
    const secret = await giveApp(them.linde, 'paul')
    const answer = await logInAs('paul', { naar: '/berichten?na=3', bestanden: 'ja' })
    const page = await answer.text()
    const wrong = await (await step(ticketIn(page), '000000', {}, { naar: '/berichten?na=3' })).text()
    for (const one of [page, wrong]) expect(one).toContain('name="naar" value="/berichten?na=3"')
    const done = await step(ticketIn(wrong), appCode(secret), {}, { naar: '/berichten?na=3' })
    expect(done.headers.get('location')).toBe('/berichten?na=3')
    const evil = await step(await halfway(), appCode(secret, 30), {}, { naar: '//evil.example' })
    expect(evil.headers.get('location')).toBe(paths.overview)
  })
})

it('is asked for as well of whoever proved at the apex who they are, and their way here is used up (check 7)', async () => {
  const secret = await giveApp(them.linde, 'paul')
  const way = new URL(await handOver(them.linde, 'paul')).pathname
  const [entered, twice] = [await knock(way, {}), await knock(way, {})]
  const page = await entered.text()
  expect([entered.status, session(entered), page.includes('Nog één stap')]).toEqual([200, '', true])
  expect(twice.headers.get('location')).toBe(paths.login)
  expect(await sessionsOf('paul')).toEqual([])
  expect((await step(ticketIn(page), appCode(secret))).status).toBe(303)
})

describe('what the password was worth', () => {
  const over = async (ticket: string, code: string, visit = {}) => {
    const answer = await step(ticket, code, visit)
    expect([answer.status, session(answer)]).toEqual([422, ''])
    expect(await answer.text()).toContain('Dat duurde te lang')
  }

  it('is nothing after ten minutes, at another school, or with a letter changed (checks 2, 7)', async () => {
    const secret = await giveApp(them.linde, 'paul')
    const ticket = await halfway()
    const later = { ...platform, now: () => new Date(Date.now() + 10 * 60_000) }
    await over(ticket, appCode(secret, 600), { platform: later })
    await over(ticket, appCode(secret), { at: 'haven.pleinpost.test' })
    for (const changed of [`${ticket.slice(0, -2)}AA`, ticket.slice(1), '', 'nonsense']) {
      expect((await step(changed, appCode(secret))).status).toBe(422)
    }
    expect(await sessionsOf('paul')).toEqual([])
  })

  it('is nothing once the password was changed (check 4)', async () => {
    const secret = await giveApp(them.linde, 'paul')
    const ticket = await halfway()
    await them.linde.db.batch([updatePassword(them.linde, 'paul', await hashPassword(password))])
    await over(ticket, appCode(secret))
  })

  it('is good for one’s own code alone', async () => {
    const [, hers] = [await giveApp(them.linde, 'paul'), await giveApp(them.linde, 'petra')]
    expect((await step(await halfway('paul'), appCode(hers))).status).toBe(422)
  })
})

describe('a recovery code', () => {
  it.each([
    recovery,
    '1234 5678 9012 3456',
    ' 1234-5678-9012-3456 ',
  ])('lets in once as %j, and is told of', async (code) => {
    await giveApp(them.linde, 'paul')
    const tries = await Promise.all([step(await halfway(), code), step(await halfway(), code)])
    expect(tries.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await step(await halfway(), code)).status).toBe(422)
    expect(await them.linde.db.from(recoveryCodes)).toEqual([])
    const notices = (await them.linde.db.from(outbox)).map(({ notice }) => notice)
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'security', news: 'recoveryUsed' }))
    const [entry] = (await them.linde.db.from(auditLog, eq(auditLog.action, 'recovery.used'))).slice(-1)
    expect(entry).toMatchObject({ actorId: 'paul', about: { left: 0 } })
  })

  it('is nobody else’s', async () => {
    await giveApp(them.linde, 'paul')
    const { db } = them.linde
    await giveApp(them.linde, 'petra')
    await db.delete(recoveryCodes, eq(recoveryCodes.personId, 'petra'))
    expect((await step(await halfway('petra'), recovery)).status).toBe(422)
  })

  it('is kept in no form in which it could be used, nor is the app’s secret', async () => {
    const secret = await giveApp(them.linde, 'paul')
    const kept = JSON.stringify(
      await them.linde.db.batch([them.linde.db.from(codeApps), them.linde.db.from(recoveryCodes)]),
    )
    for (const one of [secret, recovery]) expect(kept).not.toContain(one)
  })
})

describe('guessing codes', () => {
  const from = (number: number) => ({ address: `198.51.100.${number}` })
  async function guess(times: number) {
    const ticket = await halfway('paul', from(1))
    for (let number = 0; number < times; number++) await step(ticket, '000000', from(number))
    return ticket
  }

  it('stops after five, from wherever, and is told to the owner once (check 9, ASVS 6.3.5)', async () => {
    const secret = await giveApp(them.linde, 'paul')
    const ticket = await guess(5)
    for (const number of [6, 7]) {
      const over = await step(ticket, appCode(secret), from(number))
      expect([over.status, over.headers.get('retry-after'), session(over)]).toEqual([429, '900', ''])
    }
    const told = (await them.linde.db.from(outbox)).filter(({ key }) => key.includes('stepGuessed'))
    expect(told.map(({ personId }) => personId)).toEqual(['paul'])
  })

  it('locks nobody out of a browser in which they logged in before (check 9)', async () => {
    const secret = await giveApp(them.linde, 'paul')
    const known = cookiesOf(await step(await halfway(), appCode(secret, -30)))
    const ticket = await guess(6)
    expect((await step(ticket, appCode(secret), from(9))).status).toBe(429)
    expect((await step(ticket, appCode(secret), { cookie: known })).status).toBe(303)
  })

  it('weighs one of ten that come at the same instant with one left', async () => {
    await giveApp(them.linde, 'paul')
    const ticket = await guess(4)
    const tries = await Promise.all(Array.from({ length: 10 }, (_, number) => step(ticket, '000000', from(number))))
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(1)
  })
})

describe('setting it up', () => {
  const sealedIn = (page: string) => /name="sleutel" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const secretIn = (page: string) => (/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '')
  async function offered(cookie: string) {
    const page = await (await visitWith(cookie, paths.secondStep)).text()
    return { page, sleutel: sealedIn(page), secret: secretIn(page) }
  }

  it('shows a picture to scan and its key, and turns on with a code that the app makes of it (B4)', async () => {
    const [here, there] = [cookiesOf(await logInAs('paul')), cookiesOf(await logInAs('paul'))]
    const { page, sleutel, secret } = await offered(here)
    expect([page.includes('<svg class="qr"'), secret.length]).toEqual([true, 32])
    expect(await them.linde.db.from(codeApps)).toEqual([])
    const done = await post(here, paths.secondStep, { sleutel, code: appCode(secret) })
    const codes = [...(await done.text()).matchAll(/<code>((?:\d{4} ?){4})<\/code>/g)].map(([, code]) => code!)
    expect([done.status, new Set(codes).size]).toEqual([200, 10])
    for (const old of [here, there]) expect((await visitWith(old, paths.more)).status).toBe(303)
    expect((await visitWith(cookiesOf(done), paths.more)).status).toBe(200)
    expect((await step(await halfway(), codes[3]!)).status).toBe(303)
    const again = await (await visitWith(cookiesOf(done), paths.secondStep)).text()
    expect([again.includes('nog 9 herstelcodes'), codes.some((code) => again.includes(code))]).toEqual([true, false])
    const entries = (await them.linde.db.from(auditLog)).map(({ action }) => action)
    expect(entries).toContain('secondStep.on')
  })

  it('is not done by a wrong code, which keeps the same picture', async () => {
    const cookie = cookiesOf(await logInAs('paul'))
    const { sleutel, secret } = await offered(cookie)
    const wrong = await post(cookie, paths.secondStep, { sleutel, code: '000000' })
    const page = await wrong.text()
    expect([wrong.status, page.includes('Deze code klopt niet'), secretIn(page)]).toEqual([422, true, secret])
    expect(await them.linde.db.from(codeApps)).toEqual([])
  })

  it('turns on once when it is sent twice, and at once again with another app (RFC 6238, 5.2)', async () => {
    const cookie = cookiesOf(await logInAs('paul'))
    const { sleutel, secret } = await offered(cookie)
    const fields = { sleutel, code: appCode(secret) }
    const twice = await Promise.all([post(cookie, paths.secondStep, fields), post(cookie, paths.secondStep, fields)])
    expect(twice.map(({ status }) => status).sort()[0]).toBe(200)
    expect(twice.filter(({ status }) => status >= 500)).toEqual([])
    const now = cookiesOf(twice.find((one) => session(one))!)
    await post(now, paths.secondStepOff, { huidig: password })
    const next = await offered(now)
    expect((await post(now, paths.secondStep, { sleutel: next.sleutel, code: appCode(next.secret) })).status).toBe(200)
  })

  it('takes nobody else’s picture, and no code that was seen while it was set up', async () => {
    const [paul, petra] = [cookiesOf(await logInAs('paul')), cookiesOf(await logInAs('petra'))]
    const hers = await offered(petra)
    const stolen = await post(paul, paths.secondStep, { sleutel: hers.sleutel, code: appCode(hers.secret) })
    expect(stolen.status).toBe(422)
    const code = appCode(hers.secret)
    await post(petra, paths.secondStep, { sleutel: hers.sleutel, code })
    expect((await step(await halfway('petra'), code)).status).toBe(422)
  })

  it('asks for the password again of whoever logged in some time ago (ASVS 7.5.1)', async () => {
    const cookie = cookiesOf(await logInAs('paul'))
    await them.linde.db.update(sessions, undefined, { createdAt: new Date(Date.now() - 16 * 60_000) })
    const { page, sleutel, secret } = await offered(cookie)
    expect(page).toContain('name="huidig"')
    const fields = { sleutel, code: appCode(secret) }
    expect((await post(cookie, paths.secondStep, fields)).status).toBe(422)
    expect((await post(cookie, paths.secondStep, { ...fields, huidig: 'wrong' })).status).toBe(422)
    expect((await post(cookie, paths.secondStep, { ...fields, huidig: password })).status).toBe(200)
  })

  async function withApp(name = 'paul') {
    const secret = await giveApp(them.linde, name)
    return { secret, cookie: cookiesOf(await step(await halfway(name), appCode(secret))) }
  }

  it('gives ten new recovery codes in place of the old', async () => {
    const { cookie } = await withApp()
    const made = await post(cookie, paths.recoveryCodes)
    expect([made.status, (await made.text()).match(/<code>/g)?.length]).toEqual([200, 10])
    expect((await step(await halfway(), recovery)).status).toBe(422)
    expect(await them.linde.db.from(recoveryCodes)).toHaveLength(10)
  })

  it('makes no recovery codes for whoever has no second step', async () => {
    expect((await post(cookiesOf(await logInAs('paul')), paths.recoveryCodes)).status).toBe(404)
  })

  it('is turned off with the password, and by nobody without it', async () => {
    const { cookie } = await withApp()
    expect((await post(cookie, paths.secondStepOff, { huidig: 'wrong' })).status).toBe(422)
    const off = await post(cookie, paths.secondStepOff, { huidig: password })
    expect(off.headers.get('location')).toBe(`${paths.security}?bewaard=stap-uit`)
    expect((await logInAs('paul')).status).toBe(303)
    expect(await them.linde.db.from(recoveryCodes)).toEqual([])
  })

  it('stays on for whoever must have it', async () => {
    const { cookie } = await withApp('adam')
    const off = await post(cookie, paths.secondStepOff, { huidig: password })
    expect([off.status, (await off.text()).includes('moet u een tweede stap houden')]).toEqual([422, true])
    expect(await them.linde.db.from(codeApps)).toHaveLength(1)
  })
})

describe('whoever logged in before the second step was there', () => {
  it('takes it first, before anything of it can be changed', async () => {
    const cookie = cookiesOf(await logInAs('paul'))
    const secret = await giveApp(them.linde, 'paul')
    expect(await (await visitWith(cookie, paths.secondStep)).text()).toContain('Nog één stap')
    const sneaky = await post(cookie, paths.secondStep, { sleutel: 'x', code: '123456' })
    expect(await sneaky.text()).toContain('Nog één stap')
    expect((await post(cookie, paths.secondStepTaken, { code: '000000' })).status).toBe(422)
    const taken = await post(cookie, paths.secondStepTaken, { code: appCode(secret) })
    expect([taken.status, taken.headers.get('location')]).toEqual([303, paths.overview])
    expect((await visitWith(cookie, paths.more)).status).toBe(303)
    expect((await sessionsOf('paul'))[0]!.secondStepAt).not.toBeNull()
  })
})

describe('where the school says that staff must', () => {
  const say = (staffTwoStep: boolean) => them.linde.db.update(settings, undefined, { staffTwoStep })

  it('leads who works there to set it up, and leaves parents alone (B4)', async () => {
    const [ines, paul] = [cookiesOf(await logInAs('ines')), cookiesOf(await logInAs('paul'))]
    expect((await visitWith(ines, paths.more)).status).toBe(200)
    await say(true)
    const led = await visitWith(ines, paths.more)
    expect([led.status, led.headers.get('location')]).toEqual([303, paths.secondStep])
    expect((await visitWith(paul, paths.more)).status).toBe(200)
    expect(await (await visitWith(ines, paths.secondStep)).text()).toContain('hier verplicht')
    await say(false)
    expect((await visitWith(ines, paths.more)).status).toBe(200)
  })
})

it('can be left out at the two demo schools of a local run, and nowhere in production', async () => {
  const { foundSchool } = await import('../../src/schools/founding.ts')
  const { openSchool } = await import('../../src/schools/open.ts')
  const about = { name: 'Regenboog', slug: 'regenboog', town: 'X', welcome: '', hue: 1, shard: '1' }
  const { school } = await foundSchool(platform, about)
  expect((await openSchool(platform, school.schoolId)).asksTwoSteps).toBe(false)
  const production = { ...platform, settings: { ...platform.settings, development: false } }
  expect((await openSchool(production, school.schoolId)).asksTwoSteps).toBe(true)
  expect((await openSchool(platform, them.linde.school.schoolId)).asksTwoSteps).toBe(true)
})

it('shows the step’s page with nothing else to go to', async () => {
  const cookie = cookiesOf(await logInAs('adam'))
  const page = await (await visitWith(cookie, paths.secondStep)).text()
  expect(page).not.toContain(`href="${paths.imports}"`)
  expect((await knock(paths.login)).status).toBe(200)
})
