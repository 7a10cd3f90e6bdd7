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
/** Somebody or something, what tells it from its namesakes (a group, a child), and what changes about it. */
export type Entry = { line: string; name: string; about: string; changes: Change[]; isLeft: boolean }
export type Part = { added: Entry[]; changed: Entry[]; gone: Entry[] }

export const parts = ['groups', 'pupils', 'staff', 'guardians'] as const
export type PartName = (typeof parts)[number]

/** What a file would change (C6). It names no ids that are new, so that the same change worked out twice reads the same. */
export type Difference = Record<PartName, Part> & {
  /** Left as it is, for a person to look at. */
  doubts: Doubt[]
  /** So odd that somebody must say that it is meant. */
  warnings: Text[]
  /** What else to know before applying. */
  notes: Text[]
}
export type Doubt = { name: string } & Fault & { question?: Question }

/** Whether somebody of the file is somebody of ours: shown side by side, and answered by a person. */
export type Question = {
  line: string
  part: PartName
  said: Described
  candidates: (Described & { personId: string })[]
  answer: string | null
}
export type Described = { name: string; facts: { field: ChangedField; value: string }[] }

export type AskedDoubt = Doubt & { question: Question }

export const questionsIn = ({ doubts }: Difference): AskedDoubt[] =>
  doubts.flatMap(({ question, ...doubt }) => (question ? [{ ...doubt, question }] : []))

export type Counts = Record<PartName, { added: number; changed: number; gone: number; doubtful?: number }>

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

/** What is left out is not counted. */
export function countsOf({ doubts, ...difference }: Difference): Counts {
  const asked = doubts.flatMap(({ question }) => (question && question.answer === null ? [question.part] : []))
  const count = (name: PartName) => ({
    added: taken(difference[name].added),
    changed: taken(difference[name].changed),
    gone: taken(difference[name].gone),
    doubtful: asked.filter((part) => part === name).length,
  })
  return { groups: count('groups'), pupils: count('pupils'), staff: count('staff'), guardians: count('guardians') }
}

const taken = (entries: Entry[]) => entries.filter(({ isLeft }) => !isLeft).length

/** Nor do doubts count: they change nothing. */
export const changesNothing = (difference: Difference) =>
  parts.every((part) => Object.values(difference[part]).every((entries) => taken(entries) === 0))

export const hasNoLines = (difference: Difference) =>
  parts.every((part) => Object.values(difference[part]).every((entries) => entries.length === 0))

/** A field's change, or none: what a file says twice is said once. */
export const change = (field: ChangedField, from: string | number | null, to: string | number | null): Change[] =>
  from === to ? [] : [{ field, from: shown(from), to: shown(to) }]

const shown = (value: string | number | null) => (value === null || value === '' ? null : String(value))

export const described = (name: string, facts: Partial<Record<ChangedField, string | null>>): Described => ({
  name,
  // Safe cast: the record's own fields.
  facts: Object.entries(facts).flatMap(([field, value]) => (value ? [{ field: field as ChangedField, value }] : [])),
})

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
