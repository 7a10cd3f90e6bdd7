import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { noteReturned } from '../../src/bounces/blocking.ts'
import { blockedAddresses, returnedMails } from '../../src/bounces/schema.ts'
import { newsletterRefusals, newsletters } from '../../src/newsletters/schema.ts'
import { goOut } from '../../src/newsletters/sending.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { as, bindings, type Cast, cast } from '../cast.ts'
import { minutes, postOffice } from '../notifications/post-office.ts'
import { layPost } from '../posts/laying.ts'
import { layLetter, subscribed, textBlock } from './making.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await subscribed(them.linde, 'oma@example.org')
  await subscribed(them.linde, 'paul@cast.example')
  await subscribed(them.linde, 'niet@example.org', null)
})
beforeEach(async () => {
  await them.linde.db.batch([
    them.linde.db.delete(outbox, undefined),
    them.linde.db.delete(newsletters, undefined),
    them.linde.db.delete(newsletterRefusals, undefined),
    them.linde.db.delete(blockedAddresses, undefined),
    them.linde.db.delete(returnedMails, undefined),
    them.linde.db.update(people, undefined, { mailChoice: 'each' }),
  ])
})

const sentNow = { sentAt: new Date(Date.now() - 1000), sentById: 'hedda' }
/** Parents of Pip and Wes, who works here but Hedda who sends it, and one address outside; Paul once, who is both. */
const everybody = { paul: 1, petra: 1, wanda: 1, wim: 1, ines: 1, olga: 1, adam: 1, ada: 1, oma: 1 }

/** As a mail service asks it, which has no page that it comes from, and no cookies. */
const oneClick = (path: string) => {
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  return app.fetch(new Request(`https://linde.pleinpost.test${path}`, { method: 'POST', body }), bindings)
}

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

it('says to how many it goes, and sends each of them one mail, with one press that ends it (I2, RFC 8058)', async () => {
  const id = await layLetter(them.linde, { isPublic: true })
  const check = await (await as(them, 'hedda').visit(paths.newsletterCheck(id))).text()
  expect(check).toContain('8 adressen van ouders en medewerkers en 1 abonnee')
  const press = { actie: 'versturen', gezien: hidden(check, 'gezien') }
  for (const _ of [1, 2])
    expect((await as(them, 'hedda').post(paths.newsletterCheck(id), press)).headers.get('location')).toBe(
      paths.newsletterCheck(id),
    )
  const office = postOffice()
  office.later(5 * minutes)
  await office.tick()
  await office.carryAll()
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual(everybody)
  const [mail] = office.sent
  const header = (name: string) => mail!.mail.headers.find(({ key }) => key === name)?.value
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect([mail!.mail.text?.includes('Beste lezers'), mail!.mail.html?.includes('Beste lezers')]).toEqual([true, true])
  for (const { mail } of office.sent) expect(mail.to).toHaveLength(1)
  const status = await (await as(them, 'hedda').visit(paths.newsletterCheck(id))).text()
  expect(status).toContain('9 van 9 mails')
})

it('goes by itself at its local time, once, also when ticks come late or twice (check 31)', async () => {
  const id = await layLetter(them.linde, { parents: true, staff: false, subscribers: false })
  const check = await (await as(them, 'hedda').visit(paths.newsletterCheck(id))).text()
  const gezien = hidden(check, 'gezien')
  const plan = { actie: 'inplannen', gezien, dag: '2027-06-15', tijd: '08:00' }
  expect((await as(them, 'hedda').post(paths.newsletterCheck(id), { ...plan, dag: '2020-01-01' })).status).toBe(422)
  expect((await as(them, 'hedda').post(paths.newsletterCheck(id), plan)).status).toBe(303)
  const [planned] = await them.linde.db.from(newsletters)
  expect(planned!.startsAt?.toISOString()).toBe('2027-06-15T06:00:00.000Z')
  const early = postOffice(new Date('2027-06-15T05:59:00Z'))
  await early.tick()
  await early.carryAll()
  expect(early.sent).toEqual([])
  const late = postOffice(new Date('2027-06-15T09:00:00Z'))
  await Promise.all([late.tick(), late.tick()])
  await late.carryAll()
  await late.carryAll()
  late.later(10 * minutes)
  await late.tick()
  await late.carryAll()
  expect(late.counts()).toEqual({ paul: 1, petra: 1, wanda: 1, wim: 1 })
})

it('honours what people chose: none, summaries, quiet hours, no newsletters, and addresses that mail comes back from (E1, E3)', async () => {
  const office = postOffice(new Date('2026-12-01T20:30:00Z'))
  const scope = await office.scope(them.linde)
  const set = (id: string, changes: Partial<typeof people.$inferInsert>) =>
    scope.db.update(people, eq(people.id, id), changes)
  await set('petra', { mailChoice: 'none' })
  await set('wanda', { mailChoice: 'summary' })
  await set('wim', { quietFrom: '21:00', quietUntil: '07:00' })
  await scope.db.insert(newsletterRefusals, { personId: 'paul', at: scope.now })
  await noteReturned(scope, { address: 'oma@example.org', sentAt: scope.now, kind: 'hard', reason: 'unknown' })
  const id = await layLetter(scope, { staff: false, sentAt: scope.now, sentById: 'hedda' })
  await goOut(scope, id)
  await office.carryAll()
  // Paul has it as a subscriber besides, at an address that wants it; Grandmother's gives mail back.
  expect(office.counts()).toEqual({ paul: 1 })
  office.later(11 * 60 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual({ paul: 1, wanda: 1, wim: 1 })
  await set('wim', { quietFrom: null, quietUntil: null })
})

it('loses nothing and sends nothing twice when the service refuses, the worker dies and the queue loses or repeats (E4, checks 28, 30)', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  const id = await layLetter(scope, sentNow)
  await Promise.all([goOut(scope, id), goOut(scope, id)])
  const jobs = office.queued.splice(0)
  let turn = 0
  office.set.before = async () => {
    if (++turn % 3 === 0) throw new Error('E_INTERNAL_SERVER_ERROR: later')
  }
  // A worker that dies while it has some in hand: nothing is taken, and the rows stay held for a while.
  await office.carry([...jobs, ...jobs, ...jobs])
  for (let round = 0; round < 6; round++) {
    office.later(40 * minutes)
    if (round === 3) office.set.before = async () => {}
    await office.tick()
    const lost = round === 1 ? office.queued.splice(0) : []
    if (lost.length > 0) continue
    await office.carryAll()
  }
  expect(office.counts()).toEqual(everybody)
})

it('is written for all or for nobody when the database fails, at whichever statement, and goes all the same (check 32)', async () => {
  for (let which = 1; which <= 6; which++) {
    await them.linde.db.batch([them.linde.db.delete(outbox, undefined), them.linde.db.delete(newsletters, undefined)])
    const office = postOffice()
    const scope = await office.scope(them.linde)
    await layLetter(scope, { ...sentNow, sweepAt: scope.now })
    let count = 0
    office.set.statement = (sql) => {
      if (/insert into outbox|update newsletters/.test(sql) && ++count === which)
        throw new Error('D1_ERROR: Network connection lost.')
    }
    await office.tick()
    await office.carryAll()
    office.set.statement = () => {}
    for (let round = 0; round < 3; round++) {
      office.later(6 * minutes)
      await office.tick()
      await office.carryAll()
    }
    expect([which, office.counts()]).toEqual([which, everybody])
  }
})

it('keeps from those outside what is not public, and says so before (I2)', async () => {
  const inside = await layPost(them.linde, {
    kind: 'news',
    groupId: null,
    visibility: 'parents',
    title: 'Alleen ouders',
  })
  const open = await layPost(them.linde, { kind: 'news', groupId: null, visibility: 'public', title: 'Voor allen' })
  const office = postOffice()
  const scope = await office.scope(them.linde)
  const news = { id: 'n', kind: 'news' as const, heading: '', posts: [inside, open] }
  const draft = await layLetter(scope, { blocks: [textBlock('Dag'), news], isPublic: true })
  expect(await (await as(them, 'hedda').visit(paths.newsletterCheck(draft))).text()).toContain('niet openbaar')
  const id = await layLetter(scope, { ...sentNow, blocks: [textBlock('Dag'), news], isPublic: true })
  await goOut(scope, id)
  await office.carryAll()
  const to = (who: string) => office.sent.find((one) => one.to.startsWith(who))!.mail.html ?? ''
  expect([to('petra').includes('Alleen ouders'), to('oma').includes('Alleen ouders')]).toEqual([true, false])
  const page = await (await as(them, 'nobody').visit(paths.publicNewsletter(id))).text()
  expect([page.includes('Voor allen'), page.includes('Alleen ouders')]).toEqual([true, false])
})

it('goes to nobody by whoever may not send any more, and becomes a draft again', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  const id = await layLetter(scope, { ...sentNow, sentById: 'ines' })
  await goOut(scope, id)
  await office.carryAll()
  expect([office.sent.length, (await scope.db.from(newsletters))[0]!.sentAt]).toEqual([0, null])
})

it('sends a test to its writer alone, once for one press, before it is sent', async () => {
  const office = postOffice()
  const id = await layLetter(them.linde)
  const check = await (await as(them, 'hedda').visit(paths.newsletterCheck(id))).text()
  const press = { actie: 'proef', nonce: hidden(check, 'nonce') }
  for (const _ of [1, 2]) await as(them, 'hedda').post(paths.newsletterCheck(id), press)
  office.later(5 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual({ hedda: 1 })
  expect(office.sent[0]!.mail.subject).toBe('[Proef] Nieuws van de school')
})

it('ends with one press without a log-in; a scanner that opens the link ends nothing, and twice is once (RFC 8058)', async () => {
  const office = postOffice()
  const scope = await office.scope(them.linde)
  const gone = await subscribed(scope, 'opa@example.org')
  const id = await layLetter(scope, sentNow)
  await goOut(scope, id)
  await office.carryAll()
  const link = (who: string) => {
    const sent = office.sent.find((one) => one.to.startsWith(who))!
    const header = sent.mail.headers.find(({ key }) => key === 'list-unsubscribe')!.value
    return new URL(/<([^>]+)>/.exec(header)![1]!).pathname
  }
  for (const who of ['opa', 'petra']) {
    expect((await as(them, 'nobody').visit(link(who))).status).toBe(200)
    for (const _ of [1, 2]) expect((await oneClick(link(who))).status).toBe(200)
  }
  expect((await as(them, 'nobody').post(paths.newsletterLeaving('anders'))).status).toBe(404)
  const next = await layLetter(scope, sentNow)
  await goOut(await office.scope(them.linde), next)
  await office.carryAll()
  const { opa, petra, oma } = office.counts()
  expect([gone !== '', opa, petra, oma]).toEqual([true, 1, 1, 2])
  expect((await as(them, 'petra').post(paths.newsletterChoice, { wil: 'ja' })).status).toBe(303)
  expect(await scope.db.from(newsletterRefusals)).toEqual([])
})
