import { type SQL, sql } from 'drizzle-orm'
import type { SchoolScope, Scope } from '../scope.ts'
import { isTaughtElsewhere, longestTalk } from './beside-queries.ts'
import type { Booker } from './schema.ts'

/** One slot of a talk that is to be held then; of a double talk there are two. */
export type SlotPick = { talk: string; slot: string; part: number }

/** Who books: a family within its rights and the window, or the school whenever it likes. */
export type Asker = { by: Booker; fixed: boolean; onlyLoose?: true }

const talksOf = (picks: string) => sql`(select value ->> 'talk' from json_each(${picks}))`

/** Whether a household of mine comes to the talk, and I have custody of its pupil; for statements that call talks `t`. */
export const isMine = ({ me }: Scope, school: SQL) => sql`exists (select 1 from household_members im
    cross join conference_parties mp on mp.school_id = ${school} and mp.talk_id = t.id and mp.household_id = im.household_id
    cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = t.pupil_id and gs.person_id = im.person_id and gs.custody = 'full'
  where im.school_id = ${school} and im.person_id = ${me.id})`

/** Whether a family may choose now: within the window, which opens earlier for those with more children (G1). */
const isOpen = (scope: Scope, school: SQL) => sql`(${inWindow(scope, school)} or ${mayChooseAgain(school)})`

/** Whose time fell away, or was never found, takes one that is free, whatever the window (G5). */
const mayChooseAgain = (
  school: SQL,
) => sql`((r.published_at is not null or r.way = 'choosing' and (t.lapsed_at is not null or exists (select 1 from conference_bookings gb
    where gb.school_id = ${school} and gb.talk_id = t.id and gb.proposed = 1)))
  and not exists (select 1 from conference_bookings cb where cb.school_id = ${school} and cb.talk_id = t.id and cb.proposed = 0))`

const inWindow = ({ me, now }: Scope, school: SQL) => sql`(r.invited_at is not null and r.way = 'choosing'
  and ${now.getTime()} < r.closes_at and ${now.getTime()} >= r.opens_at + case when (select count(*) from household_members im
      cross join conference_parties op on op.school_id = ${school} and op.household_id = im.household_id and op.round_id = r.id
    where im.school_id = ${school} and im.person_id = ${me.id}) > 1 then 0 else r.head_start_hours * 3600000 end)`

/** A household is at another talk, or a teacher at another desk, when slot `s` is; but for the talks that are moved. */
export const clashes = (school: SQL, picks: string) => sql`(exists (select 1 from conference_parties pa
      cross join conference_seats se on se.school_id = ${school} and se.household_id = pa.household_id
        and se.starts_at > s.starts_at - ${longestTalk} and se.starts_at < s.ends_at
      cross join conference_slots o on o.school_id = ${school} and o.id = se.slot_id and o.ends_at > s.starts_at
      cross join conference_bookings ob on ob.school_id = ${school} and ob.slot_id = o.id
    where pa.school_id = ${school} and pa.talk_id = t.id and ob.talk_id not in ${talksOf(picks)})
  or ${isTaughtElsewhere(school, sql`ob.talk_id not in ${talksOf(picks)}`)})`

/** Whether any of these picks cannot be: all are booked, or none. */
const impossible = (
  scope: Scope,
  school: SQL,
  picks: string,
  { by, onlyLoose }: Asker,
) => sql`exists (select 1 from json_each(${picks}) p
    left join conference_slots s on s.school_id = ${school} and s.id = p.value ->> 'slot'
    left join conference_talks t on t.school_id = ${school} and t.id = p.value ->> 'talk'
    left join conference_rounds r on r.school_id = ${school} and r.id = t.round_id
  where r.id is null or s.id is null or s.desk_id <> t.desk_id or s.shut = 1 or r.wiped_at is not null
    or s.starts_at <= ${scope.now.getTime()}
    or exists (select 1 from conference_bookings b where b.school_id = ${school} and b.slot_id = s.id and b.talk_id not in ${talksOf(picks)})
    or ${clashes(school, picks)}
    or ${
      onlyLoose
        ? sql`exists (select 1 from conference_bookings lb where lb.school_id = ${school} and lb.talk_id = t.id
      and lb.slot_id not in (select value ->> 'slot' from json_each(${picks})))`
        : sql`0`
    }
    or ${by === 'family' ? familyMayNot(scope, school) : sql`0`})`

const familyMayNot = (scope: Scope, school: SQL) => sql`not ${isMine(scope, school)} or not ${isOpen(scope, school)}
  or exists (select 1 from conference_bookings fb where fb.school_id = ${school} and fb.talk_id = t.id and fb.fixed = 1)`

/**
 * Talks get these slots, or none of them does: what they had is given back in the same breath, and what stands already stays as it
 * is, so that a second press is told to nobody (check 33). Whether it can be is asked in each
 * statement, within one transaction, so that of a thousand who try one has it; the keys of the tables would refuse the rest (G3).
 */
export const bookAll = (scope: Scope, picks: string, asker: Asker) => {
  const { db, now, me } = scope
  const can = (school: SQL) => sql`not ${impossible(scope, school, picks, asker)}`
  return [
    db.run(
      (school) =>
        sql`delete from conference_bookings where school_id = ${school} and talk_id in ${talksOf(picks)} and ${can(school)}
          and not exists (select 1 from json_each(${picks}) p where p.value ->> 'slot' = conference_bookings.slot_id
            and p.value ->> 'talk' = conference_bookings.talk_id and p.value ->> 'part' = conference_bookings.part)`,
    ),
    db.run(
      (school) => sql`insert into conference_bookings (school_id, slot_id, talk_id, part, booked_by, by_id, at, fixed)
        select ${school}, p.value ->> 'slot', p.value ->> 'talk', p.value ->> 'part', ${asker.by}, ${asker.by === 'plan' ? null : me.id}, ${now.getTime()}, ${asker.fixed ? 1 : 0}
        from json_each(${picks}) p where ${can(school)} and not exists (select 1 from conference_bookings sb
          where sb.school_id = ${school} and sb.slot_id = p.value ->> 'slot' and sb.talk_id = p.value ->> 'talk')`,
    ),
    db.run(
      (school) => sql`insert into conference_seats (school_id, household_id, starts_at, slot_id)
        select ${school}, pa.household_id, s.starts_at, s.id from json_each(${picks}) p
          cross join conference_bookings b on b.school_id = ${school} and b.slot_id = p.value ->> 'slot' and b.talk_id = p.value ->> 'talk'
          cross join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
          cross join conference_parties pa on pa.school_id = ${school} and pa.talk_id = b.talk_id
        where ${can(school)} and not exists (select 1 from conference_seats hs where hs.school_id = ${school}
          and hs.household_id = pa.household_id and hs.slot_id = s.id)`,
    ),
    db.run(
      (school) =>
        sql`delete from conference_waits where school_id = ${school} and talk_id in ${talksOf(picks)} and ${can(school)}`,
    ),
  ] as const
}

export type BookedRow = { talk_id: string; slot_id: string }

/** Where talks (JSON: ids) stand now. */
export const bookingsOf = ({ db }: SchoolScope, talks: string) =>
  db.all<BookedRow>(
    (school) => sql`select talk_id, slot_id from conference_bookings where school_id = ${school}
      and talk_id in (select value from json_each(${talks})) order by talk_id, part`,
  )

/** The same, of my family's talks alone. */
export const ownBookings = (scope: Scope, talks: string) =>
  scope.db.all<BookedRow>(
    (school) => sql`select b.talk_id, b.slot_id from json_each(${talks}) wanted
        cross join conference_talks t on t.school_id = ${school} and t.id = wanted.value
        cross join conference_bookings b on b.school_id = ${school} and b.talk_id = t.id
      where ${isMine(scope, school)} order by b.talk_id, b.part`,
  )

export type PickedRow = {
  talk: string
  slot: string
  slots: number
  desk_id: string
  starts_at: number
  ends_at: number
  next_slot: string | null
  next_end: number | null
}

/** What was picked (JSON: pairs of talk and slot), with the slot after it for a double talk. */
export const picked = ({ db }: SchoolScope, roundId: string, pairs: string) =>
  db.all<PickedRow>(
    (
      school,
    ) => sql`select t.id as talk, s.id as slot, t.slots, t.desk_id, s.starts_at, s.ends_at, n.id as next_slot, n.ends_at as next_end
      from json_each(${pairs}) p
        cross join conference_talks t on t.school_id = ${school} and t.id = p.value ->> 0 and t.round_id = ${roundId}
        cross join conference_slots s on s.school_id = ${school} and s.id = p.value ->> 1 and s.desk_id = t.desk_id
        left join conference_slots n on n.school_id = ${school} and n.desk_id = s.desk_id and n.starts_at = s.ends_at`,
  )

/** The family agrees to the time that the school proposed instead of its own. */
export const consent = (scope: Scope, talkId: string) =>
  scope.db.run(
    (school) => sql`update conference_bookings set proposed = 0 where school_id = ${school} and talk_id = ${talkId}
      and exists (select 1 from conference_talks t where t.school_id = ${school} and t.id = ${talkId} and ${isMine(scope, school)})`,
  )

/** Gives back what a family has, as long as it may choose; the school may whenever it likes. */
export const giveBack = (scope: Scope, talkId: string, by: Booker) =>
  scope.db.all<{ slot_id: string }>(
    (school) => sql`delete from conference_bookings where school_id = ${school} and talk_id = ${talkId}
      and exists (select 1 from conference_talks t cross join conference_rounds r on r.school_id = ${school} and r.id = t.round_id
        where t.school_id = ${school} and t.id = ${talkId} and r.wiped_at is null
          and not (${by === 'family' ? familyMayNot(scope, school) : sql`0`}))
      returning slot_id`,
  )

/** Waits for another time at the desk of a talk of mine; once or twice is the same. */
export const wait = (scope: Scope, talkId: string, day: string) =>
  scope.db.all<{ talk_id: string }>(
    (school) => sql`insert into conference_waits (school_id, talk_id, day, at, by_id)
      select ${school}, t.id, ${day}, ${scope.now.getTime()}, ${scope.me.id} from conference_talks t
        cross join conference_rounds r on r.school_id = ${school} and r.id = t.round_id
      where t.school_id = ${school} and t.id = ${talkId} and ${isMine(scope, school)} and ${isOpen(scope, school)}
      on conflict (school_id, talk_id) do update set day = excluded.day returning talk_id`,
  )

/** `next` is the second slot of a double talk. */
export type WaiterRow = { talk: string; slot: string; next: string | null; starts_at: number; day: string }

/**
 * Who waits without any time at the desks of these slots (JSON: ids), longest first, each with a place that these make: a slot, or
 * two of which the other is free. `opened` where they are shut until now.
 */
export const waitersFor = ({ db, now }: SchoolScope, slots: string, opened = false) =>
  db.all<WaiterRow>((school) => {
    const freed = sql`json_each(${slots}) f cross join conference_slots s on s.school_id = ${school} and s.id = f.value
      and (s.shut = 0 or ${opened ? 1 : 0})`
    const isFree = (slot: SQL) => sql`(${slot}.id in (select value from json_each(${slots})) or (${slot}.shut = 0
      and not exists (select 1 from conference_bookings sb where sb.school_id = ${school} and sb.slot_id = ${slot}.id)))`
    const waiting = sql`cross join conference_rounds r on r.school_id = ${school} and r.id = t.round_id and r.way = 'choosing' and r.closes_at > ${now.getTime()}
      cross join conference_waits w on w.school_id = ${school} and w.talk_id = t.id
      where not exists (select 1 from conference_bookings b where b.school_id = ${school} and b.talk_id = t.id)`
    return sql`select talk, slot, next, starts_at, day from (
      select t.id as talk, s.id as slot, null as next, s.starts_at, w.day, w.at from ${freed} and s.starts_at > ${now.getTime()}
        cross join conference_talks t on t.school_id = ${school} and t.desk_id = s.desk_id and t.slots = 1 ${waiting}
      union
      select t.id, a.id, n.id, a.starts_at, w.day, w.at from ${freed}
        cross join conference_slots a on a.school_id = ${school} and a.desk_id = s.desk_id and (a.id = s.id or a.ends_at = s.starts_at)
          and a.starts_at > ${now.getTime()}
        cross join conference_slots n on n.school_id = ${school} and n.desk_id = a.desk_id and n.starts_at = a.ends_at
        cross join conference_talks t on t.school_id = ${school} and t.desk_id = s.desk_id and t.slots = 2
        ${waiting} and ${isFree(sql`a`)} and ${isFree(sql`n`)}) order by at, talk`
  })

export const stopWaiting = (scope: Scope, talkId: string) =>
  scope.db.run(
    (school) => sql`delete from conference_waits where school_id = ${school} and talk_id = ${talkId}
      and exists (select 1 from conference_talks t where t.school_id = ${school} and t.id = ${talkId} and ${isMine(scope, school)})`,
  )
