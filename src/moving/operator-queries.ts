import { and, eq, gt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { batch } from '../db/batch.ts'
import type { Database } from '../platform/ports.ts'
import { hosts, schools, schoolWords } from '../schools/directory-schema.ts'
import type { Arriving } from './archive.ts'
import { arrivals, departures } from './directory-schema.ts'

const on = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** A school that agreed to go, by its subdomain or its id. */
export const agreed = (directory: Database, school: string, now: Date) =>
  on(directory)
    .select({ id: schools.id, slug: schools.slug, name: schools.name, town: schools.town, shard: schools.shard })
    .from(schools)
    .innerJoin(departures, and(eq(departures.schoolId, schools.id), gt(departures.until, now)))
    .where(sql`${schools.leftAt} is null and (${schools.id} = ${school} or ${schools.slug} = ${school})`)
    .limit(1)

export const arrivalOf = (directory: Database, schoolId: string) =>
  on(directory).select().from(arrivals).where(eq(arrivals.schoolId, schoolId)).limit(1)

export const beginArrival = (directory: Database, arrival: typeof arrivals.$inferInsert) =>
  on(directory).insert(arrivals).values(arrival).onConflictDoNothing()

export const endArrival = (directory: Database, schoolId: string) =>
  on(directory).delete(arrivals).where(eq(arrivals.schoolId, schoolId))

type Opened = { id: string; slug: string; shard: string; now: Date; words: readonly string[]; about: Arriving }

/** In the directory, and with that open: all of it or nothing. */
export const openArrived = (directory: Database, { id, slug, shard, now, words, about }: Opened) => {
  const db = on(directory)
  const { name, town } = about
  return batch(directory, [
    db.insert(schools).values({ id, slug, name, town, shard, createdAt: now }),
    ...words.map((word) => db.insert(schoolWords).values({ word, schoolId: id })),
    ...about.hosts.map((host) => db.insert(hosts).values({ host, schoolId: id }).onConflictDoNothing()),
    db.delete(arrivals).where(eq(arrivals.schoolId, id)),
  ])
}

/** From here on it is there for nobody. */
export const leave = (directory: Database, schoolId: string, now: Date) =>
  on(directory).update(schools).set({ leftAt: now }).where(eq(schools.id, schoolId))
