import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import type { Filter } from './filter.ts'
import { matching, recipients, sectionsOfPage, tellers, unreached } from './recipient-queries.ts'
import { answeredCount, entitled, subjectOf, unitOf } from './units.ts'

const modeOf = (school: SQL, messageId: string) =>
  sql`(select q.mode from questionnaires q where q.school_id = ${school} and q.message_id = ${messageId})`

/**
 * What every number is counted from. `reached`: who has it. `u`: who has which section, by whose unit. `r`: the newest response of each unit and
 * section. `given`: their values. A `thing` is what is counted once: a child, whoever answers for it, or else the unit.
 */
const units = (school: SQL, messageId: string) => sql`
  reached as materialized (select person_id, named, read_at from deliveries where school_id = ${school} and message_id = ${messageId}),
  s as materialized (
    select dp.person_id, dp.group_id, ${subjectOf(modeOf(school, messageId), sql`dp.pupil_id`, sql`dp.group_id`)} as subject
      from delivery_pupils dp where dp.school_id = ${school} and dp.message_id = ${messageId}
        and ${entitled(school, sql`dp.person_id`, sql`dp.pupil_id`)}
    union select d.person_id, null, '' from reached d where d.named = 1 and exists (select 1 from questionnaires q
      where q.school_id = ${school} and q.message_id = ${messageId} and q.mode = 'once')),
  p as materialized (select w.person_id, ${unitOf(school, sql`w.person_id`)} as unit from (select distinct person_id from s) w),
  u as materialized (select s.*, p.unit, case when ${modeOf(school, messageId)} = 'perChild' then s.subject else p.unit || ':' || s.subject end as thing
    from s join p on p.person_id = s.person_id),
  r as materialized (select w.*, max(w.at || w.id) from (select id, person_id, subject_id, at, ${unitOf(school, sql`responses.person_id`)} as unit
      from responses where school_id = ${school} and message_id = ${messageId}) w group by w.unit, w.subject_id),
  given as materialized (select distinct u.thing, u.subject, r.person_id, a.question_id, q.kind, a.value from u
    join r on r.unit = u.unit and r.subject_id = u.subject
    join answers a on a.school_id = ${school} and a.message_id = ${messageId} and a.person_id = r.person_id and a.subject_id = r.subject_id
    join questions q on q.school_id = ${school} and q.id = a.question_id),
  told as materialized (select question_id, kind, thing, min(value) as lo, max(value) as hi from given
    group by question_id, kind, thing, case when kind = 'multiple' then value when kind in ('text', 'longText') then person_id else '' end)`

/** The yes/no question by which a message is judged: the first that has a positive answer. */
const judged = (school: SQL, messageId: string) => sql`
  yes as materialized (select t.thing from told t where t.lo = t.hi and (t.question_id, t.lo) = (
    select q.id, q.positive from questions q where q.school_id = ${school} and q.message_id = ${messageId}
      and q.kind = 'yesNo' and q.positive is not null order by q.position limit 1))`

export type Figures = {
  received: number
  read: number
  asked: number
  answered: number
  positive: number
  open: number
  unreachable: number
}

/** How many have it and read it, how many answers there can be and are, how many of them positive, and who owes one. */
const figures = (school: SQL, messageId: string) => sql`
  select count(*) as received, count(read_at) as read,
    (select count(distinct thing) from u) as asked,
    ${answeredCount(school, sql`${messageId}`, modeOf(school, messageId))} as answered,
    (select count(distinct thing) from yes) as positive,
    (select count(distinct u.person_id) from u left join r on r.unit = u.unit and r.subject_id = u.subject
      where r.id is null) as open,
    (select count(*) from (${unreached(school)})) as unreachable
  from reached`

export type GroupFigures = Omit<Figures, 'open' | 'unreachable'> & { name: string }

const groupFigures = (school: SQL) => sql`
  select g.name, count(distinct u.person_id) as received, count(distinct iif(d.read_at is null, null, u.person_id)) as read,
    count(distinct u.thing) as asked, count(distinct iif(r.id is null, null, u.thing)) as answered,
    count(distinct iif(u.thing in (select thing from yes), u.thing, null)) as positive
  from u
    cross join groups g on g.school_id = ${school} and g.id = u.group_id
    join reached d on d.person_id = u.person_id
    left join r on r.unit = u.unit and r.subject_id = u.subject
  group by g.id order by g.year, g.name`

/** A null value: two guardians of one child gave different answers. What is written in words is only counted. */
export type Tally = { questionId: string; value: string | null; count: number }

const tallies = sql`
  select question_id as questionId, case when kind in ('text', 'longText') then '' when lo = hi then lo end as value,
    count(*) as count
  from told group by 1, 2 order by 1, 2`

export type ContradictionRow = {
  questionId: string
  pupilId: string
  firstName: string
  infix: string
  lastName: string
  relation: string
  person: string
  value: string
}

/** Children whose guardians answered differently, each answer on its own row, for the sender to settle. */
const contradictions = (school: SQL, limit: number) => sql`
  select v.question_id as questionId, c.id as pupilId, c.first_name as firstName, c.infix, c.last_name as lastName, g.relation, w.first_name as person, v.value
  from told t
    join given v on v.question_id = t.question_id and v.thing = t.thing
    join people c on c.school_id = ${school} and c.id = v.subject
    join people w on w.school_id = ${school} and w.id = v.person_id
    join guardianships g on g.school_id = ${school} and g.pupil_id = v.subject and g.person_id = v.person_id
  where t.lo <> t.hi and t.kind in ('yesNo', 'single', 'number', 'date')
  order by c.first_name, c.id, v.question_id, g.relation, w.first_name limit ${limit}`

/** Rows as one value, so that many questions about the same rows are one statement, and those are found once. */
const asJson = (columns: readonly string[], rows: SQL) => {
  const pairs = columns.map((column) => sql`${column}, x.${sql.identifier(column)}`)
  return sql`(select json_group_array(json_object(${sql.join(pairs, sql`, `)})) from (${rows}) x)`
}

export type Look = { filter: Filter; after: string; size: number; contradictions: number }

/** Each is JSON: an array of its rows. */
export type OutcomeRow = Record<
  'figures' | 'groups' | 'tallies' | 'contradictions' | 'count' | 'recipients' | 'sections',
  string
>

/** All that is counted of a message, and a page of who it was sent to. */
export const outcomeOf = ({ db }: Scope, messageId: string, look: Look) =>
  db.all<OutcomeRow>(
    (school) => sql`
      with ${units(school, messageId)}, ${judged(school, messageId)},
        ${tellers},
        found as materialized (select d.person_id, d.read_at from reached d where ${matching(school, messageId, look.filter)}),
        page as materialized (${recipients(school, look.after, look.size)})
      select
        ${asJson(['received', 'read', 'asked', 'answered', 'positive', 'open', 'unreachable'], figures(school, messageId))} as figures,
        ${asJson(['name', 'received', 'read', 'asked', 'answered', 'positive'], groupFigures(school))} as "groups",
        ${asJson(['questionId', 'value', 'count'], tallies)} as tallies,
        ${asJson(['questionId', 'pupilId', 'firstName', 'infix', 'lastName', 'relation', 'person', 'value'], contradictions(school, look.contradictions))} as contradictions,
        ${asJson(['count'], sql`select count(*) as count from found`)} as count,
        ${asJson(['id', 'firstName', 'infix', 'lastName', 'photoKey', 'email', 'reachable', 'readAt'], sql`select * from page`)} as recipients,
        ${asJson(['person', 'name', 'answered', 'giver', 'vals'], sectionsOfPage(school, messageId, look.filter))} as sections`,
  )

export type PlacesFigures = { questionId: string; taken: number; waiting: number }

export const placesFiguresOf = ({ db }: Scope, messageId: string) =>
  db.all<PlacesFigures>(
    (school) => sql`
      select q.id as questionId, coalesce(sum(iif(pl.state = 'taken', pl.amount, 0)), 0) as taken,
        coalesce(sum(iif(pl.state = 'waiting', pl.amount, 0)), 0) as waiting
      from questions q left join places pl on pl.school_id = ${school} and pl.question_id = q.id
      where q.school_id = ${school} and q.message_id = ${messageId} and q.kind = 'places' group by q.id`,
  )
