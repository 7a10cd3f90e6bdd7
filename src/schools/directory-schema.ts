import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The directory knows which schools there are and where each lives; what a school holds lies in its shard. */
export const schools = sqliteTable(
  'schools',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    town: text().notNull(),
    shard: text().notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [uniqueIndex('schools_slug').on(t.slug)],
)

/** The words of each school's name and town, without accents or capitals: what visitors search by (A1). */
export const schoolWords = sqliteTable(
  'school_words',
  {
    word: text().notNull(),
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
  },
  (t) => [primaryKey({ columns: [t.word, t.schoolId] })],
)

/** A school's own domain names besides its subdomain. */
export const hosts = sqliteTable(
  'hosts',
  {
    host: text().primaryKey(),
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
  },
  (t) => [index('hosts_by_school').on(t.schoolId)],
)

export type DirectoryEntry = typeof schools.$inferSelect

/** When the schedule last did all it had to do; one row. */
export const heartbeats = sqliteTable('heartbeats', {
  name: text().primaryKey(),
  at: integer({ mode: 'timestamp_ms' }).notNull(),
})
