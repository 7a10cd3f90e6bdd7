import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { longestTalk } from './beside-queries.ts'
import type { Wish } from './planning/problem.ts'
import type { RoundRow } from './round-queries.ts'
import type { Booker } from './schema.ts'

/** (id, round_id, lapsed_at): the talks to which a household of mine comes, about a pupil of whom I have custody (model.md). */
export const myTalkIds = ({ me }: { me: Pick<Scope['me'], 'id'> }, school: SQL, roundId?: string) => sql`
  select distinct t.id, t.round_id, t.lapsed_at from household_members im
    cross join conference_parties pa on pa.school_id = ${school} and pa.household_id = im.household_id
      ${roundId === undefined ? sql`` : sql`and pa.round_id = ${roundId}`}
    cross join conference_talks t on t.school_id = ${school} and t.id = pa.talk_id
    cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = t.pupil_id and gs.person_id = im.person_id and gs.custody = 'full'
  where im.school_id = ${school} and im.person_id = ${me.id}`

export type OwnTalkRow = {
  id: string
  round_id: string
  desk_id: string
  desk: string
  room: string
  link: string
  slots: number
  wanted: 0 | 1
  pupil_id: string
  first_name: string
  slot_id: string | null
  starts_at: number | null
  ends_at: number | null
  fixed: 0 | 1 | null
  by: Booker | null
  proposed: 0 | 1 | null
  /** Another household has a talk about the same pupil, or comes to this one. */
  others: 0 | 1
  /** Mine would come together with it. */
  joins: 0 | 1
  is_joint: 0 | 1
  waits: string | null
  lapsed_at: number | null
  teachers: string
}

/** My talks of a round, each with its time as far as there is one. */
export const ownTalks = (scope: Scope, roundId: string) =>
  scope.db.all<OwnTalkRow>(
    (
      school,
    ) => sql`select t.id, t.round_id, t.desk_id, d.name as desk, d.room, d.link, t.slots, t.wanted, t.pupil_id, p.first_name,
        b.slot_id, s.starts_at, coalesce(l.ends_at, s.ends_at) as ends_at, b.fixed, b.booked_by as by, b.proposed, w.day as waits, t.lapsed_at,
        (select count(distinct op.household_id) from conference_talks ot cross join conference_parties op on op.school_id = ${school} and op.talk_id = ot.id
          where ot.school_id = ${school} and ot.desk_id = t.desk_id and ot.pupil_id = t.pupil_id) > 1 as others,
        exists (select 1 from household_members jm cross join conference_joins j on j.school_id = ${school} and j.round_id = t.round_id
          and j.pupil_id = t.pupil_id and j.household_id = jm.household_id where jm.school_id = ${school} and jm.person_id = ${scope.me.id}) as joins,
        t.unit = '' as is_joint,
        (select group_concat(trim(tp.first_name || ' ' || tp.infix) || ' ' || tp.last_name, ', ') from conference_teachers ct
          cross join people tp on tp.school_id = ${school} and tp.id = ct.person_id
          where ct.school_id = ${school} and ct.desk_id = d.id) as teachers
      from (${myTalkIds(scope, school, roundId)}) mine
        cross join conference_talks t on t.school_id = ${school} and t.id = mine.id
        cross join conference_desks d on d.school_id = ${school} and d.id = t.desk_id
        cross join people p on p.school_id = ${school} and p.id = t.pupil_id
        left join conference_bookings b on b.school_id = ${school} and b.talk_id = t.id and b.part = 0
        left join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
        left join conference_bookings lb on lb.school_id = ${school} and lb.talk_id = t.id and lb.part = 1
        left join conference_slots l on l.school_id = ${school} and l.id = lb.slot_id
        left join conference_waits w on w.school_id = ${school} and w.talk_id = t.id
      order by d.place, p.first_name, t.id`,
  )

export type OpenSlotRow = { id: string; desk_id: string; starts_at: number; ends_at: number; mine: 0 | 1 }

/** What is free at the desks of my talks, and what I have there myself; who has the rest is nobody's to know (G3). */
export const openSlots = (scope: Scope, roundId: string) =>
  scope.db.all<OpenSlotRow>(
    (school) => sql`select s.id, s.desk_id, s.starts_at, s.ends_at, b.talk_id is not null as mine
      from (select distinct t.desk_id from (${myTalkIds(scope, school, roundId)}) i
          cross join conference_talks t on t.school_id = ${school} and t.id = i.id) d
        cross join conference_slots s on s.school_id = ${school} and s.desk_id = d.desk_id and s.starts_at > ${scope.now.getTime()}
        left join conference_bookings b on b.school_id = ${school} and b.slot_id = s.id
      where s.shut = 0 and (b.talk_id is null or b.talk_id in (select m.id from (${myTalkIds(scope, school, roundId)}) m))
      order by s.starts_at, s.desk_id`,
  )

export type SaidRow = {
  household_id: string
  wishes: string | null
  interpreter: string
  note: string
  said_at: number | null
  /** Somebody else of the household comes to a talk of mine too. */
  is_shared: 0 | 1
}

export type ElsewhereRow = { desk_id: string | null; starts_at: number; ends_at: number }

/** When a teacher of my talks' desks is at another desk, and when my household (no desk) is at a talk of another round. */
export const elsewhere = (scope: Scope, roundId: string) =>
  scope.db.all<ElsewhereRow>(
    (school) => sql`select ct.desk_id, o.starts_at, o.ends_at
      from (select distinct t.desk_id from (${myTalkIds(scope, school, roundId)}) i
          cross join conference_talks t on t.school_id = ${school} and t.id = i.id) d
        cross join conference_teachers ct on ct.school_id = ${school} and ct.desk_id = d.desk_id
        cross join conference_teachers ot on ot.school_id = ${school} and ot.person_id = ct.person_id and ot.desk_id <> ct.desk_id
        cross join conference_slots o on o.school_id = ${school} and o.desk_id = ot.desk_id and o.starts_at > ${scope.now.getTime() - longestTalk}
        cross join conference_bookings b on b.school_id = ${school} and b.slot_id = o.id
      union all
      select null, o.starts_at, o.ends_at from household_members im
        cross join conference_seats se on se.school_id = ${school} and se.household_id = im.household_id and se.starts_at > ${scope.now.getTime() - longestTalk}
        cross join conference_slots o on o.school_id = ${school} and o.id = se.slot_id and o.round_id <> ${roundId}
      where im.school_id = ${school} and im.person_id = ${scope.me.id}`,
  )

/** What my household said. */
export const ownSaid = (scope: Scope, roundId: string) =>
  scope.db.all<SaidRow>(
    (school) => sql`select f.household_id, f.wishes, f.interpreter, f.note, f.said_at,
        exists (select 1 from household_members om
          cross join guardianships og on og.school_id = ${school} and og.person_id = om.person_id and og.custody = 'full'
          cross join (${myTalkIds(scope, school, roundId)}) mine
          cross join conference_talks ot on ot.school_id = ${school} and ot.id = mine.id and ot.pupil_id = og.pupil_id
          where om.school_id = ${school} and om.household_id = f.household_id and om.person_id <> ${scope.me.id}) as is_shared
      from household_members im
        cross join conference_families f on f.school_id = ${school} and f.round_id = ${roundId} and f.household_id = im.household_id
      where im.school_id = ${school} and im.person_id = ${scope.me.id}`,
  )

/** Opened by somebody of the household, for whoever looks who was not reached. */
export const noteSeen = (scope: Scope, roundId: string) =>
  scope.db.run(
    (
      school,
    ) => sql`update conference_families set seen_at = ${scope.now.getTime()} where school_id = ${school} and round_id = ${roundId}
      and seen_at is null and household_id in (select household_id from household_members where school_id = ${school} and person_id = ${scope.me.id})
      and exists (select 1 from (${myTalkIds(scope, school, roundId)}) m)`,
  )

export const saveSaid = (
  scope: Scope,
  roundId: string,
  { wishes, interpreter, note }: { wishes: readonly Wish[] | null; interpreter: string; note: string },
) =>
  scope.db.all<{ household_id: string }>(
    (
      school,
    ) => sql`update conference_families set wishes = ${wishes && JSON.stringify(wishes)}, interpreter = ${interpreter},
        note = ${note}, said_at = ${scope.now.getTime()}, said_by_id = ${scope.me.id}
      where school_id = ${school} and round_id = ${roundId} and household_id in (select im.household_id from household_members im
          where im.school_id = ${school} and im.person_id = ${scope.me.id})
        and exists (select 1 from (${myTalkIds(scope, school, roundId)}) m)
        and exists (select 1 from conference_rounds r where r.school_id = ${school} and r.id = ${roundId} and r.invited_at is not null
          and r.published_at is null and r.opens_at <= ${scope.now.getTime()} and r.closes_at > ${scope.now.getTime()})
      returning household_id`,
  )

export type OwnRoundRow = RoundRow & {
  talks: number
  booked: number
  /** When it can come (JSON), or nothing, of a family that answered. */
  said: string | null
  times: string
  minutes: number
  head_start_hours: number
  next_at: number | null
  /** Times that wait for us to agree. */
  proposed: number
  /** Talks whose time fell away, and that have no other. */
  lapsed: number
}

/** The rounds that my household is invited to and that are not wiped, newest first. */
export const ownRounds = (scope: Scope) =>
  scope.db.all<OwnRoundRow>(
    (
      school,
    ) => sql`select r.id, r.title, r.way, r.opens_at, r.closes_at, r.first_at, r.last_at, r.invited_at, r.published_at, r.wiped_at,
        r.times, r.minutes, r.head_start_hours, count(*) as talks, count(b.slot_id) as booked,
        coalesce(min(case when s.starts_at > ${scope.now.getTime()} then s.starts_at end), min(s.starts_at)) as next_at,
        total(b.proposed) as proposed,
        total(b.slot_id is null and mine.lapsed_at is not null) as lapsed,
        (select coalesce(f.wishes, '[]') from household_members sm cross join conference_families f on f.school_id = ${school} and f.round_id = r.id
          and f.household_id = sm.household_id where sm.school_id = ${school} and sm.person_id = ${scope.me.id} and f.said_at is not null) as said
      from (${myTalkIds(scope, school)}) mine
        cross join conference_rounds r on r.school_id = ${school} and r.id = mine.round_id and r.invited_at is not null and r.wiped_at is null
        left join conference_bookings b on b.school_id = ${school} and b.talk_id = mine.id and b.part = 0
        left join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
      group by r.id order by r.last_at desc limit 20`,
  )
