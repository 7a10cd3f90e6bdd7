import { sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'

/** A poll that stands open for somebody who has not taken part. */
export const toldPoll = ({ db, now }: SchoolScope, pollId: string, personId: string) =>
  db.all<{ title: string; closes_at: number | null; anonymous: 0 | 1 }>(
    (school) => sql`select p.title, p.closes_at, p.anonymous from poll_people i
        cross join polls p on p.school_id = ${school} and p.id = i.poll_id
      where i.school_id = ${school} and i.poll_id = ${pollId} and i.person_id = ${personId} and i.took_part = 0
        and p.closed_at is null and p.withdrawn_at is null and (p.closes_at is null or p.closes_at > ${now.getTime()})`,
  )
