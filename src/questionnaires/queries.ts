import { eq, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { questionnaires, questions } from './schema.ts'
import type { Pair } from './sections.ts'
import { entitled, housemates, together, unitOf } from './units.ts'

export const questionnaireOf = ({ db }: Scope, messageId: string) =>
  db.from(questionnaires, eq(questionnaires.messageId, messageId)).limit(1)

export const questionsOf = ({ db }: Scope, messageId: string) =>
  db.from(questions, eq(questions.messageId, messageId)).orderBy(questions.position)

/** The pupils this message is about for somebody, as far as this person has custody of them today. */
export const pairsOf = ({ db }: Scope, messageId: string, personId: string) =>
  db.all<Pair>(
    (school) => sql`
      select dp.pupil_id as pupilId, p.first_name as firstName, dp.group_id as groupId, g.name as groupName
      from delivery_pupils dp
        join people p on p.school_id = ${school} and p.id = dp.pupil_id
        join groups g on g.school_id = ${school} and g.id = dp.group_id
      where dp.school_id = ${school} and dp.message_id = ${messageId} and dp.person_id = ${personId}
        and ${entitled(school, sql`dp.person_id`, sql`dp.pupil_id`)}
      order by g.year, g.name, p.first_name, dp.pupil_id`,
  )

export type AnswerRow = {
  id: string
  subject: string
  mine: 0 | 1
  firstName: string
  at: number
  enteredBy: string | null
  questionId: string | null
  value: string | null
}

export const answersFor = ({ db }: Scope, messageId: string, personId: string) =>
  db.all<AnswerRow>((school) => heldBy(school, sql`${personId}`, sql`${messageId}`))

/** What holds for somebody in each section: the newest that this person, or whoever answers together with this person, gave (D9). */
export const heldBy = (school: SQL, person: SQL, message: SQL) => sql`
  with given as (
    select r.*, row_number() over (partition by r.subject_id order by r.at desc, r.id desc) as place
    from responses r
    where r.school_id = ${school} and r.message_id = ${message} and r.person_id in ${housemates(school, person)}
      and ${together(school, person, sql`r.person_id`)})
  select g.id, g.subject_id as subject, g.person_id = ${person} as mine, p.first_name as firstName, g.at,
    e.first_name as enteredBy, a.question_id as questionId, a.value
  from given g
    join people p on p.school_id = ${school} and p.id = g.person_id
    left join people e on e.school_id = ${school} and e.id = g.entered_by_id
    left join answers a on a.school_id = ${school} and a.message_id = g.message_id and a.person_id = g.person_id
      and a.subject_id = g.subject_id
  where g.place = 1
  order by g.subject_id, a.question_id, a.position`

export type ClaimRow = { questionId: string; subject: string; amount: number; state: 'taken' | 'waiting'; rank: number }

/** What somebody has or waits for, and how many in the line are not behind. */
export const claimsOf = ({ db }: Scope, messageId: string, personId: string) =>
  db.all<ClaimRow>(
    (school) => sql`
      with mine as (
        select dp.pupil_id as claimant, dp.pupil_id as subject from delivery_pupils dp
          where dp.school_id = ${school} and dp.message_id = ${messageId} and dp.person_id = ${personId}
        union select ${unitOf(school, sql`${personId}`)}, ''
        union select ${unitOf(school, sql`${personId}`)} || ':' || dp.group_id, dp.group_id from delivery_pupils dp
          where dp.school_id = ${school} and dp.message_id = ${messageId} and dp.person_id = ${personId})
      select pl.question_id as questionId, m.subject, pl.amount, pl.state, iif(pl.state = 'waiting', (select count(*) from places w
        where w.school_id = ${school} and w.question_id = pl.question_id and w.state = 'waiting'
          and (w.at, w.claimant) <= (pl.at, pl.claimant)), 0) as rank
      from questions q
        join mine m
        join places pl on pl.school_id = ${school} and pl.question_id = q.id and pl.claimant = m.claimant
      where q.school_id = ${school} and q.message_id = ${messageId} and q.kind = 'places'`,
  )

/** The statements that say what is asked of somebody, of me unless said; they go along in the batch that reads the message. */
export const askedStatements = (scope: Scope, messageId: string, personId = scope.me.id) =>
  [
    questionnaireOf(scope, messageId),
    questionsOf(scope, messageId),
    pairsOf(scope, messageId, personId),
    answersFor(scope, messageId, personId),
    claimsOf(scope, messageId, personId),
  ] as const
