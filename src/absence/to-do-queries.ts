import { sql } from 'drizzle-orm'
import { type DayOffRow, daysOffRows } from '../calendar/days-off-queries.ts'
import { lastsOn, openToMe } from '../groups/queries.ts'
import { countWaiting } from '../people/waiting-queries.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { isOn } from './day-list.ts'
import { keepsRegister } from './offices.ts'
import { isReported } from './register-queries.ts'
import { unseenOn } from './unseen-queries.ts'

/** How many requests wait for whoever decides (H2). */
export const leaveWaiting = (scope: Scope) =>
  countWaiting(scope, 'leave.decide', (school) => sql`leave_requests where school_id = ${school} and is_open = 1`)

/** How many children of 16 hours without an explanation wait for the office (H3). */
export const warningsWaiting = (scope: Scope) =>
  countWaiting(
    scope,
    'absence.export',
    (school) => sql`absence_warnings where school_id = ${school} and settled_at is null`,
  )

export type RegisterToDoRow = { id: string; name: string; missed: string | null }

/** As long as school lasts, for a teacher. */
const keeps = (scope: Scope) =>
  scope.me.teaches.length > 0 && permitted(scope.me.roles, 'absence.register', scope.school) && isOn(scope)

/** Also when school is out: that a parent does not know either where a child is, for its teachers and the office. */
const seeks = ({ me, school }: Scope) =>
  (me.teaches.length > 0 || keepsRegister(me)) && permitted(me.roles, 'absence.register', school)

/** Of the classes I teach, those whose register nobody closed today, and by name of whom nobody knows where they are (H3). */
export const registersToDo = (scope: Scope) =>
  scope.db.all<RegisterToDoRow>((school) => {
    if (!seeks(scope)) return sql`select 1 where 0`
    const day = localDay(scope.now, scope.school.zone)
    const lost = sql`select g.id, g.name, p.first_name as missed from missed_pupils x
        cross join groups g on g.school_id = ${school} and g.id = x.group_id
        cross join people p on p.school_id = ${school} and p.id = x.pupil_id
      where x.school_id = ${school} and x.day = ${day} and x.outcome is null and x.answer = 'unknown'
        and not ${isReported(school, sql`x.pupil_id`, sql`x.day`, sql`x.at`)} and ${openToMe(scope, school, sql`x.pupil_id`)}
        and (${keepsRegister(scope.me) ? 1 : 0} or g.id in (select value from json_each(${JSON.stringify(scope.me.teaches)})))`
    if (!keeps(scope)) return lost
    const mine = sql`json_each(${JSON.stringify(scope.me.teaches)}) t
      cross join groups g on g.school_id = ${school} and g.id = t.value and g.kind = 'class'`
    return sql`select g.id, g.name, null as missed from ${mine}
      where not exists (select 1 from attendance_checks c where c.school_id = ${school} and c.day = ${day} and c.group_id = g.id)
        and exists (select 1 from memberships m where m.school_id = ${school} and m.group_id = g.id and m.role = 'pupil'
          and ${lastsOn(sql`m`, day)})
      union all
      select g.id, g.name, p.first_name from ${mine}
        cross join missed_pupils x on x.school_id = ${school} and x.day = ${day} and x.group_id = g.id and x.outcome is null
          and not ${isReported(school, sql`x.pupil_id`, sql`x.day`, sql`x.at`)}
        cross join people p on p.school_id = ${school} and p.id = x.pupil_id
      union all
      select g.id, g.name, u.first_name from (${unseenOn(scope, school, day)}) u
        cross join groups g on g.school_id = ${school} and g.id = u.group_id and g.kind = 'class'
          and g.id in (select value from json_each(${JSON.stringify(scope.me.teaches)}))`
  })

/** What says whether those classes have school today. */
export function daysOffToday(scope: Scope) {
  const today = localDay(scope.now, scope.school.zone)
  const span = { from: today, until: today, groupIds: scope.me.teaches }
  return seeks(scope) ? daysOffRows(scope, span) : scope.db.all<DayOffRow>(() => sql`select 1 where 0`)
}
