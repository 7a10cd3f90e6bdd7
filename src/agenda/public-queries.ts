import { sql } from 'drizzle-orm'
import { filesOfEvents } from '../calendar/files-queries.ts'
import { monthsBetween } from '../calendar/repeating.ts'
import { type Days, isOpen, type OccurrenceRow, occurrencesIn } from '../calendar/seeing-queries.ts'
import { among } from '../db/among.ts'
import type { SchoolScope, Scope } from '../scope.ts'

const openToAll = sql`e.draft = 0 and e.visibility = 'visitors'`

/** What visitors see. */
export const occurrencesForAnyone = ({ db }: Pick<SchoolScope, 'db'>, days: Days) =>
  db.all<OccurrenceRow>((school) => occurrencesIn(school, days, sql`('public')`, openToAll))

/** The files of these. */
export const filesForAnyone = (scope: Pick<SchoolScope, 'db'>, { from, until }: Days) =>
  filesOfEvents(
    scope,
    (school) => sql`(select e.id from occurrences o cross join events e on e.school_id = ${school} and e.id = o.event_id
      where o.school_id = ${school} and o.calendar = 'public' and o.month in ${among(monthsBetween(from, until))}
        and ${openToAll})`,
  )

/** The school's own calendar, without those of groups: what hangs in a kitchen for a year. */
export const occurrencesOfSchool = (scope: Scope, days: Days) =>
  scope.db.all<OccurrenceRow>((school) =>
    occurrencesIn(school, days, sql`('school')`, sql`${isOpen(scope)} and e.draft = 0`),
  )
