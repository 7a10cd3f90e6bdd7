import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people, pupils } from '../people/schema.ts'
import { type Answers, channels } from './channels.ts'

/** What the school asks of a channel: a version for each text there was, so that it is known what somebody agreed to (C9). */
export const consentTexts = sqliteTable(
  'consent_texts',
  {
    ...schoolColumns,
    channel: text({ enum: channels }).notNull(),
    version: integer().notNull(),
    /** What pictures in this channel are for, who sees them, and for how long. */
    purpose: text().notNull(),
    /** False from the version by which the school stopped using the channel. */
    asked: flag('asked').notNull(),
    since: instant('since').notNull(),
    byId: text('by_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.channel, t.version] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/** A guardian's answers for a child, all channels on one form; the one that has not ended is what holds (C9). */
export const consents = sqliteTable(
  'consents',
  {
    ...schoolColumns,
    /** Of the press that gave it. */
    id: text().notNull(),
    pupilId: text('pupil_id').notNull(),
    personId: text('person_id').notNull(),
    answers: text({ mode: 'json' }).$type<Answers>().notNull(),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
    /** Who of the office wrote it down, where it was given on paper. */
    enteredById: text('entered_by_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id, t.pupilId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    index('consents_lately').on(t.schoolId, t.at).where(sql`ended_at is null`),
    uniqueIndex('consents_that_hold').on(t.schoolId, t.pupilId, t.personId).where(sql`ended_at is null`),
  ],
)

export type ConsentText = typeof consentTexts.$inferSelect
