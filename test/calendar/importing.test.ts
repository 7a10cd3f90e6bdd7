import { beforeAll, describe, expect, it } from 'vitest'
import { schoolDaysOff } from '../../src/calendar/days-off.ts'
import { readIcs } from '../../src/calendar/reading-ics.ts'
import { events } from '../../src/calendar/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { eventOf, put, zone } from './writing.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const file = (...all: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x', ...all, 'END:VCALENDAR', ''].join('\r\n')
const whole = (uid: string, title: string, from: string, until: string, ...more: string[]) =>
  event(`UID:${uid}`, `SUMMARY:${title}`, `DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${until}`, ...more)
const year = file(
  whole('mei', 'Meivakantie', '20270426', '20270508'),
  whole('studie', 'Studiedag team', '20270310', '20270311'),
  event('UID:ouder', 'SUMMARY:Ouderavond', 'DTSTART:20270315T190000Z', 'DTEND:20270315T203000Z', 'LOCATION:Aula'),
)

const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
async function upload(text: string) {
  const fields = new FormData()
  fields.set('bestand', new File([text], 'jaar.ics'))
  return as(them, 'hedda').post(paths.calendarDesk, fields)
}
async function preview(text: string) {
  const answer = await upload(text)
  expect(answer.status).toBe(303)
  const at = answer.headers.get('location')!
  return { at, page: words(await (await as(them, 'hedda').visit(at)).text()) }
}
const apply = (at: string, fields: Record<string, string> = {}) => as(them, 'hedda').post(at, fields)
const all = () => them.linde.db.from(events)

describe('a calendar file (F5)', () => {
  it('is shown before it is applied, and changes nothing a second time', async () => {
    const { at, page } = await preview(year)
    expect(page).toMatch(/Nieuw Meivakantie .* Vakantie of vrije dag .* Studiedag/)
    expect(await all()).toEqual([])
    await apply(at)
    await apply(at)
    expect((await all()).map(({ title, kind, visibility }) => [title, kind, visibility]).sort()).toEqual([
      ['Meivakantie', 'holiday', 'visitors'],
      ['Ouderavond', 'event', 'users'],
      ['Studiedag team', 'studyDay', 'visitors'],
    ])
    const off = await schoolDaysOff(them.linde, { from: '2027-04-23', until: '2027-05-10' })
    expect(off.schoolDays()).toEqual(['2027-04-23', '2027-05-10'])
    expect((await preview(year)).page).toContain('Dit bestand verandert niets')
  })

  it('adds nothing beside what was put in by hand under the same name for the same days', async () => {
    await put(them.linde, eventOf('2027-02-22', '2027-02-26', { kind: 'holiday', title: 'Voorjaarsvakantie' }))
    const { page } = await preview(
      file(
        whole('vj', 'voorjaarsvakantie', '20270222', '20270227'),
        whole('vj2', 'Voorjaarsvakantie', '20270222', '20270301'),
      ),
    )
    expect(page.match(/[Vv]oorjaarsvakantie/g)).toHaveLength(1)
    expect(page).toContain('Voorjaarsvakantie')
  })

  it('says of an empty file that it is empty, and of none that there is none', async () => {
    expect(await (await upload('')).text()).toContain('Dit bestand is leeg')
    expect(await (await as(them, 'hedda').post(paths.calendarDesk, new FormData())).text()).toContain('Kies eerst')
  })

  it('changes what it says otherwise, takes out what it cancels, and nothing else', async () => {
    const other = file(
      whole('mei', 'Meivakantie', '20270426', '20270510'),
      whole('studie', 'Studiedag team', '20270310', '20270311', 'STATUS:CANCELLED'),
    )
    const { at, page } = await preview(other)
    expect(page).toMatch(/Gewijzigd Meivakantie .*\(was: Meivakantie, [^)]+ mei[^)]*\).* Vervallen Studiedag team/)
    await apply(at)
    const [mei] = (await all()).filter(({ importedUid }) => importedUid === 'mei')
    expect([mei!.sequence, mei!.endsAt.toISOString()]).toEqual([1, '2027-05-09T22:00:00.000Z'])
    expect((await schoolDaysOff(them.linde, { from: '2027-03-10', until: '2027-03-10' })).of()).toEqual([])
  })

  it('can wait as a draft, and is then published with the rest at once', async () => {
    const { at } = await preview(file(whole('zomer', 'Zomervakantie', '20270710', '20270822')))
    await apply(at, { concept: 'on' })
    const july = `${paths.calendar}?toon=maand&dag=2027-07-01`
    const seen = async (who: 'paul' | 'ines' | 'hedda') => words(await (await as(them, who).visit(july)).text())
    expect(await seen('paul')).not.toContain('Zomervakantie')
    expect(await seen('ines')).not.toContain('Zomervakantie')
    expect(await seen('hedda')).toContain('Zomervakantie')
    const answer = await as(them, 'hedda').post(paths.calendarPublication)
    expect(answer.headers.get('location')).toContain('gepubliceerd=1')
    expect(await seen('paul')).toContain('Zomervakantie')
  })

  it.each([
    ['no calendar', 'hallo', 'geen kalenderbestand'],
    ['nothing in it', file(), 'geen activiteiten'],
    [
      'a rule without end',
      file(event('UID:a', 'SUMMARY:Gym', 'DTSTART:20270301T080000Z', 'RRULE:FREQ=WEEKLY')),
      '‘Gym’ herhaalt zich zonder einde',
    ],
    [
      'an end before its start',
      file(event('UID:a', 'SUMMARY:Gym', 'DTSTART:20270301T080000Z', 'DTEND:20270301T070000Z')),
      '‘Gym’ eindigt voordat het begint',
    ],
    [
      'a rule of every second',
      file(event('UID:a', 'SUMMARY:Gym', 'DTSTART:20270301T080000Z', 'RRULE:FREQ=SECONDLY;COUNT=9')),
      'vaker dan elke dag',
    ],
    [
      'a rule of a day that never comes',
      file(event('UID:a', 'SUMMARY:Gym', 'DTSTART:20270301T080000Z', 'RRULE:FREQ=DAILY;COUNT=99999')),
      'meer dan 500 keer',
    ],
    [
      'too many',
      file(...Array.from({ length: 1001 }, (_, at) => whole(`u${at}`, 'X', '20270301', '20270302'))),
      'meer dan 1000',
    ],
    [
      'half of it wrong',
      file(whole('goed', 'Goed', '20270301', '20270302'), event('UID:a', 'SUMMARY:Slecht')),
      '‘Slecht’ heeft geen begin',
    ],
  ])('with %s is refused in words, and nothing of it is kept', async (_, text, said) => {
    const before = await all()
    const answer = await upload(text)
    expect([answer.status, words(await answer.text())]).toEqual([422, expect.stringContaining(said)])
    expect(await all()).toEqual(before)
  })

  it('of 20 MB of pictures and notes is read for what happens in it, and a larger one is refused', async () => {
    const notes = `DESCRIPTION:${'x'.repeat(1000)}\r\n ${'y'.repeat(1000)}`
    const large = file(
      whole('groot', 'Groot feest', '20270601', '20270602', ...Array.from({ length: 9000 }, () => notes)),
    )
    expect(large.length).toBeGreaterThan(18_000_000)
    expect((await preview(large)).page).toContain('Groot feest')
    const larger = await upload(large + 'x'.repeat(3_000_000))
    expect([larger.status, await larger.text()]).toEqual([422, expect.stringContaining('groter dan 20 MB')])
  })
})

describe('a rule from another calendar', () => {
  const read = (...lines: string[]) => {
    const found = readIcs(new TextEncoder().encode(file(event('UID:a', 'SUMMARY:Gym', ...lines))), zone)
    if (!found.ok) throw new Error(JSON.stringify(found.problems))
    return found.entries[0]!
  }

  it('keeps its last day, whether it counts or names it, and in whatever zone', () => {
    const start = 'DTSTART;TZID=Europe/Amsterdam:20270301T083000'
    expect(read(start, 'RRULE:FREQ=WEEKLY;COUNT=3').until).toBe('2027-03-15')
    // The last time is after this moment, and so none of it.
    expect(read(start, 'RRULE:FREQ=WEEKLY;UNTIL=20270315T070000Z').until).toBe('2027-03-08')
    expect(read(start, 'RRULE:FREQ=WEEKLY;UNTIL=20270315T073000Z').until).toBe('2027-03-15')
    expect(read(start, 'RRULE:FREQ=WEEKLY;UNTIL=20270315').rule).toBe('FREQ=WEEKLY')
    expect(read('DTSTART;TZID=W. Europe Standard Time:20270301T083000').zone).toBe(zone)
    expect(new Date(read('DTSTART;TZID=America/New_York:20270301T083000').startsAt).toISOString()).toBe(
      '2027-03-01T13:30:00.000Z',
    )
  })

  it('leaves out and moves single times as the file says', () => {
    const text = file(
      event(
        'UID:a',
        'SUMMARY:Gym',
        'DTSTART;TZID=Europe/Amsterdam:20270301T083000',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Europe/Amsterdam:20270308T083000',
      ),
      event(
        'UID:a',
        'SUMMARY:Gym',
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20270315T083000',
        'DTSTART;TZID=Europe/Amsterdam:20270316T100000',
        'DTEND;TZID=Europe/Amsterdam:20270316T110000',
      ),
    )
    const found = readIcs(new TextEncoder().encode(text), zone)
    expect(found.ok && found.entries.map(({ changes }) => changes)).toEqual([
      [
        { original: '2027-03-08T08:30', gone: true },
        {
          original: '2027-03-15T08:30',
          startsAt: Date.parse('2027-03-16T09:00Z'),
          endsAt: Date.parse('2027-03-16T10:00Z'),
        },
      ],
    ])
  })
})
