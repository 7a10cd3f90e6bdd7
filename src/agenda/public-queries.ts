import { sql } from 'drizzle-orm'
import { type Days, isOpen, type OccurrenceRow, occurrencesIn } from '../calendar/seeing-queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'

/** What visitors see. */
export const occurrencesForAnyone = ({ db }: Pick<SchoolScope, 'db'>, days: Days) =>
  db.all<OccurrenceRow>((school) =>
    occurrencesIn(school, days, sql`('public')`, sql`e.draft = 0 and e.visibility = 'visitors'`),
  )

/** The school's own calendar, without those of groups: what hangs in a kitchen for a year. */
export const occurrencesOfSchool = (scope: Scope, days: Days) =>
  scope.db.all<OccurrenceRow>((school) =>
    occurrencesIn(school, days, sql`('school')`, sql`${isOpen(scope)} and e.draft = 0`),
  )
