import { eq, type SQL, sql } from 'drizzle-orm'
import type { Span } from '../audiences/queries.ts'
import { type MailChoice, people } from '../people/schema.ts'
import type { SchoolScope } from '../scope.ts'
import type { WorkingHours } from './hours.ts'
import type { Notice } from './notice.ts'
import { outbox, workingHours } from './schema.ts'

/** When a summary is due, and when the sweep sees to what should have gone at once. */
type When = { summaryAt: Date; sweepAt: Date }

/** Which mail about a message, to be told apart by its key, and to whom of its deliveries d. */
export type Owing = { messageId: string; key: SQL; reminds: boolean; where: SQL }

/** Of its news: one mail per delivery, ever. */
export const newsOf = (messageId: string): Owing => ({
  messageId,
  key: sql`'message:' || d.message_id || ':' || d.person_id || ':mail'`,
  reminds: false,
  where: sql`1`,
})

/**
 * A mail owed to each of these people with an address who wants mail: at once, or in the next summary (E1). What is owed
 * already is not owed again, and not answered either.
 */
export const insertOwed = (
  { db, now }: SchoolScope,
  { messageId, key, reminds, where }: Owing,
  span: Span,
  { summaryAt, sweepAt }: When,
) =>
  db.all<{ key: string; due_at: number }>((school) => {
    const summed = sql`p.mail_choice = 'summary' and (${reminds ? 1 : 0} or not ${isUrgent(school, messageId)})`
    return sql`
      insert into outbox (school_id, key, person_id, message_id, kind, reminds, due_at, sweep_at, attempts)
      select ${school}, ${key}, d.person_id, d.message_id,
        case when ${summed} then 'summary' else 'message' end, ${reminds ? 1 : 0},
        case when ${summed} then ${summaryAt.getTime()} else ${now.getTime()} end,
        case when ${summed} then ${summaryAt.getTime()} else ${sweepAt.getTime()} end, 0
      from deliveries d join people p on p.school_id = ${school} and p.id = d.person_id
      where d.school_id = ${school} and d.message_id = ${messageId} and d.person_id > ${span.after} and d.person_id <= ${span.upTo}
        and p.email is not null and p.mail_choice <> 'none' and ${where}
      on conflict do nothing returning key, due_at`
  })

/** Past every summary (E5). */
const isUrgent = (school: SQL, messageId: string) =>
  sql`(select u.urgent from messages u where u.school_id = ${school} and u.id = ${messageId})`

/** The same of a reply, to whoever it is unread for. */
export const insertReplyOwed = ({ db, now }: SchoolScope, replyId: string, { summaryAt, sweepAt }: When) =>
  db.all<{ key: string; due_at: number }>(
    (school) => sql`
      insert into outbox (school_id, key, person_id, message_id, reply_id, kind, due_at, sweep_at, attempts)
      select ${school}, 'reply:' || t.reply_id || ':' || t.person_id || ':mail', t.person_id, t.message_id, t.reply_id,
        case p.mail_choice when 'summary' then 'summary' else 'message' end,
        case p.mail_choice when 'summary' then ${summaryAt.getTime()} else ${now.getTime()} end,
        case p.mail_choice when 'summary' then ${summaryAt.getTime()} else ${sweepAt.getTime()} end, 0
      from threads t join people p on p.school_id = ${school} and p.id = t.person_id
      where t.school_id = ${school} and t.reply_id = ${replyId} and t.unread = 1
        and p.email is not null and p.mail_choice <> 'none'
      on conflict do nothing returning key, due_at`,
  )

/** A mail that goes whatever somebody chose to get mail about, since without it they could not go on. */
export const insertNotice = ({ db, now }: SchoolScope, { key, personId, notice, sweepAt }: NewNotice) =>
  db.insert(outbox, { key, personId, notice, kind: 'notice', dueAt: now, sweepAt, attempts: 0 }).onConflictDoNothing()

export const insertNotices = ({ db, now }: SchoolScope, notices: readonly NewNotice[]) =>
  db.insertMany(
    outbox,
    notices.map((notice) => ({ ...notice, kind: 'notice' as const, dueAt: now, attempts: 0 })),
    sql`on conflict do nothing`,
  )

/** Finds whom to tell as it runs: (key, person_id, notice), each key begun as it is given. */
export type Found = (school: SQL, begin: string) => SQL

export const insertNoticesFound = ({ db, now }: SchoolScope, { begin, sweepAt }: Begun, found: Found) =>
  db.run(
    (school) => sql`
      insert into outbox (school_id, key, person_id, kind, notice, due_at, sweep_at, attempts)
      select ${school}, n.key, n.person_id, 'notice', n.notice, ${now.getTime()}, ${sweepAt.getTime()}, 0 from (${found(school, begin)}) n
      where true on conflict do nothing`,
  )

type Begun = { begin: string; sweepAt: Date }

export const noticesBegunBy = ({ db }: SchoolScope, begin: string) =>
  db.all<{ key: string }>(
    (school) => sql`select key from outbox where school_id = ${school} and key >= ${begin} and key < ${`${begin}~`}`,
  )

export type NewNotice = { key: string; personId: string; notice: Notice; sweepAt: Date }

export const updateMailChoice = ({ db }: SchoolScope, personId: string, mailChoice: MailChoice) =>
  db.update(people, eq(people.id, personId), { mailChoice }).returning({ id: people.id })

export const updateQuietHours = (
  { db }: SchoolScope,
  personId: string,
  quiet: { from: string; until: string } | null,
) => db.update(people, eq(people.id, personId), { quietFrom: quiet?.from ?? null, quietUntil: quiet?.until ?? null })

export const saveWorkingHours = ({ db }: SchoolScope, personId: string, hours: WorkingHours) =>
  db.insert(workingHours, { personId, ...hours }).onConflictDoUpdate({
    target: [workingHours.schoolId, workingHours.personId],
    set: hours,
  })

export const removeWorkingHours = ({ db }: SchoolScope, personId: string) =>
  db.delete(workingHours, eq(workingHours.personId, personId))

export const workingHoursOf = ({ db }: SchoolScope, personId: string) =>
  db.from(workingHours, eq(workingHours.personId, personId)).limit(1)

export type NamedHours = WorkingHours & { id: string; first_name: string; infix: string; last_name: string }

/** Of those of these people who work here and say when they read. */
export const hoursOfPeople = ({ db }: SchoolScope, ids: readonly string[]) =>
  db.all<NamedHours>(
    (
      school,
    ) => sql`select p.id, p.first_name, p.infix, p.last_name, w.days, w.from_time as "from", w.until_time as "until"
      from json_each(${JSON.stringify(ids)}) named
      cross join working_hours w on w.school_id = ${school} and w.person_id = named.value
      cross join people p on p.school_id = ${school} and p.id = w.person_id
      where exists (select 1 from staff s where s.school_id = ${school} and s.person_id = w.person_id)`,
  )
