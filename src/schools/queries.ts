import { and, eq, getTableColumns, gte, inArray, lt } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { SchoolDb } from '../db/school-db.ts'
import type { Database } from '../platform/ports.ts'
import { type DirectoryEntry, hosts, schools, schoolWords } from './directory-schema.ts'
import { settings } from './schema.ts'

export const schoolSettings = (db: SchoolDb) => db.from(settings).limit(1)

const directory = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

export const entryById = (database: Database, id: string) =>
  directory(database).select().from(schools).where(eq(schools.id, id)).limit(1)

/** By subdomain, or by the school's own domain name: each by its own key, since either condition in one would read every school. */
export const entryByHost = (database: Database, slug: string, host: string) =>
  unionAll(
    directory(database).select().from(schools).where(eq(schools.slug, slug)),
    directory(database)
      .select(getTableColumns(schools))
      .from(hosts)
      .innerJoin(schools, eq(schools.id, hosts.schoolId))
      .where(eq(hosts.host, host)),
  ).limit(1)

const listing = (database: Database) => {
  const { name, town, slug } = schools
  return directory(database).select({ name, town, slug }).from(schools)
}

/** The first schools there are. */
export const firstEntries = (database: Database, size: number) => listing(database).orderBy(schools.name).limit(size)

/** Schools with a word that begins so, for each of these. */
export const entriesWith = (database: Database, beginnings: readonly string[], size: number) =>
  listing(database)
    .where(and(...beginnings.map((start) => inArray(schools.id, schoolsWith(database, start)))))
    .orderBy(schools.name)
    .limit(size)

const schoolsWith = (database: Database, start: string) =>
  directory(database)
    .select({ id: schoolWords.schoolId })
    .from(schoolWords)
    .where(and(gte(schoolWords.word, start), lt(schoolWords.word, `${start}\uffff`)))

export const insertEntry = (database: Database, entry: DirectoryEntry, words: readonly string[]) => {
  const db = directory(database)
  const rows = words.map((word) => ({ word, schoolId: entry.id }))
  return db.batch([db.insert(schools).values(entry), ...rows.map((row) => db.insert(schoolWords).values(row))])
}
