import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { messages } from '../messages/schema.ts'
import { people } from '../people/schema.ts'
import type { RichText } from '../richtext/tree.ts'

/** What a message said until its sender changed it (D12): for the sender to look back at, and for nobody else. */
export const messageVersions = sqliteTable(
  'message_versions',
  {
    ...schoolColumns,
    /** Of the press that changed it. */
    id: text().notNull(),
    messageId: text('message_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    rich: text({ mode: 'json' }).$type<RichText>(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('message_versions_by_message').on(t.schoolId, t.messageId, t.at),
  ],
)

export type MessageVersion = typeof messageVersions.$inferSelect
