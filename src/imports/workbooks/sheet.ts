import { type Tag, xmlEvents } from '../files/xml-events.ts'
import { type Cells, limits } from '../tables/table.ts'
import { type Format, written } from './formats.ts'
import { plain } from './texts.ts'

export type Book = { texts: readonly string[]; formats: readonly Format[]; from1904: boolean }
type Area = { top: number; left: number; bottom: number; right: number }

/** The rows of a sheet as a person sees them, up to one more than we take. */
export function rowsIn(xml: string, book: Book, counted: (text: string) => string): Cells[] {
  const rows = new Map<number, string[]>()
  const merged: Area[] = []
  let row = 0
  let cell = { column: 0, type: 'n', style: 0, text: '' }
  let isValue = false
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (isValue) cell.text += event.text
      continue
    }
    if (event.name === 'row' && event.kind !== 'close') row = numberOf(event.attribute('r')) ?? row + 1
    if (event.name === 'c' && event.kind !== 'close') cell = cellAt(event, cell.column)
    if (event.name === 'row') cell.column = 0
    if (event.name === 'v' || event.name === 't') isValue = event.kind === 'open'
    if (event.name === 'c' && event.kind === 'close') put(rows, row, cell.column, counted(shown(cell, book)))
    if (event.name === 'mergeCell') merged.push(...areaIn(event.attribute('ref') ?? ''))
    if (rows.size > limits.rows + 20) break
  }
  for (const area of merged.slice(0, 20_000)) fill(rows, area, counted)
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([line, cells]) => ({ line, cells: Array.from(cells, (text) => text ?? '') }))
    .filter(({ cells }) => cells.some((text) => text.trim()))
}

const numberOf = (written = '') => (/^\d{1,7}$/.test(written) ? Number(written) : null)

function cellAt(tag: Tag, before: number) {
  const column = columnIn(tag.attribute('r') ?? '') ?? before + 1
  const style = numberOf(tag.attribute('s')) ?? 0
  return { column, type: tag.attribute('t') ?? 'n', style, text: '' }
}

/** Of a formula the value that the program worked out last. */
function shown(
  { type, style, text }: { type: string; style: number; text: string },
  { texts, formats, from1904 }: Book,
) {
  if (type === 's') return texts[Number(text)] ?? ''
  if (type === 'str' || type === 'inlineStr') return plain(text)
  if (type === 'b') return text === '1' ? 'ja' : 'nee'
  if (type === 'e') return ''
  if (type === 'd') return text.slice(0, 10)
  return written(text, formats[style] ?? null, from1904)
}

function put(rows: Map<number, string[]>, row: number, column: number, text: string) {
  if (column > limits.columns + 1 || text === '') return
  const cells = rows.get(row) ?? []
  cells[column - 1] = text
  rows.set(row, cells)
}

/** "B7" is the second column. */
function columnIn(reference: string) {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference)?.[1]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null
}

function areaIn(reference: string): Area[] {
  const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  const [left, right] = [columnIn(from ?? ''), columnIn(to ?? '')]
  return left && right ? [{ top: Number(top), left, bottom: Number(bottom), right }] : []
}

/** Cells that were made one say the same, in rows that have anything else: a name that stands beside two parents. */
function fill(rows: Map<number, string[]>, { top, left, bottom, right }: Area, counted: (text: string) => string) {
  const text = rows.get(top)?.[left - 1]
  if (!text || bottom - top > limits.rows || right > limits.columns) return
  for (let row = top; row <= bottom; row++)
    if (rows.has(row))
      for (let column = left; column <= right; column++)
        if (!rows.get(row)![column - 1]) put(rows, row, column, counted(text))
}
