import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { type Press, pressed } from './answering-queries.ts'
import type { NewFile, SignedText } from './handing-in.ts'
import { answerFiles } from './schema.ts'
import { entitled, together } from './units.ts'

// What lies beside an answer, written with the press that it came with; its bytes are there before.

export const insertFiles = ({ db, now }: Scope, press: Press, files: readonly NewFile[]) => {
  const rows = files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length }))
  return db.run(
    (school) => sql`
      insert into answer_files (school_id, id, message_id, person_id, subject_id, pupil_id, question_id, name, type, size, at)
      select ${school}, j.value ->> 'id', ${press.messageId}, ${press.personId}, j.value ->> 'subject', j.value ->> 'pupilId',
        j.value ->> 'questionId', j.value ->> 'name', j.value ->> 'type', j.value ->> 'size', ${now.getTime()}
      from json_each(${JSON.stringify(rows)}) j where ${pressed(school, press)} on conflict do nothing`,
  )
}

export const insertTexts = ({ db }: Scope, press: Press, texts: readonly SignedText[]) =>
  db.run(
    (school) => sql`
      insert into signed_texts (school_id, question_id, version, text)
      select ${school}, j.value ->> 'questionId', j.value ->> 'version', j.value ->> 'text'
      from json_each(${JSON.stringify(texts)}) j where ${pressed(school, press)} on conflict do nothing`,
  )

/** What another took the place of, or was taken away, as far as no answer names it any more: a partner's answer may still (D9). */
export const deleteFiles = ({ db }: Scope, press: Press, ids: readonly string[]) =>
  db.run(
    (school) => sql`
      delete from answer_files where school_id = ${school} and message_id = ${press.messageId}
        and id in (select value from json_each(${JSON.stringify(ids)})) and ${pressed(school, press)}
        and not exists (select 1 from answers a where a.school_id = ${school} and a.question_id = answer_files.question_id
          and a.message_id = ${press.messageId} and instr(a.value, answer_files.id) > 0)`,
  )

export const filesAmong = ({ db }: Scope, ids: readonly string[]) =>
  db.pick({ id: answerFiles.id }, answerFiles, inArray(answerFiles.id, [...ids]))

/** For the message's sender, and for who answers together with its giver and has custody of the child it is about. */
export const answerFileForMe = ({ db, me, school }: Scope, id: string) => {
  const [here, mine] = [sql`${school.schoolId}`, sql`${me.id}`]
  const { messageId, personId, pupilId } = answerFiles
  return db
    .from(
      answerFiles,
      and(
        eq(answerFiles.id, id),
        sql`(exists (select 1 from messages m where m.school_id = ${here} and m.id = ${messageId} and m.sender_id = ${mine})
          or ${together(here, mine, sql`${personId}`)} and exists (select 1 from deliveries d
            where d.school_id = ${here} and d.message_id = ${messageId} and d.person_id = ${personId}
              and (d.named = 1 and ${pupilId} is null or exists (select 1 from delivery_pupils dp
                where dp.school_id = ${here} and dp.message_id = d.message_id and dp.person_id = d.person_id
                  and (${pupilId} is null or dp.pupil_id = ${pupilId}) and ${entitled(here, mine, sql`dp.pupil_id`)}))))`,
      ),
    )
    .limit(1)
}
