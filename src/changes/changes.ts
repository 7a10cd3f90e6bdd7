import { recordExport } from '../audit/recording.ts'
import { newId } from '../ids.ts'
import { fullName, nameOf } from '../people/names.ts'
import type { Custody } from '../people/schema.ts'
import type { Scope } from '../scope.ts'
import { instantAt } from '../time.ts'
import {
  type ChangeRow,
  changeRows,
  countNew,
  countSince,
  type ExportRow,
  lastExports,
  takeNew,
  type Wanted,
} from './queries.ts'
import type { ChangedField } from './schema.ts'

export type ExportedChange = {
  at: Date
  field: ChangedField
  before: string
  after: string
  guardian: string
  /** By the parent, or by the partner (C2). */
  bySelf: boolean
  pupil: { key: string; name: string; group: string; custody: Custody } | null
}
export type EarlierExport = { id: string; at: Date; by: string; count: number }
export type ChangesPage = {
  fresh: number
  /** Null where no day was asked about. */
  since: { day: string; count: number } | null
  exports: EarlierExport[]
}

export async function changesPage(scope: Scope, day: string | null): Promise<ChangesPage> {
  const [[fresh], exports, [since]] = await scope.db.batch([
    countNew(scope),
    lastExports(scope),
    countSince(scope, day ? startOf(scope, day) : scope.now),
  ])
  return {
    fresh: fresh?.count ?? 0,
    since: day ? { day, count: since?.count ?? 0 } : null,
    exports: exports.map(toExport),
  }
}

/** Everything that no export took yet; null where there is nothing. */
export async function exportNew(scope: Scope) {
  const id = newId(scope.now)
  await scope.db.batch(takeNew(scope, id))
  return exported(scope, { exportId: id })
}

/** An earlier one once more, since a download may go wrong. */
export const exportAgain = (scope: Scope, id: string) => exported(scope, { exportId: id })

/** From this day on, whether it was exported before or not; the next export since the last is none the smaller for it. */
export const exportSince = (scope: Scope, day: string) => exported(scope, { since: startOf(scope, day) })

async function exported(scope: Scope, wanted: Wanted): Promise<ExportedChange[] | null> {
  const rows = await changeRows(scope, wanted)
  if (rows.length === 0) return null
  await recordExport(scope, 'parentChanges', rows.length)
  return rows.map(toChange)
}

const startOf = ({ school: { zone } }: Scope, day: string) => instantAt(day, '00:00', zone)

function toChange(row: ChangeRow): ExportedChange {
  const { pupil_first, custody } = row
  const name = fullName({ firstName: pupil_first ?? '', infix: row.pupil_infix ?? '', lastName: row.pupil_last ?? '' })
  return {
    at: new Date(row.at),
    field: row.field,
    before: row.before ?? '',
    after: row.after ?? '',
    guardian: nameOf(row),
    bySelf: row.by_self === 1,
    pupil:
      pupil_first === null || custody === null
        ? null
        : { key: row.pupil_key ?? '', name, group: row.group_name ?? '', custody },
  }
}

const toExport = ({ id, at, count, first_name: firstName, infix, last_name: lastName }: ExportRow) => ({
  id,
  at: new Date(at),
  by: fullName({ firstName, infix, lastName }),
  count,
})
