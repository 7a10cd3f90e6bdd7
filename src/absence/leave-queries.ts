import { type SQL, sql } from 'drizzle-orm'
import { lastsOn } from '../groups/queries.ts'
import { newId } from '../ids.ts'
import type { Found } from '../notifications/queries.ts'
import type { Role } from '../permissions.ts'
import { myPupils } from '../questionnaires/units.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { LeaveGround, LeaveOutcome } from './schema.ts'

/** A request with the decision that holds, if there is one. */
export type LeaveRow = {
  id: string
  pupil_id: string
  first_name: string
  infix: string
  last_name: string
  class_id: string | null
  class_name: string | null
  by_name: string
  at: number
  from_day: string
  until_day: string
  ground: LeaveGround
  reason: string
  sheet: string
  days: number
  withdrawn_at: number | null
  mine: 0 | 1
  decision_id: string | null
  outcome: LeaveOutcome | null
  granted_from: string | null
  granted_until: string | null
  granted_days: number | null
  text: string | null
  decided_at: number | null
  decided_by: string | null
}

/** The class of the pupil of a request `q`; whoever looks at the own children need not be told. */
const classToday = (school: SQL, today: string) => sql`
    left join memberships m on m.school_id = ${school} and m.person_id = q.pupil_id and m.role = 'pupil' and ${lastsOn(sql`m`, today)}
      and exists (select 1 from groups c where c.school_id = ${school} and c.id = m.group_id and c.kind = 'class')
    left join groups g on g.school_id = ${school} and g.id = m.group_id`

/** Of requests `q`, each with what was decided last; with the pupil's class on this day, if one is named. */
const rows = ({ me }: Scope, school: SQL, from: SQL, today?: string) => sql`
  select q.id, q.pupil_id, p.first_name, p.infix, p.last_name,
    ${today ? sql`g.id as class_id, g.name as class_name` : sql`null as class_id, null as class_name`},
    b.first_name || ' ' || b.last_name as by_name,
    q.at, q.from_day, q.until_day, q.ground, q.reason, q.sheet, q.days, q.withdrawn_at,
    q.pupil_id in ${myPupils(school, sql`${me.id}`)} as mine, d.id as decision_id, d.outcome, d.from_day as granted_from,
    d.until_day as granted_until, d.days as granted_days, d.text, d.at as decided_at, h.first_name || ' ' || h.last_name as decided_by
  from ${from}
    cross join people p on p.school_id = ${school} and p.id = q.pupil_id
    cross join people b on b.school_id = ${school} and b.id = q.by_id
    ${today ? classToday(school, today) : sql``}
    left join leave_decisions d on d.school_id = ${school} and d.request_id = q.id and d.id = (select max(l.id) from leave_decisions l
      where l.school_id = ${school} and l.request_id = q.id)
    left join people h on h.school_id = ${school} and h.id = d.by_id`

/** What was asked for my children, of this school year and the last. They are chosen before it is asked what belongs to each. */
export const leaveOfMine = (scope: Scope, since: string) =>
  scope.db.all<LeaveRow>((school) => {
    const latest = sql`(select w.* from guardianships gs
        cross join leave_requests w on w.school_id = ${school} and w.pupil_id = gs.pupil_id and w.until_day >= ${since}
      where gs.school_id = ${school} and gs.person_id = ${scope.me.id} and gs.custody = 'full'
      order by w.from_day desc limit 16) q`
    return sql`${rows(scope, school, latest)} order by q.from_day desc, p.first_name`
  })

/** One, if it is of my child or mine to decide about. */
export const leaveWith = (scope: Scope, id: string, decides: boolean, today: string) =>
  scope.db.all<LeaveRow>(
    (school) => sql`
    ${rows(scope, school, sql`leave_requests q`, today)}
    where q.school_id = ${school} and q.id = ${id} and (${decides ? 1 : 0} or q.pupil_id in ${myPupils(school, sql`${scope.me.id}`)})
      and not exists (select 1 from guardianships x where x.school_id = ${school} and x.pupil_id = q.pupil_id
        and x.person_id = ${scope.me.id} and x.custody = 'blocked')`,
  )

/** Those that wait, the soonest first; then what was decided lately. */
export const leaveHere = (scope: Scope, today: string, most: number) =>
  scope.db.all<LeaveRow>(
    (school) => sql`
    ${rows(
      scope,
      school,
      sql`(select * from (select w.* from leave_requests w where w.school_id = ${school} and w.is_open = 1 order by w.from_day limit ${most})
        union all
        select * from (select c.* from leave_requests c where c.school_id = ${school} and c.is_open = 0 order by c.id desc limit 20)) q`,
      today,
    )}
    order by q.is_open desc, case when q.is_open = 1 then q.from_day else '' end, q.id desc`,
  )

export type EarlierRow = { at: number; outcome: LeaveOutcome; text: string; days: number; by_name: string }

/** All that was decided of one, the latest first. */
export const decisionsOf = ({ db }: Scope, id: string) =>
  db.all<EarlierRow>(
    (school) => sql`
    select d.at, d.outcome, d.text, d.days, h.first_name || ' ' || h.last_name as by_name from leave_decisions d
      cross join people h on h.school_id = ${school} and h.id = d.by_id
    where d.school_id = ${school} and d.request_id = ${id} order by d.id desc`,
  )

/** School days of leave that were granted in these days, by pupil: of requests `q` by what holds now. A religion's own days are no leave of the ten. */
export const granted = (school: SQL, pupil: SQL, span: { from: SQL; until: SQL }, but: SQL) => sql`(
  select coalesce(sum(d.days), 0) from leave_requests o
    cross join leave_decisions d on d.school_id = ${school} and d.request_id = o.id and d.outcome in ('granted', 'partly')
      and d.id = (select max(l.id) from leave_decisions l where l.school_id = ${school} and l.request_id = o.id)
  where o.school_id = ${school} and o.pupil_id = ${pupil} and o.until_day >= ${span.from} and o.from_day <= ${span.until}
    and o.withdrawn_at is null and o.ground <> 'religion' and o.id <> ${but})`

export type CounterRow = { pupil_id: string; days: number; birth_date: string | null }

/** How many of the ten days each of my children has had this school year. */
export const countersOfMine = ({ db, me }: Scope, { from, until }: { from: string; until: string }) =>
  db.all<CounterRow>(
    (school) => sql`
    select gs.pupil_id, pu.birth_date, ${granted(school, sql`gs.pupil_id`, { from: sql`${from}`, until: sql`${until}` }, sql`''`)} as days from guardianships gs
      cross join pupils pu on pu.school_id = ${school} and pu.person_id = gs.pupil_id
    where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full'`,
  )

/** The school year that a day lies in: 1 August to 31 July. */
const yearOf = (day: SQL) => {
  const start = sql`(cast(substr(${day}, 1, 4) as integer) - (substr(${day}, 6, 2) < '08'))`
  return { from: sql`${start} || '-08-01'`, until: sql`(${start} + 1) || '-07-31'` }
}

/** The same of the pupil of one request in its school year, without that request itself. */
export const counterFor = ({ db }: Scope, id: string) =>
  db.all<{ days: number }>(
    (school) => sql`
    select ${granted(school, sql`q.pupil_id`, yearOf(sql`q.from_day`), sql`q.id`)} as days from leave_requests q
    where q.school_id = ${school} and q.id = ${id}`,
  )

export type NewLeave = {
  id: string
  pupilId: string
  from: string
  until: string
  ground: LeaveGround
  reason: string
  sheet: string
  days: number
}

/** Of a child of mine, once for one form, and only where nothing else is asked for any of these days. */
export const insertLeave = ({ db, me, now }: Scope, leave: NewLeave) =>
  db.run(
    (school) => sql`
    insert into leave_requests (school_id, id, pupil_id, by_id, at, from_day, until_day, ground, reason, sheet, days)
    select ${school}, ${leave.id}, gs.pupil_id, ${me.id}, ${now.getTime()}, ${leave.from}, ${leave.until}, ${leave.ground},
      ${leave.reason}, ${leave.sheet}, ${leave.days} from guardianships gs
    where gs.school_id = ${school} and gs.pupil_id = ${leave.pupilId} and gs.person_id = ${me.id} and gs.custody = 'full'
      and not exists (select 1 from leave_requests o where o.school_id = ${school} and o.pupil_id = gs.pupil_id and o.withdrawn_at is null
        and o.from_day <= ${leave.until} and o.until_day >= ${leave.from}
        and coalesce((select d.outcome from leave_decisions d where d.school_id = ${school} and d.request_id = o.id
          order by d.id desc limit 1), '') <> 'refused')
    on conflict do nothing`,
  )

/** What came of a form, of one child or more: what it asked, or an earlier press of it. */
export const leaveOfSheet = ({ db, me }: Scope, sheet: string) =>
  db.all<{ id: string }>(
    (school) =>
      sql`select id from leave_requests where school_id = ${school} and by_id = ${me.id}
        and (sheet = ${sheet} or sheet > ${`${sheet}.`} and sheet < ${`${sheet}/`})`,
  )

export const leaveAskedTold =
  (id: string, roles: readonly Role[]): Found =>
  (school, begin) =>
    sql`select ${begin} || s.person_id || ':mail' as key, s.person_id, json_object('kind', 'leaveAsked', 'request', q.id) as notice
    from leave_requests q cross join staff s on s.school_id = ${school} and s.role in (select value from json_each(${JSON.stringify(roles)}))
    where q.school_id = ${school} and q.id = ${id} group by s.person_id`

/** Whoever has custody hears what was decided. */
export const leaveDecidedTold =
  (id: string, decision: string): Found =>
  (school, begin) =>
    sql`select ${begin} || gs.person_id || ':mail' as key, gs.person_id,
      json_object('kind', 'leaveDecided', 'request', q.id, 'decision', d.id) as notice
    from leave_requests q
      cross join leave_decisions d on d.school_id = ${school} and d.request_id = q.id and d.id = ${decision}
      cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = q.pupil_id and gs.custody = 'full'
    where q.school_id = ${school} and q.id = ${id}`

/** Taken back by whoever has custody, while nobody decided. */
export const withdrawLeave = ({ db, me, now }: Scope, id: string) =>
  db.all<{ id: string }>(
    (school) => sql`update leave_requests set withdrawn_at = ${now.getTime()}, is_open = 0
    where school_id = ${school} and id = ${id} and is_open = 1 and pupil_id in ${myPupils(school, sql`${me.id}`)} returning id`,
  )

export type NewDecision = {
  id: string
  requestId: string
  /** The decision that whoever decides has read, or none. */
  seen: string
  outcome: LeaveOutcome
  from: string | null
  until: string | null
  days: number
  text: string
}

/** Whether this very decision was made: nobody had decided since it was read. */
export const decisionMade = (school: SQL, { id, requestId }: NewDecision) =>
  sql`exists (select 1 from leave_decisions n where n.school_id = ${school} and n.request_id = ${requestId} and n.id = ${id})`

/**
 * The decision, if nobody decided since it was read; what was granted before stands no more among the reports, and what is
 * granted now does.
 */
export const decide = ({ db, me, now }: Scope, decision: NewDecision) => {
  const { id, requestId, seen, outcome, from, until, days, text } = decision
  return [
    db.run(
      (school) => sql`
      insert into leave_decisions (school_id, id, request_id, by_id, at, outcome, from_day, until_day, days, text)
      select ${school}, ${id}, q.id, ${me.id}, ${now.getTime()}, ${outcome}, ${from}, ${until}, ${days}, ${text} from leave_requests q
      where q.school_id = ${school} and q.id = ${requestId} and q.withdrawn_at is null
        and coalesce((select max(l.id) from leave_decisions l where l.school_id = ${school} and l.request_id = q.id), '') = ${seen}`,
    ),
    db.run(
      (school) => sql`update leave_requests set is_open = 0
      where school_id = ${school} and id = ${requestId} and ${decisionMade(school, decision)}`,
    ),
    db.run(
      (school) => sql`update absence_reports set retracted_at = ${now.getTime()}
      where school_id = ${school} and kind = 'leave' and retracted_at is null and pupil_id = (select q.pupil_id from leave_requests q
        where q.school_id = ${school} and q.id = ${requestId}) and sheet glob ${`verlof.${requestId}.*`} and ${decisionMade(school, decision)}`,
    ),
    db.run(
      (school) => sql`
      insert into absence_reports (school_id, id, pupil_id, kind, note, from_day, until_day, sheet, reporter_id, at)
      select ${school}, ${newId(now)}, q.pupil_id, 'leave', '', ${from}, ${until}, ${`verlof.${requestId}.${id}`}, ${me.id}, ${now.getTime()}
      from leave_requests q where q.school_id = ${school} and q.id = ${requestId} and ${from} is not null and ${decisionMade(school, decision)}`,
    ),
  ] as const
}

/** For the mails: a request, who asked and what holds, as the school knows it. */
export const leaveTold = ({ db }: SchoolScope, id: string) =>
  db.all<{ first_name: string; decision_id: string | null; withdrawn_at: number | null; is_open: 0 | 1 }>(
    (school) => sql`
    select p.first_name, q.withdrawn_at, q.is_open, (select max(l.id) from leave_decisions l where l.school_id = ${school} and l.request_id = q.id) as decision_id
    from leave_requests q cross join people p on p.school_id = ${school} and p.id = q.pupil_id
    where q.school_id = ${school} and q.id = ${id}`,
  )

/** Whether this person has custody of the child that a request is about. */
export const mayKnowLeave = ({ db }: SchoolScope, id: string, personId: string) =>
  db.all<{ id: string }>(
    (school) => sql`select q.id from leave_requests q
    where q.school_id = ${school} and q.id = ${id} and q.pupil_id in ${myPupils(school, sql`${personId}`)}`,
  )
