import { type SQL, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'

/** No talk is longer, so that what is on at a moment is found by when it begins. */
export const longestTalk = 3_600_000

/** Of statements that call slots `s`: a teacher of its desk is at another desk then, in a slot `o` with a booking `ob` of which this holds. */
export const isTaughtElsewhere = (school: SQL, holds: SQL) => sql`exists (select 1 from conference_teachers ct
    cross join conference_teachers ot on ot.school_id = ${school} and ot.person_id = ct.person_id and ot.desk_id <> ct.desk_id
    cross join conference_slots o on o.school_id = ${school} and o.desk_id = ot.desk_id
      and o.starts_at > s.starts_at - ${longestTalk} and o.starts_at < s.ends_at and o.ends_at > s.starts_at
    cross join conference_bookings ob on ob.school_id = ${school} and ob.slot_id = o.id
  where ct.school_id = ${school} and ct.desk_id = s.desk_id and ${holds})`

export type BusyRow = { household_id: string; starts_at: number; ends_at: number }

/** When the families of a round have talks of another round. */
export const busyElsewhere = ({ db, now }: SchoolScope, roundId: string) =>
  db.all<BusyRow>(
    (school) => sql`select f.household_id, o.starts_at, o.ends_at from conference_families f
        cross join conference_seats se on se.school_id = ${school} and se.household_id = f.household_id
          and se.starts_at > ${now.getTime() - longestTalk}
        cross join conference_slots o on o.school_id = ${school} and o.id = se.slot_id and o.round_id <> ${roundId}
      where f.school_id = ${school} and f.round_id = ${roundId}`,
  )

export type BesideRow = { desk_id: string; title: string; taken: number }

/** Other rounds in which a teacher of these desks has times at the same time, and how many of a desk's are taken there. */
export const roundsBeside = ({ db, now }: SchoolScope, roundId: string) =>
  db.all<BesideRow>(
    (
      school,
    ) => sql`select d.id as desk_id, r.title, count(distinct case when b.slot_id is not null then s.id end) as taken
      from conference_desks d
        cross join conference_teachers ct on ct.school_id = ${school} and ct.desk_id = d.id
        cross join conference_teachers ot on ot.school_id = ${school} and ot.person_id = ct.person_id and ot.desk_id <> ct.desk_id
        cross join conference_desks od on od.school_id = ${school} and od.id = ot.desk_id and od.round_id <> ${roundId}
        cross join conference_rounds r on r.school_id = ${school} and r.id = od.round_id and r.wiped_at is null and r.last_at > ${now.getTime()}
        cross join conference_slots o on o.school_id = ${school} and o.desk_id = od.id
        cross join conference_slots s on s.school_id = ${school} and s.desk_id = d.id and s.shut = 0
          and s.starts_at > o.starts_at - ${longestTalk} and s.starts_at < o.ends_at and s.ends_at > o.starts_at
        left join conference_bookings b on b.school_id = ${school} and b.slot_id = o.id
      where d.school_id = ${school} and d.round_id = ${roundId} group by d.id, r.id order by r.first_at, r.id`,
  )

export type SchoolDayRow = { title: string; first_day: string; last_day: string }

/** What the whole school has in its calendar around a round, for who set it up to see what else is on its days, and on the last to choose. */
export const calendarAround = ({ db }: SchoolScope, roundId: string) =>
  db.all<SchoolDayRow>(
    (school) => sql`select distinct e.title, o.first_day, o.last_day from conference_rounds r
        cross join occurrences o on o.school_id = ${school} and o.calendar = 'school' and o.month in (
          ${monthOf(sql`r.first_at`)}, ${monthOf(sql`r.last_at`)}, ${monthOf(sql`r.closes_at`)})
        cross join events e on e.school_id = ${school} and e.id = o.event_id and ${isShown}
      where r.school_id = ${school} and r.id = ${roundId} and r.invited_at is null order by o.first_day, e.title`,
  )

/** The same on these days, whatever round they are for. */
export const calendarOn = ({ db }: SchoolScope, days: readonly string[]) =>
  db.all<SchoolDayRow>(
    (school) => sql`select distinct e.title, o.first_day, o.last_day from json_each(${JSON.stringify(days)}) d
        cross join occurrences o on o.school_id = ${school} and o.calendar = 'school' and o.month = substr(d.value, 1, 7)
          and o.last_day >= d.value and o.first_day <= d.value
        cross join events e on e.school_id = ${school} and e.id = o.event_id and ${isShown}
      order by o.first_day, e.title`,
  )

const monthOf = (at: SQL) => sql`strftime('%Y-%m', ${at} / 1000, 'unixepoch')`
const isShown = sql`e.draft = 0 and e.visibility <> 'private'`
