import type { Mode } from '../audiences/audience.ts'

/** One pupil a message is about, with a group that covered it; in the order of every screen (model.md, Recipients 6). */
export type Pair = { pupilId: string; firstName: string; groupId: string; groupName: string }

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
