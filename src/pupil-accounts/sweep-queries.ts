import { lt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { pupilCards } from './schema.ts'

const shard = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

/** Sealed words that nobody came for. */
export const deleteCardsUntil = (database: Database, before: Date) =>
  shard(database).delete(pupilCards).where(lt(pupilCards.until, before))

/** Across a shard's schools, for the schedule only: who left in these days, has an account still, and is nothing else here. */
export const leaversWithAccount = (
  database: Database,
  { from, before }: { from: string; before: string },
  limit: number,
) =>
  shard(database).all<{ school_id: string; person_id: string }>(
    sql`select u.school_id, u.person_id from pupils u
      cross join accounts a on a.school_id = u.school_id and a.person_id = u.person_id
      where u.left_on >= ${from} and u.left_on < ${before}
        and not exists (select 1 from staff s where s.school_id = u.school_id and s.person_id = u.person_id)
        and not exists (select 1 from guardianships g where g.school_id = u.school_id and g.person_id = u.person_id and g.custody = 'full')
        and not exists (select 1 from memberships m where m.school_id = u.school_id and m.person_id = u.person_id
          and m.role <> 'pupil' and m.until_day is null)
      limit ${limit}`,
  )

/** With everything that hangs on it. */
export const deleteAccountOf = ({ db }: SchoolScope, personId: string) =>
  (['pupil_cards', 'sessions', 'recovery_codes', 'code_apps', 'passkeys', 'accounts'] as const).map((table) =>
    db.run(
      (school) => sql`delete from ${sql.identifier(table)} where school_id = ${school} and person_id = ${personId}`,
    ),
  )
