import { zipSync } from 'fflate'

const encode = (text: string) => new TextEncoder().encode(text)
export const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A zip of these texts, as any program makes it. */
export const zipped = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? encode(content) : content]),
    ),
  )

/** A cell: text, a number with the place of its style, or XML of its own. */
export type Cell = string | { number: number; style?: number } | { xml: string } | null

const column = (at: number) => String.fromCharCode(65 + at)

const cellXml = (cell: Cell, at: number, row: number, shared: string[]) => {
  const place = `r="${column(at)}${row}"`
  if (cell === null) return ''
  if (typeof cell === 'string') {
    if (!shared.includes(cell)) shared.push(cell)
    return `<c ${place} t="s"><v>${shared.indexOf(cell)}</v></c>`
  }
  if ('xml' in cell) return `<c ${place}${cell.xml}</c>`
  return `<c ${place} s="${cell.style ?? 0}"><v>${cell.number}</v></c>`
}

export const sheetXml = (rows: Cell[][], shared: string[], more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells.map((cell, place) => cellXml(cell, place, at + 1, shared)).join('')}</row>`,
    )
    .join('')}</sheetData>${more}</worksheet>`

/** Styles by their place: none, a day, a telephone number of ten digits, a day as people choose it. */
const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000000000"/><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`

type Sheet = { name: string; rows: Cell[][]; more?: string; state?: string }

/** A workbook with these sheets, as Excel lays it out. */
export function workbook(
  sheets: Sheet[],
  { book = '', files = {} }: { book?: string; files?: Record<string, string> } = {},
) {
  const shared: string[] = []
  const parts = sheets.map(({ rows, more }) => sheetXml(rows, shared, more))
  const names = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r">${book}<sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${parts.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(parts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part])),
    ...files,
  })
}
