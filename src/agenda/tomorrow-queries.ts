import { sql } from 'drizzle-orm'
import { isOpen, type OccurrenceRow, occurrencesOn } from '../calendar/seeing-queries.ts'
import { lastsToday } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'

/** Weekdays are "1" for Monday to "7". */
export type On = { day: string; weekday: string }
export type PickUpRow = { pupil_id: string; on_day: string; note: string }

/** Who fetches my children: on that day, or on its weekday. */
export const pickUpsOn = (scope: Scope, { day, weekday }: On) =>
  scope.db.all<PickUpRow>(
    (school) => sql`select f.pupil_id, f.on_day, f.note from guardianships gs
      cross join pick_ups f on f.school_id = ${school} and f.pupil_id = gs.pupil_id and f.on_day in (${day}, ${weekday})
      where gs.school_id = ${school} and gs.person_id = ${scope.me.id} and gs.custody = 'full'`,
  )

/** What the school and my children's groups do that day. */
export const eventsOn = (scope: Scope, { day }: On) =>
  scope.db.all<OccurrenceRow>((school) => {
    const theirs = sql`(select 'school' as id union all select m.group_id from guardianships gs
      cross join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil' and ${lastsToday(scope)}
      where gs.school_id = ${school} and gs.person_id = ${scope.me.id} and gs.custody = 'full')`
    return occurrencesOn(school, day, { calendars: theirs, open: sql`${isOpen(scope)} and e.draft = 0` })
  })
