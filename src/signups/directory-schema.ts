import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from '../db/school-columns.ts'
import { languages } from '../language.ts'

/** A school that somebody asked for and nobody confirmed yet (A2). It goes when the school is there, or after a day. */
export const signUps = sqliteTable(
  'sign_ups',
  {
    id: text().primaryKey(),
    schoolName: text('school_name').notNull(),
    town: text().notNull(),
    subdomain: text().notNull(),
    firstName: text('first_name').notNull(),
    infix: text().notNull(),
    lastName: text('last_name').notNull(),
    email: text().notNull(),
    userName: text('user_name').notNull(),
    passwordHash: text('password_hash').notNull(),
    language: text({ enum: languages }).notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** The id of the school that it becomes, from the moment the mail's link is used. */
    foundingId: text('founding_id'),
  },
  (t) => [index('sign_ups_by_end').on(t.expiresAt)],
)

export type SignUp = typeof signUps.$inferSelect
