import { openZip } from '../../src/imports/files/zip.ts'
import { recordsOf } from '../../src/imports/tables/csv.ts'
import { rowsIn } from '../../src/imports/workbooks/sheet.ts'
import { isWorkbook, readWorkbook } from '../../src/imports/workbooks/workbook.ts'

// Our own exports, read by what reads other programs' files.

export const csvIn = (text: string) => recordsOf(text).map(({ cells }) => [...cells])

export function sheetIn(bytes: Uint8Array) {
  const zip = openZip(bytes)
  if (!isWorkbook(zip) || !readWorkbook(zip).ok) throw new Error('no workbook')
  const xml = new TextDecoder().decode(zip.read('xl/worksheets/sheet1.xml')!)
  const book = { texts: [], formats: [], from1904: false }
  return rowsIn(xml, book, (text) => text).map(({ cells }) => cells)
}
