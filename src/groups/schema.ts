import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

export const groupKinds = ['class', 'club', 'council', 'parentsCouncil', 'team'] as const
export const memberRoles = ['pupil', 'teacher', 'classParent', 'liceParent', 'member'] as const

/** A class of one school year, or a club, team or council: the school's (MR) or the parents'. */
export const groups = sqliteTable(
  'groups',
  {
    ...schoolColumns,
    id: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: groupKinds }).notNull(),
    /** "2026-2027" */
    schoolYear: text('school_year').notNull(),
    /** The lowest year taught in it: what groups are ordered by, before their name. */
    year: integer().notNull(),
    /** The last day of a club, council or team that stopped; classes end with their year. */
    endedOn: text('ended_on'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    index('groups_by_year').on(t.schoolId, t.schoolYear, t.year, t.name),
    // What does not end with its school year, found without reading every class there ever was.
    index('groups_that_last').on(t.schoolId, t.id).where(sql`kind <> 'class' and ended_on is null`),
  ],
)

/** Dates are local days, "2026-08-01"; `until` is the last day, or none. */
export const memberships = sqliteTable(
  'memberships',
  {
    ...schoolColumns,
    groupId: text('group_id').notNull(),
    personId: text('person_id').notNull(),
    role: text({ enum: memberRoles }).notNull(),
    from: text('from_day').notNull(),
    until: text('until_day'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.groupId, t.role, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: keyOf(groups) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('memberships_by_person').on(t.schoolId, t.personId, t.role, t.groupId),
    index('memberships_by_group').on(t.schoolId, t.groupId, t.until),
    index('memberships_of_grown_ups').on(t.schoolId, t.groupId).where(sql`role <> 'pupil'`),
    index('memberships_of_adults')
      .on(t.schoolId, t.personId)
      .where(sql`role in ('classParent', 'liceParent', 'member')`),
  ],
)

export type GroupKind = (typeof groupKinds)[number]
export type Group = typeof groups.$inferSelect
export type Membership = typeof memberships.$inferSelect
export type MemberRole = (typeof memberRoles)[number]
