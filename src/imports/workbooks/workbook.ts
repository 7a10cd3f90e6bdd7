import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { strictUtf8 } from '../files/decoding.ts'
import { UnsafeZip } from '../files/unsafe.ts'
import { Unreadable, xmlEvents } from '../files/xml-events.ts'
import { UnknownEntity } from '../files/xml-text.ts'
import type { Zip } from '../files/zip.ts'
import { columnsOf } from '../tables/columns.ts'
import { tableFrom } from '../tables/heads.ts'
import { refusedTable, type TableReading } from '../tables/table.ts'
import { formatsIn } from './formats.ts'
import { type Book, rowsIn } from './sheet.ts'
import { characterCounter, sharedTexts } from './texts.ts'

export const isWorkbook = ({ names }: Zip) => names.includes('xl/workbook.xml')

/** Of a workbook the sheet whose heads we know most of; of equals the first. */
export function readWorkbook(zip: Zip): TableReading {
  const book: Book = {
    texts: part(zip, 'xl/sharedStrings.xml', sharedTexts) ?? [],
    formats: part(zip, 'xl/styles.xml', formatsIn) ?? [],
    from1904: part(zip, 'xl/workbook.xml', isFrom1904) ?? false,
  }
  const readings = sheetsIn(zip).map(({ name, path }) => {
    const rows = part(zip, path, (xml) => rowsIn(xml, book, characterCounter(path))) ?? []
    return tableFrom(rows, name)
  })
  const [best] = readings.sort((a, b) => known(b) - known(a))
  return best ?? refusedTable(fileTexts.noRows, null)
}

/** More than any list is kept in; a person who has more can say which it is by making it a file. */
const mostSheets = 12

function sheetsIn(zip: Zip): { name: string; path: string }[] {
  const targets = part(zip, 'xl/_rels/workbook.xml.rels', targetsIn) ?? new Map<string, string>()
  const sheets = part(zip, 'xl/workbook.xml', namesIn) ?? []
  return sheets.map(({ name, id }) => ({ name, path: targets.get(id) ?? '' }))
}

function namesIn(xml: string) {
  const names: { name: string; id: string }[] = []
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text' || event.kind === 'close' || event.name !== 'sheet') continue
    const isHidden = event.attribute('state')?.includes('idden')
    const id = event.attribute('r:id') ?? event.attribute('id')
    if (!isHidden && id) names.push({ name: (event.attribute('name') ?? '').slice(0, 60), id })
    if (names.length === mostSheets) break
  }
  return names
}

function targetsIn(xml: string) {
  const targets = new Map<string, string>()
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text' || event.name !== 'Relationship') continue
    if (targets.size > 1000) break
    const target = event.attribute('Target') ?? ''
    targets.set(event.attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return targets
}

function isFrom1904(xml: string) {
  for (const event of xmlEvents(xml))
    if (event.kind !== 'text' && event.name === 'workbookPr')
      return ['1', 'true'].includes(event.attribute('date1904') ?? '')
  return false
}

const known = (reading: TableReading) =>
  reading.ok ? columnsOf(reading.table.headers).filter(Boolean).length * 1000 + 1 : 0

/** Whatever is wrong in one of its files is said of that file. */
function part<T>(zip: Zip, path: string, read: (xml: string) => T): T | null {
  const bytes = zip.read(path)
  if (!bytes) return null
  const xml = strictUtf8(bytes)
  if (xml === null) throw new UnsafeZip(fileTexts.zipBroken, path)
  try {
    return read(xml)
  } catch (problem) {
    if (problem instanceof Unreadable || problem instanceof UnknownEntity)
      throw new UnsafeZip(fileTexts.zipBroken, path)
    throw problem
  }
}
