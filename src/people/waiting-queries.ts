import { type SQL, sql } from 'drizzle-orm'
import { type Permission, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'

/** No more are counted than are worth a number. */
const mostCounted = 100

/** How many of what stands in this part of a statement, after its `from`, wait for me, who may see to them; for others nothing is read. */
export const countWaiting = ({ db, me, school }: Scope, permission: Permission, from: (school: SQL) => SQL) =>
  db.all<{ count: number }>((here) =>
    permitted(me.roles, permission, school)
      ? sql`select count(*) as count from (select 1 from ${from(here)} limit ${mostCounted})`
      : sql`select 0 as count where 0`,
  )
