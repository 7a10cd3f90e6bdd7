import { type SQL, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import type { Span } from './days-off.ts'
import { monthsBetween } from './repeating.ts'

/** `calendar` is "school", or the group whose day off it is. */
export type DayOffRow = {
  calendar: string
  kind: 'holiday' | 'studyDay'
  title: string
  first_day: string
  last_day: string
}

/** Groups that are found in the same statement, where it is not known yet which: (id). */
export type GroupsFound = (school: SQL) => SQL

export const daysOffRows = (
  { db }: Pick<SchoolScope, 'db'>,
  { from, until, groupIds = [], groupsFound = () => sql`select 'school'` }: Span,
) =>
  db.all<DayOffRow>(
    (school) => sql`
    select distinct substr(o.calendar, 5) as calendar, e.kind, e.title, o.first_day, o.last_day from occurrences o
      cross join events e on e.school_id = ${school} and e.id = o.event_id
    where o.school_id = ${school}
      and o.calendar in (select 'off ' || value from json_each(${JSON.stringify(['school', ...groupIds])})
        union select 'off ' || id from (select null as id where false union ${groupsFound(school)}))
      and o.month in (select value from json_each(${JSON.stringify(monthsBetween(from, until))}))
      and o.first_day <= ${until} and o.last_day >= ${from}
      and e.draft = 0 and e.visibility in ('users', 'visitors')
    order by o.first_day`,
  )
