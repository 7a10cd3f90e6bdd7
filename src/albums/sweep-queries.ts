import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { albumItems, albums } from './schema.ts'

const shard = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches
// In no order, so that what cannot be thrown away is not always first.
const anyOrder = sql`random()`

/** Across a shard's schools, for the schedule only: albums that nothing has. */
export const looseAlbums = (database: Database, before: Date, limit: number) =>
  shard(database)
    .select({ schoolId: albums.schoolId, id: albums.id })
    .from(albums)
    .where(lt(albums.looseSince, before))
    .orderBy(anyOrder)
    .limit(limit)

/** Items that never came whole, or were to go and did not. */
export const brokenOff = (database: Database, before: Date, limit: number) =>
  shard(database)
    .select({ schoolId: albumItems.schoolId, id: albumItems.id })
    .from(albumItems)
    .where(and(ne(albumItems.state, 'there'), lt(albumItems.at, before)))
    .orderBy(anyOrder)
    .limit(limit)

/** Items of which not every width was made. */
export const unmade = (database: Database, before: Date, limit: number) =>
  shard(database)
    .select({ schoolId: albumItems.schoolId, id: albumItems.id })
    .from(albumItems)
    .where(and(isNull(albumItems.madeAt), eq(albumItems.state, 'there'), lt(albumItems.at, before)))
    .orderBy(anyOrder)
    .limit(limit)
