import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/**
 * What somebody's feed told last of something that no calendar holds, such as a talk: when it changes or falls away, other
 * programs are told so by a higher number (RFC 5545, 3.8.7.4).
 */
export const toldItems = sqliteTable(
  'told_items',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    key: text().notNull(),
    /** A fingerprint of what was said of it. */
    said: text().notNull(),
    allDay: flag('all_day').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    sequence: integer().notNull(),
    changedAt: instant('changed_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.key] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    // For the schedule, which looks at all schools at once.
    index('told_items_anywhere').on(t.endsAt),
  ],
)

export type ToldItem = Omit<typeof toldItems.$inferSelect, 'schoolId'>
