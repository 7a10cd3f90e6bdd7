import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, schoolColumns } from '../db/school-columns.ts'
import { tongues } from '../tongues.ts'

/**
 * What the engine made of a message, of a reply, or of what somebody answered in words, in one language (D13): for everybody who may read the original, and for
 * nobody else, since the way here is by what it is of. Goes with what it is of, by triggers (migrations).
 */
export const translations = sqliteTable(
  'translations',
  {
    ...schoolColumns,
    /** The message's id, the reply's, or the response's. */
    aboutId: text('about_id').notNull(),
    language: text({ enum: tongues }).notNull(),
    /** Of what it was made from: the text, its language, the school's own words, and how we translate. Another one is made anew. */
    source: text().notNull(),
    parts: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.aboutId, t.language] })],
)

/** That a translation is being made, so that however many open a text, one is; over when it is made, or at its end (D13). */
export const translationClaims = sqliteTable(
  'translation_claims',
  {
    ...schoolColumns,
    aboutId: text('about_id').notNull(),
    language: text({ enum: tongues }).notNull(),
    until: instant('until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.aboutId, t.language] })],
)
