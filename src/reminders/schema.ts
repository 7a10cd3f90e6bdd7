import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, schoolColumns } from '../db/school-columns.ts'
import { questionnaires } from '../questionnaires/schema.ts'

/** A moment at which whoever has not answered is reminded (D5), written when the message is sent. */
export const reminders = sqliteTable(
  'reminders',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    at: instant('at').notNull(),
    /** The last person whose reminder is owed, while it is on its way. */
    doneTo: text('done_to').notNull().default(''),
    /** When the sweep should see to it: at its moment, and again should the queue have lost it. */
    sweepAt: instant('sweep_at').notNull(),
    /** Owed to all, or over. */
    doneAt: instant('done_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.at] }),
    foreignKey({
      columns: [t.schoolId, t.messageId],
      foreignColumns: [questionnaires.schoolId, questionnaires.messageId],
    }),
    index('reminders_undone').on(t.sweepAt).where(sql`done_at is null`),
  ],
)
