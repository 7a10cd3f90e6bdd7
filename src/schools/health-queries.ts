import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { heartbeats } from './directory-schema.ts'

const directory = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

export const upsertHeartbeat = (database: Database, at: Date) =>
  directory(database)
    .insert(heartbeats)
    .values({ name: 'schedule', at })
    .onConflictDoUpdate({ target: heartbeats.name, set: { at } })

export const heartbeat = (database: Database) => directory(database).select().from(heartbeats).limit(1)
