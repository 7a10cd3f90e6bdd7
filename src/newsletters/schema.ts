import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { languages } from '../language.ts'
import { people } from '../people/schema.ts'
import type { LetterBlock } from './blocks.ts'

/**
 * A newsletter (I2): a draft of everybody who may write one, until it is sent; from then on nothing of it changes but who may
 * read it.
 */
export const newsletters = sqliteTable(
  'newsletters',
  {
    ...schoolColumns,
    id: text().notNull(),
    byId: text('by_id').notNull(),
    createdAt: instant('created_at').notNull(),
    title: text().notNull(),
    blocks: text({ mode: 'json' }).$type<LetterBlock[]>().notNull(),
    /** To the parents of these groups, or of the whole school where there are none. */
    parents: flag('parents').notNull(),
    groupIds: text('group_ids', { mode: 'json' }).$type<string[]>().notNull(),
    staff: flag('staff').notNull(),
    /** To those outside the school who asked for it. */
    subscribers: flag('subscribers').notNull(),
    /** Anybody may read it on the website, once it is out. */
    isPublic: flag('is_public').notNull(),
    /** When it goes by itself. */
    startsAt: instant('starts_at'),
    /** Counts what was written: of two at once, the second finds it moved. */
    version: integer().notNull().default(1),
    changedAt: instant('changed_at').notNull(),
    changedById: text('changed_by_id').notNull(),
    /** Since when it is no draft any more, and who sent it: in their name it goes. */
    sentAt: instant('sent_at'),
    sentById: text('sent_by_id'),
    /** Since when it is written down whom it goes to, and it can be read. */
    outAt: instant('out_at'),
    /** How many mails that came to. */
    people: integer().notNull().default(0),
    outsiders: integer().notNull().default(0),
    sweepAt: instant('sweep_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.sentById], foreignColumns: keyOf(people) }),
    index('newsletters_out').on(t.schoolId, t.outAt, t.id).where(sql`out_at is not null`),
    index('newsletters_public').on(t.schoolId, t.outAt, t.id).where(sql`out_at is not null and is_public = 1`),
    index('newsletters_in_hand').on(t.schoolId, t.changedAt).where(sql`out_at is null`),
    index('newsletters_to_sweep').on(t.sweepAt).where(sql`sweep_at is not null`),
  ],
)

/** An address outside the school that asked for the newsletter: mailed once its owner has said so by a link that only they got. */
export const newsletterSubscribers = sqliteTable(
  'newsletter_subscribers',
  {
    ...schoolColumns,
    id: text().notNull(),
    /** In lower case. */
    email: text().notNull(),
    language: text({ enum: languages }).notNull(),
    askedAt: instant('asked_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    /** Where it came from, as a fingerprint that only we can make; gone once it is confirmed. */
    network: text(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    uniqueIndex('newsletter_subscribers_by_email').on(t.schoolId, t.email),
    index('newsletter_subscribers_waiting').on(t.schoolId, t.askedAt).where(sql`confirmed_at is null`),
    // For the schedule, which looks at all schools at once.
    index('newsletter_subscribers_too_old').on(t.askedAt).where(sql`confirmed_at is null`),
  ],
)

/** That somebody of the school wants no newsletters by mail, and mails about messages as before. */
export const newsletterRefusals = sqliteTable(
  'newsletter_refusals',
  { ...schoolColumns, personId: text('person_id').notNull(), at: instant('at').notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
  ],
)

export type Newsletter = typeof newsletters.$inferSelect
export type Subscriber = typeof newsletterSubscribers.$inferSelect
