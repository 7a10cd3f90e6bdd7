import type { Text } from '../../language.ts'
import type { Fault } from '../pupils/school-file.ts'

/** What can differ about somebody; each has its word on the page. */
export type ChangedField =
  | 'name'
  | 'birthDate'
  | 'email'
  | 'phone'
  | 'address'
  | 'year'
  | 'group'
  | 'left'
  | 'returned'
  | 'child'
  | 'custody'
  | 'relation'
  | 'teaches'

export type Change = { field: ChangedField; from: string | null; to: string | null }
/** Somebody or something, and what tells it from its namesakes: a group, a child. */
export type Entry = { name: string; about: string }
export type ChangedEntry = Entry & { changes: Change[] }
export type Part = { added: Entry[]; changed: ChangedEntry[]; gone: Entry[] }

export const parts = ['groups', 'pupils', 'staff', 'guardians'] as const
export type PartName = (typeof parts)[number]

/** What a file would change (C6). It names no ids, so that the same change worked out twice reads the same. */
export type Difference = Record<PartName, Part> & {
  /** Left as it is, for a person to look at. */
  doubts: Doubt[]
  /** So odd that somebody must say that it is meant. */
  warnings: Text[]
  /** What else to know before applying. */
  notes: Text[]
}
export type Doubt = { name: string } & Fault

export type Counts = Record<PartName, { added: number; changed: number; gone: number }>

export const emptyPart = (): Part => ({ added: [], changed: [], gone: [] })
export const noDifference = (): Difference => ({
  groups: emptyPart(),
  pupils: emptyPart(),
  staff: emptyPart(),
  guardians: emptyPart(),
  doubts: [],
  warnings: [],
  notes: [],
})

export function countsOf(difference: Difference): Counts {
  const count = ({ added, changed, gone }: Part) => ({
    added: added.length,
    changed: changed.length,
    gone: gone.length,
  })
  const { groups, pupils, staff, guardians } = difference
  return { groups: count(groups), pupils: count(pupils), staff: count(staff), guardians: count(guardians) }
}

/** Doubts do not count: they change nothing. */
export const changesNothing = (difference: Difference) =>
  parts.every((part) => Object.values(difference[part]).every((entries) => entries.length === 0))

/** A field's change, or none: what a file says twice is said once. */
export const change = (field: ChangedField, from: string | number | null, to: string | number | null): Change[] =>
  from === to ? [] : [{ field, from: shown(from), to: shown(to) }]

const shown = (value: string | number | null) => (value === null || value === '' ? null : String(value))

/** By name, so that people are found, and the same difference always reads the same. */
export function inOrder(difference: Difference): Difference {
  const sorted = <T extends { name: string; about?: string }>(entries: T[]) =>
    [...entries].sort((a, b) => collator.compare(a.name, b.name) || collator.compare(a.about ?? '', b.about ?? ''))
  const part = ({ added, changed, gone }: Part): Part => ({
    added: sorted(added),
    changed: sorted(changed),
    gone: sorted(gone),
  })
  const { groups, pupils, staff, guardians } = difference
  return { ...difference, groups: part(groups), pupils: part(pupils), staff: part(staff), guardians: part(guardians) }
}

const collator = new Intl.Collator('nl', { numeric: true })
