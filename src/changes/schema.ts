import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/** What of a parent the pupil administration knows as well. */
export const changedFields = ['firstName', 'email', 'phone', 'address', 'otherEmail'] as const

/** That what parents had changed went to the pupil administration: all that no earlier one took (C7). */
export const changeExports = sqliteTable(
  'change_exports',
  { ...schoolColumns, id: text().notNull(), at: instant('at').notNull(), byId: text('by_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/**
 * One thing of a parent that the parent, or the partner, made another. Apart from the log, which names no contents (N3), and
 * kept a year.
 */
export const detailChanges = sqliteTable(
  'detail_changes',
  {
    ...schoolColumns,
    id: text().notNull(),
    personId: text('person_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    field: text({ enum: changedFields }).notNull(),
    before: text(),
    after: text(),
    /** The export that took it; nothing until one does. */
    exportId: text('export_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.exportId], foreignColumns: keyOf(changeExports) }),
    index('detail_changes_by_export').on(t.schoolId, t.exportId),
    index('detail_changes_by_time').on(t.schoolId, t.at),
    index('detail_changes_by_age').on(t.at),
    index('detail_changes_new').on(t.schoolId).where(sql`export_id is null`),
  ],
)

export type ChangedField = (typeof changedFields)[number]
