import { eq, isNotNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { accounts } from '../accounts/schema.ts'
import type { Database } from '../platform/ports.ts'
import { schools } from '../schools/directory-schema.ts'
import type { SchoolScope } from '../scope.ts'

const on = (directory: Database) => drizzle(directory as D1Database) // safe: drizzle only prepares and batches

export const demosThere = (directory: Database) =>
  on(directory).select({ count: sql<number>`count(*)` }).from(schools).where(isNotNull(schools.demoEndsAt))

export const setDemoEnd = (directory: Database, schoolId: string, demoEndsAt: Date) =>
  on(directory).update(schools).set({ demoEndsAt }).where(eq(schools.id, schoolId))

export const personNamed = ({ db }: SchoolScope, nameKey: string) =>
  db.pick({ personId: accounts.personId }, accounts, eq(accounts.nameKey, nameKey)).limit(1)
