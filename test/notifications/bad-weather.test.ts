import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { deliveries, messages } from '../../src/messages/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { people } from '../../src/people/schema.ts'
import { reminders } from '../../src/reminders/schema.ts'
import { localTime } from '../../src/time.ts'
import { type Cast, cast } from '../cast.ts'
import { letter } from '../questionnaires/letter.ts'
import { badWeather, numbersFrom } from './bad-weather.ts'
import { minutes, type Posted } from './post-office.ts'

/** Paul and Wanda are told twice a day, the others at once. */
const summarised = ['paul', 'wanda'] as const
const atOnce = ['petra', 'wim'] as const
const parents = [...summarised, ...atOnce].sort()

let them: Cast
beforeAll(async () => {
  them = await cast()
  for (const id of summarised) await them.linde.db.update(people, eq(people.id, id), { mailChoice: 'summary' })
})

/** The evening before a night of 24 hours, of 25 and of 23. */
const starts = ['2026-12-01T19:00Z', '2026-10-24T19:00Z', '2027-03-27T20:00Z']
/** In quarters of an hour: until after the next morning's and afternoon's summary, and when somebody writes. */
const lasts = 88
const writes = new Set([1, 2, 3, 20, 40, 47, 48, 70])
const remindsAfter = 24
/** Longer than the longest pause before another attempt, eight times. */
const daysToClearUp = 4

let count = 0
const isSettled = async () => {
  const { db } = them.linde
  const [owed, left, written] = await Promise.all([db.from(outbox), db.from(reminders), db.from(messages)])
  return [...owed, ...left].every(({ doneAt }) => doneAt) && written.every(({ deliveredAt }) => deliveredAt)
}

/** A night and a day in which people write, and then as long as it takes. */
async function through(seed: number, start: string) {
  const { db, school } = them.linde
  await db.batch([db.delete(outbox, undefined), db.delete(reminders, undefined)])
  const world = badWeather(numbersFrom(seed), new Date(start))
  const written: string[] = []
  for (let turn = 0; turn < lasts; turn++) {
    if (writes.has(turn)) {
      const id = `weather${++count}`
      const asks = { mode: 'perChild' as const, ask: [{ id: 'mee' }] }
      const sentAt = world.office.set.now
      await letter({ ...them.linde, now: sentAt }, { id, subject: `Brief ${id}.`, sentAt, deliver: false, ...asks })
      const at = new Date(sentAt.getTime() + remindsAfter * world.quarter)
      await db.insert(reminders, { messageId: id, at, sweepAt: at })
      world.begin(school.schoolId, id)
      written.push(id)
    }
    await world.pass(world.quarter)
  }
  world.clearUp()
  for (let hour = 0; hour < daysToClearUp * 24 && !(await isSettled()); hour++) await world.pass(60 * minutes)
  expect(await isSettled()).toBe(true)
  return { ...world, written }
}

const tells = (id: string) => (mail: Posted) => `${mail.mail.subject} ${mail.mail.text}`.includes(`Brief ${id}.`)

it('loses nothing and repeats nothing, whatever goes wrong at once (E4, D5, checks 28 to 32, 36)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.constantFrom(...starts), async (seed, start) => {
      const { office, unnoted, written } = await through(seed, start)
      const mailsTo = (person: string) => office.sent.filter(({ to }) => to.startsWith(`${person}@`))
      const times = Map.groupBy(office.sent, ({ key }) => key)
      const mayRepeat = (key: string) => 1 + (unnoted.get(key) ?? 0)
      for (const [key, mails] of times) expect([key, mails.length <= mayRepeat(key)]).toEqual([key, true])
      for (const id of written) {
        const got = await them.linde.db.from(deliveries, eq(deliveries.messageId, id))
        expect(got.map(({ personId }) => personId).sort()).toEqual(parents)
        for (const person of atOnce) {
          const keys = new Set(
            mailsTo(person)
              .filter(tells(id))
              .map(({ key }) => key.split(':')[0]),
          )
          expect([id, person, [...keys].sort()]).toEqual([id, person, ['message', 'reminder']])
        }
        for (const person of summarised) {
          const keys = new Set(
            mailsTo(person)
              .filter(tells(id))
              .map(({ key }) => key),
          )
          const [least, most] = [1, 2] // what reminds comes with what it reminds of, or after it
          expect([id, person, keys.size >= least && keys.size <= most]).toEqual([id, person, true])
        }
      }
      const summaries = office.sent.filter(({ key }) => key.startsWith('summary:'))
      for (const { key } of summaries) {
        const due = new Date(key.split(':').slice(2).join(':'))
        expect(['07:30', '16:00']).toContain(localTime(due, 'Europe/Amsterdam'))
      }
    }),
    { numRuns: 5, endOnFailure: true },
  )
}, 240_000)
