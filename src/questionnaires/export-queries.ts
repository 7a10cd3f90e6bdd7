import { sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { entitled, hasClaim, unitOf } from './units.ts'

type Name = { firstName: string; infix: string; lastName: string }

/** Somebody it was asked of, in one section: with whom this person answers, what about, and who gave the answer that holds. */
export type AskedRow = Name & {
  unit: string
  pupilId: string | null
  childFirst: string | null
  childInfix: string | null
  childLast: string | null
  groupId: string | null
  groupName: string | null
  year: number | null
  giver: string | null
}

/** Everybody who has something to answer, by name; the giver is kept with the figures. */
export const everyoneAsked = ({ db }: Scope, messageId: string) =>
  db.all<AskedRow>((school) => {
    const child = sql`dp.school_id = ${school} and dp.message_id = q.message_id and dp.person_id = d.person_id
      and ${entitled(school, sql`dp.person_id`, sql`dp.pupil_id`)}`
    return sql`
      select p.first_name as firstName, p.infix, p.last_name as lastName, ${unitOf(school, sql`d.person_id`)} as unit,
        dp.pupil_id as pupilId, c.first_name as childFirst, c.infix as childInfix, c.last_name as childLast,
        dp.group_id as groupId, g.name as groupName, g.year, iif(q.mode = 'once', d.giver_id, dp.giver_id) as giver
      from questionnaires q
        cross join deliveries d on d.school_id = ${school} and d.message_id = q.message_id
        cross join people p on p.school_id = ${school} and p.id = d.person_id
        left join delivery_pupils dp on q.mode <> 'once' and ${child}
        left join people c on c.school_id = ${school} and c.id = dp.pupil_id
        left join groups g on g.school_id = ${school} and g.id = dp.group_id
      where q.school_id = ${school} and q.message_id = ${messageId}
        and (dp.pupil_id is not null or q.mode = 'once' and (d.named = 1 or exists (select 1 from delivery_pupils dp where ${child})))
      order by d.sort_name, d.person_id`
  })

export type ResponseRow = Name & {
  giver: string
  subject: string
  at: number
  enteredFirst: string | null
  enteredInfix: string | null
  enteredLast: string | null
  /** JSON: question, value, and whether it waits for a place. */
  given: string
}

/** Every answer there is, also those that another took the place of. */
export const everythingAnswered = ({ db }: Scope, messageId: string) =>
  db.all<ResponseRow>(
    (school) => sql`
      select r.person_id as giver, r.subject_id as subject, r.at, p.first_name as firstName, p.infix, p.last_name as lastName,
        e.first_name as enteredFirst, e.infix as enteredInfix, e.last_name as enteredLast,
        (select json_group_array(json_array(a.question_id, a.value, ${hasClaim(school, sql`r.person_id`, sql`r.subject_id`, sql`'waiting'`)}))
          from (select * from answers where school_id = ${school} and message_id = r.message_id and person_id = r.person_id
            and subject_id = r.subject_id order by question_id, position) a) as given
      from responses r
        cross join people p on p.school_id = ${school} and p.id = r.person_id
        left join people e on e.school_id = ${school} and e.id = r.entered_by_id
      where r.school_id = ${school} and r.message_id = ${messageId}`,
  )
