import { eq } from 'drizzle-orm'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { school } from '../../src/app.tsx'
import { actions } from '../../src/audit/actions.ts'
import { mostExported } from '../../src/audit/log.ts'
import { auditEntry } from '../../src/audit/queries.ts'
import { recordExport } from '../../src/audit/recording.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { idAt, newIds } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import type { Me } from '../../src/people/me.ts'
import { people } from '../../src/people/schema.ts'
import { logLine } from '../../src/platform/log-line.ts'
import type { LogEntry } from '../../src/platform/ports.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import type { Scope } from '../../src/scope.ts'
import { factsText } from '../../templates/audit/facts.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { ask, enter } from '../http/filled.ts'
import { decoded } from '../http/markup.ts'
import { measured } from '../overview/measured.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

const minute = 60_000
const start = Date.parse('2026-03-28T22:00:00Z')

/** Lines a minute apart, the first at 23:00 of 28 March in Amsterdam, an hour before the clock is put forward. */
async function written(count: number, of: (place: number) => Partial<typeof auditLog.$inferInsert>) {
  const rows = Array.from({ length: count }, (_, place) => {
    const at = new Date(start + place * minute)
    const [id] = newIds(at, 1)
    return { id: id!, at, actorId: null, action: 'import.applied' as const, subjectId: null, about: {}, ...of(place) }
  })
  const { db } = them.linde
  await db.batch([db.delete(auditLog, undefined), ...db.insertMany(auditLog, rows)])
  return rows
}

const adam = async (address = '') =>
  decoded(await (await as(them, 'adam').visit(`${paths.auditLog}?${address}`)).text())
const filesIn = (page: string) => [...page.matchAll(/bestand: (\w+)/g)].map(([, file]) => file)
const linkTo = (page: string, rel: 'prev' | 'next') =>
  new RegExp(`href="[^"?]*\\?([^"]*)" rel="${rel}"`).exec(page)?.[1]
const numbered = (count: number, of: (place: number) => Partial<typeof auditLog.$inferInsert> = () => ({})) =>
  written(count, (place) => ({ about: { file: `f${place}` }, ...of(place) }))
const f = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, place) => `f${from - place}`)

it('is read by the school admin alone (N3)', async () => {
  for (const who of ['hedda', 'ada', 'ines', 'paul', 'pip'] as const) {
    expect([who, (await as(them, who).visit(paths.auditLog)).status]).toEqual([who, 403])
  }
  expect((await as(them, 'adam').visit(paths.auditLog)).status).toBe(200)
})

it('stands newest first, page by page, and back again (N3)', async () => {
  await numbered(120)
  const first = await adam()
  expect([filesIn(first), linkTo(first, 'prev')]).toEqual([f(119, 70), undefined])
  const second = await adam(linkTo(first, 'next'))
  expect(filesIn(second)).toEqual(f(69, 20))
  const last = await adam(linkTo(second, 'next'))
  expect([filesIn(last), linkTo(last, 'next')]).toEqual([f(19, 0), undefined])
  expect(filesIn(await adam(linkTo(last, 'prev')))).toEqual(f(69, 20))
  const again = await adam(linkTo(await adam(linkTo(last, 'prev')), 'prev'))
  expect([filesIn(again), linkTo(again, 'prev')]).toEqual([f(119, 70), undefined])
})

it('is searched by who did it and whom it was done to, by what, and by period (N3)', async () => {
  await numbered(8, (place) => ({
    actorId: place % 2 ? 'ines' : 'ada',
    subjectId: place < 4 ? 'wim' : 'ines',
    action: place % 4 ? 'import.applied' : 'settings.changed',
  }))
  expect(filesIn(await adam('persoon=ines'))).toEqual(['f7', 'f6', 'f5', 'f4', 'f3', 'f1'])
  expect(filesIn(await adam('wat=settings.changed'))).toEqual(['f4', 'f0'])
  expect(filesIn(await adam('persoon=ines&wat=settings.changed'))).toEqual(['f4'])
  expect(filesIn(await adam('persoon=wim&wat=import.applied'))).toEqual(['f3', 'f2', 'f1'])
  expect(filesIn(await adam('persoon=nobody'))).toEqual([])
})

it('asks by days as the school’s clock has them, both days included', async () => {
  await numbered(180) // 23:00 on the 28th until 03:00 on the 29th, which skips an hour
  expect(filesIn(await adam('tot=2026-03-28'))).toEqual(f(59, 10))
  expect(filesIn(await adam('van=2026-03-29'))).toEqual(f(179, 130))
  const day = await adam(`van=2026-03-29&tot=2026-03-29&voor=${idAt(new Date(start + 62 * minute))}`)
  expect(filesIn(day)).toEqual(['f61', 'f60'])
  const wrong = await adam('van=2026-02-30')
  expect(wrong).toMatch(/id="field-van-problem"[^>]*>.*Vul een datum in/)
  expect(wrong).toContain('value="2026-02-30"')
})

it('asks whom one means by a name, however it is written', async () => {
  const { db } = them.linde
  await db.update(people, eq(people.id, 'wim'), { firstName: 'Zoë', lastName: 'Žák', searchName: 'zoe zak' })
  const page = await adam('wie=ZAK')
  expect(page).toContain('Wie bedoelt u?')
  expect(page).toContain(`href="${paths.auditLog}?persoon=wim"`)
  expect(await adam('wie=niemand')).toContain('Er is niemand met die naam.')
})

it('says when in words and exactly, who, whom, and the facts (N3)', async () => {
  await written(1, () => ({
    actorId: 'ada',
    subjectId: 'gone',
    action: 'settings.changed',
    about: { pupilsLogIn: true },
  }))
  const words = (await adam()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(words).toContain('zaterdag 28 maart 23:00 2026-03-28 23:00:00')
  expect(words).toContain('Instellingen gewijzigd Ada Cast → Iemand die weg is leerlingen loggen in: ja')
})

it('says what an import, a new year and a family’s custody came to in words, in both languages (N3)', () => {
  const said = { kind: 'pupils', turn: 2, added: 62, changed: 0, gone: 0 }
  expect(factsText(said, 'nl')).toBe(
    'soort: leerlingenlijst · hoeveelste bestand: 2 · nieuw: 62 · gewijzigd: 0 · weg: 0',
  )
  expect(factsText(said, 'en')).toBe('kind: list of pupils · file number: 2 · new: 62 · changed: 0 · gone: 0')
  expect(factsText({ before: 'full', after: 'blocked' }, 'nl')).toBe('eerst: Gezag · nu: Geblokkeerd')
  expect(factsText({ year: '2027-2028', from: '2027-08-01' }, 'nl')).toBe('schooljaar: 2027-2028 · van: 2027-08-01')
  expect(factsText({ changed: 'photo' }, 'en')).toBe('changed: photo')
  expect(factsText({ before: '4a', after: '[kapot' }, 'nl')).toBe('eerst: 4a · nu: [kapot')
})

describe('with many thousands of lines', () => {
  beforeAll(async () => {
    await written(6000, (place) => ({
      actorId: place % 10 ? 'ines' : 'ada',
      subjectId: place % 3 ? 'wim' : null,
      action: place % 500 ? 'import.applied' : 'settings.changed',
      about: { file: `f${place}` },
    }))
  })

  it.each([
    '',
    'persoon=ines',
    'persoon=wim',
    'wat=settings.changed',
    'wat=import.applied',
    'persoon=ines&wat=settings.changed',
    'persoon=wim&wat=settings.changed',
    'persoon=ines&van=2026-03-29&tot=2026-03-30',
    'wat=import.applied&tot=2026-03-29',
    `voor=${idAt(new Date(start + 3000 * minute))}0000000000000000`,
    `na=${idAt(new Date(start + 3000 * minute))}0000000000000000&persoon=ines`,
  ])('reads no more of them than a page shows: %s (check 38)', async (address) => {
    const { platform: counting, reading } = measured(platform)
    const { cookie } = await enter(them.linde, 'adam')
    const given = { platform: counting, clientAddress: '192.0.2.1' }
    const answer = await ask('linde.pleinpost.test', `${paths.auditLog}?${address}`, { cookie }, given)
    expect([answer.status, reading.calls]).toEqual([200, 2])
    // Fifty-one lines, twice where both sides of a person are asked, each with two names.
    expect(reading.rows).toBeLessThan(600)
  })

  it('is taken out in one file of at most the newest five thousand', async () => {
    const rows = await exported()
    expect(rows.length).toBe(mostExported + 1)
    expect(rows[1]!.at(-1)).toBe('bestand: f5999')
  })
})

async function exported(address = '', who: 'adam' = 'adam') {
  const answer = await as(them, who).post(`${paths.auditLogExport}?${address}`)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="logboek.csv"')
  const text = await answer.text()
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: true }).data
}

describe('an export', () => {
  it('is what is shown, with the exact time in UTC besides, and is logged itself (N3, check 6)', async () => {
    await numbered(4, (place) => ({ actorId: place % 2 ? 'ines' : 'ada' }))
    const rows = await exported('persoon=ines')
    expect(rows).toEqual([
      ['Wanneer', 'UTC', 'Wie', 'Wat', 'Wie het betrof', 'Bijzonderheden'],
      ['2026-03-28 23:03:00', '2026-03-28T22:03:00.000Z', 'Ines Cast', 'Bestand ingelezen', '', 'bestand: f3'],
      ['2026-03-28 23:01:00', '2026-03-28T22:01:00.000Z', 'Ines Cast', 'Bestand ingelezen', '', 'bestand: f1'],
    ])
    expect(await adam('wat=data.exported')).toContain('wat: het logboek · regels: 2')
  })

  it('holds no formula and no control character, whatever people are called (check 19)', async () => {
    await written(1, () => ({ actorId: 'olga', about: { file: '=1+1\r\n\u001b[2J' } }))
    await them.linde.db.update(people, eq(people.id, 'olga'), {
      firstName: '=HYPERLINK("x")\r\n',
      lastName: '\u001b]0;x',
    })
    const [, row] = await exported()
    expect(row![2]).toBe(`'=HYPERLINK("x")   ]0;x`)
    expect(row!.join('')).not.toMatch(/\p{Cc}/u)
  })

  it('that is one of a thousand in an hour raises an alarm, once in that hour (check 6)', async () => {
    await written(0, () => ({}))
    const { db } = them.linde
    const heard: LogEntry[] = []
    const me = { id: 'adam' } as Me // safe: an export asks no more of a person
    const at = (ms: number): Scope =>
      ({ ...them.linde, me, now: new Date(start + ms), log: (entry: LogEntry) => heard.push(entry) }) as Scope
    const before = Array.from({ length: 999 }, (_, place) => ({
      id: newIds(new Date(start + place * 1000), 1)[0]!,
      at: new Date(start + place * 1000),
      actorId: 'adam',
      action: 'data.exported' as const,
      about: {},
    }))
    await db.batch(db.insertMany(auditLog, before.slice(1)))
    await recordExport(at(20 * minute), 'auditLog', 1)
    expect(heard).toEqual([])
    for (let more = 0; more < 3; more++) await recordExport(at(30 * minute + more), 'auditLog', 1)
    expect(heard).toEqual([{ event: 'alarm.exports', person: 'adam' }])
    expect((await db.from(auditLog, eq(auditLog.action, 'exports.many'))).length).toBe(1)
    await recordExport(at(80 * minute), 'auditLog', 1)
    expect(heard.length).toBe(1)
  })
})

it('knows who was refused what, in one line each ten minutes (check 6)', async () => {
  const { db } = them.linde
  await written(0, () => ({}))
  for (let tries = 0; tries < 3; tries++) await as(them, 'paul').visit(paths.auditLog)
  await as(them, 'paul').post(paths.modules)
  const rows = await db.from(auditLog, eq(auditLog.action, 'access.refused'))
  expect(rows.map(({ actorId, about }) => [actorId, about])).toEqual([
    ['paul', { permission: 'audit.read' }],
    ['paul', { permission: 'settings.manage' }],
  ])
})

it('is changed or emptied by no route (check 6)', async () => {
  const other = await foundSchool(platform, { name: 'X', slug: 'xx', town: '', welcome: '', hue: 1, shard: '1' })
  const { db } = them.linde
  await written(0, () => ({}))
  await db.batch(actions.map((action) => auditEntry(them.linde, action, { actorId: 'adam', subjectId: 'ines' })))
  await other.db.batch([auditEntry(other, 'import.applied')])
  const before = await db.from(auditLog)
  for (const { method, path } of school.declared) {
    if (method !== 'POST' || path === paths.logout) continue
    const filled = path.replaceAll(/:\w+/g, before[0]!.id)
    await as(them, 'adam').post(filled, { id: before[0]!.id, actie: 'weggooien', wat: 'import.applied' })
  }
  expect(await db.from(auditLog)).toEqual(expect.arrayContaining(before))
  expect(await other.db.from(auditLog)).toHaveLength(1)
})

it('has one line for each thing that happened, whatever people are called (check 6)', () => {
  const line = logLine(new Date(0), { event: 'x', name: 'A\r\nB\u001b[31m\u009b31m\u2028C' })
  expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
  expect(JSON.parse(line)).toMatchObject({ event: 'x', name: 'A\r\nB\u001b[31m\u009b31m\u2028C' })
})
