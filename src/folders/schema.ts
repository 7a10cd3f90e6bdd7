import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { messages } from '../messages/schema.ts'
import { people } from '../people/schema.ts'

/** A place of one's own for what stood in the mailbox. */
export const folders = sqliteTable(
  'folders',
  {
    ...schoolColumns,
    id: text().notNull(),
    personId: text('person_id').notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    uniqueIndex('folders_by_name').on(t.schoolId, t.personId, t.name),
  ],
)

/** Where somebody put a message, or a conversation about it, out of the mailbox. It goes when a reply comes. */
export const placings = sqliteTable(
  'placings',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    messageId: text('message_id').notNull(),
    /** Whose conversation it is; empty for the message itself. */
    withId: text('with_id').notNull(),
    /** Null is the archive. */
    folderId: text('folder_id'),
    /** Where it stands among the others: the moment and the id of the message, or of the latest reply. */
    at: instant('at').notNull(),
    entryId: text('entry_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.messageId, t.withId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.folderId], foreignColumns: keyOf(folders) }),
    index('placings_by_place').on(t.schoolId, t.personId, t.folderId, t.at, t.entryId),
  ],
)

export type Folder = Pick<typeof folders.$inferSelect, 'id' | 'name'>
