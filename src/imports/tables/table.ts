import type { Text } from '../../language.ts'
import type { Fault } from '../pupils/school-file.ts'

/** A row of cells as they are written, with the line or row number that people see in their own program. */
export type Cells = { line: number; cells: string[] }

/** A list with its heads, whatever kind of file it came in. */
export type Table = {
  /** The sheet of a workbook. */
  sheet: string | null
  headers: string[]
  headerLine: number
  rows: Cells[]
  /** The heads of columns that were not read (N8). */
  dropped: string[]
}
export type TableReading = { ok: true; table: Table } | { ok: false; faults: Fault[] }

/** Of a file, and of the files of a bundle each. */
export const megabytes = 8

export const limits = { megabytes: 5, rows: 10_000, columns: 120, characters: 4_000_000 }

export const refusedTable = (
  text: Text,
  line: number | null,
  element: string | null = null,
): Extract<TableReading, { ok: false }> => ({
  ok: false,
  faults: [{ text, line, element }],
})

/** The first few different values of a column, for whoever must say what it is. */
export function samplesOf({ rows }: Table, at: number) {
  const samples = new Set<string>()
  for (const { cells } of rows.slice(0, 200)) {
    const text = (cells[at] ?? '').trim().slice(0, 40)
    if (text) samples.add(text)
    if (samples.size === 3) break
  }
  return [...samples]
}
