import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { emailAddress, folded, fullName, isoDate } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import { besides, type GuardianList, maxFaults } from '../guardians/guardian-list.ts'
import { guardiansOf } from '../guardians/rows.ts'
import type { Fault, FilePupil, PupilField, SchoolFile } from '../pupils/school-file.ts'
import { groupsNamed, yearIn } from './group-names.ts'
import { accepted, cellOf, faultAt, type Line, linesOf, nameIn } from './line.ts'
import type { Mapping } from './mapping.ts'
import type { Table } from './table.ts'

/** A list of pupils, each with its parents where the list has them; a pupil may have a row for each parent. */
export function pupilsIn(table: Table, mapping: Mapping, schoolYear: string) {
  const faults: Fault[] = []
  const lines = linesOf(table, mapping, faults).flatMap((line) => {
    const pupil = pupilIn(line)
    if (!pupil) faults.push(faultAt(line, fileTexts.noName))
    return pupil ? [{ line, pupil }] : []
  })
  const byPupil = grouped(lines, ({ pupil }) => marks(pupil))
  const pupils = [...byPupil.values()].map(([first]) => first!.pupil)
  const rows = [...byPupil.values()].flatMap((same) =>
    same.map(({ line }) => ({ line: line.number, child: childOf(same[0]!.pupil), guardians: guardiansOf(line) })),
  )
  const file: SchoolFile = {
    schoolYear,
    brin: null,
    groups: groupsNamed(
      lines.map(({ line, pupil }) => ({ name: cellOf(line, 'pupil', 0, 'group'), year: pupil.year })),
    ),
    pupils,
    staff: [],
    whole: { groups: false, pupils: mapping.list === 'allPupils', staff: false },
    gone: { groups: [], pupils: [], staff: [] },
    silent: { pupils: silentIn(mapping), staff: [] },
    dropped: table.dropped,
    doubts: faults.slice(0, maxFaults),
  }
  const names = rows.some(({ guardians }) => guardians.length > 0)
  const guardians: GuardianList = { rows, faults: [], ...besides(table, mapping), dropped: [] }
  return { file, guardians: names ? guardians : null }
}

const silentIn = ({ columns }: Mapping) => {
  const has = (...fields: string[]) => columns.some((column) => column?.of === 'pupil' && fields.includes(column.field))
  const sources = {
    firstName: ['firstName', 'name'],
    infix: ['infix', 'name'],
    birthDate: ['birthDate'],
    email: ['email'],
    year: ['year', 'group'],
    groups: ['group'],
    // A list names the class of a child and never its clubs.
    clubs: [],
  } satisfies Record<PupilField, string[]>
  // Safe cast: the record's own fields.
  return (Object.keys(sources) as PupilField[]).filter((field) => !has(...sources[field]))
}

const marks = ({ key, stableKey, ...pupil }: FilePupil) =>
  stableKey ? key : `${fullName(pupil)}|${pupil.birthDate ?? pupil.groupKey ?? ''}`

const childOf = ({ key, firstName, infix, lastName, birthDate, groupKey }: FilePupil) => ({
  key,
  firstName,
  infix,
  lastName,
  birthDate,
  group: groupKey,
})

function pupilIn(line: Line): FilePupil | null {
  const name = nameIn(line, 'pupil')
  const key = cellOf(line, 'pupil', 0, 'key')
  if (!name.firstName && !name.lastName) return null
  return {
    key: key || `#${line.number}`,
    stableKey: key !== '',
    ...name,
    birthDate: accepted(line, 'pupil', 0, 'birthDate', isoDate, fileTexts.unreadDate),
    year: accepted(line, 'pupil', 0, 'year', yearIn, fileTexts.unreadYear) ?? yearIn(cellOf(line, 'pupil', 0, 'group')),
    groupKey: folded(cellOf(line, 'pupil', 0, 'group')) || null,
    otherGroupKeys: [],
    email: accepted(line, 'pupil', 0, 'email', emailAddress, fileTexts.unreadEmail),
    leftOn: accepted(line, 'pupil', 0, 'leftOn', isoDate, fileTexts.unreadDate),
  }
}
