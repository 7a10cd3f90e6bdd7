import { foreignKey, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/** Where an address of the school's old website leads: search engines and letters go on naming it for years. */
export const siteRedirects = sqliteTable(
  'site_redirects',
  {
    ...schoolColumns,
    /** As `oldPath` writes it. */
    from: text('from_path').notNull(),
    to: text('to_path').notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.from] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)
