import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { toldItems } from '../../src/agenda/schema.ts'
import { conferenceBookings } from '../../src/conferences/schema.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { questionnaires } from '../../src/questionnaires/schema.ts'
import { as, type Cast, cast } from '../cast.ts'
import { invited, slotsIn, talksOf } from '../conferences/round.ts'
import { inDays, lay } from '../overview/letters.ts'

let them: Cast
let feed: string
beforeAll(async () => {
  them = await cast()
})
beforeEach(async () => {
  const paul = as(them, 'paul')
  for (const doen of ['stoppen', 'maken']) await paul.post(paths.calendarFeeds, { groep: '', doen })
  const page = await (await paul.visit(paths.calendarFeeds)).text()
  feed = /value="https?:\/\/[^/"]+(\/agenda\/feed\/[^"]+)"/.exec(page)![1]!
})

const fetched = async () => (await as(them, 'nobody').visit(feed)).text()
/** As it is told now: its number, whether it is cancelled, and when it is. */
async function told(key: string, ics?: string) {
  const all = new ICAL.Component(ICAL.parse(ics ?? (await fetched()))).getAllSubcomponents('vevent')
  const [event, ...more] = all.filter((one) => String(one.getFirstPropertyValue('uid')).startsWith(`${key}@`))
  expect(more).toEqual([])
  if (!event) return null
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time
  return {
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    title: event.getFirstPropertyValue('summary'),
    start: start.toJSDate().getTime(),
  }
}

it('counts the changes of a deadline, and tells when it falls away (F2)', async () => {
  const { db } = them.linde
  const deadline = new Date(Math.floor(inDays(20).getTime() / 60_000) * 60_000)
  const later = new Date(deadline.getTime() + 86_400_000)
  await lay(them.linde, { id: 'reis', to: ['paul'], about: [['pip', '3b']], asks: { mode: 'perChild', deadline } })
  const key = 'deadline-reis'
  expect(await told(key)).toMatchObject({ sequence: 0, status: null, start: deadline.getTime() })
  const before = await as(them, 'nobody').visit(feed)
  const again = await as(them, 'nobody').visit(feed, { 'If-None-Match': before.headers.get('etag')! })
  expect(again.status).toBe(304)
  await db.update(questionnaires, eq(questionnaires.messageId, 'reis'), { deadline: later })
  expect(await told(key)).toMatchObject({ sequence: 1, start: later.getTime() })
  await db.update(messages, eq(messages.id, 'reis'), { withdrawnAt: new Date() })
  const gone = { sequence: 2, status: 'CANCELLED', title: 'Gaat niet door', start: later.getTime() }
  expect(await told(key)).toEqual(gone)
  expect(await told(key)).toEqual(gone)
  await db.update(messages, eq(messages.id, 'reis'), { withdrawnAt: null })
  expect(await told(key)).toMatchObject({ sequence: 3, status: null })
})

it('has one’s own talks, moved and called off with a number of their own, for the family alone (F2, G4)', async () => {
  const { db } = them.linde
  const round = await invited(them)
  const talk = (await talksOf(them.linde, round)).find(({ pupil_id }) => pupil_id === 'pip')!
  const slots = (await slotsIn(them.linde, round)).filter(({ desk_id }) => desk_id === talk.desk_id)
  const choose = (at: number) =>
    as(them, 'paul').post(paths.conferenceChoice(round), { keuze: `${talk.id}.${slots[at]!.id}` })
  const key = `conference-${talk.id}`
  expect(await told(key)).toBeNull()
  await choose(0)
  const first = await told(key)
  expect(first).toMatchObject({ sequence: 0, status: null, start: slots[0]!.starts_at })
  expect(first!.title).toContain('Gesprekken december')
  await choose(2)
  expect(await told(key)).toMatchObject({ sequence: 1, start: slots[2]!.starts_at })
  await db.delete(conferenceBookings, eq(conferenceBookings.talkId, talk.id))
  expect(await told(key)).toMatchObject({ sequence: 2, status: 'CANCELLED', title: 'Gaat niet door' })
  // The teacher's feed has the evening, and another family's nothing of it.
  const rows = await db.from(toldItems)
  expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set(['paul']))
})

it('remembers what it told only as long as there is a feed, and what is to come', async () => {
  const { db } = them.linde
  const deadline = inDays(5)
  await lay(them.linde, { id: 'kamp', to: ['paul'], about: [['pip', '3b']], asks: { mode: 'perChild', deadline } })
  expect(await told('deadline-kamp')).not.toBeNull()
  // What has been is not called off: it is not told of any more.
  const past = new Date(Date.now() - 86_400_000)
  await db.update(questionnaires, eq(questionnaires.messageId, 'kamp'), { deadline: past })
  await db.update(toldItems, eq(toldItems.key, 'deadline kamp'), { startsAt: past, endsAt: past })
  expect(await told('deadline-kamp')).toBeNull()
  await as(them, 'paul').post(paths.calendarFeeds, { groep: '', doen: 'stoppen' })
  expect(await db.from(toldItems)).toEqual([])
})
