import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Audience } from '../audiences/audience.ts'
import { namesWhere, reached } from '../audiences/recipient-queries.ts'
import { blockOf } from '../bounces/queries.ts'
import type { Reason } from '../bounces/reasons.ts'
import { among } from '../db/among.ts'
import { outbox } from '../notifications/schema.ts'
import type { Wanted } from '../notifications/sending-queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { newsletterRefusals, newsletterSubscribers, newsletters } from './schema.ts'

/** Whoever an audience reaches, with where and whether mail about it goes to them. */
const told = (scope: Scope, audience: Audience | null, school: SQL) =>
  audience
    ? sql`select p.id, p.search_name, p.first_name, p.infix, p.last_name, lower(p.email) as email, p.mail_choice, ${blockOf(school, sql`p.email`)} is not null as blocked,
        (p.mail_choice = 'none' or exists (select 1 from newsletter_refusals f where f.school_id = ${school} and f.person_id = p.id)) as refused
      from (${reached(scope, audience, school)}) r cross join people p on p.school_id = ${school} and p.id = r.person_id`
    : sql`select null as id, null as search_name, null as first_name, null as infix, null as last_name, null as email, null as mail_choice, 0 as blocked, 0 as refused where 0`

const isMailed = sql`t.email is not null and t.blocked = 0 and t.refused = 0`
const isMissed = sql`t.refused = 0 and (t.email is null or t.blocked)`

/** Addresses outside the school that want it, and that mail reaches. */
const wanting = (school: SQL) => sql`s.school_id = ${school} and s.confirmed_at is not null
  and ${blockOf(school, sql`s.email`)} is null`

export type Reach = {
  people: number
  mails: number
  refused: number
  unreachable: number
  /** JSON of who those are, as `namesIn` reads it. */
  unreached: string
  outsiders: number
  own: 0 | 1
}

/** How many it goes to: each address once, whoever shares it. */
export const reachOf = (scope: Scope, audience: Audience | null, subscribers: boolean) =>
  scope.db.all<Reach>(
    (school) => sql`with told as materialized (${told(scope, audience, school)})
      select count(*) as people, count(distinct iif(${isMailed}, t.email, null)) as mails, coalesce(sum(t.refused), 0) as refused,
        coalesce(sum(${isMissed}), 0) as unreachable,
        ${namesWhere(sql`t`, isMissed)} as unreached,
        (select p.email is not null from people p where p.school_id = ${school} and p.id = ${scope.me.id}) as own,
        (select count(*) from newsletter_subscribers s where ${subscribers ? 1 : 0} and ${wanting(school)}
          and s.email not in (select t.email from told t where ${isMailed})) as outsiders
      from told t`,
  )

/** Sends it as it was seen, once: at once or when its moment comes. */
export const sendDraft = (
  { db, me, now }: Scope,
  id: string,
  seen: number,
  { startsAt, sweepAt }: { startsAt: Date | null; sweepAt: Date },
) =>
  db
    .update(newsletters, and(eq(newsletters.id, id), eq(newsletters.version, seen), isNull(newsletters.sentAt)), {
      sentAt: now,
      sentById: me.id,
      startsAt,
      sweepAt,
    })
    .returning({ id: newsletters.id })

/** Back among the drafts, as long as nobody was mailed. */
export const takeBack = ({ db }: SchoolScope, id: string) =>
  db.update(newsletters, and(eq(newsletters.id, id), isNull(newsletters.outAt)), {
    sentAt: null,
    sentById: null,
    startsAt: null,
    sweepAt: null,
  })

const isToGo = (
  school: SQL,
  id: string,
) => sql`exists (select 1 from newsletters n where n.school_id = ${school} and n.id = ${id}
  and n.sent_at is not null and n.out_at is null)`

type When = { summaryAt: Date; sweepAt: Date }

/** A mail owed to each address of those it reaches: at once, or when their summaries go (E1). Written once, whoever runs it. */
export const owePeople = (scope: Scope, id: string, audience: Audience, { summaryAt, sweepAt }: When) =>
  scope.db.run((school) => {
    const isLater = sql`min(t.mail_choice = 'summary')`
    return sql`insert into outbox (school_id, key, person_id, newsletter_id, kind, due_at, sweep_at, attempts)
      select ${school}, 'newsletter:' || ${id} || ':' || min(t.id) || ':mail', min(t.id), ${id}, 'newsletter',
        iif(${isLater}, ${summaryAt.getTime()}, ${scope.now.getTime()}), iif(${isLater}, ${summaryAt.getTime()}, ${sweepAt.getTime()}), 0
      from (${told(scope, audience, school)}) t where ${isMailed} and ${isToGo(school, id)} group by t.email
      on conflict do nothing`
  })

/** The same of those outside the school, but where somebody of it gets it at that address. `byId`: who sends it. */
export const oweSubscribers = ({ db, now }: SchoolScope, id: string, byId: string, sweepAt: Date) =>
  db.run(
    (
      school,
    ) => sql`insert into outbox (school_id, key, person_id, newsletter_id, subscriber_id, kind, due_at, sweep_at, attempts)
      select ${school}, 'newsletter:' || ${id} || ':' || s.id || ':mail', ${byId}, ${id}, s.id, 'newsletter', ${now.getTime()}, ${sweepAt.getTime()}, 0
      from newsletter_subscribers s where ${wanting(school)} and ${isToGo(school, id)}
        and s.email not in (select lower(p.email) from outbox o cross join people p on p.school_id = ${school} and p.id = o.person_id
          where o.school_id = ${school} and o.newsletter_id = ${id} and o.subscriber_id is null and p.email is not null
            and o.key = 'newsletter:' || ${id} || ':' || o.person_id || ':mail')
      on conflict do nothing`,
  )

/** Out, with how many it goes to; once. */
export const setOut = ({ db, now }: SchoolScope, id: string) =>
  db.run((school) => {
    const ofIt = sql`from outbox o where o.school_id = ${school} and o.newsletter_id = ${id} and instr(o.key, ':test:') = 0`
    return sql`update newsletters set out_at = ${now.getTime()}, sweep_at = null,
        people = (select count(*) ${ofIt} and o.subscriber_id is null), outsiders = (select count(*) ${ofIt} and o.subscriber_id is not null)
      where school_id = ${school} and id = ${id} and ${isToGo(school, id)}`
  })

/** What is to be queued at once; what is more the sweep finds. */
export const dueKeys = ({ db, now }: SchoolScope, id: string, most: number) =>
  db.all<{ key: string }>(
    (school) => sql`select key from outbox where school_id = ${school} and newsletter_id = ${id} and done_at is null
      and held_until is null and due_at <= ${now.getTime()} limit ${most}`,
  )

/** To oneself, to look at; the same press twice sends one. */
export const oweTest = ({ db, me, now }: Scope, id: string, nonce: string, sweepAt: Date) => {
  const key = `newsletter:${id}:test:${me.id}:${nonce}:mail`
  const row = { key, personId: me.id, newsletterId: id, kind: 'newsletter' as const, dueAt: now, sweepAt, attempts: 0 }
  return db.insert(outbox, row).onConflictDoNothing().returning({ key: outbox.key })
}

export type Progress = { total: number; sent: number; skipped: number; failed: number }

/** What became of its mails so far. */
export const progressOf = ({ db }: SchoolScope, id: string) =>
  db.all<Progress>(
    (school) => sql`select count(*) as total, coalesce(sum(done_at is not null and failure is null), 0) as sent,
        coalesce(sum(done_at is not null and failure like 'skipped%'), 0) as skipped,
        coalesce(sum(done_at is not null and failure is not null and failure not like 'skipped%'), 0) as failed
      from outbox where school_id = ${school} and newsletter_id = ${id} and instr(key, ':test:') = 0`,
  )

export type FailedRow = { first_name: string; infix: string; last_name: string; address: string | null }

/** To whom it could not go: somebody of the school, or an address outside it. */
export const failedOf = ({ db }: SchoolScope, id: string, most: number) =>
  db.all<FailedRow>(
    (school) => sql`select p.first_name, p.infix, p.last_name, s.email as address from outbox o
        cross join people p on p.school_id = ${school} and p.id = o.person_id
        left join newsletter_subscribers s on s.school_id = ${school} and s.id = o.subscriber_id
      where o.school_id = ${school} and o.newsletter_id = ${id} and o.done_at is not null and o.failure is not null
        and o.failure not like 'skipped%' and instr(o.key, ':test:') = 0
      order by p.search_name, o.key limit ${most}`,
  )

export const newslettersWithKeys = (keys: readonly string[]): Wanted =>
  sql`outbox.kind = 'newsletter' and outbox.key in ${among(keys)}`

export const lettersNamed = ({ db }: SchoolScope, ids: readonly string[]) =>
  db.from(newsletters, sql`${newsletters.id} in ${among(ids)}`)

/** With whether mail to it comes back. */
export const subscribersNamed = ({ db, school }: SchoolScope, ids: readonly string[]) =>
  db.pick(
    {
      id: newsletterSubscribers.id,
      email: newsletterSubscribers.email,
      language: newsletterSubscribers.language,
      askedAt: newsletterSubscribers.askedAt,
      confirmedAt: newsletterSubscribers.confirmedAt,
      blocked: sql<Reason | null>`${blockOf(sql`${school.schoolId}`, sql`${newsletterSubscribers.email}`)}`.as(
        'blocked',
      ),
    },
    newsletterSubscribers,
    sql`${newsletterSubscribers.id} in ${among(ids)}`,
  )

/** Of these people, who wants none. */
export const refusing = ({ db }: SchoolScope, ids: readonly string[]) =>
  db.pick({ id: newsletterRefusals.personId }, newsletterRefusals, sql`${newsletterRefusals.personId} in ${among(ids)}`)

/** Of these people, who works here or has custody of a child: whoever has neither any more is sent nothing (check 4). */
export const belonging = ({ db }: SchoolScope, ids: readonly string[]) =>
  db.all<{ id: string }>(
    (school) => sql`select p.value as id from json_each(${JSON.stringify(ids)}) p
      where exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.value)
        or exists (select 1 from guardianships g where g.school_id = ${school} and g.person_id = p.value and g.custody = 'full')`,
  )
