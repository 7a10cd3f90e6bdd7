import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from '../db/school-columns.ts'
import type { Arriving } from './archive.ts'

/** That a school agreed that its operator takes all of it to another installation, for as long (N5). */
export const departures = sqliteTable('departures', {
  schoolId: text('school_id').primaryKey(),
  /** Of that school. */
  personId: text('person_id').notNull(),
  at: instant('at').notNull(),
  until: instant('until').notNull(),
})

/** A school on its way in: nobody's to see until all of it is here. */
export const arrivals = sqliteTable('arrivals', {
  schoolId: text('school_id').primaryKey(),
  slug: text().notNull(),
  shard: text().notNull(),
  at: instant('at').notNull(),
  /** What is to come. */
  about: text({ mode: 'json' }).$type<Arriving>().notNull(),
})
