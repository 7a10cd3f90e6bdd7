import { and, desc, eq, getTableColumns, gte, inArray, isNull, lt, lte, ne, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { SchoolDb } from '../db/school-db.ts'
import type { Database } from '../platform/ports.ts'
import { formerSubdomains, hosts, schools, schoolWords } from './directory-schema.ts'
import { settings } from './schema.ts'

export const schoolSettings = (db: SchoolDb) => db.from(settings).limit(1)

type Presented = Pick<
  typeof settings.$inferInsert,
  'name' | 'slug' | 'town' | 'address' | 'postcode' | 'welcome' | 'hue' | 'pupilsLogIn'
>

/** As a school starts; what it has decided by then stays. */
export const insertSettings = (db: SchoolDb, presented: Presented) =>
  db
    .insert(settings, { ...presented, zone: 'Europe/Amsterdam', morningSummary: '07:30', afternoonSummary: '16:00' })
    .onConflictDoNothing()

const directory = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** A school with the domain names of its own that its website goes by, with commas; none, if it has none. */
const entry = {
  ...getTableColumns(schools),
  ownHosts: sql<string | null>`(select group_concat(h.host) from hosts h where h.school_id = ${schools.id})`.as(
    'own_hosts',
  ),
}

export const entryById = (database: Database, id: string) =>
  directory(database).select(entry).from(schools).where(eq(schools.id, id)).limit(1)

/** What begins alike is of one moment. */
const mostAlike = 4

export const entriesBegunBy = (database: Database, begin: string) =>
  directory(database)
    .select()
    .from(schools)
    .where(and(gte(schools.id, begin), lt(schools.id, `${begin}~`)))
    .limit(mostAlike)

/** By subdomain, one it had before, or the school's own domain name: each by its own key, since all in one would read every school. */
export const entryByHost = (database: Database, slug: string, host: string) =>
  unionAll(
    directory(database).select(entry).from(schools).where(eq(schools.slug, slug)),
    directory(database)
      .select(entry)
      .from(hosts)
      .innerJoin(schools, eq(schools.id, hosts.schoolId))
      .where(eq(hosts.host, host)),
    directory(database)
      .select(entry)
      .from(formerSubdomains)
      .innerJoin(schools, eq(schools.id, formerSubdomains.schoolId))
      .where(eq(formerSubdomains.slug, slug)),
  ).limit(1)

/** A school's own domain names. */
export const hostsOf = (database: Database, schoolId: string) =>
  directory(database).select({ host: hosts.host }).from(hosts).where(eq(hosts.schoolId, schoolId)).orderBy(hosts.host)

/** Answers the row, or none where it is another school's. */
export const insertHost = (database: Database, schoolId: string, host: string) =>
  directory(database).insert(hosts).values({ host, schoolId }).onConflictDoNothing().returning({ host: hosts.host })

export const deleteHost = (database: Database, schoolId: string, host: string) =>
  directory(database)
    .delete(hosts)
    .where(and(eq(hosts.schoolId, schoolId), eq(hosts.host, host)))

/** Which of these are a school's, or lead on to one. */
export const takenAmong = (database: Database, subdomains: readonly string[]) =>
  unionAll(
    directory(database)
      .select({ slug: schools.slug, schoolId: schools.id })
      .from(schools)
      .where(inArray(schools.slug, [...subdomains])),
    directory(database)
      .select({ slug: formerSubdomains.slug, schoolId: formerSubdomains.schoolId })
      .from(formerSubdomains)
      .where(inArray(formerSubdomains.slug, [...subdomains])),
  )

/** What leads on to a school, the last first. */
export const formersOf = (database: Database, schoolId: string) =>
  directory(database)
    .select({ slug: formerSubdomains.slug, until: formerSubdomains.until })
    .from(formerSubdomains)
    .where(eq(formerSubdomains.schoolId, schoolId))
    .orderBy(desc(formerSubdomains.until))

/** Another subdomain, to which the one that it had leads on; one of its own earlier ones it takes back. Doing it twice changes nothing. */
export const moveEntry = (database: Database, schoolId: string, slug: string, until: Date) => {
  const db = directory(database)
  const had = db
    .select({ slug: schools.slug, schoolId: schools.id, until: sql<Date>`${until.getTime()}`.as('until') })
    .from(schools)
    .where(and(eq(schools.id, schoolId), ne(schools.slug, slug)))
  return db.batch([
    db.delete(formerSubdomains).where(and(eq(formerSubdomains.schoolId, schoolId), eq(formerSubdomains.slug, slug))),
    db.insert(formerSubdomains).select(had),
    db.update(schools).set({ slug }).where(eq(schools.id, schoolId)),
  ])
}

export const deleteOldFormers = (database: Database, now: Date) =>
  directory(database).delete(formerSubdomains).where(lte(formerSubdomains.until, now))

const listing = (database: Database) => {
  const { id, name, town, slug } = schools
  return directory(database).select({ id, name, town, slug }).from(schools)
}

/** The first schools there are; a demo is nobody's to find. */
export const firstEntries = (database: Database, size: number) =>
  listing(database)
    .where(and(isNull(schools.demoEndsAt), isNull(schools.leftAt)))
    .orderBy(schools.name)
    .limit(size)

/** Schools with a word that begins so, for each of these. */
export const entriesWith = (database: Database, beginnings: readonly string[], size: number) =>
  listing(database)
    .where(and(isNull(schools.leftAt), ...beginnings.map((start) => inArray(schools.id, schoolsWith(database, start)))))
    .orderBy(schools.name)
    .limit(size)

const schoolsWith = (database: Database, start: string) =>
  directory(database)
    .select({ id: schoolWords.schoolId })
    .from(schoolWords)
    .where(and(gte(schoolWords.word, start), lt(schoolWords.word, `${start}\uffff`)))

/** How many schools each shard holds. */
export const schoolsPerShard = (database: Database) =>
  directory(database)
    .select({ shard: schools.shard, count: sql<number>`count(*)` })
    .from(schools)
    .groupBy(schools.shard)

export const insertEntry = (database: Database, entry: typeof schools.$inferInsert, words: readonly string[]) => {
  const db = directory(database)
  const rows = words.map((word) => ({ word, schoolId: entry.id }))
  return db.batch([db.insert(schools).values(entry), ...rows.map((row) => db.insert(schoolWords).values(row))])
}

/** What visitors find a school by, with its old words taken away. */
export const updateEntry = (
  database: Database,
  schoolId: string,
  entry: Pick<typeof schools.$inferSelect, 'name' | 'town'>,
  words: readonly string[],
) => {
  const db = directory(database)
  return db.batch([
    db.update(schools).set(entry).where(eq(schools.id, schoolId)),
    db.delete(schoolWords).where(eq(schoolWords.schoolId, schoolId)),
    ...words.map((word) => db.insert(schoolWords).values({ word, schoolId })),
  ])
}
