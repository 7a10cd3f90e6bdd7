import { expect, it } from 'vitest'
import { changesNothing, countsOf } from '../../src/imports/planning/difference.ts'
import { readCsv } from '../../src/imports/tables/csv.ts'
import { codeOf, guessed, mappingProblems } from '../../src/imports/tables/mapping.ts'
import { everythingOf } from '../checksum.ts'
import { latin1 } from './edexml-samples.ts'
import { asUpload, differenceOf, emptySchool, importText } from './import-helpers.ts'

// Made by us, with people who do not exist, in the words that the Dutch administrations have for their lists; none of them
// publishes an export, and schools choose the columns themselves.
const files = import.meta.glob<string>('./samples/*', { query: '?raw', eager: true, import: 'default' })
const textOf = (name: string) => files[`./samples/${name}`]!

type Expected = { file: string; hasPupils?: true; unread: string[]; counts: [number, number, number] }
/** Which columns are left alone, and how many groups, pupils and parents are new. */
const lists: Expected[] = [
  { file: 'parnassys.csv', unread: [], counts: [3, 3, 3] },
  // It is the child's, and nothing says which of two parents lives there.
  { file: 'esis.csv', unread: ['Straat', 'Huisnummer', 'Postcode', 'Woonplaats'], counts: [2, 2, 2] },
  { file: 'magister.tsv', unread: [], counts: [1, 2, 0] },
  { file: 'magister-ouders.tsv', hasPupils: true, unread: [], counts: [0, 0, 3] },
  { file: 'social-schools.csv', unread: [], counts: [2, 2, 3] },
]

it.each(lists)('knows the columns of $file without being told, and reads no national number (C6, N8)', (list) => {
  const reading = readCsv(asUpload(list.file, textOf(list.file)).bytes)
  const { table } = reading as Extract<typeof reading, { ok: true }>
  const mapping = guessed(table, list.hasPupils ?? false)
  const left = table.headers.filter((_, at) => codeOf(mapping.columns[at] ?? null) === '')
  expect([mappingProblems(mapping), left]).toEqual([[], list.unread])
  expect(JSON.stringify(table)).not.toContain('999111333')
})

it.each(lists)('previews $file, applies it whole, and a second time without change (C6)', async ({ file, counts }) => {
  const scope = await emptySchool(`lijst-${file.replace(/\W/g, '-')}`)
  if (file === 'magister-ouders.tsv') await importText(scope, 'magister.tsv', textOf('magister.tsv'))
  const { groups, pupils, guardians } = countsOf(await differenceOf(scope, file, textOf(file)))
  expect([groups.added, pupils.added, guardians.added]).toEqual(counts)
  await importText(scope, file, textOf(file))
  const again = await differenceOf(scope, file, textOf(file))
  expect([changesNothing(again), again.doubts]).toEqual([true, []])
  const except = ['import_runs', 'import_applications', 'import_changes', 'audit_log']
  const before = await everythingOf(scope, except)
  await importText(scope, file, textOf(file))
  expect(await everythingOf(scope, except)).toEqual(before)
})

it('reads the same list saved by an older Excel, with its own characters (C6)', () => {
  const text = textOf('parnassys.csv')
  const rows = (bytes: Uint8Array) => {
    const reading = readCsv(bytes)
    return reading.ok ? reading.table.rows : []
  }
  expect(rows(latin1(text))).toEqual(rows(asUpload('x', text).bytes))
})
