import { type SQL, sql } from 'drizzle-orm'
import type { Mode } from '../audiences/audience.ts'
import type { Scope } from '../scope.ts'
import { type Press, pressed } from './answering-queries.ts'
import { together, unitOf } from './units.ts'

/** Some places of one question, wanted in one section. */
export type Wish = { questionId: string; subject: string; amount: number }

/** Whose places they are: the child's, or else the unit's, once a group. */
function claimantOf(school: SQL, me: string, mode: Mode, subject: string) {
  if (mode === 'perChild') return sql`${subject}`
  const unit = unitOf(school, sql`${me}`)
  return mode === 'perGroup' ? sql`${unit} || ${`:${subject}`}` : unit
}

/**
 * Taken or waiting is decided here, in one statement, so that no two can have the last place (D3). More than there are left
 * does not cost the places one has; whoever waits keeps the turn. A child's places belong to the guardian who asked last.
 */
export const claimPlaces = ({ db, me, now }: Scope, press: Press, mode: Mode, { questionId, subject, amount }: Wish) =>
  db.run(
    (school) => sql`
      insert into places (school_id, question_id, claimant, amount, state, at, person_id)
      select ${school}, w.id, w.claimant, ${amount},
        case when (select coalesce(sum(pl.amount), 0) from places pl where pl.school_id = ${school} and pl.question_id = w.id
          and pl.state = 'taken' and pl.claimant <> w.claimant) + ${amount} <= w.capacity then 'taken' else 'waiting' end,
        ${now.getTime()}, ${me.id}
      from (select q.id, q.capacity, ${claimantOf(school, me.id, mode, subject)} as claimant
        from questions q where q.school_id = ${school} and q.id = ${questionId}) w
      where ${pressed(school, press)}
      on conflict (school_id, question_id, claimant) do update set
        amount = case when places.state = 'taken' and excluded.state = 'waiting' then places.amount else excluded.amount end,
        state = case when places.state = 'taken' then 'taken' else excluded.state end,
        at = case when places.state = excluded.state then places.at else excluded.at end,
        person_id = excluded.person_id`,
  )

/** The answer says what was got, where that is not what was asked. */
export const answerWithPlaces = ({ db, me }: Scope, press: Press, mode: Mode, { questionId, subject }: Wish) =>
  db.run(
    (school) => sql`
      update answers set value = coalesce((select cast(pl.amount as text) from places pl where pl.school_id = ${school}
        and pl.question_id = ${questionId} and pl.claimant = ${claimantOf(school, me.id, mode, subject)}), value)
      where school_id = ${school} and message_id = ${press.messageId} and person_id = ${me.id} and subject_id = ${subject}
        and question_id = ${questionId} and ${pressed(school, press)}`,
  )

/** Only what oneself or the partner took: a separated guardian's "none" does not give the child's places away. */
export const releasePlaces = ({ db, me }: Scope, press: Press, mode: Mode, { questionId, subject }: Wish) =>
  db.run(
    (school) => sql`
      delete from places where school_id = ${school} and question_id = ${questionId}
        and claimant = ${claimantOf(school, me.id, mode, subject)} and ${together(school, sql`${me.id}`, sql`places.person_id`)}
        and ${pressed(school, press)}`,
  )

/** What became free goes to who waits: in turn, each that still fits. */
export const moveUp = ({ db }: Scope, questionId: string) =>
  db.run(
    (school) => sql`
      with recursive
        line as (select claimant, amount, row_number() over (order by at, claimant) as turn from places
          where school_id = ${school} and question_id = ${questionId} and state = 'waiting'),
        walk (turn, claimant, free, fits) as (
          select 0, '', q.capacity - (select coalesce(sum(pl.amount), 0) from places pl
            where pl.school_id = ${school} and pl.question_id = q.id and pl.state = 'taken'), 0
          from questions q where q.school_id = ${school} and q.id = ${questionId}
          union all
          select line.turn, line.claimant, walk.free - iif(line.amount <= walk.free, line.amount, 0), line.amount <= walk.free
          from walk join line on line.turn = walk.turn + 1)
      update places set state = 'taken' where school_id = ${school} and question_id = ${questionId} and state = 'waiting'
        and claimant in (select claimant from walk where fits)`,
  )
