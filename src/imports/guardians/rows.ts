import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Text } from '../../language.ts'
import { clean, emailAddress, isoDate } from '../fields/fields.ts'
import { personName, withInfix } from '../fields/person-names.ts'
import type { Fault } from '../pupils/school-file.ts'
import type { ChildField, Column, GuardianField } from '../tables/columns.ts'
import type { Child, Custody, Guardian, GuardianRow } from './guardian-list.ts'

/** One line of the list, by what its columns mean. */
type Line = { number: number; headers: string[]; columns: Column[]; cells: string[]; faults: Fault[] }

export function rowsOf(line: Line): GuardianRow[] {
  const guardians = guardiansOf(line)
  const children = childrenOf(line)
  if (children.length === 0) line.faults.push({ text: fileTexts.noChild, line: line.number, element: null })
  return children.map((child) => ({ line: line.number, child, guardians }))
}

/** A list with a row per parent may name several children by their numbers: "1001,1002". */
function childrenOf(line: Line): Child[] {
  const cell = (field: ChildField) => cellOf(line, (column) => column?.of === 'child' && column.field === field)
  const written = { firstName: cell('firstName'), infix: cell('infix'), lastName: cell('lastName') }
  const name = written.firstName || written.lastName ? withInfix(written) : personName(cell('name'))
  const child = {
    ...name,
    birthDate: accepted(line, 'child', 'birthDate', isoDate, fileTexts.unreadDate),
    group: cell('group') || null,
  }
  const keys = cell('key')
    .split(/\s*[,;|]\s*/)
    .filter(Boolean)
  if (keys.length > 1)
    return keys.map((key) => ({ key, firstName: '', infix: '', lastName: '', birthDate: null, group: null }))
  const [key = null] = keys
  return key || (name.firstName && name.lastName) ? [{ key, ...child }] : []
}

function guardiansOf(line: Line): Guardian[] {
  const numbers = line.columns.flatMap((column) => (column?.of === 'guardian' ? [column.nth] : []))
  return [...new Set(numbers)].sort((a, b) => a - b).flatMap((nth) => guardianOf(line, nth) ?? [])
}

function guardianOf(line: Line, nth: number): Guardian | null {
  const cell = (field: GuardianField) =>
    cellOf(line, (column) => column?.of === 'guardian' && column.nth === nth && column.field === field)
  const written = { firstName: cell('firstName'), infix: cell('infix'), lastName: cell('lastName') }
  const whole = cell('name')
  const name = written.lastName || !whole ? withInfix(written) : personName(whole)
  const guardian = {
    ...name,
    email: accepted(line, nth, 'email', emailAddress, fileTexts.unreadEmail),
    phone: accepted(line, nth, 'phone', telephone, fileTexts.unreadPhone),
    relation: (cell('relation') || relationInHeaders(line, nth)).toLowerCase() || null,
    custody: accepted(line, nth, 'custody', custodyOf, fileTexts.unreadCustody),
    address: addressOf(cell),
  }
  return name.firstName || name.lastName || cell('email') || guardian.phone ? guardian : null
}

const addressOf = (cell: (field: GuardianField) => string) =>
  [
    cell('address') || [cell('street'), cell('houseNumber')].filter(Boolean).join(' '),
    [cell('postcode').toUpperCase(), cell('town')].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ') || null

function relationInHeaders({ headers, columns }: Line, nth: number) {
  const mine = headers.filter((_, at) => {
    const column = columns[at]
    return column?.of === 'guardian' && column.nth === nth
  })
  return /\b(moeder|vader)\b/i.exec(mine.join(' '))?.[1] ?? ''
}

function cellOf({ columns, cells }: Line, isIt: (column: Column) => boolean) {
  const at = columns.findIndex((column, index) => isIt(column) && clean(cells[index] ?? ''))
  return at === -1 ? '' : clean(cells[at] ?? '').slice(0, 256)
}

function accepted<T>(line: Line, whose: 'child' | number, field: string, read: (text: string) => T | null, text: Text) {
  const isIt = (column: Column) =>
    column !== null && column.field === field && (column.of === 'child' ? 'child' : column.nth) === whose
  const written = cellOf(line, isIt)
  const value = written ? read(written) : null
  if (written && value === null)
    line.faults.push({ text, line: line.number, element: line.headers[line.columns.findIndex(isIt)] ?? null })
  return value
}

/** As typed, without the apostrophe that a spreadsheet keeps the leading zero with. */
function telephone(written: string) {
  const number = written
    .replace(/^['=]+/, '')
    .replace(/"/g, '')
    .trim()
  const digits = number.replace(/\D/g, '').length
  return /^\+?[\d\s()./-]+$/.test(number) && digits >= 6 && digits <= 15 ? number : null
}

function custodyOf(written: string): Custody | null {
  const word = written.toLowerCase()
  if (/^(?:ja|j|yes|y|true|waar|1|x|v|wel|volledig|gezamenlijk|gedeeld|eenhoofdig)\b/.test(word)) return 'full'
  return /^(?:nee|neen|n|no|false|onwaar|0|geen|-)(?:\b|$)/.test(word) ? 'none' : null
}
