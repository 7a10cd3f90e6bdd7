import { type SQL, sql } from 'drizzle-orm'
import type { Notice } from '../notifications/notice.ts'
import type { Found } from '../notifications/queries.ts'
import type { ReplyToken } from '../notifications/reply-addresses.ts'
import type { SchoolScope, Scope } from '../scope.ts'

/** What begins alike is of one moment: there are hardly ever two, and the seal says which is meant. */
const candidates = 4

/** Sorts after every letter of an id. */
const end = '~'

export type Meant = { about: string; person_id: string; message_id: string | null; with_id: string | null; at: number }

/** What the address may mean, with the people whom a mail was owed about it: never more than these. */
export const meantBy = ({ db }: SchoolScope, { kind, about, person }: ReplyToken) =>
  db.all<Meant>((school) => {
    const begun = (id: SQL) => sql`${id} >= ${about} and ${id} < ${about + end}`
    const whose = (id: SQL) => sql`substr(${id}, -${person.length}) = ${person}`
    if (kind === 'none' || kind === 'notice')
      return sql`select p.id as about, p.id as person_id, null as message_id, null as with_id, 0 as at
        from people p where p.school_id = ${school} and ${begun(sql`p.id`)} and ${whose(sql`p.id`)} limit ${candidates}`
    const found =
      kind === 'message'
        ? sql`select m.id as about, m.id as message_id, iif(m.replies_to = 'together', m.sender_id, null) as with_id, m.sent_at as at
            from messages m where m.school_id = ${school} and ${begun(sql`m.id`)} limit ${candidates}`
        : sql`select r.id as about, r.message_id, r.with_id, r.at from replies r where r.school_id = ${school} and ${begun(sql`r.id`)} limit ${candidates}`
    return sql`select distinct f.about, o.person_id, f.message_id, coalesce(f.with_id, o.person_id) as with_id, f.at
      from (${found}) f cross join outbox o on o.school_id = ${school} and o.message_id = f.message_id
      where ${whose(sql`o.person_id`)} limit ${candidates}`
  })

/** Every address that is this person's, in lower case, and which one our mails go to. */
export const addressesOf = ({ db }: SchoolScope, personId: string) =>
  db.all<{ address: string; account: 0 | 1 }>(
    (school) => sql`
      select lower(p.email) as address, 1 as account from people p where p.school_id = ${school} and p.id = ${personId} and p.email is not null
      union select lower(c.value), 0 from contact_items c where c.school_id = ${school} and c.person_id = ${personId} and c.kind = 'email'`,
  )

/** How often I wrote in this conversation since then, how often just this, and whether with this very mail. */
export const wroteSince = (
  { db, me }: Scope,
  messageId: string,
  withId: string,
  { body, nonce, since }: { body: string; nonce: string; since: Date },
) =>
  db.all<{ count: number; same: number; this_one: number }>(
    (school) => sql`select count(*) as count, coalesce(sum(r.body = ${body}), 0) as same,
        coalesce(sum(r.nonce = ${nonce}), 0) as this_one from replies r
      where r.school_id = ${school} and r.message_id = ${messageId} and r.with_id = ${withId} and r.author_id = ${me.id}
        and r.at > ${since.getTime()}`,
  )

/** Who hears in a day that a mail was not theirs to answer, whoever writes: more than mistake one for theirs. */
const mostStrangers = 3

type Told = { personId: string; stranger: string; mark: string }

/** One stranger more to be told, unless enough were. */
export const oneStranger = ({ personId, stranger, mark }: Told): Found => {
  const notice: Notice = { kind: 'mailedReply', why: 'stranger', stranger, path: null }
  return (
    school,
    begin,
  ) => sql`select ${begin + mark} as key, ${personId} as person_id, ${JSON.stringify(notice)} as notice
    where (select count(*) from outbox o where o.school_id = ${school} and o.key >= ${begin} and o.key < ${begin + end}) < ${mostStrangers}`
}

/** Everybody who answered a notice on a day, at this school. */
const unreadOn = (day: string) => `notice:mailed-reply:unread:${day}:`
export const unreadAbout = (day: string, mark: string) => `mailed-reply:unread:${day}:${mark}`

/** Whoever answers what nobody reads hears so, once a day at each address, and at few addresses about one person's mails. */
export const oneUnread = ({ personId, stranger }: Omit<Told, 'mark'>, day: string): Found => {
  const notice: Notice = { kind: 'mailedReply', why: 'unread', stranger, path: null }
  const [first, last] = [unreadOn(day), unreadOn(day) + end]
  return (
    school,
    begin,
  ) => sql`select ${`${begin}once`} as key, ${personId} as person_id, ${JSON.stringify(notice)} as notice
    where (select count(*) from outbox o where o.school_id = ${school} and o.key >= ${first} and o.key < ${last}
      and o.person_id = ${personId}) < ${mostStrangers}`
}
