import { sql } from 'drizzle-orm'
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, schoolColumns } from '../db/school-columns.ts'
import { reasons } from './reasons.ts'

export const returnKinds = ['hard', 'soft', 'complaint'] as const
export type ReturnKind = (typeof returnKinds)[number]

/**
 * A mail that did not arrive, or was not wanted (E3). The address and the moment it was sent name the mail, whichever way we
 * hear of it: told twice, or by two ways, it is there once.
 */
export const returnedMails = sqliteTable(
  'returned_mails',
  {
    ...schoolColumns,
    /** In lower case. */
    address: text().notNull(),
    sentAt: instant('sent_at').notNull(),
    kind: text({ enum: returnKinds }).notNull(),
    reason: text({ enum: reasons }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.address, t.sentAt] }), index('returned_mails_by_age').on(t.at)],
)

/**
 * No mail goes to this address from this school, until somebody lifts it: what was sent before that does not count any more.
 * When nobody has the address any longer a trigger takes both away, so that changing it ends the block.
 */
export const blockedAddresses = sqliteTable(
  'blocked_addresses',
  {
    ...schoolColumns,
    /** In lower case. */
    address: text().notNull(),
    reason: text({ enum: reasons }).notNull(),
    since: instant('since').notNull(),
    liftedAt: instant('lifted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.address] }),
    index('blocked_addresses_now').on(t.schoolId, t.address).where(sql`lifted_at is null`),
  ],
)
