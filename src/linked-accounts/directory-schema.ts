import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, schoolColumns } from '../db/school-columns.ts'

/**
 * Accounts of one person at several schools (B6): those with one group belong together. Ids alone; who they are is each school's
 * to tell. A row is written when the same browser was logged in at both.
 */
export const linkedAccounts = sqliteTable(
  'linked_accounts',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    groupId: text('group_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.personId] }), index('linked_accounts_by_group').on(t.groupId)],
)

/** That one run is writing the summary of these accounts, so that another school's does not write one too (E1). */
export const summaryClaims = sqliteTable('summary_claims', {
  groupId: text('group_id').primaryKey(),
  until: instant('until').notNull(),
})
