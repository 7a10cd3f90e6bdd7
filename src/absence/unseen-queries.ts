import { type SQL, sql } from 'drizzle-orm'
import { lastsOn, openToMe } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'
import { instantAt, localDay } from '../time.ts'
import { groupsFoundOn } from './day-queries.ts'
import type { Name } from './register-queries.ts'

export type UnseenRow = Name & { pupil_id: string; group_id: string; taken_back_at: number | null; due: string | null }

/** Milliseconds of a local time on a day whose clock does not change after school began. */
const momentOf = ({ school: { zone } }: Scope, day: string, time: SQL) =>
  sql`(${instantAt(day, '12:00', zone).getTime()} + (substr(${time}, 1, 2) - 12) * 3600000 + substr(${time}, 4, 2) * 60000)`

/**
 * (group_id, pupil_id, ...): of whom nobody looked whether they are there since the register was closed: who was reported then and
 * is not any more, and who was to be late and should have come by now. Closing it again is looking.
 */
export const unseenOn = (scope: Scope, school: SQL, day: string) => {
  const closed = sql`c.school_id = ${school} and c.day = ${day} and c.group_id in (${groupsFoundOn(scope, day)(school)})`
  const missed = sql`select 1 from missed_pupils x where x.school_id = ${school} and x.day = ${day} and x.pupil_id = r.pupil_id`
  const time = sql`coalesce(r.until_time, ${scope.school.bell})`
  return sql`
    select u.group_id, u.pupil_id, p.first_name, p.infix, p.last_name, max(u.taken_back_at) as taken_back_at, max(u.due) as due from (
      select c.group_id, r.pupil_id, r.retracted_at as taken_back_at, null as due from attendance_checks c
        cross join absence_reports r indexed by absence_reports_taken_back
          on r.school_id = ${school} and r.retracted_at > c.at and r.from_day <= ${day} and r.until_day >= ${day}
      where ${closed} and not exists (${missed}) and not exists (select 1 from absence_reports o where o.school_id = ${school}
        and o.pupil_id = r.pupil_id and o.until_day >= ${day} and o.from_day <= ${day} and o.retracted_at is null)
      union all
      select c.group_id, r.pupil_id, null, ${time} from attendance_checks c
        cross join absence_reports r
          on r.school_id = ${school} and r.until_day = ${day} and r.from_day = ${day} and r.retracted_at is null and r.kind = 'late'
      where ${closed} and ${momentOf(scope, day, time)} <= ${scope.now.getTime()} and max(r.at, ${momentOf(scope, day, time)}) > c.at
        and not exists (${missed} and (x.outcome is not null or x.at >= r.at))) u
      cross join memberships m on m.school_id = ${school} and m.group_id = u.group_id and m.role = 'pupil' and m.person_id = u.pupil_id
        and ${lastsOn(sql`m`, day)}
      cross join people p on p.school_id = ${school} and p.id = u.pupil_id
    where ${openToMe(scope, school, sql`u.pupil_id`)}
    group by u.group_id, u.pupil_id`
}

/** On a day that is over nobody looks any more. */
export const unseen = (scope: Scope, day: string) =>
  scope.db.all<UnseenRow>((school) =>
    day === localDay(scope.now, scope.school.zone) ? unseenOn(scope, school, day) : sql`select 1 where 0`,
  )
