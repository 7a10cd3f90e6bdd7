import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Fault, PersonName } from '../pupils/school-file.ts'
import { faultAt, linesOf } from '../tables/line.ts'
import type { Mapping } from '../tables/mapping.ts'
import type { Table } from '../tables/table.ts'
import { rowsOf } from './rows.ts'

export type Custody = 'full' | 'none'

export type Child = PersonName & {
  /** The pupil number, the key in EDEXML; with it the name may be missing. */
  key: string | null
  birthDate: string | null
  group: string | null
  /** What the list knows a pupil of ours by: the id of one who is new is another each time that a file is worked out. */
  listedAs?: string
}

export type Guardian = PersonName & {
  email: string | null
  phone: string | null
  relation: string | null
  /** null where the list does not say. */
  custody: Custody | null
  address: string | null
  /** What the list has no column for about the nth parent, though it may have one about another. */
  silent?: Silent
}

export type GuardianRow = { line: number; child: Child; guardians: Guardian[] }

/** Rows that could be read, and what is wrong with the others. */
export type GuardianList = {
  rows: GuardianRow[]
  faults: Fault[]
  saysCustody: boolean
  /** What it tells of nobody, and so changes of nobody. */
  silent: Silent
  /** Columns that are of no use here, and those that we may not have. */
  ignored: string[]
  dropped: string[]
}

const told = ['firstName', 'infix', 'lastName', 'email', 'phone', 'address'] as const
export type Silent = { fields: readonly (typeof told)[number][]; relation: boolean }

export const maxFaults = 200

/** A list of parents: a row per child with parent 1 and 2, or a row per parent. */
export function guardianListIn(table: Table, mapping: Mapping): GuardianList {
  const faults: Fault[] = []
  const rows = linesOf(table, mapping, faults).flatMap((line) => {
    const rows = rowsOf(line)
    if (rows.length === 0) line.faults.push(faultAt(line, fileTexts.noChild))
    return rows
  })
  return { rows, faults: faults.slice(0, maxFaults), ...besides(table, mapping) }
}

/** A list without a column says nothing; one with an empty column says that there is nothing. */
export const besides = ({ headers, dropped }: Table, { columns }: Mapping) => ({
  dropped,
  saysCustody: columns.some((column) => column?.field === 'custody'),
  ignored: headers.filter((header, at) => header && !columns[at]),
  silent: silentIn(columns),
})

/** Of all parents, or of the nth. */
export function silentIn(columns: Mapping['columns'], nth?: number): Silent {
  const isThere = (field: string) =>
    columns.some(
      (column) => column?.of === 'guardian' && column.field === field && (nth === undefined || column.nth === nth),
    )
  return { fields: told.filter((field) => !sources[field].some(isThere)), relation: !isThere('relation') }
}

/** The columns that a field comes out of. */
const sources: Record<(typeof told)[number], readonly string[]> = {
  firstName: ['firstName', 'name'],
  infix: ['infix', 'name'],
  lastName: ['lastName', 'name'],
  email: ['email'],
  phone: ['phone'],
  address: ['address', 'street', 'houseNumber', 'postcode', 'town'],
}
