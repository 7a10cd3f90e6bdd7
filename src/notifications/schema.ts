import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'
import type { Notice } from './notice.ts'

/**
 * A mail or a push that is owed to somebody, or was sent (E4). Its key names the intended effect, so that writing it twice owes once.
 * Whoever sends it holds it first and settles it after; what was held and never settled is sent again, with the same key.
 */
export const outbox = sqliteTable(
  'outbox',
  {
    ...schoolColumns,
    /** "message:<message>:<person>:mail", "reply:<reply>:<person>:mail", "reminder:<message>:<person>:<moment>:mail", "post:<post>:<person>:mail", "notice:<what it is about>:mail", "newsletter:<newsletter>:<person or subscriber>:mail"; or ending in ":push:<device>" */
    key: text().notNull(),
    personId: text('person_id').notNull(),
    messageId: text('message_id'),
    /** Tells of a reply to the message, instead of the message (D8). */
    replyId: text('reply_id'),
    /** Tells of a blog or of news, and of no message (I1). */
    postId: text('post_id'),
    /** Of a newsletter (I2). */
    newsletterId: text('newsletter_id'),
    /** Goes to an address outside the school; the person is then who writes to it. */
    subscriberId: text('subscriber_id'),
    kind: text({ enum: ['message', 'summary', 'notice', 'push', 'newsletter'] }).notNull(),
    /** Of a push: the session of the browser that it is for (push/schema.ts). */
    device: text(),
    /** Reminds of the message (D5), instead of telling of it. */
    reminds: flag('reminds').notNull().default(false),
    /** What a notice says, as facts; its words are found when it is sent. */
    notice: text({ mode: 'json' }).$type<Notice>(),
    dueAt: instant('due_at').notNull(),
    /** Until then nobody else takes it: a run is sending it, or it waits after a failure. */
    heldUntil: instant('held_until'),
    /** When the sweep should see to it, since whoever had it in hand should have settled it by then. */
    sweepAt: instant('sweep_at').notNull(),
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
    // What is settled leaves these two, so that they stay small however old the school is.
    index('outbox_unsettled').on(t.sweepAt, t.schoolId, t.personId).where(sql`done_at is null`),
    index('outbox_summaries').on(t.schoolId, t.personId).where(sql`done_at is null and kind = 'summary'`),
    index('outbox_by_service_id').on(t.serviceMessageId).where(sql`service_message_id is not null`),
    index('outbox_by_message').on(t.schoolId, t.messageId, t.personId),
    index('outbox_by_newsletter').on(t.schoolId, t.newsletterId).where(sql`newsletter_id is not null`),
  ],
)

/** When somebody who works here reads messages: parents see it, and are told of to that person then alone (E1). */
export const workingHours = sqliteTable(
  'working_hours',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    /** Of the week, 1 for Monday: "1234". */
    days: text().notNull(),
    /** Local times, the first before the second. */
    from: text('from_time').notNull(),
    until: text('until_time').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
  ],
)
