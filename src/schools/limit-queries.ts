import { eq, lte, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import { tallies } from './directory-schema.ts'

const on = (directory: Database) => drizzle(directory as D1Database) // safe: drizzle only prepares and batches

/** One more; a span that is over begins anew. */
export const countOne = (directory: Database, key: string, now: Date, begun: Date) =>
  on(directory)
    .insert(tallies)
    .values({ key, since: now, count: 1 })
    .onConflictDoUpdate({
      target: tallies.key,
      set: {
        count: sql`case when ${tallies.since} <= ${begun.getTime()} then 1 else ${tallies.count} + 1 end`,
        since: sql`case when ${tallies.since} <= ${begun.getTime()} then ${now.getTime()} else ${tallies.since} end`,
      },
    })
    .returning({ count: tallies.count })

export const deleteOldTallies = (directory: Database, before: Date) =>
  on(directory).delete(tallies).where(lte(tallies.since, before))

export const deleteTally = (directory: Database, key: string) =>
  on(directory).delete(tallies).where(eq(tallies.key, key))
