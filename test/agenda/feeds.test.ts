import { and, eq, type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FeedEvent, icsOf } from '../../src/agenda/ics.ts'
import { timesOf } from '../../src/calendar/repeating.ts'
import { cancelStatements } from '../../src/calendar/writing-queries.ts'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { eventOf, put, zone } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'
import { randomEvent, text } from './random-events.ts'

let them: Cast
const today = localDay(new Date(), zone)
const soon = daysLater(today, 20)
beforeAll(async () => {
  them = await cast()
  await put(them.linde, eventOf(soon, soon, { title: 'Open dag', visibility: 'visitors' }), ['school', 'public'])
  await put(them.linde, eventOf(soon, soon, { title: 'Teamoverleg', visibility: 'staff' }))
  const gym = { title: 'Gym', bring: 'gymkleren', rule: 'FREQ=WEEKLY', until: daysLater(soon, 60) }
  await put(them.linde, eventOf(soon, soon, gym, ['08:30', '09:30']), ['3b'])
  await put(
    them.linde,
    eventOf(soon, soon, { title: 'Tandarts', visibility: 'private', createdById: 'paul', about: 'Geheim' }),
    ['paul'],
  )
  await put(them.linde, eventOf(soon, soon, { title: 'Andere groep' }), ['4a'])
})

type Who = Parameters<typeof as>[1]
async function addressOf(who: Who, groep = '') {
  await as(them, who).post(paths.calendarFeeds, { groep, doen: 'maken' })
  const page = await (await as(them, who).visit(paths.calendarFeeds)).text()
  const all = [...page.matchAll(/value="https?:\/\/[^/"]+(\/agenda\/feed\/[^"]+)"/g)].map(([, path]) => path!)
  return all.at(groep === '' ? 0 : -1)!
}
const fetched = (path: string, headers = {}) => as(them, 'nobody').visit(path, headers)
const titlesIn = (ics: string) =>
  eventsIn(ics)
    .map((event) => event.summary)
    .sort()
const eventsIn = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

describe('a feed (F2)', () => {
  it('tells its owner what they see, without private words, and strangers nothing', async () => {
    const ics = await (await fetched(await addressOf('paul'))).text()
    expect(titlesIn(ics)).toEqual(['Gym', 'Open dag', 'Tandarts'])
    expect(ics).not.toContain('Geheim')
    expect(ics).toContain('DESCRIPTION:Meenemen: gymkleren')
    expect(titlesIn(await (await fetched(await addressOf('ines'))).text())).toEqual(['Gym', 'Open dag', 'Teamoverleg'])
    expect(titlesIn(await (await fetched(await addressOf('paul', '3b'))).text())).toEqual(['Gym'])
    expect((await fetched(paths.feed(`paul-${'x'.repeat(43)}`))).status).toBe(404)
    expect((await as(them, 'paul').post(paths.calendarFeeds, { groep: '4a', doen: 'maken' })).status).toBe(404)
  })

  it('is closed by a new address, by stopping, by losing custody, and with the module (A4, C10)', async () => {
    const { db } = them.linde
    const first = await addressOf('paul')
    const second = await addressOf('paul')
    const status = async (path: string) => (await fetched(path)).status
    expect([await status(first), await status(second)]).toEqual([404, 200])
    const custody = and(eq(guardianships.personId, 'paul'), eq(guardianships.pupilId, 'pip'))
    await db.update(guardianships, custody, { custody: 'blocked' })
    expect(await (await fetched(second)).text()).not.toContain('Gym')
    await db.update(guardianships, custody, { custody: 'full' })
    await db.update(settings, undefined, { modulesOff: ['calendar'] })
    expect([await status(second), await status(paths.publicFeed)]).toEqual([404, 404])
    await db.update(settings, undefined, { modulesOff: [] })
    const stopped = await as(them, 'paul').post(paths.calendarFeeds, { groep: '', doen: 'stoppen' })
    expect(await status(second)).toBe(404)
    expect(await (await as(them, 'paul').visit(stopped.headers.get('location')!)).text()).toContain('werkt niet meer.')
  })

  it('says when nothing changed, is kept by nobody else, and opens at its own school alone', async () => {
    const path = await addressOf('paul')
    const answer = await fetched(path)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toMatch(/^private/)
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    const again = await fetched(path, { 'If-None-Match': answer.headers.get('etag')! })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await as(them, 'nobody', 'haven.pleinpost.test').visit(path)).status).toBe(404)
    expect((await fetched(paths.publicFeed)).headers.get('cache-control')).toMatch(/^public/)
  })

  it('tells visitors what is for visitors alone', async () => {
    expect(titlesIn(await (await fetched(paths.publicFeed)).text())).toEqual(['Open dag'])
  })

  it('keeps a name for good, counts changes, and says what does not take place', async () => {
    const path = await addressOf('hedda')
    const event = eventOf(soon, soon, { title: 'Zeilkamp' })
    await put(them.linde, event)
    const read = async () => eventsIn(await (await fetched(path)).text()).find(({ summary }) => summary === 'Zeilkamp')!
    const before = await read()
    await put(them.linde, {
      ...event,
      sequence: 1,
      startsAt: new Date(event.startsAt.getTime() + 86_400_000),
      endsAt: new Date(event.endsAt.getTime() + 86_400_000),
    })
    const moved = await read()
    expect([moved.uid, moved.sequence]).toEqual([before.uid, 1])
    await them.linde.db.batch(cancelStatements(them.linde, event.id))
    const gone = await read()
    expect([gone.uid, gone.sequence, gone.component.getFirstPropertyValue('status')]).toEqual([
      before.uid,
      2,
      'CANCELLED',
    ])
  })

  it('stands unread in the database', async () => {
    const token = (await addressOf('paul')).split('-').slice(1).join('-')
    const rows = JSON.stringify(await them.linde.db.all((school) => sqlOf(school)))
    expect(token.length).toBeGreaterThan(40)
    expect(rows).not.toContain(token)
  })
})

const sqlOf = (school: SQL) => sql`select * from calendar_feeds where school_id = ${school}`

const feedEvent = (event: ReturnType<typeof eventOf>): FeedEvent => ({
  ...event,
  uid: `${event.id}@x.pleinpost`,
  url: null,
  attachments: [],
  cancelled: false,
})
const feed = (events: readonly FeedEvent[]) =>
  icsOf({ name: 'De Linde; a, b', zone, now: new Date('2027-01-01T12:00:00Z'), events })

/** Every time another reader finds in it, by the time zone that the feed itself carries. */
function readBack(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  ICAL.TimezoneService.reset()
  for (const one of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(one)
  const all = calendar.getAllSubcomponents('vevent')
  const masters = all.filter((one) => !one.hasProperty('recurrence-id')).map((one) => new ICAL.Event(one))
  for (const one of all.filter((two) => two.hasProperty('recurrence-id')))
    masters.find(({ uid }) => uid === one.getFirstPropertyValue('uid'))!.relateException(one)
  return masters
    .flatMap((event) => {
      if (!event.isRecurring()) return [spanOf(event.startDate, event.endDate)]
      const steps = event.iterator()
      const found: string[] = []
      for (let next = steps.next(); next && found.length < 600; next = steps.next()) {
        const { startDate, endDate } = event.getOccurrenceDetails(next)
        found.push(spanOf(startDate, endDate))
      }
      return found
    })
    .sort()
}
const spanOf = (from: ICAL.Time, until: ICAL.Time) =>
  from.isDate ? `${from} ${until}` : `${from.toJSDate().toISOString()} ${until.toJSDate().toISOString()}`
const ours = (event: ReturnType<typeof eventOf>) =>
  timesOf(event)
    .map(({ startsAt, endsAt, firstDay, lastDay }) =>
      event.allDay ? `${firstDay} ${daysLater(lastDay, 1)}` : `${startsAt.toISOString()} ${endsAt.toISOString()}`,
    )
    .sort()

describe('what another program reads (checks 19, 36)', () => {
  it('is at the same instants as ours, over every change of the clocks', () => {
    fc.assert(
      fc.property(randomEvent, (event) => {
        expect(readBack(feed([feedEvent(event)]))).toEqual(ours(event))
      }),
      { numRuns: 600 },
    )
  })

  it('has the texts as they were, folded at 75 bytes between characters, and nothing that somebody typed as a line', () => {
    fc.assert(
      fc.property(text, text, (title, place) => {
        const ics = feed([feedEvent({ ...eventOf('2027-03-01'), title, place })])
        expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
        for (const line of ics.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
        const [event] = eventsIn(ics)
        const plain = (words: string) => words.replaceAll(/\r\n?/g, '\n')
        expect(plain(event!.summary)).toBe(plain(title))
        if (place) expect(plain(event!.location)).toBe(plain(place))
        expect(event!.component.getAllSubcomponents('valarm')).toEqual([])
        expect(event!.component.getAllProperties('attach')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('carries the zone of a school elsewhere', () => {
    const curacao = {
      ...eventOf('2027-03-01', '2027-03-01', { rule: 'FREQ=WEEKLY', until: '2027-04-30' }),
      zone: 'America/Curacao',
      allDay: false,
    }
    expect(readBack(feed([feedEvent(curacao)]))).toEqual(ours(curacao))
    const newYork = { ...curacao, zone: 'America/New_York' }
    expect(readBack(feed([feedEvent(newYork)]))).toEqual(ours(newYork))
  })
})
