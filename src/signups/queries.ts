import { and, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { people, staff } from '../people/schema.ts'
import type { Database } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { searchable } from '../searching.ts'
import { type SignUp, signUps } from './directory-schema.ts'

const on = (directory: Database) => drizzle(directory as D1Database) // safe: drizzle only prepares and batches

/** Sent twice, it is there once. */
export const insertSignUp = (directory: Database, signUp: typeof signUps.$inferInsert) =>
  on(directory).insert(signUps).values(signUp).onConflictDoNothing()

export const signUpWithId = (directory: Database, id: string, now: Date) =>
  on(directory)
    .select()
    .from(signUps)
    .where(and(eq(signUps.id, id), or(gt(signUps.expiresAt, now), isNotNull(signUps.foundingId))))
    .limit(1)

/** Whoever comes first gives the school its id; whoever comes after finds that one. */
export const claimSignUp = (
  directory: Database,
  { id, subdomain }: Pick<SignUp, 'id' | 'subdomain'>,
  foundingId: string,
  now: Date,
) =>
  on(directory)
    .update(signUps)
    .set({
      foundingId: sql`coalesce(${signUps.foundingId}, ${foundingId})`,
      subdomain: sql`case when ${signUps.foundingId} is null then ${subdomain} else ${signUps.subdomain} end`,
    })
    .where(and(eq(signUps.id, id), or(gt(signUps.expiresAt, now), isNotNull(signUps.foundingId))))
    .returning()

/** The subdomain went to another: a next one may be chosen. */
export const releaseSignUp = (directory: Database, id: string) =>
  on(directory).update(signUps).set({ foundingId: null }).where(eq(signUps.id, id))

export const deleteSignUp = (directory: Database, id: string) => on(directory).delete(signUps).where(eq(signUps.id, id))

export const deleteOldSignUps = (directory: Database, now: Date) =>
  on(directory)
    .delete(signUps)
    .where(and(lte(signUps.expiresAt, now), isNull(signUps.foundingId)))

/** Those whose founding somebody began and nobody ended. */
export const unfinishedSignUps = (directory: Database, limit: number) =>
  on(directory).select().from(signUps).where(isNotNull(signUps.foundingId)).limit(limit)

/** The first of a school: whoever signed it up. */
export const insertFirstPerson = ({ db, now }: SchoolScope, signUp: SignUp) => {
  const { id, firstName, infix, lastName, email, language } = signUp
  const searchName = searchable([firstName, infix, lastName].filter(Boolean).join(' '))
  return db.insert(people, { id, firstName, infix, lastName, searchName, email, language, createdAt: now })
}

export const insertFirstAdmin = ({ db, now }: SchoolScope, personId: string) =>
  db.insert(staff, { personId, role: 'admin', since: now })
