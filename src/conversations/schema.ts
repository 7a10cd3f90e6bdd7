import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { messages } from '../messages/schema.ts'
import { people } from '../people/schema.ts'

/** What was said after a message. The conversation it belongs to is the message's with one person (D8). */
export const replies = sqliteTable(
  'replies',
  {
    ...schoolColumns,
    id: text().notNull(),
    messageId: text('message_id').notNull(),
    /** Whose conversation it is: a recipient's, or the writer's own where the recipients answer together. */
    withId: text('with_id').notNull(),
    authorId: text('author_id').notNull(),
    body: text().notNull(),
    at: instant('at').notNull(),
    /** Of the form it was sent with, so that sending twice makes one (check 33). */
    nonce: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.withId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: keyOf(people) }),
    uniqueIndex('replies_by_nonce').on(t.schoolId, t.authorId, t.nonce),
    index('replies_by_conversation').on(t.schoolId, t.messageId, t.withId, t.id),
  ],
)

/** A conversation in one person's mailbox, where it moves up with each reply. */
export const threads = sqliteTable(
  'threads',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    withId: text('with_id').notNull(),
    /** In whose mailbox. */
    personId: text('person_id').notNull(),
    replyId: text('reply_id').notNull(),
    /** When its last reply came. */
    at: instant('at').notNull(),
    unread: flag('unread').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.messageId, t.withId] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.withId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.replyId], foreignColumns: keyOf(replies) }),
    index('threads_by_person').on(t.schoolId, t.personId, t.at, t.replyId),
    index('threads_of_message').on(t.schoolId, t.personId, t.messageId, t.at),
    index('threads_by_reply').on(t.schoolId, t.replyId),
    index('threads_unread').on(t.schoolId, t.personId, t.at).where(sql`unread = 1`),
  ],
)
