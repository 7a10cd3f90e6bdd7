import { type SQL, sql } from 'drizzle-orm'
import type { RepliesTo } from '../messages/schema.ts'
import { answeredFor, coveredFor } from '../questionnaires/asked-units.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { type Named, subjectFor, talkOf } from './queries.ts'
import { keeps } from './units.ts'

export type ThreadRow = Named & {
  message_id: string
  with_id: string
  reply_id: string
  at: number
  unread: 0 | 1
  subject: string
  sender_id: string
  replies_to: RepliesTo
  author_id: string
  photo: string | null
}

/** SQL: the columns of an entry of the mailbox (messages/mailbox-queries.ts), with what is asked in its message where that reached me too. */
const entryOf = (scope: Scope, school: SQL, from: SQL, where: SQL) => {
  const me = sql`${scope.me.id}`
  return sql`select t.at, t.reply_id as entry_id, t.message_id, t.with_id, ${subjectFor(me)}, t.unread, null as read_at,
      0 as urgent, null as withdrawn_at, null as changed_at, a.id as author_id, a.first_name, a.infix, a.last_name,
      a.photo_key as photo, q.mode, q.deadline, ${coveredFor(school, me, sql`q.message_id`)} as covered,
      ${answeredFor(school, me, sql`q.message_id`)} as answered
    from ${from}
      cross join messages m on m.school_id = ${school} and m.id = t.message_id
      cross join replies r on r.school_id = ${school} and r.id = t.reply_id
      cross join people a on a.school_id = ${school} and a.id = r.author_id
      left join questionnaires q on q.school_id = ${school} and q.message_id = t.message_id and m.withdrawn_at is null
        and exists (select 1 from deliveries qd where qd.school_id = ${school} and qd.message_id = t.message_id and qd.person_id = ${me})
    where ${where} and ${keeps(talkOf(scope, school, sql`t.with_id`))}`
}

/** SQL: my conversations of which this holds. */
export const threadEntries = (scope: Scope, school: SQL, where: SQL) =>
  entryOf(scope, school, sql`threads t`, sql`t.school_id = ${school} and t.person_id = ${scope.me.id} and ${where}`)

/** SQL: those named by rows of (message_id, with_id). */
export const threadEntriesAmong = (scope: Scope, school: SQL, rows: SQL) => {
  const named = sql`(${rows}) x cross join threads t on t.school_id = ${school} and t.person_id = ${scope.me.id}
    and t.message_id = x.message_id and t.with_id = x.with_id`
  return entryOf(scope, school, named, sql`x.with_id <> ''`)
}

/** Those I have not read yet. */
export const unreadThreads = (scope: Scope, size: number) =>
  scope.db.all<ThreadRow>((school) => {
    const mine = sql`select t.* from threads t cross join messages m on m.school_id = ${school} and m.id = t.message_id
      where t.school_id = ${school} and t.person_id = ${scope.me.id} and t.unread = 1
        and ${keeps(talkOf(scope, school, sql`t.with_id`))} order by t.at desc limit ${size}`
    return sql`select t.message_id, t.with_id, t.reply_id, t.at, t.unread, ${subjectFor(sql`${scope.me.id}`)}, m.sender_id, m.replies_to,
        r.author_id, a.first_name, a.infix, a.last_name, a.photo_key as photo
      from (${mine}) t
        cross join messages m on m.school_id = ${school} and m.id = t.message_id
        cross join replies r on r.school_id = ${school} and r.id = t.reply_id
        cross join people a on a.school_id = ${school} and a.id = r.author_id order by t.at desc`
  })

/** How many conversations a message's page lists; one more is read. */
export const mostListed = 50

export type ListedRow = { with_id: string; at: number; unread: 0 | 1; author_id: string; photo: string | null } & Named

/** For the sender: who replied, latest first; named by whom each is with. */
export const threadsOfMessage = (scope: Scope, messageId: string, before: number) =>
  scope.db.all<ListedRow>(
    (school) => sql`
    select t.with_id, t.at, t.unread, r.author_id, p.photo_key as photo, p.first_name, p.infix, p.last_name
    from messages m
      cross join threads t on t.school_id = ${school} and t.person_id = m.sender_id and t.message_id = m.id and t.at < ${before}
      cross join replies r on r.school_id = ${school} and r.id = t.reply_id
      cross join people p on p.school_id = ${school} and p.id = t.with_id
    where m.school_id = ${school} and m.id = ${messageId} and m.sender_id = ${scope.me.id} and m.replies_to <> 'together'
      and ${keeps(talkOf(scope, school, sql`t.with_id`))}
    order by t.at desc limit ${mostListed + 1}`,
  )

/** On the message's own page, or one of them. */
export const markThreadsRead = ({ db, me }: Scope, messageId: string, withId: string | null) =>
  db.all<{ with_id: string }>(
    (school) => sql`update threads set unread = 0 where school_id = ${school} and person_id = ${me.id}
      and message_id = ${messageId} and unread = 1 and ${
        withId === null
          ? sql`(with_id = ${me.id} or exists (select 1 from messages m where m.school_id = ${school} and m.id = ${messageId}
              and m.replies_to = 'together'))`
          : sql`with_id = ${withId}`
      } returning with_id`,
  )

/** SQL: unread conversations of whom we only know the id yet; a message that is unread itself counts once. */
export const unreadTalks = (school: SQL, me: SQL, now: SchoolScope['now'], most: number) => sql`
  select 1 from threads t cross join messages m on m.school_id = ${school} and m.id = t.message_id
  where t.school_id = ${school} and t.person_id = ${me} and t.unread = 1
    and not exists (select 1 from deliveries ud where ud.school_id = ${school} and ud.message_id = t.message_id
      and ud.person_id = ${me} and ud.read_at is null)
    and ${keeps({ school, me, with: sql`t.with_id`, today: localDay(now, 'UTC') })} limit ${most}`
