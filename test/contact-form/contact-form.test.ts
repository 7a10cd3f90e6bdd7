import { desc } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { siteLetters } from '../../src/contact-form/schema.ts'
import { formTicket } from '../../src/contact-form/tickets.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { carryOut } from '../../src/retention/retention.ts'
import { deletions } from '../../src/retention/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { newPage } from '../pages/site.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const page = await newPage(them, 'Contact met ons')
  await page.add('contact')
  await page.publish()
})
beforeEach(async () => {
  await them.linde.db.delete(siteLetters, undefined)
})

const minute = 60_000
/** A form that was opened so long ago. */
const ticket = (ago = minute) => formTicket({ ...them.linde, now: new Date(them.linde.now.getTime() - ago) })
const send = async (fields: Record<string, string> = {}, sealed?: string) =>
  as(them, 'nobody').post(paths.contactForm, {
    naam: 'Fatima Bouzid',
    email: 'fatima@thuis.example',
    telefoon: '',
    bericht: 'Mag ik komen kijken?',
    website: '',
    formulier: sealed ?? (await ticket()),
    ...fields,
  })
const letters = () => them.linde.db.from(siteLetters).orderBy(desc(siteLetters.at))
const told = async () => (await them.linde.db.from(outbox)).filter(({ notice }) => notice?.kind === 'siteLetter')

it('takes a visitor’s letter to the school, and says so (J1)', async () => {
  const before = (await told()).length
  const sent = await send()
  expect([sent.status, sent.headers.get('location')]).toEqual([303, paths.contactSent])
  expect(await (await as(them, 'nobody').visit(paths.contactSent)).text()).toContain('De school heeft uw bericht')
  const [letter] = await letters()
  expect([letter?.state, letter?.name]).toEqual(['new', 'Fatima Bouzid'])
  const inbox = await (await as(them, 'hedda').visit(paths.siteLetters)).text()
  expect(inbox).toContain('Mag ik komen kijken?')
  expect(inbox).toContain('href="mailto:fatima@thuis.example"')
  // Nobody was chosen: whoever may make the website is told.
  expect((await told()).length - before).toBe(3)
})

it('tells whom the school chose, and nobody besides (J1)', async () => {
  await as(them, 'hedda').post(paths.siteLetterReaders, { lezers: 'ada' })
  const before = new Set((await told()).map(({ key }) => key))
  await send()
  expect((await told()).filter(({ key }) => !before.has(key)).map(({ personId }) => personId)).toEqual(['ada'])
})

it('keeps one letter of a form, however often it is sent (check 33)', async () => {
  const sealed = await ticket()
  await Promise.all([send({}, sealed), send({}, sealed), send({}, sealed)])
  await send({}, sealed)
  expect(await letters()).toHaveLength(1)
})

it.each([
  ['a field that people do not see', { website: 'https://x.example' }, minute, 'trap'],
  ['a form that nobody can have typed in', {}, 500, 'fast'],
  ['a form of days ago', {}, 3 * 24 * 60 * minute, 'fast'],
  ['many links', { bericht: 'https://a.example https://b.example www.c.example' }, minute, 'links'],
])('keeps apart what a machine may have sent, by %s: it is never lost and mails nobody (J1)', async (_, fields, ago, why) => {
  const before = (await told()).length
  expect((await send(fields, await ticket(ago))).status).toBe(303)
  const [letter] = await letters()
  expect([letter?.state, letter?.suspicions]).toEqual(['suspect', [why]])
  expect((await told()).length).toBe(before)
  const apart = await (await as(them, 'hedda').visit(`${paths.siteLetters}?soort=suspect`)).text()
  expect(apart).toContain('Fatima Bouzid')
  await as(them, 'hedda').post(paths.siteLetter(letter?.id ?? ''), { actie: 'new' })
  expect((await letters())[0]?.state).toBe('new')
})

it('looks at the sixth letter of one place in an hour first, and takes no more than twenty (J1)', async () => {
  for (let sent = 0; sent < 6; sent++) await send()
  expect((await letters()).map(({ state }) => state).sort()).toEqual(['new', 'new', 'new', 'new', 'new', 'suspect'])
  for (let sent = 6; sent < 20; sent++) await send()
  const refused = await send({ bericht: 'Nummer eenentwintig' })
  expect(refused.status).toBe(429)
  expect(await refused.text()).toContain('Nummer eenentwintig')
  expect(await letters()).toHaveLength(20)
})

it('says what is wrong and keeps what was typed; nothing can begin another header of a mail (check 18)', async () => {
  const wrong = await send({ email: 'fatima@thuis.example\r\nBcc: all@x.example', bericht: 'Blijft staan' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Blijft staan')
  expect((await send({ email: 'a@b.example,c@d.example' })).status).toBe(422)
  await send({ naam: 'Fatima\r\nBcc: all@x.example' })
  expect((await letters())[0]?.name).toBe('Fatima Bcc: all@x.example')
})

it('has a form of its own for each, which no cache keeps, and none where no page has one (check 17)', async () => {
  const form = await as(them, 'nobody').visit(paths.contactForm)
  expect([form.status, form.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  expect((await as(them, 'nobody', 'haven.pleinpost.test').visit(paths.contactForm)).status).toBe(404)
})

it('goes by itself after a year, and a line of it stays (N4, N6)', async () => {
  await send()
  const later = (days: number) => ({ ...them.linde, now: new Date(Date.now() + days * 86_400_000) })
  await carryOut(later(360))
  expect(await letters()).toHaveLength(1)
  await carryOut(later(367))
  expect(await letters()).toHaveLength(0)
  expect((await them.linde.db.from(deletions)).map(({ kind, count }) => [kind, count])).toEqual([['siteLetters', 1]])
})
