import { type SQL, sql } from 'drizzle-orm'
import { openToMe } from '../groups/queries.ts'
import { permitted } from '../permissions.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { isAnswering } from './round-queries.ts'
import type { Booker } from './schema.ts'

/** A desk `d` of mine to see: I sit at it, or run the rounds of the school. */
export const mayHold = ({ me, school: policy }: Scope, school: SQL) =>
  permitted(me.roles, 'conferences.manage', policy)
    ? sql`1`
    : sql`exists (select 1 from conference_teachers ct where ct.school_id = ${school} and ct.desk_id = d.id and ct.person_id = ${me.id})`

export type HeldDeskRow = { id: string; name: string; room: string; link: string; round_id: string }

export const heldDesk = (scope: Scope, roundId: string, deskId: string) =>
  scope.db.all<HeldDeskRow>(
    (school) => sql`select d.id, d.name, d.room, d.link, d.round_id from conference_desks d
      where d.school_id = ${school} and d.id = ${deskId} and d.round_id = ${roundId} and ${mayHold(scope, school)}`,
  )

/** Who comes to talk `t`, by name, as far as they have custody; for statements with a talk and its pupil. */
export const whoComes = (school: SQL) => sql`(select group_concat(name, ', ') from (
  select distinct trim(gp.first_name || ' ' || gp.infix) || ' ' || gp.last_name as name from conference_parties pa
    cross join household_members hm on hm.school_id = ${school} and hm.household_id = pa.household_id
    cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = t.pupil_id and gs.person_id = hm.person_id and gs.custody = 'full'
    cross join people gp on gp.school_id = ${school} and gp.id = hm.person_id
  where pa.school_id = ${school} and pa.talk_id = t.id order by name))`

/** The languages of the interpreters that those who come to talk `t` need. */
export const interpreterOf = (school: SQL) => sql`(select group_concat(f.interpreter, ', ') from conference_parties pa
    cross join conference_families f on f.school_id = ${school} and f.round_id = t.round_id and f.household_id = pa.household_id
  where pa.school_id = ${school} and pa.talk_id = t.id and f.interpreter <> '')`

/** (JSON): what the families of talk `t` said of it, each by itself. */
const saidOf = (
  school: SQL,
) => sql`(select json_group_array(json_object('interpreter', f.interpreter, 'note', f.note, 'wishes', json(f.wishes)))
  from conference_parties pa
    cross join conference_families f on f.school_id = ${school} and f.round_id = t.round_id and f.household_id = pa.household_id
  where pa.school_id = ${school} and pa.talk_id = t.id)`

export type ScheduleRow = {
  slot_id: string
  starts_at: number
  ends_at: number
  shut: 0 | 1
  talk_id: string | null
  part: number | null
  first_name: string | null
  infix: string | null
  last_name: string | null
  came_at: number | null
  who: string | null
  said: string | null
  topics: number
  by: Booker | null
  /** Somebody has it, about a pupil for whom I am blocked (C10). */
  hidden: 0 | 1
}

/** A desk's evening, slot by slot. */
export const scheduleOf = (scope: Scope, deskId: string) =>
  scope.db.all<ScheduleRow>(
    (
      school,
    ) => sql`select s.id as slot_id, s.starts_at, s.ends_at, s.shut, t.id as talk_id, b.part, p.first_name, p.infix, p.last_name,
        t.came_at, b.booked_by as by, b.slot_id is not null and t.id is null as hidden, case when t.id is null then null else ${whoComes(school)} end as who,
        case when t.id is null then null else ${saidOf(school)} end as said,
        (select count(*) from conference_topics ct where ct.school_id = ${school} and ct.talk_id = t.id) as topics
      from conference_slots s
        left join conference_bookings b on b.school_id = ${school} and b.slot_id = s.id
        left join conference_talks t on t.school_id = ${school} and t.id = b.talk_id and ${openToMe(scope, school, sql`t.pupil_id`)}
        left join people p on p.school_id = ${school} and p.id = t.pupil_id
      where s.school_id = ${school} and s.desk_id = ${deskId} order by s.starts_at`,
  )

export type LooseRow = {
  id: string
  first_name: string
  infix: string
  last_name: string
  who: string | null
  slots: number
  wanted: 0 | 1
  said: string
}

/** The talks of a desk that have no time yet. */
export const looseTalks = (scope: Scope, deskId: string) =>
  scope.db.all<LooseRow>(
    (school) => sql`select t.id, p.first_name, p.infix, p.last_name, ${whoComes(school)} as who, t.slots, t.wanted,
        ${saidOf(school)} as said
      from conference_talks t cross join people p on p.school_id = ${school} and p.id = t.pupil_id
      where t.school_id = ${school} and t.desk_id = ${deskId} and ${openToMe(scope, school, sql`t.pupil_id`)}
        and not exists (select 1 from conference_bookings b where b.school_id = ${school} and b.talk_id = t.id)
      order by p.first_name, p.id, t.unit`,
  )

export type HeldTalkRow = LooseRow & {
  round_id: string
  desk_id: string
  desk: string
  pupil_id: string
  slot_id: string | null
  starts_at: number | null
  fixed: 0 | 1 | null
  came_at: number | null
}

/** A talk that I hold, or may plan for who holds it. */
export const heldTalk = (scope: Scope, roundId: string, talkId: string) =>
  scope.db.all<HeldTalkRow>(
    (
      school,
    ) => sql`select t.id, t.round_id, t.desk_id, d.name as desk, t.pupil_id, p.first_name, p.infix, p.last_name, t.slots, t.wanted,
        t.came_at, ${whoComes(school)} as who, ${saidOf(school)} as said, b.slot_id, s.starts_at, b.fixed
      from conference_talks t
        cross join conference_desks d on d.school_id = ${school} and d.id = t.desk_id
        cross join people p on p.school_id = ${school} and p.id = t.pupil_id
        left join conference_bookings b on b.school_id = ${school} and b.talk_id = t.id and b.part = 0
        left join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
      where t.school_id = ${school} and t.id = ${talkId} and t.round_id = ${roundId} and ${mayHold(scope, school)}
        and ${openToMe(scope, school, sql`t.pupil_id`)}`,
  )

/** What is free at a desk, or this talk's own. */
export const freeAt = ({ db, now }: SchoolScope, talkId: string) =>
  db.all<{ id: string; desk_id: string; starts_at: number; ends_at: number; mine: 0 | 1 }>(
    (
      school,
    ) => sql`select s.id, s.desk_id, s.starts_at, s.ends_at, b.talk_id is not null as mine from conference_talks t
        cross join conference_slots s on s.school_id = ${school} and s.desk_id = t.desk_id and s.starts_at > ${now.getTime()} and s.shut = 0
        left join conference_bookings b on b.school_id = ${school} and b.slot_id = s.id
      where t.school_id = ${school} and t.id = ${talkId} and (b.talk_id is null or b.talk_id = t.id) order by s.starts_at`,
  )

/** Nobody has a slot that is shut: only what is free is. */
export const setShut = ({ db }: SchoolScope, deskId: string, slotId: string, shut: boolean) =>
  db.run(
    (
      school,
    ) => sql`update conference_slots set shut = ${shut ? 1 : 0} where school_id = ${school} and id = ${slotId} and desk_id = ${deskId}
      and not exists (select 1 from conference_bookings b where b.school_id = ${school} and b.slot_id = conference_slots.id)`,
  )

export const setCame = ({ db, now }: SchoolScope, deskId: string, talkId: string, came: boolean) =>
  db.run(
    (school) => sql`update conference_talks set came_at = ${came ? now.getTime() : null}
      where school_id = ${school} and id = ${talkId} and desk_id = ${deskId}`,
  )

/** A talk that has a time keeps its length. */
export const setTalk = ({ db }: SchoolScope, talkId: string, { slots, wanted }: { slots: number; wanted: boolean }) =>
  db.run(
    (
      school,
    ) => sql`update conference_talks set wanted = ${wanted ? 1 : 0}, slots = case when exists (select 1 from conference_bookings b
        where b.school_id = ${school} and b.talk_id = conference_talks.id) then slots else ${slots} end
      where school_id = ${school} and id = ${talkId}`,
  )

/** Which talks of a round: what is still to be settled, those of families without an address, or all. */
export const familyViews = ['open', 'adres', 'alles'] as const
export type FamilyView = (typeof familyViews)[number]

export type FamilyRow = {
  talk_id: string
  pupil: string
  desk: string
  who: string | null
  starts_at: number | null
  seen_at: number | null
  said_at: number | null
  reachable: 0 | 1
  proposed: 0 | 1 | null
  wishes: string
  /** Without an answer, where families answer now; without a time or agreement to it elsewhere. */
  is_open: 0 | 1
}

/** Every talk of a round with its family: those that are open first, and of those who was not reached (D16). */
export const familiesOf = (scope: Scope, roundId: string) =>
  scope.db.all<FamilyRow>(
    (
      school,
    ) => sql`select t.id as talk_id, trim(p.first_name || ' ' || p.infix) || ' ' || p.last_name as pupil, d.name as desk,
        ${whoComes(school)} as who, s.starts_at, b.proposed, json_group_array(json(f.wishes)) filter (where f.wishes is not null) as wishes, max(f.seen_at) as seen_at, max(f.said_at) as said_at,
        case when ${isAnswering(school, roundId)} then max(f.said_at) is null else s.starts_at is null or b.proposed = 1 end as is_open,
        exists (select 1 from conference_parties rp
            cross join household_members hm on hm.school_id = ${school} and hm.household_id = rp.household_id
            cross join guardianships hg on hg.school_id = ${school} and hg.pupil_id = t.pupil_id and hg.person_id = hm.person_id and hg.custody = 'full'
            cross join people hp on hp.school_id = ${school} and hp.id = hm.person_id and hp.email is not null
          where rp.school_id = ${school} and rp.talk_id = t.id) as reachable
      from conference_talks t
        cross join conference_desks d on d.school_id = ${school} and d.id = t.desk_id
        cross join people p on p.school_id = ${school} and p.id = t.pupil_id
        left join conference_bookings b on b.school_id = ${school} and b.talk_id = t.id and b.part = 0
        left join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
        left join conference_parties fp on fp.school_id = ${school} and fp.talk_id = t.id
        left join conference_families f on f.school_id = ${school} and f.round_id = t.round_id and f.household_id = fp.household_id
      where t.school_id = ${school} and t.round_id = ${roundId} and ${openToMe(scope, school, sql`t.pupil_id`)}
      group by t.id order by is_open desc, s.starts_at is not null, d.place, p.first_name, t.id`,
  )
