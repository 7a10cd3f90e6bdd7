import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/**
 * A mail that is owed to somebody, or was sent (E4). Its key names the intended effect, so that writing it twice owes once:
 * claimed before the mail is handed over, marked after. A claim that was never marked is made again after a while, with the same key.
 */
export const outbox = sqliteTable(
  'outbox',
  {
    ...schoolColumns,
    /** "message:<message>:<person>:mail" */
    key: text().notNull(),
    personId: text('person_id').notNull(),
    messageId: text('message_id'),
    kind: text({ enum: ['message', 'summary'] }).notNull(),
    dueAt: instant('due_at').notNull(),
    claimedAt: instant('claimed_at'),
    /** Settled: sent, or given up with a reason. */
    doneAt: instant('done_at'),
    attempts: integer().notNull().default(0),
    /** The mail service's own id, for its delivery events (E3). */
    serviceMessageId: text('service_message_id'),
    failure: text(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.key] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('outbox_due').on(t.doneAt, t.dueAt, t.schoolId, t.personId),
    index('outbox_by_service_id').on(t.serviceMessageId),
    index('outbox_by_message').on(t.schoolId, t.messageId, t.personId),
  ],
)

export type OutboxRow = typeof outbox.$inferSelect
