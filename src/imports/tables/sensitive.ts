import { clean, folded } from '../fields/fields.ts'
import type { Table } from './table.ts'

/** Columns that we may not have (N8), by their name in the lists of the Dutch administrations and in OneRoster's. */
const forbidden =
  /\b(?:bsn\w*|burger ?service ?n(?:umme)?r|sofi ?n(?:umme)?r|sofi|onderwijs ?n(?:umme)?r|persoonsgebonden n(?:umme)?r|pgn|rijksregister ?n(?:umme)?r|national id|ssn|social security\w*|geboorte ?land|land van herkomst|herkomst|land (?:ouder|vader|moeder|verzorger)\w*|nationaliteit|etniciteit|cumi\w*|ethnicity\w*|race\w*|birth ?country|country of birth|nationality|gewicht\w*|leerling ?gewicht\w*|schoolgewicht|geloof|godsdienst|religie|religion|wachtwoord|password)\b/

export const isForbidden = (header: string) =>
  forbidden.test(folded(header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ')))

/** A column of telephone numbers may by chance be right for the eleven test; a national number has nine digits and no prefix. */
const isTelephone = (header: string) =>
  /\b(?:tel\w*|mobiel\w*|gsm|phone|mobile|sms|06 ?n(?:umme)?r)\b/.test(folded(header))

/** The eleven test of national numbers; eight digits are nine of which a spreadsheet took the zero. */
export function isNationalNumber(digits: string) {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.padStart(9, '0')[at]), 0)
  return sum % 11 === 0
}

/** Nine digits between other words, with the dots and spaces that people put in them; dates have eight. */
const numbers = /(?<![\d+])(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3})(?!\d)/g
export const withoutNumber = (text: string) => text.replace(numbers, (found) => (isWritten(found) ? '' : found))
const isWritten = (text: string) => isNationalNumber(text.replace(/\D/g, ''))

/** The table without such columns, and without such numbers wherever else they stand: before it is kept anywhere. */
export function withoutNumbers(table: Table): Table {
  const out = table.headers.map((header, at) => isForbidden(header) || isFullOfNumbers(table, header, at))
  const keptPlaces = table.headers.flatMap((_, at) => (out[at] ? [] : [at]))
  const headers = keptPlaces.map((at) => table.headers[at]!)
  const telephones = headers.map(isTelephone)
  const cell = (text: string, at: number) => (telephones[at] ? text : withoutNumber(text))
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: keptPlaces.map((place, at) => cell(cells[place] ?? '', at)),
  }))
  const dropped = table.headers.filter((_, at) => out[at]).filter(Boolean)
  return { ...table, headers: headers.map(withoutNumber), rows, dropped: [...new Set(dropped)] }
}

/** Whatever the column is called: of any nine digits one in eleven would pass by chance, of national numbers all do. */
function isFullOfNumbers({ rows }: Table, header: string, at: number) {
  if (isTelephone(header)) return false
  const written = rows.map(({ cells }) => clean(cells[at] ?? '').replace(/[ .-]/g, '')).filter(Boolean)
  const passing = (digits: RegExp) => written.filter((text) => digits.test(text) && isNationalNumber(text)).length
  const isShortened = written.length >= 3 && passing(/^\d{8,9}$/) >= written.length * 0.9
  return isShortened || (passing(/^\d{9}$/) > 0 && passing(/^\d{9}$/) * 2 >= written.length)
}
