import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, schoolColumns } from '../db/school-columns.ts'
import type { Role } from '../permissions.ts'

/** What somebody said of the product, with where it was and in which browser, and nothing of what stood there (A6). */
export const feedback = sqliteTable(
  'feedback',
  {
    ...schoolColumns,
    id: text().notNull(),
    personId: text('person_id').notNull(),
    roles: text({ mode: 'json' }).$type<readonly Role[]>().notNull(),
    text: text().notNull(),
    /** The page's path, without what was asked of it. */
    page: text().notNull(),
    browser: text().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    index('feedback_by_person').on(t.schoolId, t.personId, t.at),
    index('feedback_by_age').on(t.at),
  ],
)
