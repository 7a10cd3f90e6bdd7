import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { joined } from '../db/school-db.ts'
import { people, staff } from '../people/schema.ts'
import type { Database } from '../platform/ports.ts'
import { schools } from '../schools/directory-schema.ts'
import type { WarningDays } from '../schools/trial.ts'
import type { SchoolScope } from '../scope.ts'

const directory = (database: Database) => drizzle(database as D1Database) // safe: drizzle only prepares and batches

type Span = { days: WarningDays; after: Date; upTo: Date }

/** Schools whose trial ends in this span of time, and that were not warned of it so late yet. */
export const unwarned = (database: Database, { days, after, upTo }: Span, limit: number) =>
  directory(database)
    .select({ id: schools.id, trialEndsAt: schools.trialEndsAt })
    .from(schools)
    .where(
      and(
        gt(schools.trialEndsAt, after),
        lte(schools.trialEndsAt, upTo),
        sql`coalesce(${schools.trialWarned}, 365) > ${days}`,
      ),
    )
    .orderBy(asc(schools.trialEndsAt))
    .limit(limit)

export const markWarned = (database: Database, schoolId: string, days: WarningDays) =>
  directory(database).update(schools).set({ trialWarned: days }).where(eq(schools.id, schoolId))

/** Who decides about the school. */
export const admins = ({ db }: SchoolScope) =>
  db
    .pick({ id: people.id }, staff, eq(staff.role, 'admin'))
    .innerJoin(people, joined(people, staff, eq(people.id, staff.personId)))
