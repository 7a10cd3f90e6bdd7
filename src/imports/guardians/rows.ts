import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { emailAddress, isoDate, telephone } from '../fields/fields.ts'
import type { GuardianField } from '../tables/fields.ts'
import { accepted, cellOf, isOf, type Line, nameIn } from '../tables/line.ts'
import { type Child, type Custody, type Guardian, type GuardianRow, silentIn } from './guardian-list.ts'

/** What a line says of each child it names. */
export function rowsOf(line: Line): GuardianRow[] {
  const guardians = guardiansOf(line)
  return childrenOf(line).map((child) => ({ line: line.number, child, guardians }))
}

/** A list with a row per parent may name several children by their numbers: "1001,1002". */
function childrenOf(line: Line): Child[] {
  const name = nameIn(line, 'pupil')
  const child = {
    ...name,
    birthDate: accepted(line, 'pupil', 0, 'birthDate', isoDate, fileTexts.unreadDate),
    group: cellOf(line, 'pupil', 0, 'group') || null,
  }
  const keys = cellOf(line, 'pupil', 0, 'key')
    .split(/\s*[,;|]\s*/)
    .filter(Boolean)
  if (keys.length > 1)
    return keys.map((key) => ({ key, firstName: '', infix: '', lastName: '', birthDate: null, group: null }))
  const [key = null] = keys
  return key || (name.firstName && name.lastName) ? [{ key, ...child }] : []
}

export function guardiansOf(line: Line): Guardian[] {
  const numbers = line.columns.flatMap((column) => (column?.of === 'guardian' ? [column.nth] : []))
  return [...new Set(numbers)].sort((a, b) => a - b).flatMap((nth) => guardianOf(line, nth) ?? [])
}

function guardianOf(line: Line, nth: number): Guardian | null {
  const cell = (field: GuardianField) => cellOf(line, 'guardian', nth, field)
  const name = nameIn(line, 'guardian', nth)
  const guardian = {
    ...name,
    email: accepted(line, 'guardian', nth, 'email', emailAddress, fileTexts.unreadEmail),
    phone: accepted(line, 'guardian', nth, 'phone', telephone, fileTexts.unreadPhone),
    relation: (cell('relation') || relationInHeaders(line, nth)).toLowerCase() || null,
    custody: accepted(line, 'guardian', nth, 'custody', custodyOf, fileTexts.unreadCustody),
    address: addressOf(cell),
    silent: silentIn(line.columns, nth),
  }
  return name.firstName || name.lastName || guardian.email || guardian.phone ? guardian : null
}

const addressOf = (cell: (field: GuardianField) => string) =>
  [
    cell('address') || [cell('street'), cell('houseNumber')].filter(Boolean).join(' '),
    [cell('postcode').toUpperCase(), cell('town')].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ') || null

function relationInHeaders({ headers, columns }: Line, nth: number) {
  const mine = headers.filter((_, at) => isOf(columns[at] ?? null, 'guardian', nth))
  return /\b(moeder|vader)\b/i.exec(mine.join(' '))?.[1] ?? ''
}

function custodyOf(written: string): Custody | null {
  const word = written.toLowerCase()
  if (/^(?:ja|j|yes|y|true|waar|1|x|v|wel|volledig|gezamenlijk|gedeeld|eenhoofdig)\b/.test(word)) return 'full'
  return /^(?:nee|neen|n|no|false|onwaar|0|geen|-)(?:\b|$)/.test(word) ? 'none' : null
}
