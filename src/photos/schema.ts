import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/** The pixels on a side that each photo is kept at: in a list, and large. */
export const widths = [96, 256] as const

/**
 * A photo of somebody, written before its files are and longer than they last, so that no file lies anywhere that nobody
 * knows of. Which one hangs, the person's own row says.
 */
export const photos = sqliteTable(
  'photos',
  {
    ...schoolColumns,
    id: text().notNull(),
    personId: text('person_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    /** Since when it hangs no more, or not yet: its files are to go. */
    downAt: instant('down_at'),
    /** Its files are gone. */
    empty: flag('empty').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('photos_of_person').on(t.schoolId, t.personId),
    index('photos_by_uploader').on(t.schoolId, t.byId, t.at),
    index('photos_down').on(t.downAt).where(sql`down_at is not null`),
  ],
)

export type Width = (typeof widths)[number]
