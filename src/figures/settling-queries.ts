import { type SQL, sql } from 'drizzle-orm'
import { entitled, newestGiver, subjectOf } from '../questionnaires/units.ts'
import type { SchoolScope } from '../scope.ts'
import { concerned, counted, type Whom } from './counted-queries.ts'

// Who gave the answer that holds is written with every section it holds in, so that it is found once and read often.

const mode = sql`(select mode from k)`
const theirs = (school: SQL) => sql`school_id = ${school} and message_id = (select message_id from k)
  and person_id in (select person_id from y)`

/** For each child or group of theirs. */
export const settleChildren = ({ db }: SchoolScope, messageId: string, whom: Whom) =>
  db.run((school) => {
    const giver = newestGiver({
      school,
      message: sql`delivery_pupils.message_id`,
      person: sql`delivery_pupils.person_id`,
      subject: subjectOf(mode, sql`delivery_pupils.pupil_id`, sql`delivery_pupils.group_id`),
    })
    return sql`with ${counted(school, messageId)}, ${concerned(school, whom)}
      update delivery_pupils set giver_id = ${giver} where ${theirs(school)} and giver_id is not ${giver}`
  })

/** For what is asked once, and whether they still owe anything. After their children. */
export const settle = ({ db }: SchoolScope, messageId: string, whom: Whom) =>
  db.run((school) => {
    const children = sql`select 1 from delivery_pupils dp where dp.school_id = ${school} and dp.message_id = deliveries.message_id
      and dp.person_id = deliveries.person_id and ${entitled(school, sql`dp.person_id`, sql`dp.pupil_id`)}`
    const answersOnce = sql`${mode} = 'once' and (deliveries.named = 1 or exists (${children}))`
    const unit = { school, message: sql`deliveries.message_id`, person: sql`deliveries.person_id`, subject: sql`''` }
    const giver = sql`iif(${answersOnce}, ${newestGiver(unit)}, null)`
    const owes = sql`case when ${mode} is null then read_at is null when ${mode} = 'once' then ${answersOnce} and ${giver} is null
      else exists (${children} and dp.giver_id is null) end`
    return sql`with ${counted(school, messageId)}, ${concerned(school, whom)}
      update deliveries set giver_id = ${giver}, open = ${owes} where ${theirs(school)} and (giver_id is not ${giver} or open <> ${owes})`
  })
