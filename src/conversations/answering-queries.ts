import { type SQL, sql } from 'drizzle-orm'
import type { AwayRow } from '../audiences/stand-in-queries.ts'
import { lastsOn } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { talkOf } from './queries.ts'
import { handsOn, sees } from './units.ts'

/** A teacher who hears a conversation of several teachers, with whether this one is away today, and who is meant to answer. */
export type HearerRow = {
  with_id: string
  id: string
  first_name: string
  infix: string
  last_name: string
  taken: 0 | 1
  writes: 0 | 1
  until_day: string | null
  stand_in_id: string | null
}

/** Rows m, of the message, and w (id), of the conversation: (person_id, since) of the teachers who answer in it. */
const teachersOf = (school: SQL, today: string) => sql`
  select w.id as with_id, d.person_id as person_id, '' as since from w cross join m
    cross join deliveries d on d.school_id = ${school} and d.message_id = m.id where m.replies_to = 'together'
  union
  select w.id, tm.person_id, min(tm.from_day) from w cross join m
    cross join delivery_pupils tp on tp.school_id = ${school} and tp.message_id = m.id and tp.person_id = w.id
    cross join memberships tm on tm.school_id = ${school} and tm.group_id = tp.group_id and tm.role = 'teacher'
      and ${lastsOn(sql`tm`, today)}
    where m.replies_to = 'teachers' group by w.id, tm.person_id`

const isAway = (today: string) => sql`a.from_day <= ${today} and a.until_day >= ${today}`

/** Of the conversation with this person, or of the one that all recipients have together; whoever sent it answers first. */
export const hearersOf = (scope: Scope, messageId: string, withId: string | null) =>
  scope.db.all<HearerRow>((school) => {
    const today = localDay(scope.now, scope.school.zone)
    const talk = talkOf(scope, school, withId === null ? sql`m.sender_id` : sql`${withId}`)
    const other =
      withId === null ? sql`case m.replies_to when 'together' then m.sender_id else ${scope.me.id} end` : talk.with
    return sql`with m as materialized (select * from messages where school_id = ${school} and id = ${messageId} and replies_to <> 'sender'),
      w (id) as materialized (select ${other} from m where ${sees({ ...talk, with: other })})
      select t.with_id, p.id, p.first_name, p.infix, p.last_name, k.person_id is not null as taken, p.id = m.sender_id as writes,
        a.until_day, a.stand_in_id
      from m cross join (${teachersOf(school, today)}) t
        cross join people p on p.school_id = ${school} and p.id = t.person_id
        left join takeovers k on k.school_id = ${school} and k.message_id = m.id and k.with_id = t.with_id and k.person_id = t.person_id
        left join absences a on a.school_id = ${school} and a.person_id = t.person_id and ${isAway(today)}
      order by writes desc, t.since, p.last_name, p.first_name, p.id limit 20`
  })

/** For whoever wrote it: of those it went to; for whoever got it: of its sender. Who stands in is told where they have it too. */
export const awayFrom = (scope: Scope, messageId: string) =>
  scope.db.all<AwayRow>((school) => {
    const today = localDay(scope.now, scope.school.zone)
    const me = sql`${scope.me.id}`
    return sql`select p.first_name, p.infix, p.last_name, a.until_day,
        case when exists (select 1 from deliveries sd where sd.school_id = ${school} and sd.message_id = m.id and sd.person_id = s.id)
          or ${handsOn(school, me, today)} then json_object('first_name', s.first_name, 'infix', s.infix, 'last_name', s.last_name) end as stand_in
      from messages m cross join absences a on a.school_id = ${school} and a.until_day >= ${today} and ${isAway(today)}
        cross join people p on p.school_id = ${school} and p.id = a.person_id
        cross join people s on s.school_id = ${school} and s.id = a.stand_in_id
      where m.school_id = ${school} and m.id = ${messageId} and case m.sender_id when ${me}
        then exists (select 1 from deliveries d where d.school_id = ${school} and d.message_id = m.id and d.person_id = a.person_id)
        else a.person_id = m.sender_id and exists (select 1 from deliveries d
          where d.school_id = ${school} and d.message_id = m.id and d.person_id = ${me}) end
      order by p.last_name, p.first_name limit 5`
  })

/** Only by a teacher in it. */
export const insertTakeover = (scope: Scope, messageId: string, withId: string) =>
  scope.db.all<{ with_id: string }>((school) => {
    const today = localDay(scope.now, scope.school.zone)
    return sql`with m as materialized (select * from messages where school_id = ${school} and id = ${messageId} and replies_to <> 'sender'),
      w (id) as materialized (select ${withId} from m where ${sees(talkOf(scope, school, sql`${withId}`))})
      insert into takeovers (school_id, message_id, with_id, person_id, at)
      select ${school}, ${messageId}, t.with_id, t.person_id, ${scope.now.getTime()} from (${teachersOf(school, today)}) t
      where t.person_id = ${scope.me.id}
      on conflict (school_id, message_id, with_id) do update set person_id = excluded.person_id, at = excluded.at returning with_id`
  })
