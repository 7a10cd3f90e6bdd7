import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { confirmEmail, objectToEmail } from '../../src/accounts/email-change.ts'
import { auditLog } from '../../src/audit/schema.ts'
import { changeExports, detailChanges } from '../../src/changes/schema.ts'
import { sweepChanges } from '../../src/changes/sweep.ts'
import { contactItems } from '../../src/contacts/schema.ts'
import { externalKeys } from '../../src/imports/schema.ts'
import { newLink } from '../../src/links/links.ts'
import { links, linkUses } from '../../src/links/schema.ts'
import { paths } from '../../src/paths.ts'
import { guardianships, people } from '../../src/people/schema.ts'
import { as, type Cast, cast, logInAgain, platform } from '../cast.ts'
import { decoded } from '../http/markup.ts'
import { csvIn, sheetIn } from './files.ts'

type Who = Parameters<typeof as>[1]
let them: Cast
beforeAll(async () => {
  them = await cast()
  const { db } = them.linde
  await db.batch(
    db.insertMany(externalKeys, [
      { kind: 'pupil', key: '01001', entityId: 'pip', told: {} as never },
      { kind: 'pupil', key: '#wes', entityId: 'wes', told: {} as never },
    ]),
  )
})
beforeEach(async () => {
  logInAgain()
  const { db } = them.linde
  await db.batch([
    ...[detailChanges, changeExports, contactItems, linkUses, links].map((table) => db.delete(table, undefined)),
    db.update(people, eq(people.id, 'paul'), { firstName: 'Paul', email: 'paul@cast.example' }),
    db.update(guardianships, undefined, { custody: 'full' }),
  ])
})
afterEach(() => vi.useRealTimers())

const phone = (nummer: string, zichtbaar = 'staff') => ({ kind: 'phone', nummer, soort: 'mobile', zichtbaar })
const address = { kind: 'address', straat: 'Kade 1', postcode: '1234ab', plaats: 'Zonnedaal', zichtbaar: 'staff' }
const add = (who: Who, fields: Record<string, string>, owner: string = who) =>
  as(them, who).post(paths.contactsOf(owner), fields)
const itemOf = async (owner: string) =>
  (await them.linde.db.from(contactItems, eq(contactItems.personId, owner)))[0]!.id
const noted = async () =>
  (await them.linde.db.from(detailChanges).orderBy(detailChanges.id)).map(
    ({ personId, byId, field, before, after }) => [personId, byId, field, before, after],
  )
const take = (soort = 'csv', who: Who = 'ada') => as(them, who).post(paths.changes, { soort })
const rowsOf = async (answer: Response) => csvIn(await answer.text())

describe('what a parent changes', () => {
  it('is kept as it was and as it became, with who and when: numbers, addresses, name (C7)', async () => {
    await add('paul', phone('06 12345678'))
    await as(them, 'paul').post(paths.contactOf('paul', await itemOf('paul')), phone('06 87654321'))
    await as(them, 'paul').post(paths.contactOf('paul', await itemOf('paul')), { actie: 'weghalen' })
    await add('paul', address)
    await add('paul', { kind: 'email', adres: 'paul@werk.example', zichtbaar: 'all' })
    await as(them, 'paul').post(paths.myName, { roepnaam: 'Pau' })
    expect(await noted()).toEqual([
      ['paul', 'paul', 'phone', null, '06 1234 5678'],
      ['paul', 'paul', 'phone', '06 1234 5678', '06 8765 4321'],
      ['paul', 'paul', 'phone', '06 8765 4321', null],
      ['paul', 'paul', 'address', null, 'Kade 1, 1234 AB Zonnedaal'],
      ['paul', 'paul', 'otherEmail', null, 'paul@werk.example'],
      ['paul', 'paul', 'firstName', 'Paul', 'Pau'],
    ])
  })

  it('is kept when the new address is confirmed, and when it is taken back', async () => {
    const link = async (kind: 'email' | 'objection', about: string) => {
      const { id, statements } = await newLink(them.linde, kind, 'paul', about)
      await them.linde.db.batch(statements)
      const [found] = await them.linde.db.from(links, eq(links.id, id))
      return { ...found!, about }
    }
    await confirmEmail(them.linde, await link('email', 'nieuw@cast.example'))
    await objectToEmail(them.linde, await link('objection', 'paul@cast.example'))
    expect((await noted()).map(([, , ...change]) => change.join(' ')).sort()).toEqual([
      'email nieuw@cast.example paul@cast.example',
      'email paul@cast.example nieuw@cast.example',
    ])
  })

  it('is the partner’s doing where it is (C2)', async () => {
    await add('petra', phone('06 12345678'), 'paul')
    expect(await noted()).toEqual([['paul', 'petra', 'phone', null, '06 1234 5678']])
    const [, row] = await rowsOf(await take())
    expect(row!.at(-1)).toBe('partner')
  })

  it('is kept once, however often it is sent; and not where only who sees it changes', async () => {
    await Promise.all(Array.from({ length: 4 }, () => add('paul', phone('06 12345678'))))
    await add('paul', phone('06 12345678', 'all'))
    await as(them, 'paul').post(paths.contactOf('paul', await itemOf('paul')), phone('06 12345678', 'group'))
    await as(them, 'paul').post(paths.myName, { roepnaam: 'Paul' })
    expect(await noted()).toHaveLength(1)
  })

  it('is a parent’s alone: of staff without a child here nothing is kept', async () => {
    await add('ines', phone('06 12345678'))
    await as(them, 'kees').post(paths.myName, { roepnaam: 'Cees' })
    expect(await noted()).toEqual([])
    await them.linde.db.update(people, eq(people.id, 'kees'), { firstName: 'Kees' })
  })

  it('names no contents in the log (N3)', async () => {
    await add('petra', phone('06 12345678'), 'paul')
    await take()
    expect(JSON.stringify(await them.linde.db.from(auditLog))).not.toMatch(/1234 ?5678/)
  })
})

describe('the export', () => {
  it('has the pupil administration’s own key, pupil, group, guardian, field, old and new, for each child (C7)', async () => {
    await add('paul', phone('06 12345678'))
    await add('wim', phone('06 11111111'))
    const answer = await take()
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="wijzigingen-\d{4}-\d\d-\d\d\.csv"$/,
    )
    const rows = await rowsOf(answer)
    expect(rows.map((row) => row.toSpliced(8, 1))).toEqual([
      [
        'Leerlingsleutel',
        'Leerling',
        'Groep',
        'Ouder of verzorger',
        'Gezag',
        'Gegeven',
        'Was',
        'Wordt',
        'Gewijzigd door',
      ],
      ['01001', 'Pip Cast', 'Groep 3b', 'Paul Cast', 'Gezag', 'telefoon', '', '06 1234 5678', 'zelf'],
      ['', 'Wes Cast', 'Groep 3b', 'Wim Cast', 'Gezag', 'telefoon', '', '06 1111 1111', 'zelf'],
    ])
    expect(rows[1]![8]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  })

  it('says the same as a workbook, which reads back as any file that we import (C6, check 19)', async () => {
    await add('paul', { ...address, straat: '=1+1 <b> & "x"' })
    await as(them, 'paul').post(paths.myName, { roepnaam: '+Pa_x000D_ul' })
    const bytes = new Uint8Array(await (await take('xlsx')).arrayBuffer())
    const rows = sheetIn(bytes)
    expect(rows[0]).toEqual([
      'Leerlingsleutel',
      'Leerling',
      'Groep',
      'Ouder of verzorger',
      'Gezag',
      'Gegeven',
      'Was',
      'Wordt',
      'Gewijzigd op',
      'Gewijzigd door',
    ])
    expect(rows.slice(1).map((row) => [row[0], row[6], row[7]])).toEqual([
      ['01001', '', '=1+1 <b> & "x", 1234 AB Zonnedaal'],
      ['01001', 'Paul', '+Pa_x000D_ul'],
    ])
    const again = await as(them, 'ada').post(paths.changesSince, { soort: 'csv', vanaf: '01-01-2026' })
    for (const row of (await rowsOf(again)).slice(1))
      expect(row.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  it('takes what no export took yet, once; and says so where there is nothing', async () => {
    await add('paul', phone('06 12345678'))
    expect(decoded(await (await as(them, 'ada').visit(paths.changes)).text())).toContain(
      '1 wijziging is nog niet geëxporteerd.',
    )
    expect(await rowsOf(await take())).toHaveLength(2)
    const none = await take()
    expect([
      none.headers.get('content-type'),
      decoded(await none.text()).includes('Er is niets om te exporteren.'),
    ]).toEqual(['text/html; charset=UTF-8', true])
    expect(await them.linde.db.from(changeExports)).toHaveLength(1)
    await add('paul', phone('06 87654321'))
    const rows = await rowsOf(await take())
    expect(rows.map((row) => row[7])).toEqual(['Wordt', '06 8765 4321'])
  })

  it('can be had again by whom it went wrong for, and is then the same', async () => {
    await add('paul', phone('06 12345678'))
    const first = await rowsOf(await take())
    await add('paul', phone('06 87654321'))
    const [{ id } = { id: '' }] = await them.linde.db.from(changeExports)
    expect(await (await as(them, 'ada').visit(paths.changes)).text()).toContain(paths.changesExport(id))
    expect(await rowsOf(await as(them, 'ada').post(paths.changesExport(id), { soort: 'csv' }))).toEqual(first)
    expect((await as(them, 'ada').post(paths.changesExport('missing'), { soort: 'csv' })).status).toBe(404)
  })

  it('is of a day on, taken before or not, and leaves the next one since the last as it is', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(new Date('2026-11-09T22:59:00Z'))
    await add('paul', phone('06 11111111'))
    vi.setSystemTime(new Date('2026-11-09T23:01:00Z')) // after midnight at school
    await add('paul', phone('06 22222222'))
    vi.setSystemTime(new Date('2026-11-12T12:00:00Z'))
    const page = async (day: string) =>
      decoded(await (await as(them, 'ada').visit(`${paths.changes}?vanaf=${day}`)).text())
    expect(await page('10-11-2026')).toContain('1 wijziging vanaf')
    expect(await page('09-11-2026')).toContain('2 wijzigingen vanaf')
    expect(await page('31-02-2026')).toContain('value="31-02-2026"')
    const since = await as(them, 'ada').post(paths.changesSince, { soort: 'csv', vanaf: '2026-11-10' })
    expect((await rowsOf(since)).map((row) => row[7])).toEqual(['Wordt', '06 2222 2222'])
    expect(await rowsOf(await take())).toHaveLength(3)
    const wrong = await as(them, 'ada').post(paths.changesSince, { soort: 'csv', vanaf: 'gisteren' })
    expect([wrong.status, (await wrong.text()).includes('value="gisteren"')]).toEqual([422, true])
  })

  it('of two at once takes each change once, and misses none that is written meanwhile (check 27)', async () => {
    await Promise.all([
      as(them, 'ada').cookie(),
      as(them, 'adam').cookie(),
      as(them, 'paul').cookie(),
      as(them, 'wim').cookie(),
    ])
    const taken: string[] = []
    const takes = async (who: Who) => {
      const answer = await take('csv', who)
      if (answer.headers.get('content-type')?.startsWith('text/csv'))
        taken.push(...(await rowsOf(answer)).slice(1).map((row) => row[7]!))
    }
    for (let round = 0; round < 4; round++) {
      const writes = [0, 1].flatMap((at) =>
        (['paul', 'wim'] as const).map((who, place) => add(who, phone(`06 1${round}${at}${place}0000`))),
      )
      await Promise.all([...writes, takes('ada'), takes('adam')])
    }
    await takes('ada')
    const all = (await noted()).map((row) => row[4])
    expect(all).toHaveLength(16)
    expect(taken.sort()).toEqual(all.sort())
  })

  it('tells the office also of whoever is blocked or has no custody, and says so (C10)', async () => {
    await add('wim', phone('06 12345678'))
    await them.linde.db.update(guardianships, eq(guardianships.personId, 'wim'), { custody: 'blocked' })
    const [, row] = await rowsOf(await take())
    expect([row![1], row![3], row![4]]).toEqual(['Wes Cast', 'Wim Cast', 'Geblokkeerd'])
  })

  it('is the office’s alone, and each leaves its line in the log (N1, N3)', async () => {
    await add('paul', phone('06 12345678'))
    for (const who of ['ines', 'hedda', 'paul', 'pip'] as const)
      expect([who, (await take('csv', who)).status]).toEqual([who, 403])
    const before = (await them.linde.db.from(auditLog, eq(auditLog.action, 'data.exported'))).length
    await take()
    await as(them, 'adam').post(paths.changesSince, { soort: 'xlsx', vanaf: '2026-01-01' })
    const told = await them.linde.db.from(auditLog, eq(auditLog.action, 'data.exported'))
    const about = { what: 'parentChanges', rows: 1 }
    expect(told.slice(before).map((line) => [line.actorId, line.about])).toEqual([
      ['ada', about],
      ['adam', about],
    ])
  })
})

it('is forgotten after a year, exported or not (N4)', async () => {
  const { db, now } = them.linde
  await add('paul', phone('06 12345678'))
  await take()
  await add('paul', phone('06 87654321'))
  const aYearAgo = new Date(now.getTime() - 366 * 86_400_000)
  await db.batch([
    db.update(detailChanges, eq(detailChanges.after, '06 1234 5678'), { at: aYearAgo }),
    db.update(changeExports, undefined, { at: aYearAgo }),
  ])
  await sweepChanges(platform, '1')
  expect((await noted()).map((row) => row[4])).toEqual(['06 8765 4321'])
  expect(await db.from(changeExports)).toEqual([])
})
