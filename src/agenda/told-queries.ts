import { and, eq, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Scope } from '../scope.ts'
import { type ToldItem, toldItems } from './schema.ts'

export const toldBefore = ({ db, me }: Scope) => db.from(toldItems, eq(toldItems.personId, me.id))

/** Two programs that ask at once are told the same. */
export const noteTold = ({ db }: Scope, rows: readonly ToldItem[]) =>
  db.insertMany(
    toldItems,
    rows,
    sql`on conflict do update set said = excluded.said, all_day = excluded.all_day, starts_at = excluded.starts_at,
      ends_at = excluded.ends_at, sequence = excluded.sequence, changed_at = excluded.changed_at, cancelled_at = excluded.cancelled_at
      where sequence < excluded.sequence`,
  )

export const forgetTold = ({ db, me }: Scope, keys: readonly string[]) =>
  db.delete(toldItems, and(eq(toldItems.personId, me.id), sql`${toldItems.key} in ${among(keys)}`))

export const forgetAllTold = ({ db, me }: Scope) => db.delete(toldItems, eq(toldItems.personId, me.id))
