import { sql } from 'drizzle-orm'
import { foreignKey, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

export const contactKinds = ['phone', 'address', 'email'] as const
export const phoneLabels = ['mobile', 'home', 'work', 'emergency', 'other'] as const
/** Self and staff, the parents of my child's group, or everybody who is registered (C1); each sees what the ones after it see. */
export const visibilities = ['staff', 'group', 'all'] as const

/** One way to reach somebody besides the address that mail goes to, and who may see it (C1). What is not there is empty. */
export const contactItems = sqliteTable(
  'contact_items',
  {
    ...schoolColumns,
    id: text().notNull(),
    personId: text('person_id').notNull(),
    kind: text({ enum: contactKinds }).notNull(),
    /** What a telephone number is for. */
    label: text({ enum: phoneLabels }),
    /** A telephone number as +31612345678, a street with its number, or a mail address. */
    value: text().notNull(),
    postcode: text().notNull().default(''),
    town: text().notNull().default(''),
    /** Only where it is another than the school's. */
    country: text().notNull().default(''),
    visibility: text({ enum: visibilities }).notNull().default('staff'),
    /** What the pupil administration says of the person, as long as nobody has made another of it. */
    told: flag('told').notNull().default(false),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    uniqueIndex('contact_items_once').on(t.schoolId, t.personId, t.kind, t.value, t.postcode),
    uniqueIndex('contact_items_told').on(t.schoolId, t.personId, t.kind).where(sql`told = 1`),
  ],
)

export type ContactItem = typeof contactItems.$inferSelect
export type ContactKind = (typeof contactKinds)[number]
export type PhoneLabel = (typeof phoneLabels)[number]
export type Visibility = (typeof visibilities)[number]
