import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { newsletters } from '../../src/newsletters/schema.ts'
import { outbox } from '../../src/notifications/schema.ts'
import { people } from '../../src/people/schema.ts'
import { type Cast, cast } from '../cast.ts'
import { badWeather, numbersFrom } from '../notifications/bad-weather.ts'
import { minutes, type Posted } from '../notifications/post-office.ts'
import { layLetter, subscribed, textBlock } from './making.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  await subscribed(them.linde, 'oma@example.org')
  await subscribed(them.linde, 'paul@cast.example')
  await subscribed(them.linde, 'niet@example.org', null)
  await db.batch([
    db.update(people, eq(people.id, 'wanda'), { mailChoice: 'summary' }),
    db.update(people, eq(people.id, 'wim'), { quietFrom: '21:00', quietUntil: '07:00' }),
  ])
})

/** The evening before a night of 24 hours, of 25 and of 23. */
const starts = ['2026-12-01T19:00Z', '2026-10-24T19:00Z', '2027-03-27T20:00Z']
/** In quarters of an hour: when one is sent at once, and when one is planned for four hours on. */
const [atOnce, planned] = [
  [1, 2, 20, 47],
  [3, 30],
]
const lasts = 60
const ahead = 16
/** Longer than the longest pause before another attempt, eight times. */
const daysToClearUp = 4

/** Paul is a subscriber too, at the same address, and Hedda sends it. */
const everybody = ['ada', 'adam', 'ines', 'olga', 'oma', 'paul', 'petra', 'wanda', 'wim']

const isSettled = async () => {
  const { db } = them.linde
  const [owed, letters] = await Promise.all([db.from(outbox), db.from(newsletters)])
  return owed.every(({ doneAt }) => doneAt) && letters.every(({ outAt }) => outAt)
}

/** A night and a day in which letters are sent, and then as long as it takes. */
async function through(seed: number, start: string) {
  const { db } = them.linde
  await db.batch([db.delete(outbox, undefined), db.delete(newsletters, undefined)])
  const world = badWeather(numbersFrom(seed), new Date(start))
  const letters: string[] = []
  for (let turn = 0; turn < lasts; turn++) {
    const sentAt = world.office.set.now
    const startsAt = planned!.includes(turn) ? new Date(sentAt.getTime() + ahead * world.quarter) : null
    if (startsAt || atOnce!.includes(turn)) {
      const title = `Brief ${turn}.`
      const sending = { sentAt, sentById: 'hedda', startsAt, sweepAt: startsAt ?? sentAt }
      letters.push(await layLetter({ ...them.linde, now: sentAt }, { title, blocks: [textBlock('Dag')], ...sending }))
    }
    await world.pass(world.quarter)
  }
  world.clearUp()
  for (let hour = 0; hour < daysToClearUp * 24 && !(await isSettled()); hour++) await world.pass(60 * minutes)
  expect(await isSettled()).toBe(true)
  return { ...world, letters }
}

const nameOf = ({ to }: Posted) => to.split('@')[0]!

it('loses no newsletter and sends none twice, whatever goes wrong at once (I2, E4, checks 28 to 32)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.constantFrom(...starts), async (seed, start) => {
      const { office, unnoted, letters } = await through(seed, start)
      for (const [key, mails] of Map.groupBy(office.sent, ({ key }) => key))
        expect([key, mails.length <= 1 + (unnoted.get(key) ?? 0)]).toEqual([key, true])
      for (const id of letters) {
        const ofIt = office.sent.filter(({ key }) => key.startsWith(`newsletter:${id}:`))
        const once = [...Map.groupBy(ofIt, ({ key }) => key).values()].map(([first]) => nameOf(first!))
        expect([id, once.sort()]).toEqual([id, everybody])
        const [letter] = await them.linde.db.from(newsletters, eq(newsletters.id, id))
        expect([letter!.people, letter!.outsiders]).toEqual([8, 1])
      }
    }),
    { numRuns: 3, endOnFailure: true },
  )
}, 240_000)
