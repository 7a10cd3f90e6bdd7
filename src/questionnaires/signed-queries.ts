import { sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { answeringWith, entitled } from './units.ts'

/** `child`: the first name of whom it was signed for, where it was. */
export type SignedRow = { text: string; label: string; value: string; child: string | null }

/** More are not listed beside the words: the results say who signed. */
const most = 200

/**
 * Words with the signatures below them that the asker may see: all of them for the message's sender, else those given by
 * whoever answers together with the asker, who has custody of the child it is about (D7).
 */
export const signedWith = ({ db, me }: Scope, messageId: string, questionId: string, version: string) =>
  db.all<SignedRow>(
    (school) => sql`
      select st.text, q.label, a.value, c.first_name as child from questions q
        cross join signed_texts st on st.school_id = ${school} and st.question_id = q.id and st.version = ${version}
        cross join messages m on m.school_id = ${school} and m.id = q.message_id
        cross join answers a on a.school_id = ${school} and a.question_id = q.id and a.message_id = q.message_id
          and instr(a.value, ${` ${version} `}) > 0
        cross join responses r on r.school_id = ${school} and r.message_id = a.message_id and r.person_id = a.person_id
          and r.subject_id = a.subject_id
        left join people c on c.school_id = ${school} and c.id = r.pupil_id
      where q.school_id = ${school} and q.id = ${questionId} and q.message_id = ${messageId} and q.kind = 'signature'
        and (m.sender_id = ${me.id} or m.withdrawn_at is null and a.person_id in ${answeringWith(school, sql`${me.id}`)}
          and (r.pupil_id is null or ${entitled(school, sql`${me.id}`, sql`r.pupil_id`)}))
      order by a.value limit ${most}`,
  )
