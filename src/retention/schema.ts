import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, schoolColumns } from '../db/school-columns.ts'
import { kinds } from './kinds.ts'

/** That something was deleted since its time was over: what kind, how many, when (N6). The ground follows from the kind. */
export const deletions = sqliteTable(
  'deletions',
  {
    ...schoolColumns,
    id: text().notNull(),
    kind: text({ enum: kinds }).notNull(),
    count: integer('number').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.id] }), index('deletions_by_time').on(t.schoolId, t.at, t.id)],
)
