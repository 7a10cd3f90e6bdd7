import { type SQL, sql } from 'drizzle-orm'
import { lastsToday } from '../groups/queries.ts'
import { isOn } from '../permissions.ts'
import type { SchoolScope } from '../scope.ts'

/**
 * Of a post called `w` and a person called `p`: that it is new to them. It is out, and for their child's class, a group of their
 * own, or for all; whoever works here may read the other groups' as well, and is not told of those.
 */
export function isTold(scope: SchoolScope, school: SQL) {
  if (!isOn('blogs', scope.school)) return sql`0`
  const ofGroup = sql`exists (select 1 from guardianships gs cross join memberships m on m.school_id = ${school}
      and m.person_id = gs.pupil_id and m.role = 'pupil' and m.group_id = w.group_id and ${lastsToday(scope)}
      where gs.school_id = ${school} and gs.person_id = p.id and gs.custody = 'full')
    or exists (select 1 from memberships m where m.school_id = ${school} and m.person_id = p.id
      and m.group_id = w.group_id and m.role <> 'pupil' and ${lastsToday(scope)})`
  const isMember = sql`exists (select 1 from memberships m where m.school_id = ${school} and m.person_id = p.id
    and m.role <> 'pupil' and ${lastsToday(scope)})`
  const ofSchool = sql`exists (select 1 from guardianships gs cross join pupils pu on pu.school_id = ${school}
      and pu.person_id = gs.pupil_id and pu.left_on is null
      where gs.school_id = ${school} and gs.person_id = p.id and gs.custody = 'full')
    or exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id)`
  return sql`(w.removed_at is null and w.published_at <= ${scope.now.getTime()}
    and case w.visibility when 'group' then ${ofGroup} when 'parents' then ${ofSchool} else ${ofSchool} or ${isMember} end)`
}
