import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { schoolColumns } from '../db/school-columns.ts'
import type { Module, Permission, Role } from '../permissions.ts'

/** How a school presents itself and works (A4); one row a school. */
export const settings = sqliteTable(
  'settings',
  {
    ...schoolColumns,
    name: text().notNull(),
    slug: text().notNull(),
    town: text().notNull(),
    /** Street and number, as its public page says them. */
    address: text().notNull().default(''),
    welcome: text().notNull(),
    /** The accent colour, in degrees; lightness and chroma are fixed (design.md). */
    hue: integer().notNull(),
    zone: text().notNull(),
    /** Local times of the two daily summaries (E1), as "07:30". */
    morningSummary: text('morning_summary').notNull(),
    afternoonSummary: text('afternoon_summary').notNull(),
    modulesOff: text('modules_off', { mode: 'json' }).$type<readonly Module[]>().notNull().default([]),
    /** Who has the permissions of which the table leaves the choice to the school (N1). */
    grants: text({ mode: 'json' }).$type<Grants>().notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.schoolId] })],
)

export type Grants = Partial<Record<Permission, readonly Role[]>>
export type School = typeof settings.$inferSelect
