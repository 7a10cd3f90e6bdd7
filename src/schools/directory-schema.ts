import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from '../db/school-columns.ts'

/** The directory knows which schools there are and where each lives; what a school holds lies in its shard. */
export const schools = sqliteTable(
  'schools',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    town: text().notNull(),
    shard: text().notNull(),
    createdAt: instant('created_at').notNull(),
    /** When its free months are over (A2); none for a school that is on no trial. */
    trialEndsAt: instant('trial_ends_at'),
    /** The last warning its admins got of that, in days before it. */
    trialWarned: integer('trial_warned'),
    /** When a demo school goes, with all that is in it (A3); none for any other. */
    demoEndsAt: instant('demo_ends_at'),
    /** Since when it lives at another installation (N5): it is here for nobody any more, and goes a month later. */
    leftAt: instant('left_at'),
  },
  (t) => [
    uniqueIndex('schools_slug').on(t.slug),
    index('schools_by_name').on(t.name).where(sql`demo_ends_at is null`),
    index('schools_by_shard').on(t.shard),
    index('schools_on_trial').on(t.trialEndsAt).where(sql`trial_ends_at is not null`),
    index('schools_for_a_while').on(t.demoEndsAt).where(sql`demo_ends_at is not null`),
    index('schools_that_left').on(t.leftAt).where(sql`left_at is not null`),
  ],
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

/** A subdomain that a school had before: it leads on to the school, and is no other's, for as long (A4); triggers see to that. */
export const formerSubdomains = sqliteTable(
  'former_subdomains',
  {
    slug: text().primaryKey(),
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
    until: instant('until').notNull(),
  },
  (t) => [index('former_subdomains_by_school').on(t.schoolId), index('former_subdomains_by_end').on(t.until)],
)

export type DirectoryEntry = typeof schools.$inferSelect

/** When the schedule last did all it had to do; one row. */
export const heartbeats = sqliteTable('heartbeats', {
  name: text().primaryKey(),
  at: instant('at').notNull(),
})

/** That a school went with all it held (N6): what there was when it began, and when nothing was left. It outlives the school. */
export const removals = sqliteTable('removals', {
  schoolId: text('school_id').primaryKey(),
  ground: text({ enum: ['demo', 'moved'] }).notNull(),
  begunAt: instant('begun_at').notNull(),
  /** Rows by table, as they were counted before the first of them went. */
  rows: text({ mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
  files: integer().notNull().default(0),
  doneAt: instant('done_at'),
})

/** How often something was done that anybody can do, within a span of time: by network, by address, in all. */
export const tallies = sqliteTable(
  'tallies',
  { key: text().primaryKey(), since: instant('since').notNull(), count: integer().notNull() },
  (t) => [index('tallies_by_age').on(t.since)],
)
