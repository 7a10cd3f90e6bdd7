import { guardianListIn } from '../guardians/guardian-list.ts'
import type { Source } from '../reading.ts'
import type { Mapping } from './mapping.ts'
import { pupilsIn } from './pupil-list.ts'
import { staffIn } from './staff-list.ts'
import type { Table } from './table.ts'

/** What a list says, once somebody has said what its columns mean. */
export function sourceIn(table: Table, mapping: Mapping, schoolYear: string): Source {
  if (mapping.list === 'guardians') return { kind: 'guardians', file: null, guardians: guardianListIn(table, mapping) }
  if (mapping.list === 'staff') return { kind: 'staff', file: staffIn(table, mapping, schoolYear), guardians: null }
  return { kind: 'pupils', ...pupilsIn(table, mapping, schoolYear) }
}
