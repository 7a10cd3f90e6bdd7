import { type SQL, sql } from 'drizzle-orm'
import { subjectOf, unitOf } from '../questionnaires/units.ts'

// Fragments of SQL that find what persons count for in a message's figures.

/** Whose write it is: (person_id), the same before and after it. */
export type Whom = (school: SQL) => SQL

/** Only while their figures are right is there anything to keep so; nothing below finds a message that is not being counted. */
export const counted = (school: SQL, messageId: string) => sql`
  k as materialized (select c.message_id, c.counted_to, q.mode from countings c
    left join questionnaires q on q.school_id = ${school} and q.message_id = c.message_id
    where c.school_id = ${school} and c.message_id = ${messageId} and c.state = 'now')`

/** Those concerned and their households, who may answer together. */
export const concerned = (school: SQL, whom: Whom) => sql`
  y as materialized (
    select w.person_id from k cross join (${whom(school)}) w
    union select h2.person_id from k cross join (${whom(school)}) w
      cross join household_members h1 on h1.school_id = ${school} and h1.person_id = w.person_id
      cross join household_members h2 on h2.school_id = ${school} and h2.household_id = h1.household_id)`

/**
 * `reached`: which of them have it. `c`: their children. `u`: every section that is counted with theirs, by whomever it is had,
 * with who gave the answer that holds in it. A `thing` is what is counted once: the child, or else the unit.
 */
const sections = (school: SQL) => sql`
  reached as materialized (select d.person_id, d.named, d.read_at, d.open, d.giver_id from k cross join y
    cross join deliveries d on d.school_id = ${school} and d.message_id = k.message_id and d.person_id = y.person_id
    where d.person_id <= k.counted_to),
  c as materialized (select distinct g.pupil_id from y
    cross join guardianships g on g.school_id = ${school} and g.person_id = y.person_id and g.custody = 'full'),
  s as materialized (
    select dp.person_id, dp.group_id, ${subjectOf(sql`k.mode`, sql`dp.pupil_id`, sql`dp.group_id`)} as subject, dp.giver_id
      from k cross join c
        cross join guardianships g on g.school_id = ${school} and g.pupil_id = c.pupil_id and g.custody = 'full'
        cross join delivery_pupils dp on dp.school_id = ${school} and dp.message_id = k.message_id
          and dp.person_id = g.person_id and dp.pupil_id = c.pupil_id
      where dp.person_id <= k.counted_to and (k.mode = 'perChild' or dp.person_id in (select person_id from y))
    union all select r.person_id, null, '', r.giver_id from k cross join reached r where k.mode = 'once' and r.named = 1),
  u as materialized (select s.*, case k.mode when 'perChild' then s.subject
      else ${unitOf(school, sql`s.person_id`)} || ':' || s.subject end as thing from k cross join s)`

/** Said in one's own words, or handed in: counted, and not compared. */
export const written = sql`'text', 'longText', 'file', 'signature'`

/** `given`: the values that hold. `told`: what each thing answered, with the lowest and highest where it is one answer. */
const values = (school: SQL) => sql`
  given as materialized (select distinct u.thing, u.subject, u.giver_id, a.question_id, q.kind, a.value from k cross join u
    cross join answers a on a.school_id = ${school} and a.message_id = k.message_id and a.person_id = u.giver_id and a.subject_id = u.subject
    cross join questions q on q.school_id = ${school} and q.id = a.question_id),
  told as materialized (select question_id, kind, thing, min(value) as lo, max(value) as hi from given group by question_id, kind,
    thing, case when kind = 'multiple' then value when kind in (${written}) then giver_id else '' end)`

/** By the yes/no question by which the message is judged: the first that has a positive answer. */
export const positives = (school: SQL) => sql`
  yes as materialized (select t.thing from told t where t.lo = t.hi and (t.question_id, t.lo) = (
    select q.id, q.positive from k cross join questions q on q.school_id = ${school} and q.message_id = k.message_id
    where q.kind = 'yesNo' and q.positive is not null order by q.position limit 1))`

export const whatTheyCountFor = (school: SQL, messageId: string, whom: Whom) =>
  sql`${counted(school, messageId)}, ${concerned(school, whom)}, ${sections(school)}, ${values(school)}`
