import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { schoolColumns } from '../db/school-columns.ts'

/**
 * At which schools a user name or an address is known, so that the apex finds somebody's school (A1). The name is a fingerprint
 * that only we can make: a copy of the directory tells nobody who is where, and guesses at it are of no use without our key.
 */
export const accountNames = sqliteTable(
  'account_names',
  { ...schoolColumns, personId: text('person_id').notNull(), name: text().notNull() },
  (t) => [primaryKey({ columns: [t.schoolId, t.personId, t.name] }), index('account_names_by_name').on(t.name)],
)
