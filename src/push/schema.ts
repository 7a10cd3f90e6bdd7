import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sessions } from '../accounts/schema.ts'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/**
 * A browser that wants to be told of news (E1): what it says of itself stands with its session, with which it goes. Keyed by
 * that session, since a browser is written to in one way at a time.
 */
export const pushDevices = sqliteTable(
  'push_devices',
  {
    ...schoolColumns,
    session: text().notNull(),
    personId: text('person_id').notNull(),
    endpoint: text().notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    since: instant('since').notNull(),
    /** When something was last pushed to it. */
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.session] }),
    foreignKey({
      columns: [t.schoolId, t.session],
      foreignColumns: [sessions.schoolId, sessions.fingerprint],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    uniqueIndex('push_devices_by_endpoint').on(t.schoolId, t.endpoint),
    index('push_devices_by_person').on(t.schoolId, t.personId),
  ],
)
