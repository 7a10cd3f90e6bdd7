import Papa from 'papaparse'
import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { clean } from '../fields/fields.ts'
import { decodeSheet } from '../files/decoding.ts'
import { tableFrom } from './heads.ts'
import { type Cells, limits, refusedTable, type TableReading } from './table.ts'

/** Text with a sign between its fields, whatever sign, quotes and encoding somebody's program chose. */
export function readCsv(bytes: Uint8Array): TableReading {
  if (bytes.byteLength === 0) return refusedTable(fileTexts.empty, 1)
  if (bytes.byteLength > limits.megabytes * 1_000_000) return refusedTable(fileTexts.tooBig(limits.megabytes), 1)
  const text = decodeSheet(bytes)
  if (text.includes('\0')) return refusedTable(fileTexts.notAList, 1)
  return tableFrom(recordsOf(text), null)
}

/** A quoted field may run over several lines, so the line is counted up to where each record starts. */
export function recordsOf(text: string, most = limits.rows + 20): Cells[] {
  const body = text.replace(/^sep=.(\r?\n)/i, '$1')
  const records: Cells[] = []
  let line = 1
  let start = 0
  Papa.parse<string[]>(body, {
    ...signsOf(body),
    step: ({ data, meta }, parser) => {
      if (data.some((cell) => clean(cell))) records.push({ line, cells: data.slice(0, limits.columns + 1) })
      line += newlinesIn(body, start, meta.cursor)
      start = meta.cursor
      if (records.length > most) parser.abort()
    },
  })
  return records
}

function newlinesIn(text: string, from: number, to: number) {
  return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0
}

const delimiters = [';', ',', '\t', '|']

/** The sign that the first lines have most of, outside quotes; and the quotes that stand beside it. */
function signsOf(text: string) {
  const start = text.slice(0, 5_000)
  const single = /(?:^|[;,\t|])'[^'\r\n]*'(?=[;,\t|]|\r|\n|$)/m.test(start) && !start.includes('"')
  const quoteChar = single ? "'" : '"'
  const bare = start.replace(single ? /'[^']*'/g : /"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  const delimiter = delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
  return { delimiter, quoteChar }
}
