import { beforeAll, beforeEach, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { formTicket } from '../../src/contact-form/tickets.ts'
import { newsletterSubscribers } from '../../src/newsletters/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { deletions } from '../../src/retention/schema.ts'
import { blockedAt } from '../bounces/reports.ts'
import { as, type Cast, cast } from '../cast.ts'
import { minutes, postOffice } from '../notifications/post-office.ts'
import { subscribed } from './making.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([db.delete(outbox, undefined), db.delete(newsletterSubscribers, undefined)])
})

const list = () => them.linde.db.from(newsletterSubscribers)
/** As shown some seconds before. */
const ticket = (seconds = 10) => formTicket({ ...them.linde, now: new Date(Date.now() - seconds * 1000) })
const ask = async (email: string, more: Record<string, string> = {}) => {
  const answer = await as(them, 'nobody').post(paths.subscribe, { email, formulier: await ticket(), ...more })
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}
async function mails() {
  const office = postOffice()
  office.later(5 * minutes)
  await office.tick()
  await office.carryAll()
  return office.sent
}
const linkIn = (text: string) => new URL(/https?:\S+bevestigen\S+/.exec(text)![0]).pathname

it('takes an address once its owner confirms by a link that only they get; opening it confirms nothing (double opt-in)', async () => {
  expect(await ask('Oma@Example.org')).toMatchObject({ status: 303, to: paths.subscribeAsked })
  const [mail] = await mails()
  expect([mail!.to, mail!.mail.headers.some(({ key }) => key === 'list-unsubscribe')]).toEqual([
    'oma@example.org',
    false,
  ])
  const link = linkIn(mail!.mail.text!)
  for (const _ of [1, 2]) expect((await as(them, 'nobody').visit(link)).status).toBe(200)
  expect((await list())[0]).toMatchObject({ confirmedAt: null })
  for (const _ of [1, 2]) expect((await as(them, 'nobody').post(link)).status).toBe(200)
  expect(await (await as(them, 'nobody').visit(link)).text()).toContain('U bent aangemeld')
  const [row] = await list()
  expect([row!.confirmedAt !== null, row!.network]).toEqual([true, null])
  expect((await as(them, 'zoe', 'haven.pleinpost.test').post(link)).status).toBe(404)
  expect((await as(them, 'nobody').post(paths.subscription('anders'))).status).toBe(404)
})

it('answers the same for an address that is on the list, waits or is new, and mails none of them twice (B2)', async () => {
  await subscribed(them.linde, 'opa@example.org')
  const answers = [await ask('opa@example.org'), await ask('nieuw@example.org'), await ask('nieuw@example.org')]
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect((await mails()).map(({ to }) => to)).toEqual(['nieuw@example.org'])
  expect(await list()).toHaveLength(2)
})

it('keeps nothing of machines: a filled trap, a form sent at once, a wrong address, or many from one place', async () => {
  expect((await ask('a@example.org', { website: 'x' })).status).toBe(303)
  expect((await ask('a@example.org', { formulier: await ticket(0) })).status).toBe(422)
  expect((await ask('a@example.org', { formulier: 'zelfgemaakt' })).status).toBe(422)
  const wrong = await ask('geen adres')
  expect([wrong.status, wrong.html.includes('geen adres')]).toEqual([422, true])
  expect((await ask('a@example.org\nBcc: b@example.org')).status).not.toBe(303)
  expect(await list()).toEqual([])
  for (let turn = 0; turn < 10; turn++) expect((await ask(`lezer${turn}@example.org`)).status).toBe(303)
  expect((await ask('elf@example.org')).status).toBe(429)
  expect(await list()).toHaveLength(10)
})

it('lets a link go after a week, and wipes what nobody confirmed, with a line of how many (N4, N6)', async () => {
  await ask('laat@example.org')
  await subscribed(them.linde, 'blijft@example.org', new Date('2026-01-01T00:00:00Z'))
  const [mail] = await mails()
  const [row] = await list()
  const { subscriptionBy } = await import('../../src/newsletters/subscribing.ts')
  const token = linkIn(mail!.mail.text!).split('/').at(-1)!
  const days = (count: number) => ({ ...them.linde, now: new Date(Date.now() + count * 86_400_000) })
  expect(await subscriptionBy(days(6), token)).toMatchObject({ id: expect.any(String) })
  expect(await subscriptionBy(days(8), token)).toBe(null)
  const night = new Date(days(9).now)
  night.setUTCHours(2, 10)
  const office = postOffice(night)
  await office.tick()
  await office.carryAll()
  expect((await list()).map(({ email }) => email)).toEqual(['blijft@example.org'])
  const line = (await them.linde.db.from(deletions)).find(({ kind }) => kind === 'unconfirmedSubscribers')
  expect([line?.count, row !== undefined]).toEqual([1, true])
})

it('shows, exports and removes them for whoever makes newsletters alone; an export is written down first (N1, N3)', async () => {
  const id = await subscribed(them.linde, 'oma@example.org')
  await subscribed(them.linde, 'wacht@example.org', null)
  const page = await (await as(them, 'hedda').visit(paths.subscribers)).text()
  expect([page.includes('oma@example.org'), page.includes('wacht@example.org')]).toEqual([true, false])
  const file = await as(them, 'hedda').post(paths.subscriberExport)
  expect([file.headers.get('content-type'), (await file.text()).includes('oma@example.org')]).toEqual([
    'text/csv; charset=utf-8',
    true,
  ])
  const written = (await them.linde.db.from(auditLog)).filter(({ action }) => action === 'data.exported')
  expect(written.map(({ about }) => about)).toEqual([expect.objectContaining({ what: 'subscribers' })])
  for (const who of ['ines', 'paul'] as const) {
    expect((await as(them, who).visit(paths.subscribers)).status).toBe(403)
    expect((await as(them, who).post(paths.subscriberExport)).status).toBe(403)
    expect((await as(them, who).post(paths.subscriberRemoval(id))).status).toBe(403)
  }
  expect((await as(them, 'hedda').post(paths.subscriberRemoval(id))).status).toBe(303)
  expect((await list()).map(({ email }) => email)).toEqual(['wacht@example.org'])
})

it('mails no address that gives mail back, and forgets so when its owner leaves the list (E3)', async () => {
  const id = await subscribed(them.linde, 'weg@example.org')
  const { noteReturned } = await import('../../src/bounces/blocking.ts')
  await noteReturned(them.linde, { address: 'weg@example.org', sentAt: new Date(), kind: 'hard', reason: 'unknown' })
  expect(await blockedAt(them.linde)).toContain('weg@example.org: unknown')
  expect(await (await as(them, 'hedda').visit(paths.subscribers)).text()).toContain('Mail komt terug')
  await as(them, 'hedda').post(paths.subscriberRemoval(id))
  expect(await blockedAt(them.linde)).not.toContain('weg@example.org: unknown')
})
