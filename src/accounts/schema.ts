import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/** A person's way in: a user name, of which a school has no twins, and a password's PHC string, or nothing where a passkey does. */
export const accounts = sqliteTable(
  'accounts',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    userName: text('user_name').notNull(),
    /** The user name without case, accents and the like: what must be unique, and what is looked for. */
    nameKey: text('name_key').notNull().default(''),
    passwordHash: text('password_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    uniqueIndex('accounts_by_name_key').on(t.schoolId, t.nameKey),
  ],
)

/** A browser that is logged in. Only the fingerprint of its secret is kept; deleting the row logs it out. */
export const sessions = sqliteTable(
  'sessions',
  {
    ...schoolColumns,
    fingerprint: text().notNull(),
    personId: text('person_id').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    browser: text().notNull(),
    /** Written once an hour at most; nothing until then. */
    lastUsedAt: instant('last_used_at'),
    /** Since when it is the installed app's, which stays logged in as long as it is used; nothing for a browser (B3). */
    installedAt: instant('installed_at'),
    /** When a second step was taken, or a passkey that is both; nothing where a password was enough (B4). */
    secondStepAt: instant('second_step_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.fingerprint] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [accounts.schoolId, accounts.personId] }),
    index('sessions_by_person').on(t.schoolId, t.personId),
  ],
)

/** Failed tries per account name, network, school or known browser, counted within a window (checks.md, 9). */
export const loginFailures = sqliteTable(
  'login_failures',
  { ...schoolColumns, key: text().notNull(), since: instant('since').notNull(), count: integer().notNull() },
  (t) => [primaryKey({ columns: [t.schoolId, t.key] }), index('login_failures_by_age').on(t.schoolId, t.since)],
)

/** A second step by an app that makes codes (RFC 6238). The secret is sealed with our key, and opens for this person alone. */
export const codeApps = sqliteTable(
  'code_apps',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    secret: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [accounts.schoolId, accounts.personId] }),
  ],
)

/** A code that takes the place of the app's, once: using it deletes the row. Only its keyed fingerprint is kept. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  { ...schoolColumns, personId: text('person_id').notNull(), fingerprint: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.fingerprint] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [accounts.schoolId, accounts.personId] }),
  ],
)

/** What was shown once and may not be shown again while it would still count: of two who use it at once, one cannot write this. */
export const spentProofs = sqliteTable(
  'spent_proofs',
  { ...schoolColumns, proof: text().notNull(), until: instant('until').notNull() },
  (t) => [primaryKey({ columns: [t.schoolId, t.proof] }), index('spent_proofs_by_end').on(t.schoolId, t.until)],
)

/** A key that a device keeps for somebody, for one host (WebAuthn). */
export const passkeys = sqliteTable(
  'passkeys',
  {
    ...schoolColumns,
    id: text().notNull(),
    personId: text('person_id').notNull(),
    name: text().notNull(),
    host: text().notNull(),
    publicKey: text('public_key').notNull(),
    /** How often it signed, by its own account; one that goes back may be a copy. */
    counter: integer().notNull(),
    transports: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [accounts.schoolId, accounts.personId] }),
    index('passkeys_by_person').on(t.schoolId, t.personId),
  ],
)

export type Passkey = typeof passkeys.$inferSelect

/**
 * Whose user name or address changed and the directory was not told yet, how often since; triggers write it, so that no way of
 * opening, renaming or closing an account is forgotten.
 */
export const nameChanges = sqliteTable(
  'name_changes',
  { ...schoolColumns, personId: text('person_id').notNull(), times: integer().notNull().default(1) },
  (t) => [primaryKey({ columns: [t.schoolId, t.personId] })],
)

export type Account = typeof accounts.$inferSelect
export type Session = typeof sessions.$inferSelect
