import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

export const letterStates = ['new', 'suspect', 'done'] as const
export type LetterState = (typeof letterStates)[number]

/** Why a letter may be of a machine that fills in forms. */
export const suspicions = ['trap', 'fast', 'links', 'many'] as const
export type Suspicion = (typeof suspicions)[number]

/** What a visitor wrote to the school on its website. */
export const siteLetters = sqliteTable(
  'site_letters',
  {
    ...schoolColumns,
    id: text().notNull(),
    at: instant('at').notNull(),
    name: text().notNull(),
    email: text().notNull(),
    phone: text().notNull(),
    body: text().notNull(),
    state: text({ enum: letterStates }).notNull(),
    suspicions: text({ mode: 'json' }).$type<readonly Suspicion[]>().notNull(),
    /** Where it came from, as a fingerprint that only we can make: to know one that sends many. */
    network: text().notNull(),
    settledById: text('settled_by_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.settledById], foreignColumns: keyOf(people) }),
    index('site_letters_by_state').on(t.schoolId, t.state, t.at),
    // For the schedule, which looks at all schools at once.
    index('site_letters_by_network').on(t.schoolId, t.network, t.at),
    index('site_letters_by_age').on(t.at),
  ],
)

/** Who is told of them; where nobody is, everybody who keeps the website. */
export const siteLetterReaders = sqliteTable(
  'site_letter_readers',
  { ...schoolColumns, personId: text('person_id').notNull(), since: instant('since').notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
  ],
)

export type SiteLetter = typeof siteLetters.$inferSelect
