import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { openZip } from '../../src/imports/files/zip.ts'
import { paths } from '../../src/paths.ts'
import { householdMembers, households, people } from '../../src/people/schema.ts'
import { answers, responses } from '../../src/questionnaires/schema.ts'
import { aLongTimeAgo, as, type Cast, cast } from '../cast.ts'
import { csvIn, sheetIn } from '../changes/files.ts'
import { letter, questionId, toPeople } from './letter.ts'
import { addKarelOf4a, addPim, respond, type Who } from './respond.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
  await addKarelOf4a(them)
  await addPim(them, '4a')
})

const take = (id: string, soort = 'csv', who: Who = 'ines') => as(them, who).post(paths.resultsExport(id), { soort })
const rowsOf = async (id: string) => csvIn(await (await take(id)).text())
const both = {
  include: [{ kind: 'parentsOf', group: '3b' } as const, { kind: 'parentsOf', group: '4a' } as const],
  except: [],
}
const mee = { id: 'mee', label: 'Mag mee?' }
/** Without the moment, which no two runs have the same. */
const without = (column: number) => (row: string[]) => row.toSpliced(column, 1)

describe('the sender takes the outcome out, a line for each answer there can be (D4, model.md)', () => {
  it('per child: both of a household on one line, separated parents on their own, who owes one too', async () => {
    const id = await letter(them.linde, { audience: both, ask: [mee] })
    await respond(them, 'petra', id, { 'pip mee': 'yes' })
    await respond(them, 'wim', id, { 'wes mee': 'no' })
    const rows = await rowsOf(id)
    expect(rows.map(without(4))).toEqual([
      ['Kind', 'Groep', 'Gevraagd aan', 'Antwoord van', 'Namens de ouder ingevuld door', 'Mag mee?'],
      ['Pip Cast', 'Groep 3b', 'Paul Cast, Petra Cast', 'Petra Cast', '', 'Ja'],
      ['Wes Cast', 'Groep 3b', 'Wanda Cast', '', '', ''],
      ['Wes Cast', 'Groep 3b', 'Wim Cast', 'Wim Cast', '', 'Nee'],
      ['Kim Cast', 'Groep 4a', 'Karel Cast', '', '', ''],
      ['Pim Cast', 'Groep 4a', 'Paul Cast, Petra Cast', '', '', ''],
    ])
    expect(rows[1]![4]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  })

  it('per group by its name, and what is asked once by household', async () => {
    const perGroup = await letter(them.linde, { audience: both, mode: 'perGroup', ask: [mee] })
    await respond(them, 'paul', perGroup, { '4a mee': 'yes' })
    expect((await rowsOf(perGroup)).map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['Groep', 'Gevraagd aan', 'Mag mee?'],
      ['Groep 3b', 'Paul Cast, Petra Cast', ''],
      ['Groep 3b', 'Wanda Cast', ''],
      ['Groep 3b', 'Wim Cast', ''],
      ['Groep 4a', 'Karel Cast', ''],
      ['Groep 4a', 'Paul Cast, Petra Cast', 'Ja'],
    ])
    const once = await letter(them.linde, { audience: toPeople('paul', 'petra', 'wim'), mode: 'once', ask: [mee] })
    await respond(them, 'wim', once, { '- mee': 'yes' })
    expect((await rowsOf(once)).map((row) => [row[0], row.at(-1)])).toEqual([
      ['Gevraagd aan', 'Mag mee?'],
      ['Paul Cast, Petra Cast', ''],
      ['Wim Cast', 'Ja'],
    ])
  })

  it('every kind of question, and who waits for a place', async () => {
    const id = await letter(them.linde, {
      mode: 'once',
      ask: [
        { id: 'dagen', kind: 'multiple', label: 'Dagen', options: ['ma', 'di'], required: false },
        { id: 'aantal', kind: 'number', label: 'Aantal' },
        { id: 'dag', kind: 'date', label: 'Dag' },
        { id: 'hulp', kind: 'places', label: 'Hulp', capacity: 1 },
      ],
    })
    await respond(them, 'wim', id, { '- dagen': 'di', '- aantal': '2,5', '- dag': '2026-12-01', '- hulp': '1' })
    await respond(them, 'paul', id, { '- aantal': '3', '- dag': '2026-12-02', '- hulp': '1' })
    expect((await rowsOf(id)).slice(1).map((row) => row.slice(4))).toEqual([
      ['', '3', '2026-12-02', '1 (op de wachtlijst)'],
      ['', '', '', ''],
      ['di', '2,5', '2026-12-01', '1'],
    ])
  })

  it('the same in a workbook', async () => {
    const id = await letter(them.linde, { mode: 'once', audience: toPeople('paul'), ask: [mee] })
    await respond(them, 'paul', id, { '- mee': 'yes' })
    const answer = await take(id, 'xlsx')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="antwoorden-[\d-]+\.xlsx"$/)
    expect(sheetIn(new Uint8Array(await answer.arrayBuffer()))).toEqual(await rowsOf(id))
  })
})

it('holds no formula, whatever was asked, answered or somebody is called (check 19)', async () => {
  const hostile = ['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("https://evil.example")']
  const id = await letter(them.linde, {
    mode: 'once',
    audience: toPeople('wim', 'wanda'),
    ask: hostile.map((label, place) => ({ id: `q${place}`, kind: 'text' as const, label, required: false })),
  })
  await them.linde.db.update(people, eq(people.id, 'wim'), { firstName: "=cmd|' /C calc'!A0" })
  await respond(them, 'wim', id, Object.fromEntries(hostile.map((text, place) => [`- q${place}`, text])))
  const cells = (await rowsOf(id)).flat()
  expect(cells.filter((cell) => cell.includes('HYPERLINK'))).toHaveLength(2)
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  const zip = openZip(new Uint8Array(await (await take(id, 'xlsx')).arrayBuffer()))
  const sheet = new TextDecoder().decode(zip.read('xl/worksheets/sheet1.xml')!)
  expect(sheet).not.toMatch(/<f[ >]|t="str"/)
  expect(sheet.match(/t="inlineStr"><is><t xml:space="preserve">=1\+1</g)).toHaveLength(2)
  await them.linde.db.update(people, eq(people.id, 'wim'), { firstName: 'Wim' })
})

it('is the sender’s alone, and each stands in the log before it leaves (D4, N3)', async () => {
  const id = await letter(them.linde, { ask: [mee] })
  const lines = () => them.linde.db.from(auditLog, eq(auditLog.action, 'data.exported'))
  const before = (await lines()).length
  for (const who of ['hedda', 'adam', 'ada', 'paul'] as const) expect((await take(id, 'csv', who)).status).toBe(404)
  expect((await take(id, 'csv', 'pip')).status).toBe(403)
  expect(await lines()).toHaveLength(before)
  await take(id)
  expect((await lines()).slice(before).map(({ actorId, about }) => [actorId, about])).toEqual([
    ['ines', { what: 'results', rows: 3 }],
  ])
  const asksNothing = await letter(them.linde, {})
  expect((await take(asksNothing)).status).toBe(404)
})

it('of two thousand who answered is whole (check 38)', async () => {
  const ids = Array.from({ length: 2000 }, (_, place) => `m${String(place).padStart(4, '0')}`)
  const { db, now } = them.linde
  const names = ids.map((id) => ({
    id,
    firstName: id,
    infix: '',
    lastName: 'Menigte',
    searchName: id,
    createdAt: aLongTimeAgo,
  }))
  await db.batch([
    ...db.insertMany(people, names),
    ...db.insertMany(
      households,
      ids.map((id) => ({ id: `h${id}` })),
    ),
    ...db.insertMany(
      householdMembers,
      ids.map((id) => ({ personId: id, householdId: `h${id}` })),
    ),
  ])
  const ask = Array.from({ length: 10 }, (_, place) => ({
    id: `q${place}`,
    kind: 'text' as const,
    label: `Vraag ${place}`,
  }))
  const messageId = await letter(them.linde, { mode: 'once', audience: toPeople(...ids), ask })
  const given = ids.map((personId) => ({ id: `r${personId}`, messageId, personId, subjectId: '', at: now }))
  const values = ids.flatMap((personId) =>
    ask.map(({ id }) => ({
      messageId,
      personId,
      subjectId: '',
      questionId: questionId(messageId, id),
      position: 0,
      value: `${personId} ${id}`,
    })),
  )
  await db.batch([...db.insertMany(responses, given)])
  for (let at = 0; at < values.length; at += 5000)
    await db.batch([...db.insertMany(answers, values.slice(at, at + 5000))])
  const rows = await rowsOf(messageId)
  expect(rows).toHaveLength(2001)
  expect([rows[1]!.at(4), rows[2000]!.at(-1)]).toEqual(['m0000 q0', 'm1999 q9'])
  expect(sheetIn(new Uint8Array(await (await take(messageId, 'xlsx')).arrayBuffer()))).toHaveLength(2001)
}, 120_000)
