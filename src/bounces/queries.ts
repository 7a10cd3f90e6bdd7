import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '../platform/ports.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { Reason } from './reasons.ts'
import type { ReturnKind } from './schema.ts'

/** Why no mail goes to the address of this person p, or null: for the statements of whoever sends. */
export const blockOf = (school: SQL, email: SQL) => sql`(select b.reason from blocked_addresses b
  where b.school_id = ${school} and b.address = lower(${email}) and b.lifted_at is null)`

export type Returned = { address: string; sentAt: Date; kind: ReturnKind; reason: Reason }

/**
 * Only of an address that somebody here has, or that asked for the newsletter, and of a mail that was sent after it was last unblocked. A mail that came back for
 * good after it came back for a while is worse than it was thought.
 */
export const insertReturned = ({ db, now }: SchoolScope, { address, sentAt, kind, reason }: Returned) =>
  db.run(
    (school) => sql`
      insert into returned_mails (school_id, address, sent_at, kind, reason, at)
      select ${school}, ${address}, ${sentAt.getTime()}, ${kind}, ${reason}, ${now.getTime()}
      where ((select p.id from people p where p.school_id = ${school} and lower(p.email) = ${address} limit 1) is not null
          or exists (select 1 from newsletter_subscribers s where s.school_id = ${school} and s.email = ${address}))
        and not exists (select 1 from blocked_addresses b where b.school_id = ${school} and b.address = ${address} and b.lifted_at >= ${sentAt.getTime()})
      on conflict do update set kind = excluded.kind, reason = excluded.reason
        where returned_mails.kind = 'soft' and excluded.kind <> 'soft'`,
  )

/** By one mail that is reason enough, or by so many soft ones since then. Answers the address where it was not blocked yet. */
export const blockByReturned = (
  { db, now }: SchoolScope,
  address: string,
  { softOnes, since }: { softOnes: number; since: Date },
) =>
  db.all<{ reason: Reason }>(
    (school) => sql`
      with counting as (select r.kind, r.reason, r.sent_at from returned_mails r where r.school_id = ${school} and r.address = ${address}
        and r.sent_at > coalesce((select b.lifted_at from blocked_addresses b where b.school_id = ${school} and b.address = ${address}), 0))
      insert into blocked_addresses (school_id, address, reason, since)
      select ${school}, ${address}, c.reason, ${now.getTime()} from counting c
      where c.kind <> 'soft' or (select count(*) from counting s where s.sent_at > ${since.getTime()}) >= ${softOnes}
      order by c.kind = 'soft', c.sent_at desc limit 1
      on conflict do update set reason = excluded.reason, since = excluded.since, lifted_at = null
        where blocked_addresses.lifted_at is not null
      returning reason`,
  )

/** Of this person's address; answers a row where it was blocked. */
export const liftBlock = ({ db, now }: SchoolScope, personId: string) =>
  db.all<{ address: string }>(
    (school) => sql`update blocked_addresses set lifted_at = ${now.getTime()}
      where school_id = ${school} and lifted_at is null and address = ${addressOf(school, personId)} returning address`,
  )

export const isBlocked = (school: SQL, personId: string) =>
  sql`exists (select 1 from blocked_addresses b where b.school_id = ${school} and b.lifted_at is null and b.address = ${addressOf(school, personId)})`

const addressOf = (school: SQL, personId: string) =>
  sql`(select lower(p.email) from people p where p.school_id = ${school} and p.id = ${personId})`

export type BlockRow = { reason: Reason; since: number }

export const myBlock = ({ db, me }: Scope) =>
  db.all<BlockRow>(
    (school) => sql`select b.reason, b.since from blocked_addresses b
      where b.school_id = ${school} and b.lifted_at is null and b.address = ${addressOf(school, me.id)}`,
  )

export type BlockedRow = BlockRow & {
  id: string
  first_name: string
  infix: string
  last_name: string
  email: string
  place: string
}
export type Look = { search: string; after: string }

export const pageSize = 50

/**
 * Everybody whose address is blocked, in the order of their names: so many after a place, and one more to know of more. The
 * address is in lower case already; said again, SQLite compares it with the index of addresses as it stands.
 */
export const blockedPeople = ({ db }: SchoolScope, { search, after }: Look) =>
  db.all<BlockedRow>(
    (school) => sql`
      select p.id, p.first_name, p.infix, p.last_name, p.email, b.reason, b.since, p.search_name || ' ' || p.id as place
      from blocked_addresses b cross join people p on p.school_id = ${school} and lower(p.email) = lower(b.address)
      where b.school_id = ${school} and b.lifted_at is null and p.search_name || ' ' || p.id > ${after}
        and (instr(p.search_name, ${search}) > 0 or instr(b.address, ${search}) > 0)
      order by p.search_name || ' ' || p.id limit ${pageSize + 1}`,
  )

export type SentRow = { school_id: string; sent_at: number }

/**
 * Across a shard's schools, since the mail service knows none of them: which one sent this mail, and when, if the address that
 * it went to is still that person's, or that subscriber's. Its id was made by the service, and nobody else knows it.
 */
export const sentByService = (database: Database, serviceMessageId: string, address: string) =>
  drizzle(database as D1Database).all<SentRow>(
    // safe: drizzle only prepares and batches
    sql`select o.school_id, o.done_at as sent_at from outbox o
      where o.service_message_id = ${serviceMessageId} and iif(o.subscriber_id is null,
        exists (select 1 from people p where p.school_id = o.school_id and p.id = o.person_id and lower(p.email) = ${address}),
        exists (select 1 from newsletter_subscribers s where s.school_id = o.school_id and s.id = o.subscriber_id and s.email = ${address}))
      limit 1`,
  )

/** Across a shard's schools, for the schedule only. */
export const deleteOldReturned = (database: Database, before: Date, limit: number) =>
  drizzle(database as D1Database).run(
    sql`delete from returned_mails where rowid in (select rowid from returned_mails where at < ${before.getTime()} limit ${limit})`,
  )
