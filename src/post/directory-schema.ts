import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, schoolColumns } from '../db/school-columns.ts'

export const ownKinds = ['feedback', 'signUp', 'unread'] as const

/**
 * A mail of Pleinpost's own, owed to somebody or sent (E4): it is held while it is sent and settled after, as the schools'
 * own are. What it says is read from the row it is about, so that nothing of anybody stands here.
 */
export const ownMails = sqliteTable(
  'own_mails',
  {
    /** The school it comes from; empty where there is none yet. */
    ...schoolColumns,
    kind: text({ enum: ownKinds }).notNull(),
    aboutId: text('about_id').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Until then nobody else takes it: a run is sending it, or it waits after a failure. */
    heldUntil: instant('held_until').notNull(),
    /** Settled: sent, or given up with a reason. */
    doneAt: instant('done_at'),
    attempts: integer().notNull().default(0),
    failure: text(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.kind, t.aboutId] }),
    index('own_mails_unsettled').on(t.heldUntil).where(sql`done_at is null`),
  ],
)

export type OwnMail = typeof ownMails.$inferSelect
export type OwnKind = OwnMail['kind']
