import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { isUrgent } from '../../src/notifications/judging.ts'
import { outbox, workingHours } from '../../src/notifications/schema.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { as, type Cast, cast, htmx } from '../cast.ts'
import { minutes, named, postOffice, tell } from './post-office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(outbox, undefined),
    db.delete(workingHours, undefined),
    db.update(people, undefined, {
      mailChoice: 'each',
      quietFrom: null,
      quietUntil: null,
      email: sql`${people.id} || '@cast.example'`,
    }),
  ])
})

let count = 0
const newId = () => `q${++count}`
const change = (id: string, changes: Partial<typeof people.$inferInsert>) =>
  them.linde.db.update(people, eq(people.id, id), changes)
const night = { quietFrom: '21:00', quietUntil: '07:00' }
// A Monday in winter: 22:00 in Amsterdam.
const evening = new Date('2026-11-30T21:00:00Z')

async function until(office: ReturnType<typeof postOffice>, at: string) {
  office.set.now = new Date(at)
  await office.tick()
  await office.carryAll()
}

it('keeps what comes in quiet hours until they end, and tells it once (E1, E4)', async () => {
  const office = postOffice(evening)
  await change('paul', night)
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul', 'wim') })
  await office.carryAll()
  expect(office.counts()).toEqual({ wim: 1 })
  await until(office, '2026-12-01T05:59:00Z')
  expect(office.counts()).toEqual({ wim: 1 })
  await until(office, '2026-12-01T06:00:00Z')
  expect(office.counts()).toEqual({ wim: 1, paul: 1 })
  await until(office, '2026-12-01T06:30:00Z')
  expect(office.counts()).toEqual({ wim: 1, paul: 1 })
})

it('holds a summary back that falls into quiet hours (E1)', async () => {
  const office = postOffice(evening)
  await change('paul', { mailChoice: 'summary', quietFrom: '20:00', quietUntil: '09:00' })
  for (const id of [newId(), newId()]) await tell(await office.scope(them.linde), { id, audience: named('paul') })
  await until(office, '2026-12-01T06:30:00Z')
  expect(office.counts()).toEqual({})
  await until(office, '2026-12-01T08:00:00Z')
  expect(office.counts()).toEqual({ paul: 1 })
})

it('sends what is urgent at once, past summaries and quiet hours, but not to who wants no mail (E5)', async () => {
  const office = postOffice(evening)
  await change('paul', night)
  await change('petra', { mailChoice: 'summary' })
  await change('wim', { mailChoice: 'none' })
  const scope = await office.scope(them.linde)
  const id = newId()
  const audience = named('paul', 'petra', 'wim')
  await scope.db.insert(messages, {
    id,
    senderId: 'ines',
    subject: 'Ketel',
    body: '',
    audience,
    urgent: true,
    sentAt: scope.now,
  })
  await deliverAll(scope, id)
  await office.carryAll()
  expect(office.counts()).toEqual({ paul: 1, petra: 1 })
  expect(office.sent.map(({ mail }) => mail.subject)).toEqual(['Dringend: Ketel', 'Dringend: Ketel'])
})

it('lets a reminder of what is urgent, and what is replied to it, wait for quiet hours to end (E5)', () => {
  const row = (reminds: boolean, replyWith: string | null) =>
    isUrgent({ message: { urgent: true }, reminds, replyWith } as Parameters<typeof isUrgent>[0])
  expect([row(false, null), row(true, null), row(false, 'paul')]).toEqual([true, false, false])
})

it('tells staff of parents’ messages within their working hours only, and of colleagues’ at once (E1)', async () => {
  const office = postOffice(evening)
  await them.linde.db.insert(workingHours, { personId: 'ines', days: '24', from: '08:00', until: '17:00' })
  const scope = await office.scope(them.linde)
  await tell(scope, { id: newId(), audience: named('ines'), senderId: 'olga' })
  await office.carryAll()
  expect(office.counts()).toEqual({ ines: 1 })
  await tell(scope, { id: newId(), audience: named('ines'), senderId: 'paul' })
  await office.carryAll()
  await until(office, '2026-12-01T06:59:00Z')
  expect(office.counts()).toEqual({ ines: 1 })
  await until(office, '2026-12-01T07:00:00Z')
  expect(office.counts()).toEqual({ ines: 2 })
})

it('counts no working hours of somebody who works here no more (E1)', async () => {
  const office = postOffice(evening)
  await them.linde.db.insert(workingHours, { personId: 'wim', days: '2', from: '08:00', until: '17:00' })
  await tell(await office.scope(them.linde), { id: newId(), audience: named('wim'), senderId: 'paul' })
  await office.carryAll()
  expect(office.counts()).toEqual({ wim: 1 })
})

it('also waits with what is tried anew after a failure (E1, E4)', async () => {
  const office = postOffice(new Date('2026-11-30T19:59:30Z'))
  await change('paul', night)
  office.set.before = () => Promise.reject(new Error('busy'))
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul') })
  await office.carryAll()
  office.set.before = async () => {}
  office.later(5 * minutes)
  await office.tick()
  await office.carryAll()
  expect(office.counts()).toEqual({})
  await until(office, '2026-12-01T06:00:00Z')
  expect(office.counts()).toEqual({ paul: 1 })
})

const quietOf = async (id: string) => {
  const [person] = await them.linde.db.from(people, eq(people.id, id))
  return [person?.quietFrom, person?.quietUntil]
}

it('lets people choose quiet hours, and none again (E1)', async () => {
  const saved = await as(them, 'paul').post(paths.quietHours, { van: '21:30', tot: '06:45' }, htmx)
  expect(await saved.text()).toContain('Bewaard.')
  expect(await quietOf('paul')).toEqual(['21:30', '06:45'])
  expect(await (await as(them, 'paul').visit(paths.myDetails)).text()).toContain('value="21:30"')
  expect((await as(them, 'paul').post(paths.quietHours, { van: '', tot: '' })).status).toBe(303)
  expect(await quietOf('paul')).toEqual([null, null])
})

it.each([
  [{ van: '21:30', tot: '' }, 'Vul beide tijden in'],
  [{ van: '', tot: '07:00' }, 'Vul beide tijden in'],
  [{ van: '07:00', tot: '07:00' }, 'Kies een andere tijd'],
  [{ van: '24:00', tot: '07:00' }, 'Vul een tijd in'],
])('says what is wrong with quiet hours %j and keeps them as typed', async (typed, problem) => {
  const answer = await as(them, 'paul').post(paths.quietHours, typed)
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain(problem)
  if (typed.van) expect(page).toContain(`value="${typed.van}"`)
  expect(await quietOf('paul')).toEqual([null, null])
})

it('shows parents when a teacher reads messages, where they write to that teacher (E1)', async () => {
  expect((await as(them, 'paul').post(paths.workingHours, { dagen: '1', van: '08:00', tot: '17:00' })).status).toBe(403)
  const wrong = await as(them, 'ines').post(paths.workingHours, { dagen: '1', van: '17:00', tot: '08:00' })
  expect([wrong.status, (await wrong.text()).includes('Kies een latere tijd')]).toEqual([422, true])
  await as(them, 'ines').post(paths.workingHours, { dagen: '3', van: '08:15', tot: '17:00' })
  expect(await (await as(them, 'paul').visit(`${paths.newMessage}?aan=person:ines`)).text()).toContain(
    'Ines Cast leest berichten wo 8:15–17:00.',
  )
  const scope = them.linde
  const id = newId()
  await tell(scope, { id, audience: named('paul') })
  expect(await (await as(them, 'paul').visit(paths.message(id))).text()).toContain('leest berichten wo 8:15–17:00')
  // What somebody set who works here no more, or is a parent, says nothing.
  const fromParent = newId()
  await tell(scope, { id: fromParent, senderId: 'wanda', audience: named('paul') })
  await scope.db.insert(workingHours, { personId: 'wanda', days: '3', from: '08:15', until: '17:00' })
  expect(await (await as(them, 'paul').visit(paths.message(fromParent))).text()).not.toContain('leest berichten')
  await scope.db.delete(workingHours, eq(workingHours.personId, 'wanda'))
  await as(them, 'ines').post(paths.workingHours, { van: '08:15', tot: '' })
  expect(await them.linde.db.from(workingHours)).toEqual([])
})

it('lets staff, and no parent, mark a message urgent, and shows who has not seen it (E5)', async () => {
  const urgentOf = async (who: 'ines' | 'paul', to: string) => {
    const page = await as(them, who).visit(paths.newMessage)
    const id = (page.headers.get('location') ?? (await page.text())).match(/[0-9a-z]{26}/)![0]
    const typed = { 'aan[]': to, onderwerp: 'Ketel stuk', tekst: 'Geen school.', dringend: 'on', actie: 'versturen' }
    await as(them, who).post(paths.draft(id), typed)
    return (await them.linde.db.from(messages, eq(messages.id, id)))[0]!
  }
  expect((await urgentOf('paul', 'person:ines')).urgent).toBe(false)
  const sent = await urgentOf('ines', 'ouders:3b')
  expect(sent.urgent).toBe(true)
  await deliverAll(them.linde, sent.id)
  expect(await (await as(them, 'paul').visit(paths.messages)).text()).toContain('Dringend')
  expect(await (await as(them, 'paul').visit(paths.message(sent.id))).text()).toContain('Dringend')
  const seen = await (await as(them, 'ines').visit(paths.results(sent.id))).text()
  expect(seen).toContain('3 van de 4 ontvangers hebben dit dringende bericht nog niet gezien.')
})
