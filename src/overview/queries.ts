import { sql } from 'drizzle-orm'
import type { State } from '../figures/schema.ts'
import { answeringWith, myPupils, subjectOf } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'

/** Of what has no deadline, only what came lately is looked at: a page costs the same in a school's tenth year. */
const lately = 10

/** A unit of mine in a questionnaire that can still be answered, and the pupil it is about. */
export type UnitRow = {
  message_id: string
  subject: string
  deadline: number | null
  pupil_id: string | null
  first_name: string | null
  year: number | null
  group_name: string | null
  answered: 0 | 1
}

/** The answer units of what I was asked and can still answer (model.md, Answer units). */
export const unitsAsked = ({ db, me, now }: Scope) =>
  db.all<UnitRow>((school) => {
    const person = sql`${me.id}`
    const subject = subjectOf(sql`d.mode`, sql`dp.pupil_id`, sql`dp.group_id`)
    return sql`
    select m.id as message_id, m.subject, d.deadline, dp.pupil_id, p.first_name, g.year, g.name as group_name,
      exists (select 1 from responses r where r.school_id = ${school} and r.message_id = d.message_id
        and r.person_id in ${answeringWith(school, person)} and r.subject_id = ${subject}) as answered
    from (
        select q.message_id, q.mode, q.deadline, ahead.named from questionnaires q
          cross join deliveries ahead on ahead.school_id = ${school} and ahead.message_id = q.message_id and ahead.person_id = ${person}
          where q.school_id = ${school} and q.deadline > ${now.getTime()}
        union all
        select q.message_id, q.mode, null, recent.named from (select message_id, named from deliveries
            where school_id = ${school} and person_id = ${person} order by sent_at desc, message_id desc limit ${lately}) recent
          cross join questionnaires q on q.school_id = ${school} and q.message_id = recent.message_id and q.deadline is null) d
      cross join messages m on m.school_id = ${school} and m.id = d.message_id
      left join delivery_pupils dp on dp.school_id = ${school} and dp.message_id = d.message_id and dp.person_id = ${person}
        and +dp.pupil_id in ${myPupils(school, person)}
      left join people p on p.school_id = ${school} and p.id = dp.pupil_id
      left join groups g on g.school_id = ${school} and g.id = dp.group_id
    where m.withdrawn_at is null and (dp.pupil_id is not null or (d.named = 1 and d.mode = 'once'))`
  })

export type AskedByMeRow = {
  id: string
  subject: string
  deadline: number | null
  delivered_at: number | null
  /** As far as it is counted. */
  counting: State | null
  received: number | null
  answered: number | null
}

const month = 31 * 24 * 60 * 60 * 1000
/** Of one's own letters, so many are looked at; who writes more in the time that answers are awaited sees the latest. */
const mostLooked = 50

/** What I asked and can still be answered, the first deadline first; of what has no deadline, what I asked in the past month. */
export const askedByMe = ({ db, me, now }: Scope, most: number) =>
  db.all<AskedByMeRow>(
    (school) => sql`
    select a.id, a.subject, a.deadline, a.delivered_at, k.state as counting, f.received, f.answered
    from (select m.id, m.subject, m.sent_at, m.delivered_at, q.deadline
        from (select id, subject, sent_at, delivered_at from messages where school_id = ${school} and sender_id = ${me.id} and withdrawn_at is null
          order by sent_at desc limit ${mostLooked}) m
        cross join questionnaires q on q.school_id = ${school} and q.message_id = m.id
        where q.deadline > ${now.getTime()} or (q.deadline is null and m.sent_at > ${now.getTime() - month})
        order by q.deadline is null, q.deadline, m.sent_at desc limit ${most}) a
      left join countings k on k.school_id = ${school} and k.message_id = a.id
      left join figures f on f.school_id = ${school} and f.message_id = a.id and f.group_id = ''
    order by a.deadline is null, a.deadline, a.sent_at desc`,
  )
