import { sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { myTalkIds } from './own-queries.ts'

type Row = { round_id: string; title: string; desk: string; room: string; starts_at: number; ends_at: number }
export type TalkItemRow = Row & { id: string; first_name: string }

/** The talks of my family that it can see the time of, between these moments. */
export const talksBetween = (scope: Scope, from: Date, until: Date) =>
  scope.db.all<TalkItemRow>(
    (
      school,
    ) => sql`select t.id, t.round_id, r.title, p.first_name, d.name as desk, d.room, min(s.starts_at) as starts_at, max(s.ends_at) as ends_at
      from (${myTalkIds(scope, school)}) mine
        cross join conference_talks t on t.school_id = ${school} and t.id = mine.id
        cross join conference_rounds r on r.school_id = ${school} and r.id = t.round_id and r.last_at >= ${from.getTime()}
          and r.first_at < ${until.getTime()} and r.invited_at is not null and (r.way = 'choosing' or r.published_at is not null)
        cross join conference_bookings b on b.school_id = ${school} and b.talk_id = t.id
        cross join conference_slots s on s.school_id = ${school} and s.id = b.slot_id and s.starts_at >= ${from.getTime()}
          and s.starts_at < ${until.getTime()}
        cross join conference_desks d on d.school_id = ${school} and d.id = t.desk_id
        cross join people p on p.school_id = ${school} and p.id = t.pupil_id
      group by t.id`,
  )

export type EveningRow = Row & { desk_id: string; day: number }

/** When I hold talks: an evening is one item, from the first that is taken to the last. */
export const evenings = ({ db, me }: Scope, from: Date, until: Date) =>
  db.all<EveningRow>(
    (school) => sql`select d.id as desk_id, d.round_id, r.title, d.name as desk, d.room, s.starts_at / 86400000 as day,
        min(s.starts_at) as starts_at, max(s.ends_at) as ends_at
      from conference_teachers ct
        cross join conference_desks d on d.school_id = ${school} and d.id = ct.desk_id
        cross join conference_rounds r on r.school_id = ${school} and r.id = d.round_id and r.last_at >= ${from.getTime()}
          and r.first_at < ${until.getTime()} and r.invited_at is not null
        cross join conference_slots s on s.school_id = ${school} and s.desk_id = d.id and s.starts_at >= ${from.getTime()}
          and s.starts_at < ${until.getTime()}
        cross join conference_bookings b on b.school_id = ${school} and b.slot_id = s.id
      where ct.school_id = ${school} and ct.person_id = ${me.id} group by d.id, day`,
  )
