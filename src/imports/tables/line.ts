import type { Text } from '../../language.ts'
import { clean } from '../fields/fields.ts'
import { personName, withInfix } from '../fields/person-names.ts'
import type { Fault, PersonName } from '../pupils/school-file.ts'
import type { Column } from './columns.ts'
import type { Field, Whose } from './fields.ts'
import type { Mapping } from './mapping.ts'
import type { Table } from './table.ts'

/** One line of a list, by what its columns mean. */
export type Line = {
  number: number
  place: string | null
  headers: string[]
  columns: Column[]
  cells: string[]
  faults: Fault[]
}

export function linesOf({ rows, headers, sheet }: Table, { columns }: Mapping, faults: Fault[]): Line[] {
  return rows.map(({ line, cells }) => ({ number: line, place: sheet, headers, columns, cells, faults }))
}

export const isOf = (column: Column, whose: Whose, nth = 0) =>
  column?.of === whose && (column.of === 'guardian' ? column.nth : 0) === nth

/** What the line says of somebody's field: of two columns for the same the first that is filled in. */
export function cellOf({ columns, cells }: Line, whose: Whose, nth: number, field: Field) {
  const at = columns.findIndex(
    (column, index) => isOf(column, whose, nth) && column?.field === field && clean(cells[index] ?? ''),
  )
  return at === -1 ? '' : clean(cells[at] ?? '').slice(0, 256)
}

/** A value as it should be, or a doubt about the cell; the cell itself is not repeated. */
export function accepted<T>(
  line: Line,
  whose: Whose,
  nth: number,
  field: Field,
  read: (text: string) => T | null,
  text: Text,
): T | null {
  const written = cellOf(line, whose, nth, field)
  const value = written ? read(written) : null
  if (written && value === null) line.faults.push(faultAt(line, text, headerOf(line, whose, nth, field)))
  return value
}

export const faultAt = ({ number, place }: Line, text: Text, element: string | null = null): Fault => ({
  text,
  line: number,
  element,
  ...(place ? { place } : {}),
})

const headerOf = ({ columns, headers }: Line, whose: Whose, nth: number, field: Field) =>
  headers[columns.findIndex((column) => isOf(column, whose, nth) && column?.field === field)] ?? null

/** In columns of their own, or in one. */
export function nameIn(line: Line, whose: Whose, nth = 0): PersonName {
  const cell = (field: Field) => cellOf(line, whose, nth, field)
  const written = { firstName: cell('firstName'), infix: cell('infix'), lastName: cell('lastName') }
  const whole = cell('name')
  return written.lastName || !whole ? withInfix(written) : personName(whole)
}
