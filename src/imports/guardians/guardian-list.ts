import Papa from 'papaparse'
import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'
import { clean } from '../fields/fields.ts'
import { decodeSheet } from '../files/decoding.ts'
import type { Fault, PersonName } from '../pupils/school-file.ts'
import { type Column, columnsOf } from '../tables/columns.ts'
import { rowsOf } from './rows.ts'

export type Custody = 'full' | 'none'

export type Child = PersonName & {
  /** The pupil number, the key in EDEXML; with it the name may be missing. */
  key: string | null
  birthDate: string | null
  group: string | null
}

export type Guardian = PersonName & {
  email: string | null
  phone: string | null
  relation: string | null
  /** null where the list does not say. */
  custody: Custody | null
  address: string | null
}

export type GuardianRow = { line: number; child: Child; guardians: Guardian[] }

/** Rows that could be read, what is wrong with the others, and what each column was taken for. */
export type GuardianList = { rows: GuardianRow[]; faults: Fault[]; columns: { header: string; column: Column }[] }

const megabytes = 5
const maxRows = 10_000
const maxFaults = 200

/** Reads a list of parents: a row per child with parent 1 and 2, or a row per parent. */
export function readGuardianList(bytes: Uint8Array): GuardianList {
  if (bytes.byteLength === 0) return refused(fileTexts.empty, 1)
  if (bytes.byteLength > megabytes * 1_000_000) return refused(fileTexts.tooBig(megabytes), 1)
  const text = decodeSheet(bytes)
  if (text.startsWith('PK\u0003\u0004') || text.includes('\0')) return refused(fileTexts.spreadsheet, 1)
  const [header, ...lines] = recordsOf(text)
  if (!header) return refused(fileTexts.noHeader, 1)
  if (lines.length > maxRows) return refused(fileTexts.tooManyRows(maxRows), lines[maxRows]!.line)
  const headers = header.cells.map(clean)
  const columns = columnsOf(headers)
  const faults = columnFaults(headers, columns, header.line)
  const known = headers.map((name, at) => ({ header: name, column: columns[at] ?? null }))
  if (faults.length > 0) return { rows: [], faults, columns: known }
  if (lines.length === 0) return { ...refused(fileTexts.noRows, header.line), columns: known }
  const rows = lines.flatMap(({ line, cells }) => rowsOf({ number: line, headers, columns, cells, faults }))
  return { rows, faults: faults.slice(0, maxFaults), columns: known }
}

type Cells = { line: number; cells: string[] }

/** A quoted field may run over several lines, so the line is counted up to where each record starts. */
function recordsOf(text: string): Cells[] {
  const body = text.replace(/^sep=.(\r?\n)/i, '$1')
  const records: Cells[] = []
  let line = 1
  let start = 0
  Papa.parse<string[]>(body, {
    delimiter: delimiterOf(body),
    step: ({ data, meta }, parser) => {
      if (data.some((cell) => clean(cell))) records.push({ line, cells: data })
      line += newlinesIn(body, start, meta.cursor)
      start = meta.cursor
      if (records.length > maxRows + 1) parser.abort()
    },
  })
  return records
}

function newlinesIn(text: string, from: number, to: number) {
  return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0
}

function delimiterOf(text: string) {
  const header = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? ''
  const count = (sign: string) => header.split(sign).length
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function columnFaults(headers: string[], columns: Column[], line: number): Fault[] {
  const has = (of: 'child' | 'guardian', ...fields: string[]) =>
    columns.some((column) => column?.of === of && fields.includes(column.field))
  const namesChild = has('child', 'key', 'name') || (has('child', 'firstName') && has('child', 'lastName'))
  const named = headers.map((name) => name.toLowerCase())
  const twice = headers.filter((_, at) => columns[at] && named.indexOf(named[at]!) !== at)
  return [
    ...twice.map((element) => ({ text: fileTexts.sameColumn, line, element })),
    ...(namesChild ? [] : [{ text: fileTexts.noChildColumn, line, element: null }]),
    ...(has('guardian', 'name', 'lastName', 'email')
      ? []
      : [{ text: fileTexts.noGuardianColumn, line, element: null }]),
  ]
}

const refused = (text: Text, line: number): GuardianList => ({
  rows: [],
  faults: [{ text, line, element: null }],
  columns: [],
})
