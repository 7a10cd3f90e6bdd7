import { expect, it } from 'vitest'
import { readUploads } from '../../src/imports/reading.ts'
import type { Table } from '../../src/imports/tables/table.ts'
import { type Cell, workbook, zipped } from './workbooks.ts'

const today = '2026-10-05'
const read = (bytes: Uint8Array) => readUploads([{ name: 'lijst.xlsx', bytes }], today)

function tableIn(bytes: Uint8Array): Table {
  const reading = read(bytes)
  if (!reading.ok || reading.read.kind !== 'table') throw new Error(JSON.stringify(reading))
  return reading.read.table
}
const cellsIn = (rows: Cell[][], more?: string) =>
  tableIn(workbook([{ name: 'Blad1', rows, ...(more ? { more } : {}) }])).rows.map(({ cells }) => cells)
const heads = ['Roepnaam', 'Achternaam', 'Geboortedatum', 'Telefoon ouder 1', 'Postcode ouder 1']

it('reads text, days and numbers as a person sees them in the workbook (C6)', () => {
  expect(
    cellsIn([
      heads,
      ['Ada', 'Jansen', { number: 42798, style: 1 }, { number: 612345678, style: 2 }, '1234 AB'],
      ['Zoë & Bo', '’t Hart', { number: 42798.75, style: 3 }, { number: 612345678 }, { number: 1234 }],
    ]),
  ).toEqual([
    ['Ada', 'Jansen', '2017-03-04', '0612345678', '1234 AB'],
    ['Zoë & Bo', '’t Hart', '2017-03-04', '612345678', '1234'],
  ])
})

it('takes a formula’s last value, text in the cell itself, and no value that is an error (C6)', () => {
  expect(
    cellsIn([
      heads,
      [
        { xml: ' t="str"><f>PROPER(A9)</f><v>Ada</v>' },
        { xml: ' t="inlineStr"><is><r><t>van </t></r><r><t>Dam</t></r></is>' },
        { xml: ' s="1"><f>TODAY()</f><v>42798</v>' },
        { xml: ' t="e"><v>#N/A</v>' },
        { xml: ' t="b"><v>1</v>' },
      ],
    ]),
  ).toEqual([['Ada', 'van Dam', '2017-03-04', '', 'ja']])
})

it('counts days since 1904 where a workbook says so (C6)', () => {
  const rows = [heads, ['Ada', 'Jansen', { number: 41336, style: 1 }]] as Cell[][]
  const table = tableIn(workbook([{ name: 'Blad1', rows }], { book: '<workbookPr date1904="1"/>' }))
  expect(table.rows[0]?.cells[2]).toBe('2017-03-04')
})

it('says the same in each row of cells that were made one: a child beside two parents (C6)', () => {
  const rows = [
    ['Leerling', 'Groep', 'Naam ouder'],
    ['Ada Jansen', '5a', 'Mia Jansen'],
    [null, null, 'Tom Jansen'],
  ]
  const merged = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>'
  expect(cellsIn(rows, merged)).toEqual([
    ['Ada Jansen', '5a', 'Mia Jansen'],
    ['Ada Jansen', '5a', 'Tom Jansen'],
  ])
})

it('finds the heads below a title, and numbers rows as the workbook does (C6)', () => {
  const rows = [['Overzicht leerlingen van De Linde'], [], ['1 oktober 2026', 'blad 1'], [...heads], ['Ada', 'Jansen']]
  const table = tableIn(workbook([{ name: 'Blad1', rows }]))
  expect([table.headerLine, table.headers, table.rows[0]?.line]).toEqual([4, heads, 5])
})

it('takes the sheet whose heads it knows, and none that is hidden (C6)', () => {
  const table = tableIn(
    workbook([
      { name: 'Uitleg', rows: [['Zo werkt het'], ['Vul het blad hiernaast in']] },
      { name: 'Oud', rows: [heads, ['Oude', 'Rij']], state: 'hidden' },
      { name: 'Lijst', rows: [heads, ['Ada', 'Jansen']] },
    ]),
  )
  expect([table.sheet, table.rows.map(({ cells }) => cells[0])]).toEqual(['Lijst', ['Ada']])
})

it('never keeps a column of national numbers, nor such a number anywhere else (N8)', () => {
  const reading = read(
    workbook([
      {
        name: 'Blad1',
        rows: [
          [...heads, 'BSN', 'Kenmerk', 'Opmerking', 'Geboorteland', 'Gewicht'],
          [
            'Ada',
            'Jansen',
            { number: 42798, style: 1 },
            { number: 999900067 },
            '1234 AB',
            { number: 999900018 },
            { number: 999900031 },
            'bsn 999900043, allergie',
            'Land-Canary',
            '1.2',
          ],
        ],
      },
    ]),
  )
  const kept = JSON.stringify(reading)
  for (const canary of ['999900018', '999900031', '999900043', 'Land-Canary', '1.2']) expect(kept).not.toContain(canary)
  expect(reading.ok && reading.read.kind === 'table' && reading.read.table.dropped).toEqual([
    'BSN',
    'Kenmerk',
    'Geboorteland',
    'Gewicht',
  ])
  // A telephone number may by chance be right for the test of national numbers.
  expect(kept).toContain('999900067')
})

it.each([
  ['an old workbook or one with a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old Excel'],
  ['a workbook without rows', workbook([{ name: 'Leeg', rows: [heads] }]), 'nothing below'],
  ['a workbook without any name of a column', workbook([{ name: 'Leeg', rows: [] }]), 'missing'],
  ['a zip of something else', zipped({ 'brief.docx': 'x' }), 'nothing in this zip'],
  ['a zip in a zip', zipped({ 'lijst.zip': zipped({ 'a.csv': 'a' }) }), 'Unpack it first'],
])('says what is wrong with %s (C6)', (_, bytes, sentence) => {
  const reading = read(bytes)
  expect(reading.ok ? [] : reading.faults.map(({ text }) => text.en)).toEqual([expect.stringContaining(sentence)])
})
