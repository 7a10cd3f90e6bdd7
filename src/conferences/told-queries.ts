import { sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { myTalkIds } from './own-queries.ts'
import type { Way } from './schema.ts'
import { opensFor } from './state.ts'

const asPerson = (scope: SchoolScope, personId: string) => ({ ...scope, me: { id: personId } })

export type ToldRound = {
  title: string
  way: Way
  opens_at: number
  closes_at: number
  first_at: number
  head_start_hours: number
  talks: number
  /** Without a time, or of whom nothing was said. */
  open: number
  /** First names of those whose talk has no time (JSON). */
  timeless: string
}

/** When this family can begin. */
export const beginsFor = ({
  way,
  opens_at,
  head_start_hours: headStartHours,
  talks,
}: Pick<ToldRound, 'way' | 'opens_at' | 'head_start_hours' | 'talks'>) =>
  opensFor({ way, opensAt: new Date(opens_at), headStartHours }, talks)

/** A round, for somebody who may still know of a talk in it. */
export const toldRound = (scope: SchoolScope, roundId: string, personId: string) =>
  scope.db.all<ToldRound>(
    (school) => sql`select r.title, r.way, r.opens_at, r.closes_at, r.first_at, r.head_start_hours, count(*) as talks,
        json_group_array(distinct p.first_name) filter (where b.slot_id is null) as timeless,
        case r.way when 'choosing' then count(*) - count(b.slot_id)
          else not exists (select 1 from household_members hm cross join conference_families f on f.school_id = ${school}
            and f.round_id = r.id and f.household_id = hm.household_id
            where hm.school_id = ${school} and hm.person_id = ${personId} and f.said_at is not null) end as open
      from (${myTalkIds(asPerson(scope, personId), school, roundId)}) mine
        cross join conference_rounds r on r.school_id = ${school} and r.id = mine.round_id and r.wiped_at is null
        cross join conference_talks t on t.school_id = ${school} and t.id = mine.id
        cross join people p on p.school_id = ${school} and p.id = t.pupil_id
        left join conference_bookings b on b.school_id = ${school} and b.talk_id = mine.id and b.part = 0
      group by r.id`,
  )

export type ToldTalk = {
  pupil: string
  desk: string
  room: string
  link: string
  starts_at: number | null
  proposed: 0 | 1 | null
  /** Whether the family can choose another time itself, and there is one. */
  may_choose: 0 | 1
}

/** Talks with their times, in that order, for somebody who may still know of them. */
export const toldTalks = (scope: SchoolScope, talks: readonly string[], personId: string) =>
  scope.db.all<ToldTalk>(
    (school) => sql`select p.first_name as pupil, d.name as desk, d.room, d.link, s.starts_at, b.proposed,
        (r.published_at is not null or t.lapsed_at is not null or (r.way = 'choosing' and r.closes_at > ${scope.now.getTime()}))
          and exists (select 1 from conference_slots fs where fs.school_id = ${school} and fs.desk_id = t.desk_id and fs.shut = 0
            and fs.starts_at > ${scope.now.getTime()} and not exists (select 1 from conference_bookings fb
              where fb.school_id = ${school} and fb.slot_id = fs.id)) as may_choose
      from conference_talks t
        cross join conference_rounds r on r.school_id = ${school} and r.id = t.round_id and r.wiped_at is null
        cross join conference_desks d on d.school_id = ${school} and d.id = t.desk_id
        cross join people p on p.school_id = ${school} and p.id = t.pupil_id
        left join conference_bookings b on b.school_id = ${school} and b.talk_id = t.id and b.part = 0
        left join conference_slots s on s.school_id = ${school} and s.id = b.slot_id
      where t.school_id = ${school} and t.id in (select value from json_each(${JSON.stringify(talks)}))
        and t.id in (select id from (${myTalkIds(asPerson(scope, personId), school)}) mine)
      order by s.starts_at, p.first_name`,
  )
