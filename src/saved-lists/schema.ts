import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/** Recipients kept under a name: a description and no people, so that whoever joins a group is on it (D6). */
export const savedLists = sqliteTable(
  'saved_lists',
  {
    ...schoolColumns,
    id: text().notNull(),
    ownerId: text('owner_id').notNull(),
    name: text().notNull(),
    /** Audience terms in the notation of audiences/notation.ts. */
    include: text({ mode: 'json' }).$type<string[]>().notNull(),
    except: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** Since when colleagues find it too. */
    sharedAt: instant('shared_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
    uniqueIndex('saved_lists_by_owner').on(t.schoolId, t.ownerId, t.name),
    index('saved_lists_shared').on(t.schoolId, t.name).where(sql`shared_at is not null`),
  ],
)

export type SavedListRow = typeof savedLists.$inferSelect
