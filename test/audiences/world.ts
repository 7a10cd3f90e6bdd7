import type { Mode } from '../../src/audiences/audience.ts'

/** A small school as plain data: what model.md speaks of and no more, so that reference and product start from the same facts. */
export type World = {
  /** All days are local, 'YYYY-MM-DD', so that they compare as text. */
  today: string
  persons: Person[]
  pupils: Pupil[]
  staff: { personId: string; role: StaffRole }[]
  groups: Group[]
  memberships: Membership[]
  households: Household[]
  guardianships: Guardianship[]
  messages: Message[]
}

export type Person = { id: string; firstName: string }

/** The class of this school year, and the pupil's own year in it. Whether the pupil is in it today, its membership says. */
export type Pupil = { id: string; classId: string; year: number }

export type StaffRole = 'teacher' | 'management' | 'administration' | 'admin'

export type Group = {
  id: string
  name: string
  kind: 'class' | 'club' | 'council' | 'team'
  /** Two in a combination class, none in a group that belongs to no year. */
  years: number[]
  /** '2026-2027' */
  schoolYear: string
}

export type Membership = {
  personId: string
  groupId: string
  role: 'pupil' | 'teacher' | 'classParent' | 'liceParent' | 'member'
  from: string
  /** The last day, or none. */
  until: string | null
}

export type Household = { id: string; members: string[]; jointUse: boolean; primaryContact: string | null }

export type Custody = 'full' | 'none' | 'contact' | 'blocked'
export type Guardianship = { personId: string; pupilId: string; custody: Custody }

/** A pupil covered, and the group that covered it. */
export type Pair = { pupilId: string; groupId: string }

/** What the questions are asked about: nothing in particular (once), a pupil (perChild), a group (perGroup). */
export type Section = { pupilId: string | null; groupId: string | null }

/** Every delivery is named, or has pairs, or both. */
export type Delivery = { personId: string; named: boolean; pairs: Pair[] }

/** An earlier message with its questionnaire, as its outcome was kept when it was sent. */
export type Message = { id: string; mode: Mode; withdrawn: boolean; deliveries: Delivery[]; answers: Answer[] }

/** What one person answered in one section, at most one each. Answers stand in the order in which they were given. */
export type Answer = Section & { personId: string; choices: { question: string; option: string }[] }
