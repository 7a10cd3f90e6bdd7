import { type SQL, sql } from 'drizzle-orm'
import type { Mode } from '../audiences/audience.ts'
import type { Found } from '../notifications/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type Press, pressed } from './answering-queries.ts'
import { entitled, together, unitOf } from './units.ts'

/** Some places of one question, wanted in one section. */
export type Wish = { questionId: string; subject: string; amount: number }

/** Whose places they are: the child's, or else the unit's, once a group. */
function claimantOf(school: SQL, person: string, mode: Mode, subject: string) {
  if (mode === 'perChild') return sql`${subject}`
  const unit = unitOf(school, sql`${person}`)
  return mode === 'perGroup' ? sql`${unit} || ${`:${subject}`}` : unit
}

/**
 * Taken or waiting is decided here, in one statement, so that no two can have the last place (D3). More than there are left
 * does not cost the places one has; whoever waits keeps the turn. A child's places belong to the guardian who asked last.
 */
export const claimPlaces = ({ db, now }: Scope, press: Press, mode: Mode, { questionId, subject, amount }: Wish) =>
  db.run(
    (school) => sql`
      insert into places (school_id, question_id, claimant, amount, state, at, person_id)
      select ${school}, w.id, w.claimant, ${amount},
        case when (select coalesce(sum(pl.amount), 0) from places pl where pl.school_id = ${school} and pl.question_id = w.id
          and pl.state = 'taken' and pl.claimant <> w.claimant) + ${amount} <= w.capacity then 'taken' else 'waiting' end,
        ${now.getTime()}, ${press.personId}
      from (select q.id, q.capacity, ${claimantOf(school, press.personId, mode, subject)} as claimant
        from questions q where q.school_id = ${school} and q.id = ${questionId}) w
      where ${pressed(school, press)}
      on conflict (school_id, question_id, claimant) do update set
        amount = case when places.state = 'taken' and excluded.state = 'waiting' then places.amount else excluded.amount end,
        state = case when places.state = 'taken' then 'taken' else excluded.state end,
        at = case when places.state = excluded.state then places.at else excluded.at end,
        person_id = excluded.person_id`,
  )

/** The answer says what was got, where that is not what was asked. */
export const answerWithPlaces = ({ db }: Scope, press: Press, mode: Mode, { questionId, subject }: Wish) =>
  db.run(
    (school) => sql`
      update answers set value = coalesce((select cast(pl.amount as text) from places pl where pl.school_id = ${school}
        and pl.question_id = ${questionId} and pl.claimant = ${claimantOf(school, press.personId, mode, subject)}), value)
      where school_id = ${school} and message_id = ${press.messageId} and person_id = ${press.personId} and subject_id = ${subject}
        and question_id = ${questionId} and ${pressed(school, press)}`,
  )

/** Only what oneself or the partner took: a separated guardian's "none" does not give the child's places away. */
export const releasePlaces = ({ db }: Scope, press: Press, mode: Mode, { questionId, subject }: Wish) =>
  db.run(
    (school) => sql`
      delete from places where school_id = ${school} and question_id = ${questionId}
        and claimant = ${claimantOf(school, press.personId, mode, subject)} and ${together(school, sql`${press.personId}`, sql`places.person_id`)}
        and ${pressed(school, press)}`,
  )

/** (claimant): who waits and can have a place: in turn, each that still fits. */
const fitting = (school: SQL, questionId: string) => sql`
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
  select claimant from walk where fits`

/** The notices of those who are about to move up, so before they do: who asked for the place is told. */
export const movingUp =
  (questionId: string): Found =>
  (school, begin) =>
    sql`
    select ${begin} || pl.question_id || ':' || pl.claimant || ':mail' as key, pl.person_id,
      json_object('kind', 'place', 'question', pl.question_id, 'claimant', pl.claimant) as notice
    from places pl where pl.school_id = ${school} and pl.question_id = ${questionId} and pl.state = 'waiting'
      and pl.claimant in (${fitting(school, questionId)})`

/** What became free goes to who waits. */
export const moveUp = ({ db, now }: Scope, questionId: string) =>
  db.run(
    (school) => sql`
      update places set state = 'taken', moved_up_at = ${now.getTime()} where school_id = ${school} and question_id = ${questionId} and state = 'waiting'
        and claimant in (${fitting(school, questionId)})`,
  )

export type PlaceRow = { messageId: string; subject: string; deadline: number | null; amount: number; isOfChild: 0 | 1 }

/** Still theirs, of a message that this person may still read: of `places pl`, and what asked for it. */
const held = (school: SQL, personId: string) => sql`
  from places pl
    cross join questions q on q.school_id = ${school} and q.id = pl.question_id
    cross join questionnaires n on n.school_id = ${school} and n.message_id = q.message_id
    cross join messages m on m.school_id = ${school} and m.id = q.message_id
    cross join deliveries d on d.school_id = ${school} and d.message_id = m.id and d.person_id = ${personId}
  where pl.school_id = ${school} and pl.state = 'taken'
    and m.withdrawn_at is null and (n.mode <> 'perChild' and d.named = 1 or exists (select 1 from delivery_pupils dp
      where dp.school_id = ${school} and dp.message_id = m.id and dp.person_id = d.person_id
        and (n.mode <> 'perChild' or dp.pupil_id = pl.claimant) and ${entitled(school, sql`d.person_id`, sql`dp.pupil_id`)}))`

export type MovedUpRow = { messageId: string; subject: string; amount: number; isOfChild: 0 | 1 }

/** What I asked for and came from the waiting list to since then, newest first (D3). */
export const movedUpSince = ({ db, me }: Scope, since: Date, most: number) =>
  db.all<MovedUpRow>(
    (school) => sql`
      select q.message_id as messageId, m.subject, pl.amount, n.mode = 'perChild' as isOfChild
      ${held(school, me.id)} and pl.person_id = ${me.id} and pl.moved_up_at > ${since.getTime()}
      order by pl.moved_up_at desc limit ${most}`,
  )

/** A place that is taken, for somebody who may still read what asked for it. */
export const placeOf = ({ db }: SchoolScope, questionId: string, claimant: string, personId: string) =>
  db.all<PlaceRow>(
    (school) => sql`
      select q.message_id as messageId, m.subject, n.deadline, pl.amount, n.mode = 'perChild' as isOfChild
      ${held(school, personId)} and pl.question_id = ${questionId} and pl.claimant = ${claimant}`,
  )
