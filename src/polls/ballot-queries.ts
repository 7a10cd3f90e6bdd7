import { eq, type SQL, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type Poll, pollBallots } from './schema.ts'

/** Of poll :id, that somebody who is asked can still answer now. */
const isOpenFor = (school: SQL, scope: Scope, pollId: string, took: SQL) => sql`exists (select 1 from polls p
    cross join poll_people i on i.school_id = ${school} and i.poll_id = p.id and i.person_id = ${scope.me.id} and i.took_part in ${took}
    where p.school_id = ${school} and p.id = ${pollId} and p.opened_at is not null and p.closed_at is null
      and p.withdrawn_at is null and (p.closes_at is null or p.closes_at > ${scope.now.getTime()}))`

/** Into the box, under an id of chance, if this person has not been there yet. */
export const putIn = (scope: Scope, pollId: string, sealed: string) =>
  scope.db.all<{ came: 1 }>(
    (school) => sql`insert into poll_ballots (school_id, poll_id, id, sealed)
      select ${school}, ${pollId}, lower(hex(randomblob(16))), ${sealed} where ${isOpenFor(school, scope, pollId, sql`(0)`)}
      returning 1 as came`,
  )

/** Goes into the same batch, after the answer: either both are written or neither, and once however often it is pressed. */
export const tookPart = (scope: Scope, pollId: string) =>
  scope.db.run(
    (school) => sql`update poll_people set took_part = 1 where school_id = ${school} and poll_id = ${pollId}
      and person_id = ${scope.me.id} and took_part = 0 and ${isOpenFor(school, scope, pollId, sql`(0)`)}`,
  )

/** Under one's name; over an earlier answer only for whoever saw that one. */
export const putDown = (scope: Scope, pollId: string, answers: string, seen: number) =>
  scope.db.all<{ came: 1 }>(
    (school) => sql`insert into poll_responses (school_id, poll_id, person_id, answers, at)
      select ${school}, ${pollId}, ${scope.me.id}, ${answers}, ${scope.now.getTime()} where ${isOpenFor(school, scope, pollId, sql`(0, 1)`)}
      on conflict do update set answers = excluded.answers, at = max(excluded.at, at + 1) where at = ${seen}
      returning 1 as came`,
  )

/** Before that: one more took part, and under names one more is in the result. */
export const countTaking = (scope: Scope, pollId: string) =>
  scope.db.run(
    (
      school,
    ) => sql`update polls set took = took + 1, counted = counted + not anonymous where school_id = ${school} and id = ${pollId}
      and ${isOpenFor(school, scope, pollId, sql`(0)`)}`,
  )

export const waitingIn = ({ db }: SchoolScope, pollId: string) =>
  db.all<{ count: number }>(
    (school) => sql`select count(*) as count from poll_ballots where school_id = ${school} and poll_id = ${pollId}`,
  )

export const sealedOf = ({ db }: SchoolScope, pollId: string) => db.from(pollBallots, eq(pollBallots.pollId, pollId))

type Vote = { questionId: string; value: string; count: number }

/**
 * All of these or none: `counted` says how far it was when these were chosen, and only counting takes any away. Where another press
 * counted meanwhile nothing is written, and the next answer sees to it.
 */
export function countBallots({ db }: SchoolScope, poll: Poll, ids: readonly string[], votes: readonly Vote[]) {
  const isAsRead = (
    school: SQL,
  ) => sql`exists (select 1 from polls p where p.school_id = ${school} and p.id = ${poll.id}
      and p.counted = ${poll.counted} and p.withdrawn_at is null)`
  return [
    db.run(
      (school) => sql`insert into poll_votes (school_id, poll_id, question_id, value, count)
        select ${school}, ${poll.id}, v.value ->> 'questionId', v.value ->> 'value', v.value ->> 'count'
        from json_each(${JSON.stringify(votes)}) v where ${isAsRead(school)}
        on conflict do update set count = count + excluded.count`,
    ),
    db.run(
      (school) => sql`delete from poll_ballots where school_id = ${school} and poll_id = ${poll.id}
        and id in ${among(ids)} and ${isAsRead(school)}`,
    ),
    db.run(
      (school) => sql`update polls set counted = counted + ${ids.length}
        where school_id = ${school} and id = ${poll.id} and counted = ${poll.counted} and withdrawn_at is null`,
    ),
  ] as const
}
