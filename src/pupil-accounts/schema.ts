import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from '../accounts/schema.ts'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/**
 * A pupil's new words, for whoever made them to print: sealed with our key, for minutes, until the card is made. After that
 * nobody has them but the pupil.
 */
export const pupilCards = sqliteTable(
  'pupil_cards',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    byId: text('by_id').notNull(),
    words: text().notNull(),
    until: instant('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [accounts.schoolId, accounts.personId] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('pupil_cards_by_end').on(t.until),
  ],
)
