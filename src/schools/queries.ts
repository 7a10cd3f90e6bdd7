import { eq, or } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { SchoolDb } from '../db/school-db.ts'
import type { Database } from '../platform/ports.ts'
import { type DirectoryEntry, hosts, schools } from './directory-schema.ts'
import { settings } from './schema.ts'

export const schoolSettings = (db: SchoolDb) => db.from(settings).limit(1)

const directory = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

export const entryById = (database: Database, id: string) =>
  directory(database).select().from(schools).where(eq(schools.id, id)).limit(1)

/** By subdomain, or by the school's own domain name. */
export const entryByHost = (database: Database, slug: string, host: string) =>
  directory(database)
    .select({ school: schools })
    .from(schools)
    .leftJoin(hosts, eq(hosts.schoolId, schools.id))
    .where(or(eq(schools.slug, slug), eq(hosts.host, host)))
    .limit(1)

export const allEntries = (database: Database) =>
  directory(database).select().from(schools).orderBy(schools.name).limit(50)

export const insertEntry = (database: Database, entry: DirectoryEntry) => directory(database).insert(schools).values(entry)
