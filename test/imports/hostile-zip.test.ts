import { expect, it } from 'vitest'
import { readUploads } from '../../src/imports/reading.ts'
import { bundle, version11 } from './oneroster-samples.ts'
import { workbook, zipped } from './workbooks.ts'

const read = (bytes: Uint8Array, name = 'lijst.xlsx') => readUploads([{ name, bytes }], '2026-10-05')
const heads = ['Roepnaam', 'Achternaam', 'Groep']
const plain = () => workbook([{ name: 'Lijst', rows: [heads, ['Ada', 'Jansen', '5a']] }])
const zeros = (size: number) => new Uint8Array(size)

/** The bytes with another number of two or four bytes after each such mark. */
function forged(bytes: Uint8Array, mark: number, at: number, value: number, size: 2 | 4 = 4) {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let place = 0; place < copy.length - 21; place++) {
    if (view.getUint32(place, true) !== mark) continue
    if (size === 2) view.setUint16(place + at, value, true)
    else view.setUint32(place + at, value, true)
  }
  return copy
}
const entry = 0x02014b50
const end = 0x06054b50

const sheetOf = (shared: string, cells: number) => {
  const row = (at: number) => `<row r="${at + 1}">${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`
  return workbook([{ name: 'Lijst', rows: [heads] }], {
    files: {
      'xl/sharedStrings.xml': `<sst><si><t>${shared}</t></si></sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${Array.from({ length: cells / 20 }, (_, at) => row(at)).join('')}</sheetData></worksheet>`,
    },
  })
}

const hostile: [string, () => Uint8Array, string, string | null][] = [
  [
    'a file that says it is 1 GB',
    () => forged(zipped({ 'users.csv': 'a' }), entry, 24, 1_000_000_000),
    'too big',
    'users.csv',
  ],
  ['files of 20 MB each', () => zipped({ 'users.csv': zeros(20_000_000) }), 'too big', 'users.csv'],
  [
    'many files that together are too big',
    () => zipped(Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}.csv`, zeros(10_000_000)]))),
    'too big',
    '0.csv',
  ],
  [
    'a file larger than its directory says',
    () => forged(bundle(version11).bytes, entry, 24, 10),
    'too big',
    'manifest.csv',
  ],
  [
    'a file smaller than its directory says',
    () => forged(zipped({ 'users.csv': 'sourcedId\n' }), entry, 24, 5000),
    'damaged',
    'users.csv',
  ],
  [
    'another sum than its directory says',
    () => forged(zipped({ 'users.csv': 'sourcedId\n' }), entry, 16, 1),
    'damaged',
    'users.csv',
  ],
  ['more files than there are', () => forged(plain(), end, 10, 499, 2), 'damaged', null],
  ['65,535 files', () => forged(plain(), end, 10, 0xffff, 2), 'too many', null],
  [
    '600 files',
    () => zipped(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.csv`, 'a']))),
    'too many',
    null,
  ],
  [
    'a name that leads out of its folder',
    () => zipped({ '../../etc/users.csv': 'a' }),
    'not safe',
    '../../etc/users.csv',
  ],
  ['a name from the root', () => zipped({ '/users.csv': 'a' }), 'not safe', '/users.csv'],
  ['a name of a disk', () => zipped({ 'c:users.csv': 'a' }), 'not safe', 'c:users.csv'],
  ['a link', () => forged(zipped({ 'users.csv': '/etc/passwd' }), entry, 38, 0xa1ff0000), 'a link', 'users.csv'],
  ['a password', () => forged(zipped({ 'users.csv': 'a' }), entry, 8, 1, 2), 'password', 'users.csv'],
  [
    'a way of packing that nobody uses',
    () => forged(zipped({ 'users.csv': 'a' }), entry, 10, 99, 2),
    'damaged',
    'users.csv',
  ],
  ['half of itself', () => plain().subarray(0, 400), 'damaged', null],
  [
    'a text that thousands of cells point at',
    () => sheetOf('x'.repeat(900), 40_000),
    'too big',
    'xl/worksheets/sheet1.xml',
  ],
  [
    'a DOCTYPE in a sheet',
    () =>
      workbook([{ name: 'L', rows: [heads] }], {
        files: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' },
      }),
    'damaged',
    'xl/worksheets/sheet1.xml',
  ],
]

it.each(
  hostile,
)('refuses a zip with %s within two seconds, and names the file (check 24)', (_, make, sentence, file) => {
  const bytes = make()
  const started = Date.now()
  const reading = read(bytes, 'bestand.zip')
  expect(Date.now() - started).toBeLessThan(2000)
  expect(reading.ok ? [] : reading.faults.map(({ text, element }) => [text.en, element])).toEqual([
    [expect.stringContaining(sentence), file],
  ])
})

/** The same numbers each time, so that a fault comes back. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

it.each([
  ['a workbook', plain],
  ['a bundle', () => bundle(version11).bytes],
  ['a list', () => new TextEncoder().encode('Roepnaam;Achternaam;Groep;"Ouder 1 e-mail"\nAda;Jansen;5a;mia@x.nl\n')],
])('reads or refuses %s that was damaged anyhow, and never breaks (checks 24, 25)', (_, make) => {
  const whole = make()
  const next = numbers(42)
  for (let round = 0; round < 300; round++) {
    const bytes = whole.slice()
    const flips = 1 + Math.floor(next.next().value * 12)
    for (let flip = 0; flip < flips; flip++)
      bytes[Math.floor(next.next().value * bytes.length)] = Math.floor(next.next().value * 256)
    const reading = read(bytes, 'x')
    if (!reading.ok) expect(reading.faults.length).toBeGreaterThan(0)
  }
})
