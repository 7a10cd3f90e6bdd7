import { type SQL, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'

export type MailProgressRow = {
  id: string
  at: number
  finished_at: number | null
  total: number
  passed_over: number | null
  sent: number | null
  given_up: number | null
  /** Not taken by the mail service yet, and to be tried again. */
  postponed: number | null
}

const mailProgress = ({ db }: SchoolScope, which: (school: SQL) => SQL) =>
  db.all<MailProgressRow>(
    (school) => sql`
    select r.id, r.at, r.finished_at, count(rp.person_id) as total, sum(rp.outcome = 'passedOver') as passed_over,
      sum(o.done_at is not null and o.failure is null) as sent, sum(o.done_at is not null and o.failure is not null) as given_up,
      sum(o.done_at is null and o.attempts > 0) as postponed
    from (${which(school)}) r
      left join invitation_run_people rp on rp.school_id = ${school} and rp.run_id = r.id
      left join outbox o on o.school_id = ${school} and o.key = 'notice:' || rp.link_id || ':mail'
    group by r.id`,
  )

export const progressOfRun = (scope: SchoolScope, id: string) =>
  mailProgress(
    scope,
    (school) => sql`select id, at, finished_at from invitation_runs where school_id = ${school} and id = ${id}`,
  )

/** Of the newest run, if it began after this. */
export const newestProgress = (scope: SchoolScope, since: Date) =>
  mailProgress(
    scope,
    (school) => sql`select id, at, finished_at from invitation_runs
      where school_id = ${school} and at > ${since.getTime()} order by at desc limit 1`,
  )

export type MissedRow = { id: string; first_name: string; infix: string; last_name: string; given_up: 0 | 1 }

/** Whom a run did not reach: passed over, or the mail was given up. */
export const missedByRun = ({ db }: SchoolScope, id: string, size: number) =>
  db.all<MissedRow>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name, o.failure is not null as given_up
    from invitation_run_people rp
      cross join people p on p.school_id = ${school} and p.id = rp.person_id
      left join outbox o on o.school_id = ${school} and o.key = 'notice:' || rp.link_id || ':mail' and o.done_at is not null
    where rp.school_id = ${school} and rp.run_id = ${id} and (rp.outcome = 'passedOver' or o.failure is not null)
    order by p.last_name, p.first_name, p.id limit ${size}`,
  )
