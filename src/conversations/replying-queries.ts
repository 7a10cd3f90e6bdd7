import { sql } from 'drizzle-orm'
import { lastsOn } from '../groups/queries.ts'
import type { Scope } from '../scope.ts'
import { wordList } from '../searching.ts'
import { localDay } from '../time.ts'
import type { Tongue } from '../tongues.ts'
import { mayReply, talkOf } from './queries.ts'
import { handsOn } from './units.ts'

export type NewReply = {
  id: string
  messageId: string
  withId: string
  body: string
  nonce: string
  language?: Tongue | null
}

/** Only while I may; and once, however often its form is sent. */
export const insertReply = (scope: Scope, { id, messageId, withId, body, nonce, language = null }: NewReply) =>
  scope.db.run(
    (school) => sql`
    insert into replies (school_id, id, message_id, with_id, author_id, body, words, at, nonce, language)
    select ${school}, ${id}, m.id, ${withId}, ${scope.me.id}, ${body}, ${wordList(body)}, ${scope.now.getTime()}, ${nonce}, ${language} from messages m
    where m.school_id = ${school} and m.id = ${messageId} and ${mayReply(scope, talkOf(scope, school, sql`${withId}`))}
    on conflict do nothing`,
  )

/** To who stands in for a sender who is away, as its writer was told (D17). Nothing where nothing was written. */
export const handOn = (scope: Scope, { id, messageId, withId }: NewReply) =>
  scope.db.run((school) => {
    const today = localDay(scope.now, scope.school.zone)
    return sql`insert into handed_on (school_id, person_id, message_id, with_id, reply_id)
      select ${school}, a.stand_in_id, m.id, ${withId}, ${id} from messages m
        cross join absences a on a.school_id = ${school} and a.person_id = m.sender_id
      where m.school_id = ${school} and m.id = ${messageId} and ${withId} = ${scope.me.id}
        and ${handsOn(school, sql`${scope.me.id}`, today)}
        and exists (select 1 from replies r where r.school_id = ${school} and r.id = ${id})
      on conflict do nothing`
  })

/** Puts it on top of the mailboxes of all who take part: unread, but for who wrote it. Nothing where nothing was written. */
export const moveUp = ({ db, me, now, school: { zone } }: Scope, { id, messageId, withId }: NewReply) =>
  db.run((school) => {
    const today = localDay(now, zone)
    return sql`
    insert into threads (school_id, message_id, with_id, person_id, reply_id, at, unread)
    select ${school}, ${messageId}, ${withId}, w.person_id, ${id}, ${now.getTime()}, w.person_id <> ${me.id} from (
        select value as person_id from json_each(${JSON.stringify([me.id, withId])})
        union select ho.person_id from handed_on ho where ho.school_id = ${school} and ho.message_id = ${messageId}
          and ho.with_id = ${withId} and ho.reply_id = ${id}
        union select m.sender_id from messages m where m.school_id = ${school} and m.id = ${messageId}
        union select d.person_id from messages m
          cross join deliveries d on d.school_id = ${school} and d.message_id = m.id
          where m.school_id = ${school} and m.id = ${messageId} and m.replies_to = 'together'
        union select tm.person_id from messages m
          cross join delivery_pupils tp on tp.school_id = ${school} and tp.message_id = m.id and tp.person_id = ${withId}
          cross join memberships tm on tm.school_id = ${school} and tm.group_id = tp.group_id and tm.role = 'teacher'
            and ${lastsOn(sql`tm`, today)}
          where m.school_id = ${school} and m.id = ${messageId} and m.replies_to = 'teachers') w
    where exists (select 1 from replies r where r.school_id = ${school} and r.id = ${id})
    on conflict (school_id, person_id, message_id, with_id)
      do update set reply_id = excluded.reply_id, at = excluded.at, unread = excluded.unread, placed = 0`
  })

/** In whose mailbox it stands, it stands in the message's place. */
export const takePlace = ({ db }: Scope, { id, messageId }: NewReply) =>
  db.run(
    (
      school,
    ) => sql`update deliveries set moved = 1 where school_id = ${school} and message_id = ${messageId} and moved = 0
      and person_id in (select t.person_id from threads t where t.school_id = ${school} and t.reply_id = ${id})`,
  )

/** Wherever somebody had put it, or the message: with a new reply it is in the mailbox again. */
export const comeBack = ({ db }: Scope, { id, messageId, withId }: NewReply) =>
  db.run(
    (
      school,
    ) => sql`delete from placings where school_id = ${school} and message_id = ${messageId} and with_id in ('', ${withId})
      and person_id in (select t.person_id from threads t where t.school_id = ${school} and t.reply_id = ${id})`,
  )

/** What came of it: mine now, an earlier one of the same form, or none where I may not. */
export const replyWith = ({ db, me }: Scope, { messageId, withId, nonce }: NewReply) =>
  db.all<{ id: string; body: string }>(
    (
      school,
    ) => sql`select id, body from replies where school_id = ${school} and author_id = ${me.id} and nonce = ${nonce}
      and message_id = ${messageId} and with_id = ${withId}`,
  )
