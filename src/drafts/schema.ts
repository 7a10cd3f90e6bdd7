import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/** What messages can begin with: a subject, a text and questions, and nobody they go to (D3). */
export const messageTemplates = sqliteTable(
  'message_templates',
  {
    ...schoolColumns,
    /** Of the draft that it was made from: kept again, it takes its own place. */
    id: text().notNull(),
    ownerId: text('owner_id').notNull(),
    name: text().notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** Since when colleagues find it too. */
    sharedAt: instant('shared_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
    index('message_templates_by_owner').on(t.schoolId, t.ownerId, t.name),
    index('message_templates_shared').on(t.schoolId, t.name).where(sql`shared_at is not null`),
  ],
)
