import { type SQL, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { isTaughtElsewhere } from './beside-queries.ts'
import { clashes, type SlotPick } from './booking-queries.ts'
import type { Booker } from './schema.ts'

/** Many talks at once, where nobody stands yet and nobody is elsewhere, as long as `only` holds. */
export const placeTalks = (
  { db, now }: SchoolScope,
  picks: readonly SlotPick[],
  by: Booker,
  only: (school: SQL) => SQL = () => sql`1`,
) => {
  const json = JSON.stringify(picks)
  return [
    db.run(
      (school) => sql`insert into conference_bookings (school_id, slot_id, talk_id, part, booked_by, at)
        select ${school}, s.id, t.id, p.value ->> 'part', ${by}, ${now.getTime()} from json_each(${json}) p
          cross join conference_talks t on t.school_id = ${school} and t.id = p.value ->> 'talk'
          cross join conference_slots s on s.school_id = ${school} and s.id = p.value ->> 'slot' and s.desk_id = t.desk_id and s.shut = 0
        where ${only(school)} and not ${clashes(school, json)} on conflict do nothing`,
    ),
    db.run(
      (school) => sql`insert into conference_seats (school_id, household_id, starts_at, slot_id)
        select ${school}, pa.household_id, s.starts_at, s.id from json_each(${json}) p
          cross join conference_bookings b on b.school_id = ${school} and b.slot_id = p.value ->> 'slot' and b.talk_id = p.value ->> 'talk'
          cross join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
          cross join conference_parties pa on pa.school_id = ${school} and pa.talk_id = b.talk_id
        where not exists (select 1 from conference_seats se where se.school_id = ${school} and se.slot_id = s.id and se.household_id = pa.household_id)`,
    ),
  ] as const
}

export type ToPlaceRow = {
  id: string
  desk_id: string
  pupil_id: string
  slots: number
  households: string
  slot_id: string | null
  fixed: 0 | 1 | null
}

/** Every talk of a round, with the households that come (JSON) and where it stands. */
export const talksToPlace = ({ db }: SchoolScope, roundId: string) =>
  db.all<ToPlaceRow>(
    (school) => sql`select t.id, t.desk_id, t.pupil_id, t.slots, b.slot_id, b.fixed,
        (select json_group_array(pa.household_id) from conference_parties pa where pa.school_id = ${school} and pa.talk_id = t.id) as households
      from conference_talks t
        left join conference_bookings b on b.school_id = ${school} and b.talk_id = t.id and b.part = 0
      where t.school_id = ${school} and t.round_id = ${roundId} order by t.pupil_id, t.unit`,
  )

export type SlotToFillRow = { id: string; desk_id: string; starts_at: number; ends_at: number }

/** Every slot of a round that somebody can have: of whose teacher no other round has the time. */
export const slotsToFill = ({ db }: SchoolScope, roundId: string) =>
  db.all<SlotToFillRow>(
    (school) => sql`select s.id, s.desk_id, s.starts_at, s.ends_at from conference_slots s
      where s.school_id = ${school} and s.round_id = ${roundId} and s.shut = 0 and not ${isTaughtElsewhere(school, sql`o.round_id <> s.round_id`)}
      order by s.starts_at, s.desk_id`,
  )
