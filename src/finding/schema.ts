import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, schoolColumns } from '../db/school-columns.ts'

/**
 * What the search may find, once for each moment at which it came to mailboxes: a message for its sender and for its recipients,
 * a conversation for who takes part. Its words and its readers stand in the search's own table (`search_words`, in migrations);
 * triggers take them away with the row, and mark the row when a name in it changes.
 */
export const searchEntries = sqliteTable(
  'search_entries',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    /** Of a conversation: with whom it is; of a message empty. */
    withId: text('with_id').notNull(),
    /** Whose: the sender's; the recipients' of one moment; those whom one reply moved it up for. */
    part: text().notNull(),
    /** That moment in milliseconds, and twenty bits that tell what came together apart: what is found stands in this order. */
    place: integer().notNull(),
    /** Its words or readers are not as they are now: the schedule takes them in anew. */
    stale: flag('stale').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.withId, t.part] }),
    index('search_entries_by_place').on(t.place, t.schoolId),
    index('search_entries_stale').on(t.schoolId, t.messageId, t.withId).where(sql`stale = 1`),
  ],
)
