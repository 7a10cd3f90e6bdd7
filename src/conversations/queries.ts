import { type SQL, sql } from 'drizzle-orm'
import { writable } from '../audiences/addressing-queries.ts'
import type { RepliesTo } from '../messages/schema.ts'
import { answeringWith } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import {
  handsOn,
  hearsReplies,
  isHeard,
  isMine,
  otherSide,
  readAlongside,
  readsIt,
  sees,
  sharesAll,
  type Talk,
} from './units.ts'

export const talkOf = ({ me, now, school: { zone } }: Scope, school: SQL, other: SQL): Talk => ({
  school,
  me: sql`${me.id}`,
  with: other,
  today: localDay(now, zone),
})

/** Of message m: I may go on in the conversation. Between parents it is as for a new message (C3, C5). */
export function mayReply(scope: Scope, talk: Talk) {
  const { school, me } = talk
  return sql`(m.withdrawn_at is null and ${sees(talk)} and ${isMine(talk)} and ${isHeard(talk)} and (m.sender_id = ${me} and m.replies_to = 'together'
    or ${isWritable(scope, school, otherSide(talk))}))`
}

const isWritable = (scope: Scope, school: SQL, person: SQL) =>
  sql`exists (select 1 from people p where p.school_id = ${school} and p.id = ${person} and ${writable(scope, school)})`

export type Named = { first_name: string; infix: string; last_name: string }

export type TalkRow = {
  message_id: string
  with_id: string
  sender_id: string
  replies_to: RepliesTo
  subject: string
  sent_at: number
  withdrawn_at: number | null
  /** Of the sender, and of the person it is with. */
  sender: string
  other: string
  /** When the other side reads messages, where it is somebody who works here and says so. */
  hours: string | null
  may_reply: 0 | 1
  /** Names, in JSON. */
  alongside: string
  /** Who also gets what I reply now, since the sender is away (D17): a name, in JSON. */
  stand_in: string | null
  /** For me to go on in: mine, or one that I take part in as a sender or teacher; not a partner's. */
  mine: 0 | 1
  /** The archive or the folder where I put it, out of my mailbox. */
  placed?: string | null
}

const named = (
  school: SQL,
  id: SQL,
) => sql`(select json_object('first_name', n.first_name, 'infix', n.infix, 'last_name', n.last_name)
  from people n where n.school_id = ${school} and n.id = ${id})`

/** Of message m: what it is about; of one that was withdrawn its sender alone knows (D12). */
export const subjectFor = (me: SQL) => sql`iif(m.withdrawn_at is null or m.sender_id = ${me}, m.subject, '') as subject`

const hours = (
  school: SQL,
  id: SQL,
) => sql`(select json_object('days', h.days, 'from', h.from_time, 'until', h.until_time) from working_hours h
  where h.school_id = ${school} and h.person_id = ${id}
    and exists (select 1 from staff s where s.school_id = h.school_id and s.person_id = h.person_id))`

const standIn = ({
  school,
  me,
  today,
}: Talk) => sql`(select json_object('first_name', si.first_name, 'infix', si.infix, 'last_name', si.last_name)
  from absences a cross join people si on si.school_id = ${school} and si.id = a.stand_in_id
  where a.school_id = ${school} and a.person_id = m.sender_id and w.id = ${me} and ${handsOn(school, me, today)})`

const fields = (
  talk: Talk,
  { school, me } = talk,
) => sql`m.id as message_id, w.id as with_id, m.sender_id, m.replies_to, ${subjectFor(me)}, m.sent_at, m.withdrawn_at,
  ${named(school, sql`m.sender_id`)} as sender, ${named(school, sql`w.id`)} as other, ${hours(school, sql`case m.sender_id when ${me} then w.id else m.sender_id end`)} as hours, ${readAlongside(school, sql`w.id`)} as alongside,
  ${standIn(talk)} as stand_in`

/** One, if it is there for me. */
export const talkWith = (scope: Scope, messageId: string, withId: string) =>
  scope.db.all<TalkRow>((school) => {
    const talk = talkOf(scope, school, sql`w.id`)
    return sql`select ${fields(talk)}, ${isMine(talk)} as mine, ${mayReply(scope, talk)} as may_reply,
        (select coalesce(pl.folder_id, 'archief') from placings pl where pl.school_id = ${school} and pl.person_id = ${scope.me.id}
          and pl.message_id = m.id and pl.with_id = w.id) as placed
      from messages m cross join (select ${withId} as id) w
      where m.school_id = ${school} and m.id = ${messageId} and ${sees(talk)}`
  })

/** CTE w (id): those that belong on the message's own page. Mine and my household's (D9), or what its sender and all its recipients have. */
export const onPage = (scope: Scope, school: SQL, messageId: string) => {
  const { me: reader, today } = talkOf(scope, school, sql`null`)
  const message = sql`m.school_id = ${school} and m.id = ${messageId}`
  return sql`with h (id) as materialized ${answeringWith(school, reader)}, w (id) as materialized (
    select m.sender_id from messages m
      where ${message} and m.replies_to = 'together'
        and case m.sender_id when ${reader} then ${hearsReplies({ school, today }, reader)} else ${readsIt(school, reader)} end
    union all
    select h.id from messages m cross join h
      cross join deliveries hd on hd.school_id = ${school} and hd.message_id = m.id and hd.person_id = h.id
      where ${message} and m.replies_to <> 'together' and m.sender_id <> ${reader} and m.sender_id <> h.id and ${readsIt(school, reader)}
        and (h.id = ${reader} or ${sharesAll(school, reader, sql`h.id`)}))`
}

export const talksOnPage = (scope: Scope, messageId: string) =>
  scope.db.all<TalkRow>((school) => {
    const talk = talkOf(scope, school, sql`w.id`)
    const mine = sql`(m.replies_to = 'together' or w.id = ${talk.me})`
    const heard = sql`${isHeard(talk)} and (m.sender_id = ${talk.me} or ${isWritable(scope, school, sql`m.sender_id`)})`
    return sql`${onPage(scope, school, messageId)} select ${fields(talk)}, ${mine} as mine,
      m.withdrawn_at is null and ${mine} and ${heard} as may_reply
      from w cross join messages m on m.school_id = ${school} and m.id = ${messageId}`
  })
