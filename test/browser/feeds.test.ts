import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import { icsOf } from '../../src/agenda/ics.ts'
import { timesOf } from '../../src/calendar/repeating.ts'
import { paths } from '../../src/paths.ts'
import { randomEvent } from '../agenda/random-events.ts'
import { as, device, useBrowser } from './visitor.ts'

// Debian's python3-icalendar, by the Python that Debian brings: it need not be here.
const python = ['/usr/bin/python3', 'python3'].find(
  (one) => spawnSync(one, ['-c', 'import icalendar, dateutil.rrule']).status === 0,
)
const unlessThere = it.skipIf(python === undefined)
const reason = 'needs python3-icalendar, which is in Debian: apt-get install python3-icalendar'

type Found = {
  events: { uid: string; summary: string; sequence: number; status: string; times: string[] }[]
  complaints: string[]
}
function readBack(ics: string): Found {
  const { stdout, stderr, status } = spawnSync(python!, ['test/agenda/read-ics.py'], { input: ics })
  expect([status, stderr.toString()]).toEqual([0, ''])
  return JSON.parse(stdout.toString()) as Found
}

useBrowser()

unlessThere(
  `is read without complaint by another reader: every feed of the demo school (F2, check 19; ${reason})`,
  async () => {
    // Node knows no names below localhost; the browser does.
    const visitor = await (await device()).newPage()
    await visitor.goto('/')
    const fetched = (address: string) =>
      visitor.evaluate(async (at) => (await fetch(at)).text(), new URL(address.replace(/^webcal:/, 'http:')).pathname)
    const feeds = [await fetched(`${inject('school')}${paths.publicFeed}`)]
    for (const who of ['ouder', 'leerkracht', 'directie']) {
      const page = await as(who)
      await page.goto(paths.calendarFeeds)
      const groups = await page
        .locator('[name=groep]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
      for (const groep of new Set(groups))
        await page.evaluate(
          ([to, group]) => fetch(to!, { method: 'POST', body: new URLSearchParams({ groep: group!, doen: 'maken' }) }),
          [paths.calendarFeeds, groep],
        )
      await page.goto(paths.calendarFeeds)
      const values = await page.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
      for (const address of values.filter((value) => value.includes(paths.feed('')))) feeds.push(await fetched(address))
      await page.context().close()
    }
    expect(feeds.length).toBeGreaterThan(5)
    for (const ics of feeds) {
      const { events, complaints } = readBack(ics)
      expect(complaints).toEqual([])
      expect(events.length).toBe(ics.match(/^BEGIN:VEVENT/gm)?.length ?? 0)
    }
    expect(feeds.flatMap((ics) => readBack(ics).events).length).toBeGreaterThan(20)
  },
)

unlessThere(`is at the same instants for another reader, over every change of the clocks (check 36; ${reason})`, () => {
  const some = fc.sample(randomEvent, { numRuns: 300, seed: 5 })
  const feed = icsOf({
    ...{ name: 'De Linde', zone: 'Europe/Amsterdam', now: new Date('2027-01-01T12:00:00Z') },
    events: some.map((event) => ({ ...event, uid: event.id, url: null, cancelled: false, attachments: [] })),
  })
  const { events, complaints } = readBack(feed)
  expect(complaints).toEqual([])
  const found = Map.groupBy(events, ({ uid }) => uid.replace(/^\d{4}-\d\d-\d\d-/, ''))
  for (const event of some) {
    const theirs = found.get(event.id)!.flatMap(({ times }) => times)
    const ours = timesOf(event).map(({ startsAt, firstDay }) => (event.allDay ? firstDay : startsAt.toISOString()))
    expect([event.rule, theirs.sort()]).toEqual([event.rule, ours.sort()])
  }
})
