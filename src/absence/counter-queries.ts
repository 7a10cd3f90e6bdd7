import { type SQL, sql } from 'drizzle-orm'
import { lastsOn, openToMe } from '../groups/queries.ts'
import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { groupsFoundOn } from './day-queries.ts'
import { granted } from './leave-queries.ts'
import type { ReportKind } from './schema.ts'

type Year = { from: string; until: string; today: string }

/** (group_id): the class of a pupil today. */
export const classOf = (school: SQL, pupilId: string, today: string) => sql`select m.group_id from memberships m
  cross join groups g on g.school_id = ${school} and g.id = m.group_id and g.kind = 'class'
  where m.school_id = ${school} and m.person_id = ${pupilId} and m.role = 'pupil' and ${lastsOn(sql`m`, today)} limit 1`

/** Its guardians with custody, the teachers of its groups and whoever keeps the register. */
function mayCount(scope: Scope, school: SQL, pupilId: string, today: string) {
  const { me } = scope
  const cares = permitted(me.roles, 'absence.report', scope.school) ? 1 : 0
  const sees = permitted(me.roles, 'absence.read', scope.school) ? 1 : 0
  return sql`(${cares} and exists (select 1 from guardianships cg where cg.school_id = ${school} and cg.person_id = ${me.id}
      and cg.pupil_id = ${pupilId} and cg.custody = 'full')
    or ${sees} and ${openToMe(scope, school, sql`${pupilId}`)} and exists (select 1 from memberships cm where cm.school_id = ${school}
      and cm.person_id = ${pupilId} and cm.role = 'pupil' and ${lastsOn(sql`cm`, today)} and cm.group_id in (${groupsFoundOn(scope, today)(school)})))`
}

export type CountedRow = { kind: ReportKind; from_day: string; until_day: string; whole: 0 | 1 }

/** What was reported of a pupil in a school year, for whoever may know. */
export const reportedIn = (scope: Scope, pupilId: string, { from, today }: Year) =>
  scope.db.all<CountedRow>(
    (school) => sql`select r.kind, r.from_day, r.until_day, r.from_time is null and r.until_time is null as whole
      from absence_reports r where r.school_id = ${school} and r.pupil_id = ${pupilId} and r.retracted_at is null
        and r.until_day >= ${from} and r.from_day <= ${today} and ${mayCount(scope, school, pupilId, today)}`,
  )

/** How many of the ten days of leave it had; no row for whoever may not know. */
export const leaveHad = (scope: Scope, pupilId: string, { from, until, today }: Year) =>
  scope.db.all<{ days: number; class_id: string | null }>(
    (
      school,
    ) => sql`select ${granted(school, sql`${pupilId}`, { from: sql`${from}`, until: sql`${until}` }, sql`''`)} as days,
        (${classOf(school, pupilId, today)}) as class_id
      from pupils pu where pu.school_id = ${school} and pu.person_id = ${pupilId} and ${mayCount(scope, school, pupilId, today)}`,
  )
