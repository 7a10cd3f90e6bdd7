import { sql } from 'drizzle-orm'
import { openToMe } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'
import { interpreterOf, mayHold, whoComes } from './schedule-queries.ts'
import type { Booker, Voice } from './schema.ts'

export type PrintedSlotRow = {
  desk_id: string
  desk: string
  room: string
  teachers: string | null
  starts_at: number
  ends_at: number
  shut: 0 | 1
  /** Somebody has it, whether or not I may know who. */
  taken: 0 | 1
  talk_id: string | null
  part: 0 | 1 | null
  first_name: string | null
  infix: string | null
  last_name: string | null
  who: string | null
  interpreter: string | null
  by: Booker | null
}

/** Every desk of a round that I hold, or all of them for who runs it, slot by slot (G4). */
export const printedSlots = (scope: Scope, roundId: string, deskId: string | null) =>
  scope.db.all<PrintedSlotRow>(
    (school) => sql`select d.id as desk_id, d.name as desk, d.room, (select group_concat(name, ', ') from (
          select trim(tp.first_name || ' ' || tp.infix) || ' ' || tp.last_name as name from conference_teachers dt
            cross join people tp on tp.school_id = ${school} and tp.id = dt.person_id
          where dt.school_id = ${school} and dt.desk_id = d.id order by name)) as teachers,
        s.starts_at, s.ends_at, s.shut, b.slot_id is not null as taken, t.id as talk_id, b.part, b.booked_by as by,
        p.first_name, p.infix, p.last_name, case when t.id is null then null else ${whoComes(school)} end as who,
        case when t.id is null then null else ${interpreterOf(school)} end as interpreter
      from conference_desks d
        cross join conference_slots s on s.school_id = ${school} and s.desk_id = d.id
        left join conference_bookings b on b.school_id = ${school} and b.slot_id = s.id
        left join conference_talks t on t.school_id = ${school} and t.id = b.talk_id and ${openToMe(scope, school, sql`t.pupil_id`)}
        left join people p on p.school_id = ${school} and p.id = t.pupil_id
      where d.school_id = ${school} and d.round_id = ${roundId} and ${deskId === null ? sql`1` : sql`d.id = ${deskId}`}
        and ${mayHold(scope, school)} order by d.place, d.id, s.starts_at`,
  )

export type PrintedTopicRow = { talk_id: string; voice: Voice; text: string }

/** What is to be talked about at those desks. */
export const printedTopics = (scope: Scope, roundId: string, deskId: string | null) =>
  scope.db.all<PrintedTopicRow>(
    (school) => sql`select ct.talk_id, ct.voice, ct.text from conference_talks t
        cross join conference_desks d on d.school_id = ${school} and d.id = t.desk_id and ${mayHold(scope, school)}
        cross join conference_topics ct on ct.school_id = ${school} and ct.talk_id = t.id
      where t.school_id = ${school} and t.round_id = ${roundId} and ${deskId === null ? sql`1` : sql`t.desk_id = ${deskId}`}
        and ${openToMe(scope, school, sql`t.pupil_id`)} order by ct.voice`,
  )

export type PrintedTalkRow = {
  household_id: string
  pupil: string
  desk: string
  room: string
  link: string
  teachers: string | null
  starts_at: number | null
  ends_at: number | null
  who: string | null
}

/** Each household's talks with who of it may know of them; a pupil's other household is on no line of it (G3). */
export const printedTalks = (scope: Scope, roundId: string) =>
  scope.db.all<PrintedTalkRow>(
    (school) => sql`select pa.household_id, p.first_name as pupil, d.name as desk, d.room, d.link,
        (select group_concat(trim(tp.first_name || ' ' || tp.infix) || ' ' || tp.last_name, ', ') from conference_teachers dt
          cross join people tp on tp.school_id = ${school} and tp.id = dt.person_id
          where dt.school_id = ${school} and dt.desk_id = d.id) as teachers,
        s.starts_at, coalesce(l.ends_at, s.ends_at) as ends_at, (select group_concat(name, ', ') from (
          select distinct trim(gp.first_name || ' ' || gp.infix) || ' ' || gp.last_name as name from household_members hm
            cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = t.pupil_id and gs.person_id = hm.person_id and gs.custody = 'full'
            cross join people gp on gp.school_id = ${school} and gp.id = hm.person_id
          where hm.school_id = ${school} and hm.household_id = pa.household_id order by name)) as who
      from conference_talks t
        cross join conference_parties pa on pa.school_id = ${school} and pa.talk_id = t.id
        cross join conference_desks d on d.school_id = ${school} and d.id = t.desk_id
        cross join people p on p.school_id = ${school} and p.id = t.pupil_id
        left join conference_bookings b on b.school_id = ${school} and b.talk_id = t.id and b.part = 0
        left join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
        left join conference_bookings lb on lb.school_id = ${school} and lb.talk_id = t.id and lb.part = 1
        left join conference_slots l on l.school_id = ${school} and l.id = lb.slot_id
      where t.school_id = ${school} and t.round_id = ${roundId} and ${openToMe(scope, school, sql`t.pupil_id`)}
      order by p.last_name, pa.household_id, s.starts_at is null, s.starts_at, p.first_name`,
  )
