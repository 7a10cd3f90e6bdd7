import { type SQL, sql } from 'drizzle-orm'
import { isWithdrawn } from '../messages/withdrawn-queries.ts'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import type { Values } from './asked.ts'
import { entitled, newestResponse, subjectOf } from './units.ts'

/** One section with its new answer, and the answer that it takes the place of ('' for none). */
export type Change = {
  id: string
  subject: string
  pupilId: string | null
  groupId: string | null
  at: number
  seen: string
  values: Values
}

/** One press of the button. Everything it writes depends on its row, so that all of it happens or none. */
export type Press = Answerer & {
  /** What its words are in. */
  language: Tongue | null
  nonce: string
  id: string
  messageId: string
  changes: readonly Change[]
  content: unknown
}

/** Whose answer it is, and who of the school enters it on this person's behalf (D4). */
export type Answerer = { personId: string; enteredById: string | null }

/** Written by this press, and not by an earlier one of the same form. */
export const pressed = (school: SQL, { nonce, id }: Press) => sql`exists (select 1 from submissions su
  where su.school_id = ${school} and su.nonce = ${nonce} and su.id = ${id})`

const changesOf = ({ changes }: Press) =>
  JSON.stringify(
    changes.map(({ id, subject, pupilId, groupId, at, seen }) => ({ id, subject, pupilId, groupId, at, seen })),
  )

/**
 * Before the deadline, for sections that are still this person's, over answers that are still the newest; else nothing is
 * written. What was handed in on paper may be entered later.
 */
export const insertSubmission = ({ db, now }: Scope, press: Press) =>
  db.run((school) => {
    const subject = sql`c.value ->> 'subject'`
    const { personId, enteredById } = press
    const unit = { school, message: sql`${press.messageId}`, person: sql`${personId}`, subject }
    return sql`
      insert into submissions (school_id, nonce, id, message_id, person_id, by_id, at, content)
      select ${school}, ${press.nonce}, ${press.id}, q.message_id, ${personId}, ${enteredById ?? personId},
        ${now.getTime()}, ${JSON.stringify(press.content)}
      from questionnaires q
        join deliveries d on d.school_id = ${school} and d.message_id = q.message_id and d.person_id = ${personId}
      where q.school_id = ${school} and q.message_id = ${press.messageId} and not ${isWithdrawn(school, sql`q.message_id`)}
        and (q.deadline is null or q.deadline > ${now.getTime()} or ${enteredById} is not null)
        and not exists (select 1 from json_each(${changesOf(press)}) c
          where coalesce(${newestResponse(unit)}, '') <> c.value ->> 'seen'
            or not (q.mode = 'once' and d.named = 1 or exists (select 1 from delivery_pupils dp
              where dp.school_id = ${school} and dp.message_id = q.message_id and dp.person_id = d.person_id
                and ${subjectOf(sql`q.mode`, sql`dp.pupil_id`, sql`dp.group_id`)} = ${subject}
                and ${entitled(school, sql`d.person_id`, sql`dp.pupil_id`)})))
      on conflict do nothing`
  })

export const upsertResponses = ({ db }: Scope, press: Press) =>
  db.run(
    (school) => sql`
      insert into responses (school_id, id, message_id, person_id, subject_id, pupil_id, group_id, at, entered_by_id, language)
      select ${school}, c.value ->> 'id', ${press.messageId}, ${press.personId}, c.value ->> 'subject', c.value ->> 'pupilId',
        c.value ->> 'groupId', c.value ->> 'at', ${press.enteredById}, ${press.language}
      from json_each(${changesOf(press)}) c where ${pressed(school, press)}
      on conflict (school_id, message_id, person_id, subject_id)
        do update set id = excluded.id, at = excluded.at, entered_by_id = excluded.entered_by_id, language = excluded.language`,
  )

export const deleteAnswers = ({ db }: Scope, press: Press) =>
  db.run(
    (school) => sql`
      delete from answers where school_id = ${school} and message_id = ${press.messageId} and person_id = ${press.personId}
        and subject_id in (select c.value ->> 'subject' from json_each(${changesOf(press)}) c) and ${pressed(school, press)}`,
  )

export function insertAnswers({ db }: Scope, press: Press) {
  const rows = press.changes.flatMap(({ subject, values }) =>
    Object.entries(values).flatMap(([question, given]) =>
      given.map((value, position) => [subject, question, position, value]),
    ),
  )
  return db.run(
    (school) => sql`
      insert into answers (school_id, message_id, person_id, subject_id, question_id, position, value)
      select ${school}, ${press.messageId}, ${press.personId}, v.value ->> 0, v.value ->> 1, v.value ->> 2, v.value ->> 3
      from json_each(${JSON.stringify(rows)}) v where ${pressed(school, press)}`,
  )
}

export type SubmissionRow = { id: string; content: string }

/** Which press this form was sent with: mine now, or the one before it. */
export const submissionWith = ({ db, me }: Scope, { nonce, messageId, personId }: Press) =>
  db.all<SubmissionRow>(
    (school) => sql`select id, content from submissions
      where school_id = ${school} and nonce = ${nonce} and message_id = ${messageId}
        and person_id = ${personId} and by_id = ${me.id}`,
  )
