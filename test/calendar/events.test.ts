import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { events, occurrences } from '../../src/calendar/schema.ts'
import { newId } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { inDays, lay } from '../overview/letters.ts'
import { eventOf, put } from './writing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Who = Parameters<typeof as>[1]
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const read = async (who: Who, path: string) => words(await (await as(them, who).visit(path)).text())
const inMay = `${paths.calendar}?toon=maand&dag=2027-05-01`

const typed = (fields: Record<string, string> = {}) => ({
  nr: newId(new Date()),
  titel: 'Sportdag',
  soort: 'event',
  zichtbaar: 'users',
  dag: '2027-05-12',
  tijd: '08:30',
  eindtijd: '12:00',
  herhalen: 'no',
  ...fields,
})
const made = async (who: Who, fields: Record<string, string> = {}) => {
  const answer = await as(them, who).post(paths.newEvent, typed(fields))
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!.split('/').at(-1)!.split('?')[0]!
}

describe('writing in a calendar', () => {
  it('is for whoever it belongs to: teachers their groups, the office the school, anybody oneself (F1, N1)', async () => {
    const refused = async (who: Who, kalender: string) =>
      (await as(them, who).post(paths.newEvent, typed({ kalender }))).status
    expect(await refused('ines', 'school')).toBe(422)
    expect(await refused('ines', '4a')).toBe(422)
    expect(await refused('paul', '3b')).toBe(422)
    expect(await refused('zoe', '3b')).toBe(422)
    await made('ines', { kalender: '3b', titel: 'Bibliotheek' })
    await made('hedda', { kalender: 'school', titel: 'Zomerfeest' })
    await made('paul', { titel: 'Tandarts', zichtbaar: 'private' })
    const page = await read('paul', inMay)
    for (const title of ['Bibliotheek', 'Zomerfeest', 'Tandarts']) expect(page).toContain(title)
    const olga = await read('olga', inMay)
    expect(olga).toContain('Zomerfeest')
    expect(olga).not.toContain('Bibliotheek')
    expect(olga).not.toContain('Tandarts')
    expect(await read('zoe', inMay)).not.toContain('Zomerfeest')
  })

  it('lets holidays be put in by management alone (F5)', async () => {
    const holiday = typed({ kalender: '3b', soort: 'holiday', heledag: 'on' })
    expect((await as(them, 'ines').post(paths.newEvent, holiday)).status).toBe(422)
  })

  it('makes one of two presses, and nothing under a name that is another’s (check 33)', async () => {
    const nr = newId(new Date())
    for (const _ of [1, 2]) await made('hedda', { kalender: 'school', titel: 'Eén keer', nr })
    expect((await read('hedda', inMay)).match(/Eén keer/g)).toHaveLength(1)
    const stolen = typed({ nr, titel: 'Gestolen', zichtbaar: 'private' })
    expect((await as(them, 'paul').post(paths.newEvent, stolen)).status).toBe(404)
  })

  it.each([
    [{ einddag: '2027-05-11' }, 'Dit is eerder dan het begin.'],
    [{ eindtijd: '08:00' }, 'Dit is eerder dan het begin.'],
    [{ einddag: '2028-05-11' }, 'langer dan drie maanden'],
    [{ herhalen: 'weekly' }, 'tot en met welke dag'],
    [{ herhalen: 'daily', tot: '2036-05-12' }, 'meer dan 500 keren'],
    [{ tijd: 'half negen' }, 'Schrijf een tijd'],
    [{ titel: '' }, 'Zomerdag'],
    [{ titel: 'x'.repeat(121) }, 'x'.repeat(121)],
    [{ over: 'x'.repeat(4001) }, 'x'.repeat(4001)],
    [{ dag: '1926-05-12' }, 'te lang geleden'],
  ])('keeps what was typed beside what is wrong: %j', async (wrong, said) => {
    const answer = await as(them, 'hedda').post(paths.newEvent, typed({ plaats: 'Zomerdag', ...wrong }))
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="Zomerdag"')
    expect(page).toContain(said)
  })
})

describe('what repeats', () => {
  const weekly = { kalender: '3b', titel: 'Turnen', dag: '2027-04-19', herhalen: 'weekly', tot: '2027-05-17' }
  const timesOfIt = async (id: string) =>
    (await them.linde.db.from(occurrences, and(eq(occurrences.eventId, id), eq(occurrences.calendar, '3b'))))
      .map(({ firstDay }) => firstDay)
      .sort()

  it('skips the holidays and the study days of its group where its maker wants that (F3, F5)', async () => {
    await put(them.linde, eventOf('2027-04-24', '2027-05-09', { kind: 'holiday', title: 'Meivakantie' }))
    await put(them.linde, eventOf('2027-05-17', '2027-05-17', { kind: 'studyDay', title: 'Studiedag' }), ['4a'])
    expect(await (await as(them, 'ines').visit(paths.newEvent)).text()).toMatch(/name="schooldagen"[^>]* checked/)
    expect(await timesOfIt(await made('ines', { ...weekly, schooldagen: 'on' }))).toEqual([
      '2027-04-19',
      '2027-05-10',
      '2027-05-17',
    ])
    const id = await made('ines', { ...weekly, schooldagen: 'on' })
    expect(await read('ines', paths.event(id))).toMatch(/Niet op maandag 26 april( 2027)?, maandag 3 mei/)
    expect(await timesOfIt(await made('ines', weekly))).toHaveLength(5)
    const never = typed({ ...weekly, dag: '2027-04-26', tot: '2027-05-03', schooldagen: 'on' })
    const answer = await as(them, 'ines').post(paths.newEvent, never)
    expect([answer.status, (await answer.text()).includes('geen school')]).toEqual([422, true])
  })

  it('is shown at the time that was changed, alone or with all after it (F3)', async () => {
    const id = await made('ines', weekly)
    const change = { ...typed(weekly), gezien: '0', origineel: '2027-05-03T08:30', dag: '2027-05-03', tijd: '14:00' }
    const moved = await as(them, 'ines').post(paths.eventChange(id), { ...change, eindtijd: '15:00', deel: 'one' })
    expect(await read('ines', moved.headers.get('location')!)).toMatch(/maandag 3 mei( 2027)?, 14:00–15:00/)
    const after = { ...change, gezien: '1', origineel: '2027-05-10T08:30', dag: '2027-05-10', tijd: '10:00' }
    const onwards = await as(them, 'ines').post(paths.eventChange(id), { ...after, eindtijd: '11:00', deel: 'onwards' })
    expect(await read('ines', onwards.headers.get('location')!)).toMatch(/maandag 10 mei( 2027)?, 10:00–11:00/)
  })
})

it('takes homework for a day, without a time (F4)', async () => {
  const id = await made('ines', { kalender: '3b', soort: 'homework', titel: 'Blad 5', tijd: '', eindtijd: '' })
  expect((await them.linde.db.from(events, eq(events.id, id)))[0]!.allDay).toBe(true)
})

it('is its maker’s to change only as long as its calendars are (N1)', async () => {
  const id = await put(them.linde, eventOf('2027-09-01', '2027-09-01', { createdById: 'paul', kind: 'holiday' }))
  expect((await as(them, 'paul').visit(paths.eventChange(id))).status).toBe(404)
  expect((await as(them, 'paul').post(paths.eventRemoval(id), { gezien: '0' })).status).toBe(404)
  const group = await put(them.linde, eventOf('2027-09-02', '2027-09-02', { createdById: 'ines' }), ['4a'])
  expect((await as(them, 'ines').visit(paths.eventChange(group))).status).toBe(404)
})

it('lets a day off be for all alone, since all must know of it (F5)', async () => {
  const fields = { kalender: 'school', soort: 'studyDay', heledag: 'on', zichtbaar: 'staff' }
  expect((await as(them, 'hedda').post(paths.newEvent, typed(fields))).status).toBe(422)
})

it('leads from the calendar to a message whoever has it, and nobody else (D11, F3)', async () => {
  const about = [['wes', '3b']] as const
  await lay(them.linde, { id: 'reis', to: ['wim'], about, asks: { mode: 'perChild', deadline: inDays(30) } })
  const fresh = `${paths.newEvent}?bericht=reis`
  expect(await (await as(them, 'ines').visit(fresh)).text()).toContain('value="Over reis"')
  expect(await (await as(them, 'paul').visit(fresh)).text()).not.toContain('Over reis')
  const stolen = typed({ bericht: 'reis', zichtbaar: 'private' })
  expect((await as(them, 'paul').post(paths.newEvent, stolen)).status).toBe(422)
  const id = await made('ines', { kalender: '3b', titel: 'Op reis', bericht: 'reis' })
  expect(await read('wim', paths.event(id))).toContain('Naar het bericht')
  expect(await read('paul', paths.event(id))).not.toContain('Naar het bericht')
  expect(await read('ines', paths.message('reis'))).toContain('In de kalender zetten')
})

describe('who sees what (F1)', () => {
  it('shows staff what is for staff, a maker what is private, all what is for all', async () => {
    for (const visibility of ['private', 'staff', 'users', 'visitors'] as const)
      await put(them.linde, eventOf('2027-06-02', '2027-06-02', { visibility, title: `Voor ${visibility}` }))
    const june = `${paths.calendar}?toon=maand&dag=2027-06-01`
    const seen = async (who: Who) => [...(await read(who, june)).matchAll(/Voor (\w+)/g)].map(([, what]) => what).sort()
    expect(await seen('hedda')).toEqual(['private', 'staff', 'users', 'visitors'])
    expect(await seen('ines')).toEqual(['staff', 'users', 'visitors'])
    expect(await seen('paul')).toEqual(['users', 'visitors'])
    expect(await seen('pip')).toEqual(['users', 'visitors'])
  })

  it('is not there for whom it is not meant, by its address either (N2)', async () => {
    const id = await put(them.linde, eventOf('2027-06-03', '2027-06-03', { createdById: 'olga' }), ['4a'])
    const status = async (who: Who) => (await as(them, who).visit(paths.event(id))).status
    expect(await Promise.all((['olga', 'ines', 'paul', 'zoe'] as const).map(status))).toEqual([200, 200, 404, 404])
    for (const path of [paths.eventChange(id), paths.eventRemoval(id)])
      expect((await as(them, 'ines').post(path, typed())).status).toBe(404)
  })
})

describe('an event that repeats (F3)', () => {
  const weekly = () => made('ines', { kalender: '3b', titel: 'Gym', herhalen: 'weekly', tot: '2027-06-30' })
  const change = async (id: string, fields: Record<string, string>) => {
    const [event] = (await them.linde.db.from(events)).filter((one) => one.id === id)
    const gezien = String(event!.sequence)
    const all = typed({ kalender: '3b', titel: 'Gym', herhalen: 'weekly', tot: '2027-06-30', gezien, ...fields })
    return (await as(them, 'ines').post(paths.eventChange(id), all)).status
  }
  const sequenceOf = async (id: string) =>
    String((await them.linde.db.from(events)).find((one) => one.id === id)!.sequence)
  const remove = async (id: string, fields: Record<string, string>, who: Who = 'ines') =>
    (await as(them, who).post(paths.eventRemoval(id), { gezien: await sequenceOf(id), ...fields })).status
  const days = async (title: string, path = inMay) => {
    const page = await (await as(them, 'ines').visit(path)).text()
    return [...page.matchAll(/<span class="grid-name">([^<]+)<\/span>(.*?)(?=<span class="grid-name">|<\/ol>)/gs)]
      .filter(([, , rest]) => rest!.includes(title))
      .map(([, name]) => name!.replace(' 2027', ''))
  }

  it('is changed once, from then on, or always; and taken out the same ways', async () => {
    const id = await weekly()
    expect(await days('Gym')).toEqual(['woensdag 12 mei', 'woensdag 19 mei', 'woensdag 26 mei'])
    const one = { deel: 'one', origineel: '2027-05-19T08:30', dag: '2027-05-20' }
    expect(await change(id, one)).toBe(303)
    expect(await days('Gym')).toEqual(['woensdag 12 mei', 'donderdag 20 mei', 'woensdag 26 mei'])
    const onwards = { deel: 'onwards', origineel: '2027-05-26T08:30', dag: '2027-05-28', titel: 'Zwemmen' }
    expect(await change(id, onwards)).toBe(303)
    expect(await days('Gym')).toEqual(['woensdag 12 mei', 'donderdag 20 mei'])
    expect(await days('Zwemmen')).toEqual(['vrijdag 28 mei'])
    const gone = { deel: 'one', origineel: '2027-05-19T08:30' }
    await remove(id, gone)
    expect(await days('Gym')).toEqual(['woensdag 12 mei'])
    await remove(id, { deel: 'all' })
    expect(await days('Gym')).toEqual([])
  })

  it('moves as a whole by as many days as the time one looked at', async () => {
    const id = await weekly()
    expect(await change(id, { deel: 'all', origineel: '2027-05-19T08:30', dag: '2027-05-20' })).toBe(303)
    expect(await days('Gym')).toEqual(['donderdag 13 mei', 'donderdag 20 mei', 'donderdag 27 mei'])
    await remove(id, { deel: 'all' })
  })

  it('stays where it stood when one of its times goes elsewhere, or is nobody’s but one’s own', async () => {
    const id = await weekly()
    const elsewhere = { deel: 'one', origineel: '2027-05-19T08:30', titel: 'Alleen ik' }
    const [event] = (await them.linde.db.from(events)).filter((one) => one.id === id)
    const all = { ...typed({ titel: 'Gym', herhalen: 'weekly', tot: '2027-06-30' }), gezien: String(event!.sequence) }
    expect((await as(them, 'ines').post(paths.eventChange(id), { ...all, ...elsewhere })).status).toBe(303)
    expect(await read('paul', `${paths.calendar}?toon=maand&dag=2027-05-01`)).toContain('Gym')
    expect(await read('paul', inMay)).not.toContain('Alleen ik')
    const [own] = (await them.linde.db.from(events)).filter(({ title }) => title === 'Alleen ik')
    expect([own!.visibility, (await as(them, 'olga').visit(paths.event(own!.id))).status]).toEqual(['private', 404])
    await remove(id, { deel: 'all' })
  })

  it('takes no time that it does not have, by changing or removing (check 36)', async () => {
    const id = await weekly()
    expect(await change(id, { deel: 'one', origineel: 'x' })).toBe(422)
    expect(await remove(id, { deel: 'one', origineel: 'x' })).toBe(403)
    expect(await remove(id, { deel: 'one', gezien: '9' })).toBe(403)
    expect((await them.linde.db.from(events)).find((one) => one.id === id)!.changes).toEqual([])
    await remove(id, { deel: 'all' })
  })

  it('keeps the times that were taken out when it moves to another hour, or goes on otherwise', async () => {
    const id = await weekly()
    await remove(id, { deel: 'one', origineel: '2027-05-26T08:30' })
    // An address of that time says that it is gone, and not another's day as if nothing were.
    const gone = 'De dag waar u naar zocht, staat er niet meer.'
    expect(await read('ines', `${paths.event(id)}?keer=2027-05-26T08:30`)).toContain(gone)
    expect(await read('ines', `${paths.event(id)}?keer=2027-05-19T08:30`)).not.toContain(gone)
    expect(await change(id, { deel: 'all', origineel: '2027-05-12T08:30', tijd: '10:00' })).toBe(303)
    expect(await days('Gym')).toEqual(['woensdag 12 mei', 'woensdag 19 mei'])
    const onwards = {
      deel: 'onwards',
      origineel: '2027-05-19T10:00',
      dag: '2027-05-19',
      tijd: '10:00',
      titel: 'Zwemles',
    }
    expect(await change(id, onwards)).toBe(303)
    expect(await days('Zwemles')).toEqual(['woensdag 19 mei'])
  })

  it('is not written over by whoever did not see the last change', async () => {
    const id = await weekly()
    expect(await change(id, { gezien: '7' })).toBe(422)
  })
})
