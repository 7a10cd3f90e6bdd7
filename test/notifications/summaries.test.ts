import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outbox } from '../../src/notifications/schema.ts'
import { people } from '../../src/people/schema.ts'
import { nextLocalTime } from '../../src/time.ts'
import { type Cast, cast } from '../cast.ts'
import { minutes, named, owedFor, postOffice, tell } from './post-office.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await wants('paul', 'summary')
})
beforeEach(async () => {
  await them.linde.db.delete(outbox, undefined)
})

let count = 0
const newId = () => `s${++count}`
const wants = (id: string, mailChoice: 'each' | 'summary') =>
  them.linde.db.update(people, eq(people.id, id), { mailChoice })

/** Cron, and the queue behind it, every half hour until then. */
async function live(office: ReturnType<typeof postOffice>, until: string) {
  while (office.set.now < new Date(until)) {
    office.later(30 * minutes)
    await office.tick()
    await office.carryAll()
  }
}

describe.each([
  ['a winter day', '2026-12-01T05:00Z', '2026-12-01T06:30Z', '2026-12-01T15:00Z'],
  ['the morning that skips an hour', '2027-03-28T00:30Z', '2027-03-28T05:30Z', '2027-03-28T14:00Z'],
  ['the morning that has an hour twice', '2026-10-25T00:30Z', '2026-10-25T06:30Z', '2026-10-25T15:00Z'],
  ['29 February', '2028-02-29T05:00Z', '2028-02-29T06:30Z', '2028-02-29T15:00Z'],
])('on %s', (_, start, morning, afternoon) => {
  it('sends one summary at 07:30 and one at 16:00 local (E1, check 36)', async () => {
    const office = postOffice(new Date(start))
    const scope = await office.scope(them.linde)
    await tell(scope, { id: newId(), audience: named('paul'), subject: 'Eerste' })
    await tell(
      { ...scope, now: new Date(office.set.now.getTime() + minutes) },
      { id: newId(), audience: named('paul'), subject: 'Tweede' },
    )
    expect(office.queued).toEqual([])
    await live(office, morning)
    const [first] = office.sent
    expect([office.sent.length, office.set.now.toISOString()]).toEqual([1, new Date(morning).toISOString()])
    expect(first!.key).toBe(`summary:paul:${new Date(morning).toISOString()}`)
    expect(first!.mail.subject).toBe('2 nieuwe berichten van De Linde')
    expect(first!.mail.text).toMatch(/Eerste.*Tweede/s)
    await tell(await office.scope(them.linde), { id: newId(), audience: named('paul'), subject: 'Derde' })
    await live(office, afternoon)
    expect(office.sent.map(({ key }) => key)).toEqual([first!.key, `summary:paul:${new Date(afternoon).toISOString()}`])
    expect(office.sent[1]!.mail.subject).toBe('Nieuw bericht van De Linde')
  })
})

const atNight = '2026-11-24T02:00Z'

it('sends one mail when cron comes twice at once, ten minutes late, or not for three hours (check 31)', async () => {
  for (const late of [0, 10, 180]) {
    const office = postOffice(new Date(atNight))
    for (const subject of ['a', 'b'])
      await tell(await office.scope(them.linde), { id: newId(), audience: named('paul'), subject })
    office.set.now = new Date(Date.parse('2026-11-24T06:30Z') + late * minutes)
    await Promise.all([office.tick(), office.tick()])
    const jobs = office.queued.splice(0)
    await Promise.all([office.carry(jobs), office.carry(jobs)])
    await office.tick()
    await office.carryAll()
    expect(office.sent.map(({ key }) => key)).toEqual(['summary:paul:2026-11-24T06:30:00.000Z'])
    await them.linde.db.delete(outbox, undefined)
  }
})

it('keeps for the afternoon what is due in the afternoon, though the morning’s job comes again (check 30)', async () => {
  const office = postOffice(new Date('2026-11-24T06:00Z'))
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul') })
  office.later(30 * minutes)
  await office.tick()
  const morning = [...office.queued]
  await office.carryAll()
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul') })
  await office.carry(morning)
  expect(office.sent.map(({ key }) => key)).toEqual(['summary:paul:2026-11-24T06:30:00.000Z'])
})

it('leaves a person with nothing new in peace', async () => {
  const office = postOffice(new Date(atNight))
  await live(office, '2026-11-24T07:00Z')
  expect(office.sent).toEqual([])
})

it('still sends what a summary owed to who wants each message from now on (E4)', async () => {
  const office = postOffice(new Date(atNight))
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul'), subject: 'Oud' })
  await wants('paul', 'each')
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul'), subject: 'Nieuw' })
  await office.carryAll()
  await live(office, '2026-11-24T06:30Z')
  await wants('paul', 'summary')
  expect(office.sent.map(({ mail }) => mail.subject)).toEqual(['Nieuw', 'Nieuw bericht van De Linde'])
  expect((await owedFor(them.linde)).every(({ doneAt }) => doneAt)).toBe(true)
})

it('names a summary the same when it is tried again (E4)', async () => {
  const office = postOffice(new Date(atNight))
  await tell(await office.scope(them.linde), { id: newId(), audience: named('paul') })
  const tried: string[] = []
  office.set.before = async ({ raw }) => {
    tried.push(/X-Pleinpost-Key: (.*)/.exec(raw)![1]!)
    if (tried.length < 3) throw new Error('451')
  }
  await live(office, '2026-11-24T08:00Z')
  expect(tried).toEqual(Array(3).fill('summary:paul:2026-11-24T06:30:00.000Z'))
})

it('lists twenty and counts the rest, in a mail that is shown whole (≤ 20 KB)', async () => {
  const office = postOffice(new Date(atNight))
  const scope = await office.scope(them.linde)
  for (let message = 0; message < 24; message++) {
    await tell(scope, { id: newId(), audience: named('paul'), subject: `${'Ł'.repeat(200)} ${message}` })
  }
  await live(office, '2026-11-24T06:30Z')
  const [{ mail }] = office.sent as [(typeof office.sent)[0]]
  expect(mail.subject).toBe('24 nieuwe berichten van De Linde')
  expect(mail.text).toContain('En nog 4 berichten.')
  expect(new TextEncoder().encode(mail.html).length).toBeLessThanOrEqual(20_000)
})

/** The slow way: half hour by half hour, ask Intl what the clock on the wall says. */
function oracle(now: Date, times: readonly string[], zone: string) {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const halfHour = 30 * minutes
  let at = Math.floor(now.getTime() / halfHour) * halfHour + halfHour
  while (!times.includes(wall.format(at))) at += halfHour
  return new Date(at)
}

const around = (day: string) =>
  fc.date({
    min: new Date(Date.parse(day) - 2 * 86_400_000),
    max: new Date(Date.parse(day) + 2 * 86_400_000),
    noInvalidDate: true,
  })
const anyTime = fc.date({ min: new Date('2026-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })

it('finds the next 07:30 or 16:00 as a clock on the wall does, over every change of clocks (check 36)', () => {
  const instant = fc.oneof(around('2027-03-28'), around('2026-10-25'), around('2027-10-31'), anyTime)
  const times = fc.constantFrom(['07:30', '16:00'], ['06:00'], ['00:00', '23:30'], ['04:30', '12:00'])
  const zone = fc.constantFrom('Europe/Amsterdam', 'America/Curacao', 'Asia/Tokyo')
  fc.assert(
    fc.property(instant, times, zone, (now, times, zone) => {
      expect(nextLocalTime(now, times, zone)).toEqual(oracle(now, times, zone))
    }),
    { numRuns: 2000 },
  )
})
