import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { blockOf } from '../bounces/queries.ts'
import type { Reason } from '../bounces/reasons.ts'
import type { Language } from '../language.ts'
import type { SchoolScope } from '../scope.ts'
import { newsletterSubscribers } from './schema.ts'

type Db = Pick<SchoolScope, 'db' | 'now'>

const hour = 60 * 60_000

/** Waiting to be confirmed: from this network in an hour, and in all in a day. */
export const askedCounts = ({ db, now }: Db, network: string) =>
  db.all<{ here: number; all_day: number }>(
    (
      school,
    ) => sql`select coalesce(sum(s.network = ${network} and s.asked_at > ${now.getTime() - hour}), 0) as here, count(*) as all_day
      from newsletter_subscribers s indexed by newsletter_subscribers_waiting
      where s.school_id = ${school} and s.confirmed_at is null and s.asked_at > ${now.getTime() - 24 * hour}`,
  )

export type Asking = { id: string; email: string; language: Language; network: string }

/** On the list, waiting; who waits already asks anew after an hour, and who is on it stays there untouched. */
export const ask = ({ db, now }: Db, { id, email, language, network }: Asking) =>
  db.run(
    (school) => sql`insert into newsletter_subscribers (school_id, id, email, language, asked_at, network)
      values (${school}, ${id}, ${email}, ${language}, ${now.getTime()}, ${network})
      on conflict (school_id, email) do update set asked_at = excluded.asked_at, language = excluded.language, network = excluded.network
        where newsletter_subscribers.confirmed_at is null and newsletter_subscribers.asked_at < ${now.getTime() - hour}`,
  )

/** The mail with the link, to whoever asked just now; by somebody who works here, since an outbox is of people. */
export const oweLink = ({ db, now }: Db, email: string, sweepAt: Date) =>
  db.all<{ key: string }>(
    (school) => sql`insert into outbox (school_id, key, person_id, subscriber_id, kind, due_at, sweep_at, attempts)
      select ${school}, 'subscription:' || s.id || ':' || s.asked_at || ':mail',
        (select w.person_id from staff w where w.school_id = ${school} order by w.person_id limit 1), s.id, 'newsletter',
        ${now.getTime()}, ${sweepAt.getTime()}, 0
      from newsletter_subscribers s where s.school_id = ${school} and s.email = ${email} and s.confirmed_at is null and s.asked_at = ${now.getTime()}
        and exists (select 1 from staff w where w.school_id = ${school})
      on conflict do nothing returning key`,
  )

export const subscriberById = ({ db }: Pick<SchoolScope, 'db'>, id: string) =>
  db.from(newsletterSubscribers, eq(newsletterSubscribers.id, id)).limit(1)

/** Once; where it came from is not kept any longer. */
export const confirm = ({ db, now }: Db, id: string) =>
  db.run(
    (
      school,
    ) => sql`update newsletter_subscribers set confirmed_at = coalesce(confirmed_at, ${now.getTime()}), network = null
      where school_id = ${school} and id = ${id}`,
  )

export const pageSize = 50

/** By address, so many after one, with whether mail to it comes back. */
export const subscribersFrom = ({ db, school }: SchoolScope, after: string, size = pageSize + 1) =>
  db
    .pick(
      {
        id: newsletterSubscribers.id,
        email: newsletterSubscribers.email,
        confirmedAt: newsletterSubscribers.confirmedAt,
        blocked: sql<Reason | null>`${blockOf(sql`${school.schoolId}`, sql`${newsletterSubscribers.email}`)}`.as(
          'blocked',
        ),
      },
      newsletterSubscribers,
      and(isNotNull(newsletterSubscribers.confirmedAt), gt(newsletterSubscribers.email, after)),
    )
    .orderBy(asc(newsletterSubscribers.email))
    .limit(size)

export type ListedSubscriber = Awaited<ReturnType<typeof subscribersFrom>>[number]

export const countSubscribers = ({ db }: Pick<SchoolScope, 'db'>) =>
  db.all<{ there: number; waiting: number }>(
    (
      school,
    ) => sql`select coalesce(sum(confirmed_at is not null), 0) as there, coalesce(sum(confirmed_at is null), 0) as waiting
      from newsletter_subscribers where school_id = ${school}`,
  )
