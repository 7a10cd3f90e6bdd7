import { eq, type SQL, sql } from 'drizzle-orm'
import type { Span } from '../audiences/queries.ts'
import { type MailChoice, type PostChoice, people } from '../people/schema.ts'
import { isTold } from '../posts/told-queries.ts'
import type { SchoolScope } from '../scope.ts'
import type { WorkingHours } from './hours.ts'
import type { Notice } from './notice.ts'
import { outbox, workingHours } from './schema.ts'

/** When it is told, when a summary is due, and when the sweep sees to what should have gone at once. */
type When = { now: Date; summaryAt: Date; sweepAt: Date }

/** What is told of a message, by what its keys begin with, and to whom of its deliveries d. */
export type Owing = { messageId: string; key: SQL; reminds: boolean; where: SQL }

/** Of its news, to all who have it or those who were given it at that moment: one mail per delivery, and one push for each of its devices, ever. */
export const newsOf = (messageId: string, givenAt?: Date): Owing => ({
  messageId,
  key: sql`'message:' || d.message_id || ':' || d.person_id`,
  reminds: false,
  where: givenAt ? sql`d.sent_at = ${givenAt.getTime()}` : sql`1`,
})

/**
 * A mail owed to each of these people with an address who wants mail: at once, or in the next summary (E1); and a push to each of
 * their devices. What is owed already is not owed again, and not answered either.
 */
export const insertOwed = ({ db }: SchoolScope, { messageId, key, reminds, where }: Owing, span: Span, when: When) =>
  db.all<Owed>((school) => {
    const to = sql`d.school_id = ${school} and d.message_id = ${messageId} and d.person_id > ${span.after} and d.person_id <= ${span.upTo}`
    const summed = sql`p.mail_choice = 'summary' and (${reminds ? 1 : 0} or not ${isUrgent(school, messageId)})`
    return sql`
      insert into outbox (school_id, key, person_id, message_id, kind, reminds, device, due_at, sweep_at, attempts)
      select ${school}, ${key} || ':mail', d.person_id, d.message_id, ${mailed(summed, reminds, when)}, 0
      from deliveries d join people p on p.school_id = ${school} and p.id = d.person_id
      where ${to} and p.email is not null and p.mail_choice <> 'none' and ${where}
      union all
      select ${school}, ${key} || ':push:' || b.session, d.person_id, d.message_id, ${pushed(reminds, when)}, 0
      from deliveries d cross join push_devices b on b.school_id = ${school} and b.person_id = d.person_id
      where ${to} and ${where}
      on conflict do nothing returning key, kind, due_at`
  })

/** kind, reminds, device, due_at, sweep_at: of a mail to person p, and of a push to browser b. */
const mailed = (summed: SQL, reminds: boolean, { now, summaryAt, sweepAt }: When) => sql`
  case when ${summed} then 'summary' else 'message' end, ${reminds ? 1 : 0}, null,
  case when ${summed} then ${summaryAt.getTime()} else ${now.getTime()} end,
  case when ${summed} then ${summaryAt.getTime()} else ${sweepAt.getTime()} end`
const pushed = (reminds: boolean, { now, sweepAt }: When) =>
  sql`'push', ${reminds ? 1 : 0}, b.session, ${now.getTime()}, ${sweepAt.getTime()}`

export type Owed = { key: string; kind: 'message' | 'summary' | 'push'; due_at: number }

/** Past every summary (E5). */
const isUrgent = (school: SQL, messageId: string) =>
  sql`(select u.urgent from messages u where u.school_id = ${school} and u.id = ${messageId})`

/** The same of a reply, to whoever it is unread for. */
export const insertReplyOwed = ({ db }: SchoolScope, replyId: string, when: When) =>
  db.all<Owed>((school) => {
    const key = sql`'reply:' || t.reply_id || ':' || t.person_id`
    const summed = sql`p.mail_choice = 'summary'`
    return sql`
      insert into outbox (school_id, key, person_id, message_id, reply_id, kind, reminds, device, due_at, sweep_at, attempts)
      select ${school}, ${key} || ':mail', t.person_id, t.message_id, t.reply_id, ${mailed(summed, false, when)}, 0
      from threads t join people p on p.school_id = ${school} and p.id = t.person_id
      where t.school_id = ${school} and t.reply_id = ${replyId} and t.unread = 1
        and p.email is not null and p.mail_choice <> 'none'
      union all
      select ${school}, ${key} || ':push:' || b.session, t.person_id, t.message_id, t.reply_id, ${pushed(false, when)}, 0
      from threads t cross join push_devices b on b.school_id = ${school} and b.person_id = t.person_id
      where t.school_id = ${school} and t.reply_id = ${replyId} and t.unread = 1
      on conflict do nothing returning key, kind, due_at`
  })

/** Of a post, to whoever it is new for and wants to hear of it: in the next summary, or at once where they ask for that (I1). */
export const insertPostOwed = (scope: SchoolScope, postId: string, when: When) =>
  scope.db.all<Owed>((school) => {
    const key = sql`'post:' || w.id || ':' || p.id`
    const to = sql`w.school_id = ${school} and w.id = ${postId} and p.id <> w.author_id and ${isTold(scope, school)}`
    return sql`
      insert into outbox (school_id, key, person_id, post_id, kind, reminds, device, due_at, sweep_at, attempts)
      select ${school}, ${key} || ':mail', p.id, w.id, ${mailed(sql`p.post_choice = 'summary'`, false, when)}, 0
      from posts w cross join people p on p.school_id = ${school}
      where p.email is not null and p.mail_choice <> 'none' and p.post_choice <> 'none' and ${to}
      union all
      select ${school}, ${key} || ':push:' || b.session, p.id, w.id, ${pushed(false, when)}, 0
      from posts w cross join push_devices b on b.school_id = ${school}
        cross join people p on p.school_id = ${school} and p.id = b.person_id
      where p.post_push = 1 and ${to}
      on conflict do nothing returning key, kind, due_at`
  })

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

/** Of what is told this way a screen hears as well where it is a talk, a place or a poll (B5, D3, I3): a push to each device, by the key of its mail. */
export const insertPushesFound = ({ db, now }: SchoolScope, { begin, sweepAt }: Begun) =>
  db.run(
    (school) => sql`
      insert into outbox (school_id, key, person_id, kind, notice, device, due_at, sweep_at, attempts)
      select ${school}, substr(o.key, 1, length(o.key) - length('mail')) || 'push:' || b.session, o.person_id, 'push', o.notice, b.session,
        ${now.getTime()}, ${sweepAt.getTime()}, 0
      from outbox o cross join push_devices b on b.school_id = ${school} and b.person_id = o.person_id
      where o.school_id = ${school} and o.key >= ${begin} and o.key < ${`${begin}~`} and o.kind = 'notice'
        and o.notice ->> 'kind' in ('conference', 'place', 'poll') on conflict do nothing`,
  )

type Begun = { begin: string; sweepAt: Date }

export const noticesBegunBy = ({ db }: SchoolScope, begin: string) =>
  db.all<{ key: string }>(
    (school) => sql`select key from outbox where school_id = ${school} and key >= ${begin} and key < ${`${begin}~`}`,
  )

export type NewNotice = { key: string; personId: string; notice: Notice; sweepAt: Date }

export const updateMailChoice = ({ db }: SchoolScope, personId: string, mailChoice: MailChoice) =>
  db.update(people, eq(people.id, personId), { mailChoice }).returning({ id: people.id })

export const updatePostChoice = (
  { db }: SchoolScope,
  personId: string,
  { mail: postChoice, push: postPush }: { mail: PostChoice; push: boolean },
) => db.update(people, eq(people.id, personId), { postChoice, postPush })

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
