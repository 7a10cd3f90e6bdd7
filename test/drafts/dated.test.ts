import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventCalendars, events, occurrences } from '../../src/calendar/schema.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { messages } from '../../src/messages/schema.ts'
import { paths } from '../../src/paths.ts'
import { settings } from '../../src/schools/schema.ts'
import { daysLater, localDay } from '../../src/time.ts'
import { as, type Cast, cast } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { fieldIn, freshId, good, press, problemAt, sendShown } from './composing.ts'

const zone = 'Europe/Amsterdam'
const day = daysLater(localDay(new Date(), zone), 9)
const month = `${paths.calendar}?toon=maand&dag=${day}`
const dated = {
  ...{ ...good, onderwerp: 'Schoolreis naar zee', kalenderdag: day, kalendertijd: '08:30', kalendereindtijd: '15:00' },
  kalenderzicht: 'private',
}
type Who = Parameters<typeof as>[1]

let them: Cast
beforeAll(async () => {
  them = await cast()
})
const send = async (fields: Record<string, string | string[]> = {}, who: Who = 'ines') => {
  const { id, status } = await press(as(them, who), 'versturen', { ...dated, ...fields })
  expect(status).toBe(303)
  await deliverAll(them.linde, id)
  return { id }
}
const eventOf = async (id: string) => (await them.linde.db.from(events, eq(events.id, id)))[0]
const read = async (who: Who | 'nobody', path: string) => (await as(them, who).visit(path)).text()
/** The message, or its subject alone, or nothing of it. */
async function sees(who: Who, { id }: { id: string }) {
  const subject = (await eventOf(id))?.title || 'Zeilkamp'
  const page = await read(who, month)
  if (!page.includes(subject)) return 'nothing'
  return page.includes(`href="${paths.message(id)}"`) ? 'message' : 'date'
}

describe('a message with a date (D11)', () => {
  it('stands in the calendar of those who have it, and leads to it', async () => {
    const sent = await send()
    const { id } = sent
    const event = await eventOf(id)
    expect([event!.ofMessage, event!.messageId, event!.title]).toEqual([true, id, 'Schoolreis naar zee'])
    expect(await sees('paul', sent)).toBe('message')
    expect(await sees('ines', sent)).toBe('message')
    for (const who of ['olga', 'hedda', 'pip'] as const) expect(await sees(who, sent)).toBe('nothing')
    expect(await read('nobody', paths.publicCalendar)).not.toContain('Schoolreis naar zee')
  })

  it('shows others its subject and moment alone, as far as its writer says', async () => {
    const team = await send({ onderwerp: 'Voor ons team', kalenderzicht: 'staff', aan: 'ouders-school' }, 'hedda')
    expect(await sees('olga', team)).toBe('date')
    expect(await sees('pip', team)).toBe('nothing')
    const evening = await send({ onderwerp: 'Open avond', kalenderzicht: 'visitors', aan: 'ouders:3b' }, 'hedda')
    expect(await sees('olga', evening)).toBe('date')
    const open = await read('nobody', paths.publicCalendar)
    expect(open).toContain('Open avond')
    expect(open).not.toContain('We gaan op reis')
    // A teacher's stands in the calendars of the groups that she teaches and writes about, and not in the school's.
    const { id } = await send({ onderwerp: 'Van juf Ines', kalenderzicht: 'users' })
    const calendars = (await them.linde.db.from(eventCalendars, eq(eventCalendars.eventId, id))).map(
      (one) => one.calendar,
    )
    expect(calendars.sort()).toEqual(['3b', 'messages'])
    expect(await sees('pip', { id })).toBe('date')
  })

  it('is for its readers alone where its writer has no calendar of others', async () => {
    const page = (await press(as(them, 'paul'), 'bewaren', { aan: 'leerkrachten:3b', onderwerp: 'x', tekst: 'y' })).id
    expect(await read('paul', paths.draft(page))).not.toContain('name="kalenderzicht"')
    const forged = { aan: 'leerkrachten:3b', kalenderzicht: 'visitors' }
    const { id, status, page: again } = await press(as(them, 'paul'), 'versturen', { ...dated, ...forged })
    expect(status).toBe(422)
    expect(await eventOf(id)).toBeUndefined()
    expect(again).toContain(`value="${day}"`)
  })

  it('is made with the message or not at all, and once (check 33)', async () => {
    const id = freshId()
    const writer = as(them, 'ines')
    await Promise.all([1, 2].map(() => press(writer, 'versturen', dated, { id })))
    expect(await them.linde.db.from(messages, eq(messages.id, id))).toHaveLength(1)
    expect(await them.linde.db.from(events, eq(events.id, id))).toHaveLength(1)
    expect(await them.linde.db.from(occurrences, eq(occurrences.eventId, id))).toHaveLength(1)
    // Not with a letter that does not go.
    const wrong = await press(writer, 'versturen', { ...dated, onderwerp: '' })
    expect([wrong.status, await eventOf(wrong.id)]).toEqual([422, undefined])
    // Nor where another page changed the draft after its preview was shown.
    const kept = await press(writer, 'voorbeeld', dated)
    const shown = await read('ines', paths.draftPreview(kept.id))
    expect(shown).toContain('In de kalender: ')
    await press(
      writer,
      'bewaren',
      { ...dated, pagina: 'een andere', gezien: String(Date.now() + 9999) },
      { id: kept.id },
    )
    const stale = fieldIn(shown, 'gezien')
    const answer = await writer.post(paths.draftPreview(kept.id), { actie: 'versturen', gezien: stale })
    expect([answer.status, await eventOf(kept.id)]).toEqual([409, undefined])
  })

  it.each([
    [{ kalenderdag: '2027-02-30' }, 'kalenderdag', 'Schrijf een dag'],
    [{ kalenderdag: '' }, 'kalenderdag', 'Schrijf een dag'],
    [{ kalendertijd: 'half negen' }, 'kalendertijd', 'Schrijf een tijd'],
    [{ kalendertijd: '', kalendereindtijd: '15:00' }, 'kalendertijd', 'Schrijf een tijd'],
    [{ kalendereindtijd: '08:00' }, 'kalendereindtijd', 'eerder dan het begin'],
  ])('keeps what was typed beside what is wrong: %j', async (wrong, field, said) => {
    const { status, page } = await press(as(them, 'ines'), 'versturen', { ...dated, ...wrong })
    expect(status).toBe(422)
    expect(problemAt(page, field)).toContain(said)
    expect(fieldIn(page, 'onderwerp')).toBe('Schoolreis naar zee')
  })

  it('is kept in a draft, and goes with what goes by itself (D1)', async () => {
    const writer = as(them, 'ines')
    const { id } = await press(writer, 'bewaren', dated)
    const page = await read('ines', paths.draft(id))
    expect(['kalenderdag', 'kalendertijd', 'kalendereindtijd'].map((name) => fieldIn(page, name))).toEqual([
      ...[day, '08:30', '15:00'],
    ])
    const later = { ...dated, plandag: daysLater(localDay(new Date(), zone), 2), plantijd: '07:30' }
    expect((await press(writer, 'inplannen', later, { id })).status).toBe(303)
    expect(await eventOf(id)).toBeUndefined()
    const then = postOffice(new Date(Date.now() + 3 * 86_400_000))
    await then.tick()
    await then.carryAll()
    expect((await eventOf(id))!.startsAt.toISOString()).toContain(day)
    const shown = await press(writer, 'voorbeeld', { ...dated, onderwerp: 'Uit het voorbeeld' })
    await sendShown(writer, shown.id)
    expect((await eventOf(shown.id))!.title).toBe('Uit het voorbeeld')
  })

  it('is no part of a message where the calendar is off (A4)', async () => {
    await them.linde.db.update(settings, undefined, { modulesOff: ['calendar'] })
    const { id } = await send()
    expect(await eventOf(id)).toBeUndefined()
    await them.linde.db.update(settings, undefined, { modulesOff: [] })
  })
})

describe('once it was sent (D11, D12)', () => {
  const feedOf = async (who: Who) => {
    await as(them, who).post(paths.calendarFeeds, { groep: '', doen: 'maken' })
    const [, path] = /value="https?:\/\/[^/"]+(\/agenda\/feed\/[^"]+)"/.exec(await read(who, paths.calendarFeeds))!
    return path!
  }
  const inFeed = async (path: string, id: string) => {
    const all = new ICAL.Component(ICAL.parse(await read('nobody', path))).getAllSubcomponents('vevent')
    const one = all.find((event) => String(event.getFirstPropertyValue('uid')).startsWith(id))
    return one && ['summary', 'sequence', 'status', 'url'].map((name) => one.getFirstPropertyValue(name))
  }

  it('follows a correction, and ends with a withdrawal; feeds count both', async () => {
    const { id } = await send({ onderwerp: 'Kamp' })
    const feed = await feedOf('paul')
    expect(await inFeed(feed, id)).toEqual(['Kamp', 0, null, expect.stringContaining(paths.message(id))])
    expect(await inFeed(await feedOf('olga'), id)).toBeUndefined()
    const form = await read('ines', paths.correction(id))
    const hidden = Object.fromEntries(
      [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    )
    await as(them, 'ines').post(paths.correction(id), { ...hidden, onderwerp: 'Zeilkamp', tekst: 'Anders' })
    expect((await inFeed(feed, id))!.slice(0, 2)).toEqual(['Zeilkamp', 1])
    expect(await sees('paul', { id })).toBe('message')
    await as(them, 'ines').post(paths.withdrawal(id), { actie: 'intrekken' })
    expect(await sees('paul', { id })).toBe('nothing')
    expect((await inFeed(feed, id))!.slice(0, 3)).toEqual(['Ingetrokken', 2, 'CANCELLED'])
    expect((await as(them, 'ines').visit(paths.messageDate(id))).status).toBe(404)
  })

  it('is put in the calendar, moved and taken out by its sender alone', async () => {
    const { id } = await send({ kalenderdag: '', kalendertijd: '', kalendereindtijd: '', onderwerp: 'Later bedacht' })
    expect(await eventOf(id)).toBeUndefined()
    expect(await read('ines', paths.message(id))).toContain(`href="${paths.messageDate(id)}"`)
    for (const who of ['paul', 'hedda', 'zoe'] as const) {
      expect((await as(them, who).visit(paths.messageDate(id))).status).toBe(404)
      expect((await as(them, who).post(paths.messageDate(id), dated)).status).toBe(404)
    }
    const put = (fields: Record<string, string>) => as(them, 'ines').post(paths.messageDate(id), fields)
    const date = { kalenderdag: day, kalendertijd: '', kalendereindtijd: '', kalenderzicht: 'private' }
    expect((await put({ ...date, kalenderdag: '' })).status).toBe(422)
    expect((await put(date)).status).toBe(303)
    expect(await sees('paul', { id })).toBe('message')
    expect((await put({ ...date, kalendertijd: '10:00' })).status).toBe(303)
    const event = await eventOf(id)
    expect([event!.allDay, event!.sequence]).toEqual([false, 1])
    expect(fieldIn(await read('ines', paths.messageDate(id)), 'kalendertijd')).toBe('10:00')
    await put({ actie: 'weg' })
    expect(await sees('paul', { id })).toBe('nothing')
    await put(date)
    expect(await sees('paul', { id })).toBe('message')
  })
})
