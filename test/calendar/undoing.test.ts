import { and, eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { calendarImports, events, occurrences } from '../../src/calendar/schema.ts'
import { paths } from '../../src/paths.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { as, type Cast, cast } from '../cast.ts'
import { eventOf, put, zone } from './writing.ts'

let them: Cast
let feed: string
const first = daysLater(localDay(new Date(), zone), 7)
const days = [0, 7, 14, 21].map((later) => daysLater(first, later))
type Who = Parameters<typeof as>[1]

beforeAll(async () => {
  them = await cast()
  await as(them, 'paul').post(paths.calendarFeeds, { groep: '', doen: 'maken' })
  const page = await (await as(them, 'paul').visit(paths.calendarFeeds)).text()
  feed = /value="https?:\/\/[^/"]+(\/agenda\/feed\/[^"]+)"/.exec(page)![1]!
})

const gym = (about = {}) =>
  put(them.linde, eventOf(first, first, { title: 'Gym', rule: 'FREQ=WEEKLY', until: days[3]!, ...about }), ['3b'])
const eventNow = async (id: string) => (await them.linde.db.from(events, eq(events.id, id)))[0]!
const daysOf = async (id: string) =>
  (await them.linde.db.from(occurrences, and(eq(occurrences.eventId, id), eq(occurrences.calendar, '3b'))))
    .map(({ firstDay }) => firstDay)
    .sort()
async function remove(id: string, part: string, original = '') {
  const gezien = String((await eventNow(id)).sequence)
  const answer = await as(them, 'ines').post(paths.eventRemoval(id), { deel: part, origineel: original, gezien })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}
const restore = async (id: string, who: Who = 'ines', gezien?: string) =>
  as(them, who).post(paths.eventRemoval(id), {
    ongedaan: '1',
    gezien: gezien ?? String((await eventNow(id)).sequence),
  })
async function inFeed(id: string) {
  const ics = await (await as(them, 'nobody').visit(feed)).text()
  const all = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent')
  return all
    .filter((one) => String(one.getFirstPropertyValue('uid')).startsWith(id))
    .map((one) => [one.getFirstPropertyValue('sequence'), one.getFirstPropertyValue('status')])
}

describe('what was taken out of the calendar can be put back (principle 6)', () => {
  it.each([
    ['all', [], 'is uit de kalender gehaald'],
    ['one', [0, 2, 3], 'Wat u koos van ‘Gym’'],
    ['onwards', [0], 'Wat u koos van ‘Gym’'],
  ])('%s of its times, by a button beside the word that it is gone', async (part, left, said) => {
    const id = await gym()
    const page = await (await as(them, 'ines').visit(await remove(id, part, days[1]))).text()
    expect(page).toContain(said)
    expect(page).toContain('Ongedaan maken')
    expect(await daysOf(id)).toEqual(left.map((place) => days[place]))
    const answer = await restore(id)
    expect(await (await as(them, 'ines').visit(answer.headers.get('location')!)).text()).toContain(
      'weer in de kalender',
    )
    expect(await daysOf(id)).toEqual(days)
  })

  it('with the change that one of its times had', async () => {
    const moved = {
      original: days[1]!,
      startsAt: Date.parse(`${days[2]}T22:00Z`),
      endsAt: Date.parse(`${days[3]}T22:00Z`),
    }
    const id = await gym({ changes: [moved] })
    await remove(id, 'one', days[1])
    await restore(id)
    expect((await eventNow(id)).changes).toEqual([moved])
  })

  it('as the same event in feeds, each time as its next version (F2)', async () => {
    const id = await gym()
    expect(await inFeed(id)).toEqual([[0, null]])
    await remove(id, 'all')
    expect(await inFeed(id)).toEqual([[1, 'CANCELLED']])
    await restore(id)
    expect(await inFeed(id)).toEqual([[2, null]])
  })

  it('once, by who may change it, and not over what was changed since or after a week (check 33)', async () => {
    const id = await gym()
    await remove(id, 'all')
    for (const who of ['paul', 'olga', 'zoe'] as const) expect((await restore(id, who)).status).toBe(404)
    const gezien = String((await eventNow(id)).sequence)
    expect([(await restore(id)).status, (await restore(id, 'ines', gezien)).status]).toEqual([303, 303])
    expect((await eventNow(id)).sequence).toBe(2)
    await remove(id, 'one', days[1])
    await remove(id, 'one', days[2])
    expect((await restore(id, 'ines', '3')).status).toBe(403)
    await them.linde.db.update(events, eq(events.id, id), { changedAt: new Date(Date.now() - 8 * 86_400_000) })
    expect((await restore(id)).status).toBe(403)
    expect(await (await as(them, 'ines').visit(`${paths.calendar}?weg=${id}`)).text()).not.toContain('Ongedaan')
  })

  it('says nothing of what its reader may not put back', async () => {
    const id = await gym()
    const at = await remove(id, 'all')
    const [paul, zoe] = await Promise.all((['paul', 'zoe'] as const).map((who) => as(them, who).visit(at)))
    for (const page of [await paul!.text(), await zoe!.text()]) expect(page).not.toContain('id="weg"')
  })
})

describe('what was read in from a file can be undone (F5, principle 6)', () => {
  const whole = (uid: string, title: string, day: string, more = '') =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${title}\r\nDTSTART;VALUE=DATE:${day.replaceAll('-', '')}\r\n${more}END:VEVENT\r\n`
  const file = (...all: string[]) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x\r\n${all.join('')}END:VCALENDAR\r\n`
  async function readIn(text: string) {
    const fields = new FormData()
    fields.set('bestand', new File([text], 'jaar.ics'))
    const at = (await as(them, 'hedda').post(paths.calendarDesk, fields)).headers.get('location')!
    expect((await as(them, 'hedda').post(at)).status).toBe(303)
    return at
  }
  const page = async (at: string) => (await as(them, 'hedda').visit(at)).text()
  const undo = (at: string, who: Who = 'hedda') => as(them, who).post(at, { ongedaan: '1' })
  const standing = async () =>
    (await them.linde.db.from(events))
      .filter(({ importedUid, cancelledAt }) => importedUid && !cancelledAt)
      .map(({ importedUid, title, startsAt }) => [importedUid, title, localDay(startsAt, zone)])
      .sort()

  it('whole, with what it changed and cancelled; and can be applied again as the same events', async () => {
    await readIn(file(whole('a', 'Studiedag', days[0]!), whole('b', 'Kerstfeest', days[1]!)))
    const before = await standing()
    const at = await readIn(
      file(
        whole('a', 'Studiedag', days[2]!),
        whole('b', 'Kerstfeest', days[1]!, 'STATUS:CANCELLED\r\n'),
        whole('c', 'Fuif', days[3]!),
      ),
    )
    expect(await standing()).toEqual([
      ['a', 'Studiedag', days[2]],
      ['c', 'Fuif', days[3]],
    ])
    expect(await page(at)).toContain('Ongedaan maken')
    const answer = await undo(at)
    expect(await page(answer.headers.get('location')!)).toContain('De kalender is weer zoals daarvoor')
    expect(await standing()).toEqual(before)
    // A second press does nothing more (check 33).
    expect((await undo(at)).status).toBe(303)
    expect(await standing()).toEqual(before)
    const ids = async () => (await them.linde.db.from(events)).map(({ id }) => id).sort()
    const known = await ids()
    expect((await as(them, 'hedda').post(at)).status).toBe(303)
    expect([await ids(), (await standing()).map(([uid]) => uid)]).toEqual([known, ['a', 'c']])
  })

  it('but for what was changed by hand since, which is told', async () => {
    const at = await readIn(file(whole('d', 'Markt', days[0]!), whole('e', 'Rommelmarkt', days[1]!)))
    const [hand] = await them.linde.db.from(events, eq(events.importedUid, 'd'))
    await put(them.linde, { ...hand!, title: 'Jaarmarkt', sequence: 1 })
    const answer = await undo(at)
    expect(await page(answer.headers.get('location')!)).toContain('met de hand is gewijzigd: 1')
    expect((await standing()).map(([uid]) => uid)).toContain('d')
    expect((await standing()).map(([uid]) => uid)).not.toContain('e')
  })

  it('by management, for a week', async () => {
    const at = await readIn(file(whole('f', 'Schaatsen', days[0]!)))
    expect((await undo(at, 'paul')).status).toBe(403)
    await them.linde.db.update(calendarImports, undefined, { appliedAt: new Date(Date.now() - 8 * 86_400_000) })
    expect((await undo(at)).status).toBe(403)
    expect(await page(at)).not.toContain('Ongedaan maken')
  })
})
