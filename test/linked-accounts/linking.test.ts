import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { sessions } from '../../src/accounts/schema.ts'
import { linkedAccounts } from '../../src/linked-accounts/directory-schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { appCode, giveApp, takeApps, ticketIn } from '../accounts/apps.ts'
import { as, type Cast, cast, logInAgain, platform } from '../cast.ts'
import { asRead } from '../conversations/talking.ts'
import { letter, toPeople } from '../questionnaires/letter.ts'

let them: Cast
const directory = () => drizzle(platform.directory as D1Database)
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  await directory().delete(linkedAccounts)
})

const to = (answer: Response) => answer.headers.get('location') ?? ''
const pathOf = (address: string) => new URL(address).pathname
const havenId = () => them.haven.school.schoolId
const lindeId = () => them.linde.school.schoolId
const linked = async () =>
  (await directory().select().from(linkedAccounts))
    .map(({ schoolId, personId }) => `${personId}@${schoolId === lindeId() ? 'linde' : 'haven'}`)
    .sort()

/** Paul begins at De Linde; Zed, who is Paul there, agrees at De Haven; Paul's browser completes it. */
async function link(paul: 'paul' | 'ines' = 'paul', zed: 'zed' | 'zoe' = 'zed') {
  const begun = to(await as(them, paul).visit(paths.toOtherSchool(havenId())))
  expect(new URL(begun).host).toBe('haven.pleinpost.test')
  const page = asRead(await (await as(them, zed).visit(pathOf(begun))).text())
  const agreed = to(await as(them, zed).visit(`${pathOf(begun)}/ja`))
  expect(new URL(agreed).host).toBe('linde.pleinpost.test')
  return { page, agreed: pathOf(agreed), begun: pathOf(begun) }
}

it('links accounts at two schools, in the browser that is logged in at both, and tells both owners (B6)', async () => {
  await them.linde.db.delete(outbox, undefined)
  const { page, agreed } = await link()
  expect(page).toContain('Het account van Paul Cast bij De Linde wordt gekoppeld met uw account bij De Haven.')
  expect(await linked()).toEqual([])
  expect(to(await as(them, 'paul').visit(agreed))).toBe(`${paths.more}?gekoppeld`)
  expect(await linked()).toEqual(['paul@linde', 'zed@haven'])
  await as(them, 'paul').visit(agreed)
  expect(await linked()).toHaveLength(2)
  const told = [await them.linde.db.from(outbox), await them.haven.db.from(outbox)].flat()
  expect(told.flatMap(({ notice, personId }) => (notice?.kind === 'security' ? [personId] : [])).sort()).toEqual([
    'paul',
    'zed',
  ])
})

it('finds the other school by its name (B6)', async () => {
  const page = await (await as(them, 'paul').visit(`${paths.addSchool}?zoek=haven`)).text()
  expect(page).toContain(paths.toOtherSchool(havenId()))
  expect(await (await as(them, 'paul').visit(`${paths.addSchool}?zoek=linde`)).text()).toContain(
    'Geen school gevonden.',
  )
})

it('shows each school with what is unread there, and lets one in there without logging in again, once (B6)', async () => {
  await as(them, 'paul').visit((await link()).agreed)
  await letter(them.haven, { senderId: 'zoe', audience: toPeople('zed') })
  const more = await (await as(them, 'paul').visit(paths.more)).text()
  expect(more).toMatch(/De Haven[\s\S]*1 ongelezen bericht/)
  expect(more.indexOf('Uw scholen')).toBeLessThan(more.indexOf('School toevoegen'))
  const way = to(await as(them, 'paul').visit(paths.switchSchool(havenId()), { 'sec-fetch-site': 'same-origin' }))
  const enter = (headers: Record<string, string> = {}) =>
    as(them, 'nobody', 'haven.pleinpost.test').visit(pathOf(way), { 'sec-fetch-site': 'same-site', ...headers })
  // From elsewhere one is asked first, and nothing is used up.
  expect((await enter({ 'sec-fetch-site': 'cross-site' })).status).toBe(200)
  const entered = await enter()
  expect([to(entered), entered.headers.get('set-cookie')]).toEqual([
    paths.overview,
    expect.stringContaining('__Host-sessie='),
  ])
  expect(to(await enter())).toBe(paths.login)
})

it('asks for the second step at the school one switches to, where that account has one, before there is a session (B4, B6)', async () => {
  await as(them, 'paul').visit((await link()).agreed)
  const secret = await giveApp(them.haven, 'zed')
  await them.haven.db.delete(sessions, undefined)
  const way = to(await as(them, 'paul').visit(paths.switchSchool(havenId()), { 'sec-fetch-site': 'same-origin' }))
  const there = as(them, 'nobody', 'haven.pleinpost.test')
  const entered = await there.visit(pathOf(way), { 'sec-fetch-site': 'same-site' })
  const page = await entered.text()
  expect([entered.status, page.includes('Nog één stap')]).toEqual([200, true])
  expect(entered.headers.get('set-cookie') ?? '').not.toContain('__Host-sessie=')
  expect(await them.haven.db.from(sessions)).toEqual([])
  const wrong = await there.post(paths.loginStep, { bewijs: ticketIn(page), code: '000000' })
  expect([wrong.status, await them.haven.db.from(sessions)]).toEqual([422, []])
  const right = await there.post(paths.loginStep, { bewijs: ticketIn(page), code: appCode(secret) })
  expect([right.status, (await them.haven.db.from(sessions)).map(({ personId }) => personId)]).toEqual([303, ['zed']])
  await takeApps(them.haven)
  logInAgain()
})

it('makes no new session for whoever is logged in there already (B6)', async () => {
  await as(them, 'paul').visit((await link()).agreed)
  await as(them, 'zed').visit(paths.overview)
  const before = (await them.haven.db.from(sessions)).length
  const way = to(await as(them, 'paul').visit(paths.switchSchool(havenId())))
  const entered = await as(them, 'zed').visit(pathOf(way), { 'sec-fetch-site': 'same-site' })
  expect([to(entered), (await them.haven.db.from(sessions)).length]).toEqual([paths.overview, before])
})

it('is completed by nobody but the browser that began it (B6, check 7)', async () => {
  const { begun, agreed } = await link()
  // Ines, or Paul in another browser, with a token that somebody else agreed to.
  expect((await as(them, 'ines').visit(agreed)).status).toBe(404)
  await them.linde.db.delete(sessions, eq(sessions.personId, 'paul'))
  logInAgain()
  expect((await as(them, 'paul').visit(agreed)).status).toBe(404)
  // A token of one step is none of another, nor at another school, nor when it is old or changed.
  const token = begun.split('/').at(-1)!
  expect((await as(them, 'paul').visit(paths.linkAgreed(token))).status).toBe(404)
  expect((await as(them, 'paul').visit(paths.linkAccount(token))).status).toBe(404)
  expect((await as(them, 'zed').visit(paths.linkAccount(`${token.slice(0, -2)}xx`))).status).toBe(404)
  expect(await linked()).toEqual([])
})

it('switches to nobody’s account but one’s own, and not for another site (B6, N2)', async () => {
  await as(them, 'paul').visit((await link()).agreed)
  expect((await as(them, 'ines').visit(paths.switchSchool(havenId()))).status).toBe(404)
  expect((await as(them, 'paul').visit(paths.switchSchool(lindeId()))).status).toBe(404)
  expect((await as(them, 'paul').visit(paths.switchSchool(havenId()), { 'sec-fetch-site': 'cross-site' })).status).toBe(
    404,
  )
  expect((await as(them, 'paul').visit(paths.toOtherSchool(lindeId()))).status).toBe(404)
  expect((await as(them, 'pip').visit(paths.addSchool)).status).toBe(403)
})

it('ends from either side (B6)', async () => {
  await as(them, 'paul').visit((await link()).agreed)
  expect(to(await as(them, 'zed').post(paths.unlinkSchool(lindeId())))).toBe(`${paths.more}?ontkoppeld`)
  expect(await linked()).toEqual([])
  expect((await as(them, 'paul').visit(paths.switchSchool(havenId()))).status).toBe(404)
  expect(await (await as(them, 'paul').visit(paths.more)).text()).not.toContain('De Haven')
})
