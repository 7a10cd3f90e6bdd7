import Papa from 'papaparse'
import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { clean } from '../fields/fields.ts'
import { decodeSheet } from '../files/decoding.ts'
import { columnsOf } from './columns.ts'
import { tableFrom } from './heads.ts'
import { type Cells, limits, refusedTable, type TableReading } from './table.ts'

/** Text with a sign between its fields, whatever sign, quotes and encoding somebody's program chose. */
export function readCsv(bytes: Uint8Array): TableReading {
  if (bytes.byteLength === 0) return refusedTable(fileTexts.empty, 1)
  if (bytes.byteLength > limits.megabytes * 1_000_000) return refusedTable(fileTexts.tooBig(limits.megabytes), 1)
  const text = withoutEndSign(decodeSheet(bytes))
  if (unprintable.test(text)) return refusedTable(fileTexts.notAList, null)
  const records = recordsOf(text)
  const reading = tableFrom(records, null)
  return isProse(reading, records) ? refusedTable(fileTexts.noColumns, null) : reading
}

/** With which older programs close a file. */
const endSign = '\u001a'
const withoutEndSign = (text: string) =>
  text.trimEnd().endsWith(endSign) ? text.slice(0, text.lastIndexOf(endSign)) : text

/** What no program writes in a list. */
const unprintable = /[^\P{Cc}\t-\r\u007f-\u009f]/u

/** Lines of which each has its own number of commas, below words that name no column we know. */
function isProse(reading: TableReading, records: readonly Cells[]) {
  if (reading.ok && columnsOf(reading.table.headers).some(Boolean)) return false
  if (!reading.ok && reading.faults.some(({ text }) => text !== fileTexts.noRows && text !== fileTexts.noHeader))
    return false
  const widths = records.map(({ cells }) => cells.length)
  const usual = [...Map.groupBy(widths, (width) => width).values()].sort((a, b) => b.length - a.length)[0] ?? []
  return widths.length > 0 && (usual[0] === 1 || usual.length * 2 < widths.length)
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
