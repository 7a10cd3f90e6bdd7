import { xmlEvents } from '../files/xml-events.ts'

/** What a cell's style makes of its number. */
export type Format = 'date' | { zeros: number } | null

const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
])

/** By the number of a cell's style. */
export function formatsIn(styles: string): Format[] {
  const codes = new Map<number, string>()
  const formats: Format[] = []
  let inCells = false
  for (const event of xmlEvents(styles)) {
    if (event.kind === 'text') continue
    if (event.name === 'cellXfs') inCells = event.kind === 'open'
    if (event.kind === 'close') continue
    if (event.name === 'numFmt') codes.set(Number(event.attribute('numFmtId')), event.attribute('formatCode') ?? '')
    if (event.name === 'xf' && inCells) formats.push(formatOf(Number(event.attribute('numFmtId') ?? 0), codes))
  }
  return formats
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): Format {
  if (builtInDates.has(id)) return 'date'
  const code = (codes.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (/[dmyj]/i.test(code) && !/general/i.test(code)) return 'date'
  const zeros = /^0[0 -]*$/.test(code) ? code.replace(/\D/g, '').length : 0
  return zeros > 1 ? { zeros } : null
}

/** A number as its cell shows it: a day, or with the zeros that a telephone number begins with. */
export function written(number: string, format: Format, from1904: boolean) {
  const value = Number(number)
  if (!Number.isFinite(value) || number.trim() === '') return number
  if (format === 'date') return dayOf(value, from1904) ?? number
  const plain = Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(value)
  return format ? plain.padStart(format.zeros, '0') : plain
}

/** Days since the end of 1899, as spreadsheets count them, or since 1904 as those of old Macs do. */
function dayOf(value: number, from1904: boolean) {
  const days = Math.floor(value) + (from1904 ? 1462 : 0)
  if (days < 1 || days > 2_958_465) return null
  // They take 1900 for a leap year, so days before its March are one off.
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30)
  return new Date(epoch + days * 86_400_000).toISOString().slice(0, 10)
}
