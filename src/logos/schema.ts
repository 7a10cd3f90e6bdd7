import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/** A logo that a school shows or showed, written before its files are and longer than they last, as photos are. */
export const logos = sqliteTable(
  'logos',
  {
    ...schoolColumns,
    id: text().notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    /** Since when it is shown no more, or not yet: its files are to go. */
    downAt: instant('down_at'),
    /** Its files are gone. */
    empty: flag('empty').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('logos_down').on(t.downAt).where(sql`down_at is not null`),
  ],
)
