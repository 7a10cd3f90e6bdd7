import { foreignKey, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/** Where a school's staff log in with the account they have there (B9); one a school. */
export const identityProviders = sqliteTable(
  'identity_providers',
  {
    ...schoolColumns,
    /** What the button says: "Microsoft". */
    label: text().notNull(),
    issuer: text().notNull(),
    clientId: text('client_id').notNull(),
    /** Sealed with our key, and opened only to be shown to the provider. */
    secret: text().notNull(),
    /** Addresses of this domain alone are the school's ("regenboog.nl"); empty where the provider knows nobody else. */
    domain: text().notNull(),
    /** The provider asks for a second step itself (B4). */
    secondStep: flag('second_step').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId] })],
)

/** Who somebody is to the provider, from the first time on: an address may go to another person, this never does. */
export const signOnIdentities = sqliteTable(
  'sign_on_identities',
  {
    ...schoolColumns,
    issuer: text().notNull(),
    subject: text().notNull(),
    personId: text('person_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.issuer, t.subject] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
  ],
)

export type IdentityProvider = typeof identityProviders.$inferSelect
