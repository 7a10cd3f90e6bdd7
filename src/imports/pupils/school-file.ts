import type { Text } from '../../language.ts'

/** What stands in the way, or is odd, and where: on which sheet or in which file of several, line, and column. Never holds a value from the file that we leave out (N8). */
export type Fault = { text: Text; line: number | null; element: string | null; place?: string }

/** Year groups that are no number: baby, toddler, special, secondary special, combination, none, historic. */
export const yearCodes = ['B', 'D', 'S', 'V', 'C', 'N', 'H'] as const
export type YearCode = (typeof yearCodes)[number]

export type PersonName = { firstName: string; infix: string; lastName: string }

export type FileGroup = {
  key: string
  name: string
  kind: 'class' | 'club'
  /** The numbered years in it; of a combination class those of its pupils. */
  years: number[]
  yearCode: YearCode | null
  /** A list has no keys for groups: the name says which group of that year is meant. */
  isNamed?: boolean
}

export type FilePupil = PersonName & {
  key: string
  /** A key that starts with '#' may be another child's next time: match on name and birth date, and ask. */
  stableKey: boolean
  birthDate: string | null
  year: number | null
  groupKey: string | null
  otherGroupKeys: string[]
  email: string | null
  /** The last day as the file says it; in the future when the leaving is only planned. */
  leftOn: string | null
}

export type FileStaff = PersonName & {
  key: string
  stableKey: boolean
  email: string | null
  /** Role codes as written. Suggestions only: the handbook forbids deriving rights from them. */
  suggestedRoles: string[]
  groupKeys: string[]
}

/** What a pupil administration's file says, whatever its format. */
export type SchoolFile = {
  schoolYear: string
  brin: string | null
  groups: FileGroup[]
  pupils: FilePupil[]
  staff: FileStaff[]
  /** Of what it names everybody: whom it leaves out is gone. A part of a school says only what it says. */
  whole: Readonly<Record<'groups' | 'pupils' | 'staff', boolean>>
  /** The keys of those of whom it says that they are gone. */
  gone: Readonly<Record<'groups' | 'pupils' | 'staff', readonly string[]>>
  /** What it tells of nobody, and so changes of nobody. */
  silent: { pupils: readonly PupilField[]; staff: readonly StaffField[] }
  /** Names of fields that were left out unread, such as bsn. */
  dropped: string[]
  /** Did not stop the reading, but a person should look at it. */
  doubts: Fault[]
}

export type PupilField = 'firstName' | 'infix' | 'birthDate' | 'email' | 'year' | 'groups' | 'clubs'
export type StaffField = 'firstName' | 'infix' | 'email' | 'groups' | 'teaches'

export type SchoolFileReading = { ok: true; file: SchoolFile } | { ok: false; faults: Fault[] }

/** The fields that are filled in for nobody: a file without addresses takes nobody's address away. */
export const saidOfNobody = <Field extends string>(
  all: readonly Readonly<Partial<Record<Field, unknown>>>[],
  fields: readonly Field[],
) => fields.filter((field) => all.every((one) => (one[field] ?? '') === ''))
