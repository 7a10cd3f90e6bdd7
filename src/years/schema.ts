import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { groups, memberRoles } from '../groups/schema.ts'
import { people, pupils } from '../people/schema.ts'
import type { Choices } from './choices.ts'

/** How a school wants its next year to begin, from its first preview on (C8). */
export const rollovers = sqliteTable(
  'rollovers',
  {
    ...schoolColumns,
    id: text().notNull(),
    fromYear: text('from_year').notNull(),
    toYear: text('to_year').notNull(),
    /** The first day of the new year's groups, "2027-08-01". */
    startsOn: text('starts_on').notNull(),
    choices: text({ mode: 'json' }).$type<Choices>().notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
    /** Somebody wants it so: it is carried out on its first day. */
    agreedAt: instant('agreed_at'),
    appliedAt: instant('applied_at'),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('rollovers_by_time').on(t.schoolId, t.at),
    // Of two that want to begin the same year only one can.
    uniqueIndex('rollovers_agreed').on(t.schoolId, t.toYear).where(sql`agreed_at is not null and undone_at is null`),
    index('rollovers_due')
      .on(t.startsOn)
      .where(sql`agreed_at is not null and applied_at is null and undone_at is null`),
  ],
)

const ofRollover = { ...schoolColumns, rolloverId: text('rollover_id').notNull() }

/** A group that was made for the new year. */
export const rolloverGroups = sqliteTable(
  'rollover_groups',
  { ...ofRollover, groupId: text('group_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.rolloverId, t.groupId] }),
    foreignKey({ columns: [t.schoolId, t.rolloverId], foreignColumns: keyOf(rollovers) }),
  ],
)

/** A place that was made or ended, so that it can be put back. */
export const rolloverPlaces = sqliteTable(
  'rollover_places',
  {
    ...ofRollover,
    groupId: text('group_id').notNull(),
    personId: text('person_id').notNull(),
    role: text({ enum: memberRoles }).notNull(),
    became: text({ enum: ['made', 'ended'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.rolloverId, t.groupId, t.role, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.rolloverId], foreignColumns: keyOf(rollovers) }),
    foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: keyOf(groups) }),
  ],
)

/** A pupil who went up a year, or left, and what stood there before. */
export const rolloverPupils = sqliteTable(
  'rollover_pupils',
  {
    ...ofRollover,
    pupilId: text('pupil_id').notNull(),
    year: integer().notNull(),
    went: text({ enum: ['up', 'away'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.rolloverId, t.pupilId] }),
    foreignKey({ columns: [t.schoolId, t.rolloverId], foreignColumns: keyOf(rollovers) }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
  ],
)

export type Rollover = typeof rollovers.$inferSelect
