import { type SQL, sql } from 'drizzle-orm'
import type { Over } from './terms.ts'

/**
 * Whom a poll asked goes, and what they said under their names, with the words of it; what was chosen stays as numbers (I3). Of a
 * poll without names there are those numbers already.
 */
export function pollNamesOver(school: SQL, { poll }: Over, now: Date) {
  const ended = sql`(select e.id from polls e where e.school_id = ${school} and e.wiped_at is null
    and e.closed_at < ${poll.getTime()})`
  const isOver = sql`school_id = ${school} and poll_id in ${ended}`
  return {
    table: 'poll_people',
    where: sql`poll_id in ${ended}`,
    before: [
      sql`insert into poll_votes (school_id, poll_id, question_id, value, count)
        select ${school}, r.poll_id, q.key, v.value, count(*)
        from polls p cross join poll_responses r on r.school_id = ${school} and r.poll_id = p.id
          cross join json_each(r.answers) q cross join json_each(q.value) v
        where p.school_id = ${school} and p.id in ${ended} and exists (select 1 from json_each(p.questions) k
          where k.value ->> 'id' = q.key and k.value ->> 'kind' <> 'longText') group by r.poll_id, q.key, v.value`,
      sql`delete from poll_responses where ${isOver}`,
      sql`delete from poll_ballots where ${isOver}`,
    ],
    after: [
      sql`update polls set wiped_at = ${now.getTime()}, sweep_at = null where school_id = ${school} and id in ${ended}`,
    ],
  }
}
