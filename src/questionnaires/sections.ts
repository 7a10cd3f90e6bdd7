import type { Mode } from '../audiences/audience.ts'

/** One pupil a message is about, with a group that covered it; in the order of every screen (model.md, Recipients 6). */
export type Pair = { pupilId: string; firstName: string; groupId: string; groupName: string }

type Place = { year: number; groupName: string; firstName: string; pupilId: string }

/** The order of every screen (model.md, Recipients 6), for rows that come as they lie: sorting them in the database reads them twice. */
export const byPlace = (one: Place, other: Place) =>
  one.year - other.year ||
  compare(one.groupName, other.groupName) ||
  compare(one.firstName, other.firstName) ||
  compare(one.pupilId, other.pupilId)

/** As the database compares. */
export const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** A part of the form: for one child, for one group, or for nothing in particular. `subject` is '' in the last case. */
export type Section = {
  subject: string
  pupil: string | null
  group: string | null
  pupilId: string | null
  groupId: string | null
}

const forNobody: Section = { subject: '', pupil: null, group: null, pupilId: null, groupId: null }

/** Whoever came by name alone answers what is asked once, and reads the rest. */
export function sectionsOf(mode: Mode, pairs: readonly Pair[]): Section[] {
  if (mode === 'once') return [forNobody]
  const sections = pairs.map((pair) => (mode === 'perChild' ? forChild(pair) : forGroup(pair)))
  return [...new Map(sections.toReversed().map((section) => [section.subject, section])).values()].toReversed()
}

const forChild = ({ pupilId, firstName, groupName }: Pair): Section => ({
  subject: pupilId,
  pupil: firstName,
  group: groupName,
  pupilId,
  groupId: null,
})

const forGroup = ({ groupId, groupName }: Pair): Section => ({
  subject: groupId,
  pupil: null,
  group: groupName,
  pupilId: null,
  groupId,
})
