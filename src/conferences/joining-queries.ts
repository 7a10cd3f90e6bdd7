import { type SQL, sql } from 'drizzle-orm'
import type { SchoolScope, Scope } from '../scope.ts'
import { isMine } from './booking-queries.ts'

export type JoinableRow = {
  desk_id: string
  pupil_id: string
  round_id: string
  unit: string
  /** Each household that comes to it, JSON. */
  households: string
  /** Mine of these. */
  mine: string
}

/** A talk of mine of which the households may still say whether they come together. */
export const joinable = (scope: Scope, talkId: string) =>
  scope.db.all<JoinableRow>(
    (school) => sql`select t.desk_id, t.pupil_id, t.round_id, t.unit,
        (select json_group_array(household_id) from conference_parties where school_id = ${school} and talk_id = t.id) as households,
        (select min(pa.household_id) from household_members im cross join conference_parties pa on pa.school_id = ${school}
          and pa.talk_id = t.id and pa.household_id = im.household_id where im.school_id = ${school} and im.person_id = ${scope.me.id}) as mine
      from conference_talks t cross join conference_rounds r on r.school_id = ${school} and r.id = t.round_id
      where t.school_id = ${school} and t.id = ${talkId} and ${isMine(scope, school)} and ${isUndecided(scope, school)}`,
  )

/** As long as families choose, or no plan was made known. */
const isUndecided = (
  { now }: SchoolScope,
  school: SQL,
) => sql`exists (select 1 from conference_rounds ur where ur.school_id = ${school}
    and ur.id = t.round_id and ur.may_join = 1 and ur.invited_at is not null and ur.published_at is null and ur.wiped_at is null
    and ur.closes_at > ${now.getTime()})`

type About = Pick<JoinableRow, 'round_id' | 'desk_id' | 'pupil_id' | 'mine'>

export const wishJoin = ({ db, now, me }: Scope, { round_id, pupil_id, mine }: About) =>
  db.run(
    (school) => sql`insert into conference_joins (school_id, round_id, pupil_id, household_id, at, by_id)
      values (${school}, ${round_id}, ${pupil_id}, ${mine}, ${now.getTime()}, ${me.id}) on conflict do nothing`,
  )

export const unwishJoin = ({ db }: SchoolScope, { round_id, pupil_id, mine }: About) =>
  db.run(
    (
      school,
    ) => sql`delete from conference_joins where school_id = ${school} and round_id = ${round_id} and pupil_id = ${pupil_id}
      and household_id = ${mine}`,
  )

/** The talks that the households of a pupil have each. */
const apart = (school: SQL, { desk_id, pupil_id }: About) =>
  sql`(select id from conference_talks where school_id = ${school} and desk_id = ${desk_id} and pupil_id = ${pupil_id} and unit <> '')`

/**
 * One talk instead of each household's own, if all of them said so by now. Whose time was chosen first keeps it, where everybody can
 * come then; what each wrote stays its own. Without the new talk none of these statements finds anything to do.
 */
export const joinTalks = ({ db, now }: SchoolScope, about: About, joint: string) => {
  const isThere = (school: SQL) =>
    sql`exists (select 1 from conference_talks where school_id = ${school} and id = ${joint})`
  const own = (school: SQL) => apart(school, about)
  const run = (statement: (school: SQL) => SQL) => db.run(statement)
  return [
    run(
      (school) => sql`insert into conference_talks (school_id, id, round_id, desk_id, pupil_id, unit, slots, wanted)
        select ${school}, ${joint}, t.round_id, t.desk_id, t.pupil_id, '', max(t.slots), max(t.wanted) from conference_talks t
        where t.school_id = ${school} and t.id in ${own(school)} and ${isUndecided({ now } as SchoolScope, school)}
        group by t.desk_id having count(*) > 1 and count(*) = (select count(*) from conference_joins j
          cross join conference_talks jt on jt.school_id = ${school} and jt.desk_id = ${about.desk_id} and jt.pupil_id = j.pupil_id and jt.unit = j.household_id
          where j.school_id = ${school} and j.round_id = ${about.round_id} and j.pupil_id = ${about.pupil_id})
        on conflict do nothing`,
    ),
    run(
      (school) => sql`insert into conference_parties (school_id, talk_id, household_id, round_id)
        select ${school}, ${joint}, pa.household_id, pa.round_id from conference_parties pa
        where pa.school_id = ${school} and pa.talk_id in ${own(school)} and ${isThere(school)} on conflict do nothing`,
    ),
    run(
      (
        school,
      ) => sql`update conference_bookings set talk_id = ${joint} where school_id = ${school} and ${isThere(school)} and talk_id = (
        select b.talk_id from conference_bookings b
          cross join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
          cross join conference_talks bt on bt.school_id = ${school} and bt.id = b.talk_id
        where b.school_id = ${school} and b.talk_id in ${own(school)}
          and bt.slots = (select slots from conference_talks where school_id = ${school} and id = ${joint})
          and not exists (select 1 from conference_parties pa
            cross join conference_seats se on se.school_id = ${school} and se.household_id = pa.household_id
            cross join conference_slots o on o.school_id = ${school} and o.id = se.slot_id and o.starts_at < s.ends_at and o.ends_at > s.starts_at
            cross join conference_bookings ob on ob.school_id = ${school} and ob.slot_id = o.id and ob.talk_id not in ${own(school)}
            where pa.school_id = ${school} and pa.talk_id = ${joint})
        order by b.fixed desc, b.at limit 1)`,
    ),
    // Whose time goes is free to be elsewhere, before it is counted as here.
    run(
      (school) =>
        sql`delete from conference_bookings where school_id = ${school} and talk_id in ${own(school)} and ${isThere(school)}`,
    ),
    run(
      (school) => sql`insert into conference_seats (school_id, household_id, starts_at, slot_id)
        select ${school}, pa.household_id, s.starts_at, s.id from conference_bookings b
          cross join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
          cross join conference_parties pa on pa.school_id = ${school} and pa.talk_id = b.talk_id
        where b.school_id = ${school} and b.talk_id = ${joint} on conflict do nothing`,
    ),
    run(
      (
        school,
      ) => sql`update or ignore conference_topics set talk_id = ${joint} where school_id = ${school} and talk_id in ${own(school)}
        and ${isThere(school)}`,
    ),
    ...(['waits', 'topics', 'agreements', 'parties'] as const).map((what) =>
      run(
        (
          school,
        ) => sql`delete from ${sql.identifier(`conference_${what}`)} where school_id = ${school} and talk_id in ${own(school)}
          and ${isThere(school)}`,
      ),
    ),
    run(
      (school) =>
        sql`delete from conference_talks where school_id = ${school} and id in ${own(school)} and ${isThere(school)}`,
    ),
  ]
}

/** A talk for each household again; the time stays with the other one, who asked for nothing. */
export const partTalks = (
  { db }: SchoolScope,
  joint: string,
  mine: string,
  talks: readonly { household: string; id: string }[],
) => {
  const own = JSON.stringify(talks)
  const run = (statement: (school: SQL) => SQL) => db.run(statement)
  const other = talks.find(({ household }) => household !== mine)?.id ?? ''
  const isThere = (school: SQL) =>
    sql`exists (select 1 from conference_talks where school_id = ${school} and id = ${other})`
  return [
    run(
      (school) => sql`insert into conference_talks (school_id, id, round_id, desk_id, pupil_id, unit, slots, wanted)
        select ${school}, o.value ->> 'id', t.round_id, t.desk_id, t.pupil_id, o.value ->> 'household', t.slots, t.wanted
        from json_each(${own}) o cross join conference_talks t on t.school_id = ${school} and t.id = ${joint} where true on conflict do nothing`,
    ),
    run(
      (school) => sql`insert into conference_parties (school_id, talk_id, household_id, round_id)
        select ${school}, t.id, t.unit, t.round_id from json_each(${own}) o
          cross join conference_talks t on t.school_id = ${school} and t.id = o.value ->> 'id' where true on conflict do nothing`,
    ),
    run(
      (school) => sql`delete from conference_seats where school_id = ${school} and household_id = ${mine} and slot_id in
        (select slot_id from conference_bookings where school_id = ${school} and talk_id = ${joint}) and ${isThere(school)}`,
    ),
    run(
      (school) =>
        sql`update conference_bookings set talk_id = ${other} where school_id = ${school} and talk_id = ${joint} and ${isThere(school)}`,
    ),
    run(
      (school) => sql`insert into conference_topics (school_id, talk_id, household_id, voice, text, at, by_id)
        select ${school}, t.id, ct.household_id, ct.voice, ct.text, ct.at, ct.by_id from json_each(${own}) o
          cross join conference_talks t on t.school_id = ${school} and t.id = o.value ->> 'id'
          cross join conference_topics ct on ct.school_id = ${school} and ct.talk_id = ${joint} and ct.household_id in ('', t.unit)
        where true on conflict do nothing`,
    ),
    ...(['waits', 'topics', 'agreements', 'parties'] as const).map((what) =>
      run(
        (school) =>
          sql`delete from ${sql.identifier(`conference_${what}`)} where school_id = ${school} and talk_id = ${joint} and ${isThere(school)}`,
      ),
    ),
    run(
      (school) =>
        sql`delete from conference_talks where school_id = ${school} and id = ${joint} and ${isThere(school)}`,
    ),
  ]
}
