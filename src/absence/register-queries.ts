import { type SQL, sql } from 'drizzle-orm'
import { lastsOn, openToMe } from '../groups/queries.ts'
import type { Found } from '../notifications/queries.ts'
import { myPupils } from '../questionnaires/units.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { groupsFoundOn } from './day-queries.ts'
import type { MissedAnswer, missedOutcomes } from './schema.ts'

export type Name = { first_name: string; infix: string; last_name: string }

/** Everybody in one group that is mine to see, by first name. */
export const pupilsOfRegister = (scope: Scope, groupId: string, day: string) =>
  scope.db.all<Name & { id: string }>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name from memberships m
      cross join people p on p.school_id = ${school} and p.id = m.person_id
    where m.school_id = ${school} and m.group_id = ${groupId} and m.role = 'pupil' and ${lastsOn(sql`m`, day)} and m.group_id in (${groupsFoundOn(scope, day)(school)})
      and ${openToMe(scope, school, sql`m.person_id`)}
    order by p.first_name, p.last_name, p.id`,
  )

/** One pupil, by a group that is mine to see: its class before any other. */
export const pupilInSight = (scope: Scope, pupilId: string, day: string) =>
  scope.db.all<Name & { id: string; group_id: string }>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name, m.group_id from memberships m
      cross join people p on p.school_id = ${school} and p.id = m.person_id
      cross join groups g on g.school_id = ${school} and g.id = m.group_id
    where m.school_id = ${school} and m.person_id = ${pupilId} and m.role = 'pupil' and ${lastsOn(sql`m`, day)} and m.group_id in (${groupsFoundOn(scope, day)(school)})
      and ${openToMe(scope, school, sql`m.person_id`)}
    order by g.kind <> 'class' limit 1`,
  )

export type CheckRow = { group_id: string; at: number; by_name: string }

export const checksOn = (scope: Scope, day: string) =>
  scope.db.all<CheckRow>(
    (school) => sql`
    select c.group_id, c.at, b.first_name as by_name from attendance_checks c
      cross join people b on b.school_id = ${school} and b.id = c.by_id
    where c.school_id = ${school} and c.day = ${day} and c.group_id in (${groupsFoundOn(scope, day)(school)})`,
  )

export type MissedRow = Name & {
  pupil_id: string
  group_id: string
  at: number
  answer: MissedAnswer | null
  answered_by: string | null
  answered_at: number | null
  outcome: (typeof missedOutcomes)[number] | null
  outcome_at: number | null
}

/** Who was missed that day, in each group of the pupil that is mine to see. */
export const missedOn = (scope: Scope, day: string) =>
  scope.db.all<MissedRow>(
    (school) => sql`
    select x.pupil_id, m.group_id, p.first_name, p.infix, p.last_name, x.at, x.answer, a.first_name as answered_by, x.answered_at,
      x.outcome, x.outcome_at
    from missed_pupils x
      cross join memberships m on m.school_id = ${school} and m.person_id = x.pupil_id and m.role = 'pupil'
        and ${lastsOn(sql`m`, day)}
        and +m.group_id in (${groupsFoundOn(scope, day)(school)})
      cross join people p on p.school_id = ${school} and p.id = x.pupil_id
      left join people a on a.school_id = ${school} and a.id = x.answered_by_id
    where x.school_id = ${school} and x.day = ${day} and ${openToMe(scope, school, sql`x.pupil_id`)}
    order by p.first_name, p.last_name, p.id`,
  )

/** Reported for that day. Who was to come late is expected all the same, unless that was said after it was missed. */
export const isReported = (school: SQL, pupil: SQL, day: SQL, missedAt: SQL = sql`null`) => sql`exists (
  select 1 from absence_reports e where e.school_id = ${school} and e.pupil_id = ${pupil} and e.retracted_at is null
    and e.until_day >= ${day} and e.from_day <= ${day} and (e.kind <> 'late' or e.at > ${missedAt}))`

export const insertCheck = ({ db, me, now }: Scope, day: string, groupId: string) =>
  db.run(
    (school) => sql`insert into attendance_checks (school_id, day, group_id, by_id, at)
      values (${school}, ${day}, ${groupId}, ${me.id}, ${now.getTime()})
      on conflict (school_id, day, group_id) do update set by_id = excluded.by_id, at = excluded.at`,
  )

/** Of these, who is in the group and not reported; who was said to be there after all, or to come later, is missed again. */
export const insertMissed = ({ db, me, now }: Scope, day: string, groupId: string, pupilIds: readonly string[]) =>
  db.run((school) => {
    const toldSince = isReported(school, sql`missed_pupils.pupil_id`, sql`missed_pupils.day`, sql`missed_pupils.at`)
    return sql`
    insert into missed_pupils (school_id, day, pupil_id, group_id, by_id, at)
    select ${school}, ${day}, m.person_id, m.group_id, ${me.id}, ${now.getTime()} from json_each(${JSON.stringify(pupilIds)}) c
      cross join memberships m on m.school_id = ${school} and m.group_id = ${groupId} and m.role = 'pupil' and m.person_id = c.value
        and ${lastsOn(sql`m`, day)}
    where not ${isReported(school, sql`m.person_id`, sql`${day}`)}
    on conflict (school_id, day, pupil_id) do update set outcome = null, outcome_by_id = null, outcome_at = null,
      answer = case when ${toldSince} then null else answer end, at = case when ${toldSince} then excluded.at else at end
      where outcome = 'present' or ${toldSince}`
  })

/** Asks whoever has custody of a pupil that this register misses, and of whom nothing is known yet. */
export const missedTold =
  (day: string, groupId: string): Found =>
  (school, begin) =>
    sql`select ${begin} || x.pupil_id || ':' || gs.person_id || ':' || x.at || ':mail' as key, gs.person_id,
      json_object('kind', 'missed', 'pupil', x.pupil_id, 'day', x.day) as notice
    from missed_pupils x
      cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = x.pupil_id and gs.custody = 'full'
    where x.school_id = ${school} and x.day = ${day} and x.group_id = ${groupId} and x.outcome is null and x.answer is null
      and not ${isReported(school, sql`x.pupil_id`, sql`x.day`, sql`x.at`)}`

/** What a parent is still to be asked: nothing where it is known by now, or is not this parent's to know. */
export const stillMissed = ({ db }: SchoolScope, pupilId: string, day: string, personId: string) =>
  db.all<{ first_name: string; group_name: string }>(
    (school) => sql`
    select p.first_name, g.name as group_name from missed_pupils x
      cross join people p on p.school_id = ${school} and p.id = x.pupil_id
      cross join groups g on g.school_id = ${school} and g.id = x.group_id
    where x.school_id = ${school} and x.day = ${day} and x.pupil_id = ${pupilId} and x.outcome is null and x.answer is null
      and x.pupil_id in ${myPupils(school, sql`${personId}`)} and not ${isReported(school, sql`x.pupil_id`, sql`x.day`, sql`x.at`)}`,
  )

/** Of one who was missed, in a group that is mine to see: what became of it; or that it is missed again. */
export const settleMissed = (scope: Scope, day: string, pupilId: string, outcome: MissedRow['outcome']) => {
  const { db, me, now } = scope
  const [byId, at] = outcome ? [me.id, now.getTime()] : [null, null]
  return db.all<{ pupil_id: string }>(
    (school) => sql`
    update missed_pupils set outcome = ${outcome}, outcome_by_id = ${byId}, outcome_at = ${at}
    where school_id = ${school} and day = ${day} and pupil_id = ${pupilId} and exists (select 1 from memberships m
      where m.school_id = ${school} and m.person_id = ${pupilId} and m.role = 'pupil' and m.group_id in (${groupsFoundOn(scope, day)(school)}))
      and ${openToMe(scope, school, sql`pupil_id`)}
    returning pupil_id`,
  )
}

export type MissedOfMineRow = {
  pupil_id: string
  first_name: string
  group_name: string
  answer: MissedAnswer | null
}

/** My children who were missed today, while it is not known why. */
export const missedOfMine = ({ db, me }: Scope, day: string) =>
  db.all<MissedOfMineRow>(
    (school) => sql`
    select x.pupil_id, p.first_name, g.name as group_name, x.answer from guardianships gs
      cross join missed_pupils x on x.school_id = ${school} and x.day = ${day} and x.pupil_id = gs.pupil_id and x.outcome is null
      cross join people p on p.school_id = ${school} and p.id = x.pupil_id
      cross join groups g on g.school_id = ${school} and g.id = x.group_id
    where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full'
      and not ${isReported(school, sql`x.pupil_id`, sql`x.day`, sql`x.at`)}
    order by p.first_name`,
  )

export const answerMissed = ({ db, me, now }: Scope, day: string, pupilId: string, answer: MissedAnswer) =>
  db.all<{ pupil_id: string }>(
    (school) => sql`
    update missed_pupils set answer = ${answer}, answered_by_id = ${me.id}, answered_at = ${now.getTime()}
    where school_id = ${school} and day = ${day} and pupil_id = ${pupilId} and pupil_id in ${myPupils(school, sql`${me.id}`)}
    returning pupil_id`,
  )
