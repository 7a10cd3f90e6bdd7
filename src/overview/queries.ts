import { sql } from 'drizzle-orm'
import { entitled, isAnswered, subjectOf } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'

/** Besides what still has its deadline ahead, only what came lately is looked at: a page costs the same in a school's tenth year. */
const lately = 20

/** A unit of mine in a questionnaire that can still be answered, and the pupil it is about. */
export type UnitRow = {
  message_id: string
  subject: string
  deadline: number | null
  pupil_id: string | null
  answered: 0 | 1
}

/** The answer units of what I was asked lately (model.md, Answer units). */
export const unitsAsked = ({ db, me, now }: Scope) =>
  db.all<UnitRow>((school) => {
    const person = sql`${me.id}`
    const subject = subjectOf(sql`q.mode`, sql`dp.pupil_id`, sql`dp.group_id`)
    return sql`
    with recent as (
      select message_id, named from (select message_id, named from deliveries
        where school_id = ${school} and person_id = ${person} order by sent_at desc, message_id desc limit ${lately})
      union
      select d.message_id, d.named from questionnaires q
        cross join deliveries d on d.school_id = ${school} and d.message_id = q.message_id and d.person_id = ${person}
        where q.school_id = ${school} and q.deadline > ${now.getTime()})
    select m.id as message_id, m.subject, q.deadline, dp.pupil_id,
      ${isAnswered({ school, message: sql`d.message_id`, person, subject })} as answered
    from recent d
      cross join questionnaires q on q.school_id = ${school} and q.message_id = d.message_id
        and (q.deadline is null or q.deadline > ${now.getTime()})
      cross join messages m on m.school_id = ${school} and m.id = d.message_id
      left join delivery_pupils dp on dp.school_id = ${school} and dp.message_id = d.message_id and dp.person_id = ${person}
        and ${entitled(school, person, sql`dp.pupil_id`)}
    where dp.pupil_id is not null or (d.named = 1 and q.mode = 'once')`
  })
