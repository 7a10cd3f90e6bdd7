import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { messages } from '../messages/schema.ts'
import { people } from '../people/schema.ts'
import { tongues } from '../tongues.ts'

/** Of a reply, in characters: some two pages. */
export const longestReply = 5000

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
    /** What its author wrote it in, as they said or as their pages were; null, of older ones, for the school's own (D13). */
    language: text({ enum: tongues }),
    /** Of its body, as a search looks for them (searching.ts). */
    words: text(),
    at: instant('at').notNull(),
    /** Of the form it was sent with, so that sending twice makes one (check 33). */
    nonce: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    index('replies_wordless').on(t.schoolId, t.id).where(sql`words is null`),
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
    /** Its person put it out of the mailbox (folders/schema.ts). */
    placed: flag('placed').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.messageId, t.withId] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.withId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.replyId], foreignColumns: keyOf(replies) }),
    index('threads_by_person').on(t.schoolId, t.personId, t.at, t.replyId),
    index('threads_unplaced').on(t.schoolId, t.personId, t.at, t.replyId).where(sql`placed = 0`),
    index('threads_of_message').on(t.schoolId, t.personId, t.messageId, t.at),
    index('threads_by_reply').on(t.schoolId, t.replyId),
    index('threads_unread').on(t.schoolId, t.personId, t.at).where(sql`unread = 1`),
  ],
)

/** Who of the teachers in a conversation has taken it on (D17); whoever takes it over stands here instead. */
export const takeovers = sqliteTable(
  'takeovers',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    withId: text('with_id').notNull(),
    personId: text('person_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.withId] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.withId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
  ],
)

/** A reply to somebody who was away, and who stood in (D17): that one reads it, and of the conversation nothing else that is not their own. */
export const handedOn = sqliteTable(
  'handed_on',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    messageId: text('message_id').notNull(),
    withId: text('with_id').notNull(),
    replyId: text('reply_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.messageId, t.withId, t.replyId] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.withId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.replyId], foreignColumns: keyOf(replies) }),
  ],
)

/** A time that somebody who works here is away, and who answers parents meanwhile (D17). Local days; one for each person. */
export const absences = sqliteTable(
  'absences',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    from: text('from_day').notNull(),
    /** The last day. */
    until: text('until_day').notNull(),
    standInId: text('stand_in_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.standInId], foreignColumns: keyOf(people) }),
    index('absences_by_end').on(t.schoolId, t.until),
  ],
)

/** A parent who hears no more from another (C5). */
export const blocks = sqliteTable(
  'blocks',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    blockedId: text('blocked_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.blockedId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.blockedId], foreignColumns: keyOf(people) }),
  ],
)

/** A message or reply of another parent that somebody showed to the school's management: this one text, and nothing around it (D7). */
export const reports = sqliteTable(
  'reports',
  {
    ...schoolColumns,
    id: text().notNull(),
    reporterId: text('reporter_id').notNull(),
    authorId: text('author_id').notNull(),
    /** The message's, or the reply's. */
    aboutId: text('about_id').notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    at: instant('at').notNull(),
    settledAt: instant('settled_at'),
    settledById: text('settled_by_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.reporterId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.settledById], foreignColumns: keyOf(people) }),
    uniqueIndex('reports_once').on(t.schoolId, t.reporterId, t.aboutId),
    index('reports_by_time').on(t.schoolId, t.at),
    index('reports_waiting').on(t.schoolId, t.at).where(sql`settled_at is null`),
  ],
)
