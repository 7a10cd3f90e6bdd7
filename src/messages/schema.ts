import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Audience } from '../audiences/audience.ts'
import { fileColumns, flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'
import type { RichText } from '../richtext/tree.ts'
import { tongues } from '../tongues.ts'

/** What its writer has so far; the message it becomes has the same id, so that sending twice makes one. */
export const drafts = sqliteTable(
  'drafts',
  {
    ...schoolColumns,
    id: text().notNull(),
    ownerId: text('owner_id').notNull(),
    /** The fields of the compose form as typed. */
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** The page on which it was written so: another page that knew an earlier one does not write over it. */
    keptFrom: text('kept_from'),
    /** When it goes by itself (D1); null while its writer sends it. */
    sendAt: instant('send_at'),
    /** When the sweep should see to it: at its moment, and again should the queue have lost it. */
    sweepAt: instant('sweep_at'),
    /** Why it did not go at its moment: its writer may not write any more, the school only reads, or the letter is not right. */
    returned: text({ enum: ['right', 'readOnly', 'letter'] }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
    index('drafts_by_owner').on(t.schoolId, t.ownerId, t.updatedAt),
    index('drafts_scheduled').on(t.sweepAt).where(sql`send_at is not null`),
    index('drafts_scheduled_by_owner').on(t.schoolId, t.ownerId, t.sendAt).where(sql`send_at is not null`),
  ],
)

/** A message that its writer sent. Recipients are resolved when `sentAt` comes; `deliveredAt` says all have it. */
export const messages = sqliteTable(
  'messages',
  {
    ...schoolColumns,
    id: text().notNull(),
    senderId: text('sender_id').notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** The same as it is shown; null where plain paragraphs say it all. */
    rich: text({ mode: 'json' }).$type<RichText>(),
    /** What its writer wrote it in, where that is another than the school's own (D13). */
    language: text({ enum: tongues }),
    /** Of subject and body, as a search looks for them (searching.ts); triggers take them away when the text changes without. */
    words: text(),
    audience: text({ mode: 'json' }).$type<Audience>().notNull(),
    sentAt: instant('sent_at').notNull(),
    deliveredAt: instant('delivered_at'),
    /** Who hears a reply: the sender, with the teachers of the group too; or, of its recipients, all together (D8, D17). */
    repliesTo: text('replies_to', { enum: ['sender', 'teachers', 'together'] })
      .notNull()
      .default('sender'),
    /** Goes at once, past summaries and quiet hours (E5). */
    urgent: flag('urgent').notNull().default(false),
    /** Since when only its sender reads it, and why in the sender's own line (D12). */
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBecause: text('withdrawn_because').notNull().default(''),
    /** When its text was last changed after sending; what stood there is kept (corrections/schema.ts). */
    changedAt: instant('changed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.senderId], foreignColumns: keyOf(people) }),
    index('messages_withdrawn').on(t.schoolId, t.id).where(sql`withdrawn_at is not null`),
    index('messages_by_sender').on(t.schoolId, t.senderId, t.sentAt),
    index('messages_wordless').on(t.schoolId, t.id).where(sql`words is null`),
    index('messages_undelivered').on(t.deliveredAt, t.sentAt),
  ],
)

/** One message in one person's mailbox: at most one, whatever paths led there (D2). */
export const deliveries = sqliteTable(
  'deliveries',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    personId: text('person_id').notNull(),
    /** Came by a person term, and so stays readable whatever becomes of custody. */
    named: integer({ mode: 'boolean' }).notNull(),
    sentAt: instant('sent_at').notNull(),
    readAt: instant('read_at'),
    /** Its conversation has its place in the mailbox (conversations/schema.ts), or its person put it elsewhere (folders/schema.ts). */
    moved: flag('moved').notNull().default(false),
    /** The person's name when it was sent, by which its recipients are listed. */
    sortName: text('sort_name').notNull().default(''),
    /** Has no address to be told of it at and no account to read it with (D16); triggers keep it (migrations). */
    unreachable: flag('unreachable').notNull().default(false),
    /** Owes an answer, or has not read what asks nothing. Kept with the message's figures (figures/schema.ts), as `giverId` is. */
    open: flag('open').notNull().default(false),
    /** Who gave the answer that holds, where it is asked once. */
    giverId: text('giver_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('deliveries_by_person').on(t.schoolId, t.personId, t.sentAt, t.messageId),
    index('deliveries_unmoved').on(t.schoolId, t.personId, t.sentAt, t.messageId).where(sql`moved = 0`),
    index('deliveries_unread').on(t.schoolId, t.personId, t.sentAt, t.messageId).where(sql`read_at is null`),
    index('deliveries_by_name').on(t.schoolId, t.messageId, t.sortName, t.personId),
    index('deliveries_unread_by_name').on(t.schoolId, t.messageId, t.sortName, t.personId).where(sql`read_at is null`),
    index('deliveries_unreachable').on(t.schoolId, t.messageId, t.sortName, t.personId).where(sql`unreachable = 1`),
    index('deliveries_open').on(t.schoolId, t.messageId, t.sortName, t.personId).where(sql`open = 1`),
  ],
)

/** The pupils a delivery is about, each with a group that covered it: what its sections are made of (model.md, Recipients 6). */
export const deliveryPupils = sqliteTable(
  'delivery_pupils',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    personId: text('person_id').notNull(),
    pupilId: text('pupil_id').notNull(),
    groupId: text('group_id').notNull(),
    /** Who gave the answer that holds, where it is asked per child or per group. */
    giverId: text('giver_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.personId, t.pupilId, t.groupId] }),
    foreignKey({
      columns: [t.schoolId, t.messageId, t.personId],
      foreignColumns: [deliveries.schoolId, deliveries.messageId, deliveries.personId],
    }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: keyOf(people) }),
    index('delivery_pupils_by_person').on(t.schoolId, t.personId, t.messageId),
  ],
)

/** A file that goes with a message; until the message is sent only the draft's owner reaches it. */
export const attachments = sqliteTable(
  'attachments',
  {
    ...schoolColumns,
    id: text().notNull(),
    messageId: text('message_id').notNull(),
    ...fileColumns,
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
    index('attachments_by_message').on(t.schoolId, t.messageId),
  ],
)

export type Message = typeof messages.$inferSelect
export type RepliesTo = Message['repliesTo']
export type Draft = typeof drafts.$inferSelect
export type Returned = NonNullable<Draft['returned']>
export type Attachment = typeof attachments.$inferSelect
