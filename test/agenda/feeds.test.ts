import { and, eq, type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FeedEvent, icsOf } from '../../src/agenda/ics.ts'
import { timesOf } from '../../src/calendar/repeating.ts'
import { cancelStatements } from '../../src/calendar/writing-queries.ts'
import { newId } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { guardianships } from '../../src/people/schema.ts'
import { settings } from '../../src/schools/schema.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { eventOf, put, zone } from '../calendar/writing.ts'
import { as, type Cast, cast } from '../cast.ts'

let them: Cast
const today = localDay(new Date(), zone)
const soon = daysLater(today, 20)
beforeAll(async () => {
  them = await cast()
  await put(them.linde, eventOf(soon, soon, { title: 'Open dag', visibility: 'visitors' }), ['school', 'public'])
  await put(them.linde, eventOf(soon, soon, { title: 'Teamoverleg', visibility: 'staff' }))
  const gym = { title: 'Gym', rule: 'FREQ=WEEKLY', until: daysLater(soon, 60) }
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
    await as(them, 'paul').post(paths.calendarFeeds, { groep: '', doen: 'stoppen' })
    expect(await status(second)).toBe(404)
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

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom(
    'BEGIN:VALARM\r\nTRIGGER:-PT1M\r\nEND:VALARM',
    'a;b,c\\n\\',
    'é'.repeat(90),
    '👩‍👩‍👧'.repeat(30),
    'X\r\nATTACH:https://evil.example',
  ),
)
const pad = (number: number) => String(number).padStart(2, '0')
const random = fc
  .record({
    day: fc.integer({ min: 0, max: 900 }),
    hour: fc.constantFrom(0, 3, 4, 7, 8, 13, 20, 22),
    minute: fc.constantFrom(0, 15, 30, 59),
    length: fc.integer({ min: 1, max: 100 }),
    allDay: fc.boolean(),
    days: fc.integer({ min: 0, max: 5 }),
    rule: fc.constantFrom(
      null,
      'FREQ=DAILY',
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;INTERVAL=2',
      'FREQ=MONTHLY',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=YEARLY',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    ),
    lasts: fc.integer({ min: 0, max: 300 }),
    gone: fc.array(fc.nat(30), { maxLength: 3 }),
    moved: fc.option(fc.nat(30)),
    title: text,
    place: text,
  })
  .map(({ day, hour, minute, length, allDay, days, rule, lasts, gone, moved, title, place }) => {
    let from = daysLater('2026-08-01', day)
    // A rule's first day is one that it gives, as in our own forms.
    if (rule === 'FREQ=MONTHLY;BYMONTHDAY=-1')
      from = daysLater(`${daysLater(`${from.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1)
    if (rule === 'FREQ=MONTHLY' && Number(from.slice(8)) > 28) from = `${from.slice(0, 7)}-28`
    if (rule?.includes('BYDAY')) while ([0, 6].includes(new Date(from).getUTCDay())) from = daysLater(from, 1)
    // An hour that comes twice is each reader's own to place: 2 o'clock in October is left out.
    const end = Math.min(hour === 0 ? 119 : 23 * 60 + 59, hour * 60 + minute + length)
    const times = [`${pad(hour)}:${pad(minute)}`, `${pad(Math.floor(end / 60))}:${pad(end % 60)}`] as const
    const until = rule ? daysLater(from, lasts) : null
    const event = eventOf(
      from,
      allDay ? daysLater(from, days) : from,
      { id: newId(new Date()), rule, until, title, place },
      allDay ? undefined : times,
    )
    const all = timesOf(event)
    if (!rule) return event
    const out = [...new Set(gone)].flatMap((at) =>
      all[at] ? [{ original: all[at].original, gone: true as const }] : [],
    )
    const other = moved === null || gone.includes(moved) ? undefined : all[moved]
    const shift = 3 * 86_400_000
    const elsewhere = other
      ? [
          {
            original: other.original,
            startsAt: other.startsAt.getTime() + (allDay ? 0 : shift),
            endsAt: other.endsAt.getTime() + (allDay ? 0 : shift),
          },
        ]
      : []
    return { ...event, changes: [...out, ...elsewhere] }
  })

describe('what another program reads (checks 19, 36)', () => {
  it('is at the same instants as ours, over every change of the clocks', () => {
    fc.assert(
      fc.property(random, (event) => {
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
