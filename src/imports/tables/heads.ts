import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { clean } from '../fields/fields.ts'
import { columnsOf } from './columns.ts'
import { withoutNumbers } from './sensitive.ts'
import { type Cells, limits, refusedTable, type TableReading } from './table.ts'

/** How far down the row with the heads may stand: below a title, a date, an empty row. */
const deepest = 15

/** The records below the row that names the columns, without what we may not have. */
export function tableFrom(records: Cells[], sheet: string | null): TableReading {
  const at = headRow(records)
  const head = records[at]
  if (!head) return refusedTable(fileTexts.noHeader, 1, sheet)
  const rows = records.slice(at + 1)
  const columns = Math.max(head.cells.length, ...rows.map(({ cells }) => cells.length))
  if (columns > limits.columns) return refusedTable(fileTexts.tooManyColumns(limits.columns), head.line, sheet)
  if (rows.length > limits.rows) return refusedTable(fileTexts.tooManyRows(limits.rows), rows[limits.rows]!.line, sheet)
  if (rows.length === 0) return refusedTable(fileTexts.noRows, head.line, sheet)
  const headers = Array.from({ length: columns }, (_, place) => clean(head.cells[place] ?? '').slice(0, 100))
  return { ok: true, table: withoutNumbers({ sheet, headers, headerLine: head.line, rows, dropped: [] }) }
}

/** The row of which most names are known; else the first that is full of words. */
function headRow(records: Cells[]) {
  const first = records.slice(0, deepest)
  const scores = first.map(({ cells }) => knownIn(cells))
  const best = Math.max(0, ...scores)
  if (best > 0) return scores.indexOf(best)
  const width = Math.max(0, ...first.map(({ cells }) => filled(cells).length))
  return first.findIndex(({ cells }) => filled(cells).length >= width && filled(cells).every(isWord))
}

const filled = (cells: string[]) => cells.filter((cell) => clean(cell))
const isWord = (cell: string) => /\p{L}/u.test(cell) && !/[@\d]{3}/.test(cell)

/** A title of one cell above the table names no column, whatever words are in it. */
function knownIn(cells: string[]) {
  const names = cells.map(clean)
  if (filled(names).length < 2 && cells.length > 1) return 0
  return columnsOf(names).filter(Boolean).length
}

export const isMostlyKnown = (headers: string[]) => columnsOf(headers).filter(Boolean).length
