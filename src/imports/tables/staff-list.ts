import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { emailAddress, folded } from '../fields/fields.ts'
import { maxFaults } from '../guardians/guardian-list.ts'
import type { Fault, FileStaff, SchoolFile, StaffField } from '../pupils/school-file.ts'
import { groupsNamed, yearIn } from './group-names.ts'
import { accepted, cellOf, faultAt, type Line, linesOf, nameIn } from './line.ts'
import type { Mapping } from './mapping.ts'
import type { Table } from './table.ts'

/** A list of staff: who is not in it stays. */
export function staffIn(table: Table, mapping: Mapping, schoolYear: string): SchoolFile {
  const faults: Fault[] = []
  const lines = linesOf(table, mapping, faults)
  const staff = lines.flatMap((line) => memberIn(line) ?? [])
  const groups = groupsNamed(lines.flatMap((line) => groupNamesIn(line).map((name) => ({ name, year: yearIn(name) }))))
  return {
    schoolYear,
    brin: null,
    groups,
    pupils: [],
    staff,
    whole: { groups: false, pupils: false, staff: false },
    gone: { groups: [], pupils: [], staff: [] },
    silent: { pupils: [], staff: silentIn(mapping) },
    dropped: table.dropped,
    doubts: faults.slice(0, maxFaults),
  }
}

const silentIn = ({ columns }: Mapping) => {
  const has = (...fields: string[]) => columns.some((column) => column?.of === 'staff' && fields.includes(column.field))
  const sources = {
    firstName: ['firstName', 'name'],
    infix: ['infix', 'name'],
    email: ['email'],
    groups: ['group'],
    teaches: ['group', 'role'],
  } satisfies Record<StaffField, string[]>
  // Safe cast: the record's own fields.
  return (Object.keys(sources) as StaffField[]).filter((field) => !has(...sources[field]))
}

function memberIn(line: Line): FileStaff | null {
  const name = nameIn(line, 'staff')
  const key = cellOf(line, 'staff', 0, 'key')
  if (!name.firstName && !name.lastName) {
    line.faults.push(faultAt(line, fileTexts.noName))
    return null
  }
  return {
    key: key || `#${line.number}`,
    stableKey: key !== '',
    ...name,
    email: accepted(line, 'staff', 0, 'email', emailAddress, fileTexts.unreadEmail),
    suggestedRoles: rolesIn(cellOf(line, 'staff', 0, 'role')),
    groupKeys: groupNamesIn(line).map(folded),
  }
}

const groupNamesIn = (line: Line) =>
  cellOf(line, 'staff', 0, 'group')
    .split(/\s*[,;|]\s*/)
    .filter(Boolean)

/** What a function is called, as EDEXML's code where we know it; else the word, for a person to read. */
function rolesIn(written: string): string[] {
  const word = folded(written)
  if (!word) return []
  if (/\b(?:leerkracht|groepsleerkracht|docent|leraar|lerares|juf|meester|teacher)\b/.test(word)) return ['LRK']
  if (/\bvakleerkracht\b/.test(word)) return ['VAK']
  return [written.slice(0, 40)]
}
