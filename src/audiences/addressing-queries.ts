import { type SQL, sql } from 'drizzle-orm'
import { lastsOn } from '../groups/queries.ts'
import { isOn, isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'

/** Has custody of a pupil who is here. */
export const isParent = (person: SQL, school: SQL, today: string) => sql`exists (select 1 from guardianships wg
  join pupils wu on wu.school_id = ${school} and wu.person_id = wg.pupil_id and (wu.left_on is null or wu.left_on >= ${today})
  where wg.school_id = ${school} and wg.person_id = ${person} and wg.custody = 'full')`

/**
 * Of `people p`: whom a parent may write to (C5, C3). The school's people and parents with a task always; pupils never;
 * a parent with a task herself reaches also those who do not hear parents. Whose children have all left is no parent
 * here any more, and reaches the school only. Where parents do not write to each other, those with a task still do.
 */
const writableByParent = ({ id: me, roles }: Scope['me'], school: SQL, today: string, each: boolean) => sql`(
  not exists (select 1 from pupils wc where wc.school_id = ${school} and wc.person_id = p.id)
  and (exists (select 1 from staff ws where ws.school_id = ${school} and ws.person_id = p.id)
    or exists (select 1 from memberships wm where wm.school_id = ${school} and wm.person_id = p.id
      and wm.role = 'teacher' and ${lastsOn(sql`wm`, today)})
    or ${hasTask(roles) ? sql`1` : isParent(sql`${me}`, school, today)} and (exists (select 1 from memberships wm
      where wm.school_id = ${school} and wm.person_id = p.id and wm.role in ('classParent', 'liceParent') and ${lastsOn(sql`wm`, today)})
    or ${each || hasTask(roles) ? sql`1` : sql`0`} and ${isParent(sql`p.id`, school, today)} and coalesce(
      (select max(wh.joint_use, wh.partners_may_write) from household_members w1
        join household_members w2 on w2.school_id = ${school} and w2.household_id = w1.household_id and w2.person_id = ${me}
        join households wh on wh.school_id = ${school} and wh.id = w1.household_id
        where w1.school_id = ${school} and w1.person_id = p.id),
      ${hasTask(roles) ? sql`1` : sql`p.hears_parents`})
      and ${hasTask(roles) ? sql`1` : isUnblocked(me, school)})))`

/** By `people p`. */
const isUnblocked = (me: string, school: SQL) => sql`not exists (select 1 from blocks wb
  where wb.school_id = ${school} and wb.person_id = p.id and wb.blocked_id = ${me})`

const hasTask = (roles: Scope['me']['roles']) => roles.has('classParent') || roles.has('liceParent')

/** Whether the asker may write to `people p`: one rule for what is sent and for what is offered. */
export const writable = ({ me, now, school }: Scope, schoolId: SQL) =>
  isStaff(me.roles)
    ? sql`1`
    : writableByParent(me, schoolId, localDay(now, school.zone), isOn('parentMessages', school))

/** Which of these people exist and may be written to. */
export const writablePeople = (scope: Scope, ids: readonly string[]) =>
  scope.db.all<{ id: string }>(
    (school) => sql`select p.id from people p where p.school_id = ${school} and ${writable(scope, school)}
      and p.id in (select value from json_each(${JSON.stringify(ids)}))`,
  )

/** Groups in which the asker has a parent's task today, each with its pupils; and, without a task, those of the asker's children. */
export const groupsInMyCare = ({ db, me, now, school: { zone } }: Scope) =>
  db.all<{ group_id: string; name: string; pupil_id: string | null; task: 0 | 1 }>(
    (school) => sql`select m.group_id, g.name, c.person_id as pupil_id, 1 as task from memberships m
      join groups g on g.school_id = ${school} and g.id = m.group_id
      left join memberships c on c.school_id = ${school} and c.group_id = m.group_id and c.role = 'pupil' and ${lastsOn(sql`c`, localDay(now, zone))}
      where m.school_id = ${school} and m.person_id = ${me.id} and m.role in ('classParent', 'liceParent')
        and ${lastsOn(sql`m`, localDay(now, zone))}
      union all
      select m.group_id, g.name, null, 0 from guardianships gs
        cross join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil' and ${lastsOn(sql`m`, localDay(now, zone))}
        cross join groups g on g.school_id = ${school} and g.id = m.group_id
        where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full'`,
  )

/** The guardians to write to when a parent asks for those of a class-mate of the own child; strangers' parents are not told. */
export const writableGuardiansOf = (scope: Scope, pupilIds: readonly string[]) =>
  scope.db.all<{ id: string }>((school) => {
    const today = localDay(scope.now, scope.school.zone)
    return sql`select distinct p.id from guardianships g join people p on p.school_id = ${school} and p.id = g.person_id
      where g.school_id = ${school} and g.custody = 'full' and p.id <> ${scope.me.id} and ${writable(scope, school)}
        and g.pupil_id in (select value from json_each(${JSON.stringify(pupilIds)}))
        and exists (select 1 from guardianships mg
          join memberships m1 on m1.school_id = ${school} and m1.person_id = mg.pupil_id and m1.role = 'pupil' and ${lastsOn(sql`m1`, today)}
          join memberships m2 on m2.school_id = ${school} and m2.group_id = m1.group_id and m2.person_id = g.pupil_id
            and m2.role = 'pupil' and ${lastsOn(sql`m2`, today)}
          where mg.school_id = ${school} and mg.person_id = ${scope.me.id} and mg.custody = 'full')`
  })
