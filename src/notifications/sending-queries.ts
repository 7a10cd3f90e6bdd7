import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { blockOf } from '../bounces/queries.ts'
import type { Reason } from '../bounces/reasons.ts'
import { replies } from '../conversations/schema.ts'
import { sees } from '../conversations/units.ts'
import { among } from '../db/among.ts'
import type { Statement } from '../db/batch.ts'
import { joined } from '../db/school-db.ts'
import type { Refusal } from '../mail/refusals.ts'
import { readable } from '../messages/queries.ts'
import { deliveries, messages } from '../messages/schema.ts'
import { people } from '../people/schema.ts'
import type { OutgoingMail } from '../platform/ports.ts'
import { posts } from '../posts/schema.ts'
import { isTold } from '../posts/told-queries.ts'
import { pushDevices } from '../push/schema.ts'
import { questionnaires } from '../questionnaires/schema.ts'
import { mostOptions } from '../questionnaires/simple.ts'
import { owesAnswer } from '../questionnaires/units.ts'
import type { SchoolScope } from '../scope.ts'
import { localDay } from '../time.ts'
import type { WorkingHours } from './hours.ts'
import { outbox, workingHours } from './schema.ts'

/** What a job is about: mails by their keys, or all that is owed to these people in summaries. */
export type Wanted = SQL
export const mailsWithKeys = (keys: readonly string[]): Wanted =>
  sql`outbox.kind = 'message' and outbox.key in ${among(keys)}`
export const summariesFor = (personIds: readonly string[]): Wanted =>
  sql`outbox.kind = 'summary' and outbox.person_id in ${among(personIds)}`

export const pushesWithKeys = (keys: readonly string[]): Wanted =>
  sql`outbox.kind = 'push' and outbox.key in ${among(keys)}`
export const noticesWithKeys = (keys: readonly string[]): Wanted =>
  sql`outbox.kind = 'notice' and outbox.key in ${among(keys)}`

/** Takes what is due and in nobody's hands: one statement, so that of two runs only one gets a row. */
export const take = ({ db, now }: SchoolScope, wanted: Wanted, until: Date, ahead = 0) =>
  db.all<{ key: string }>(
    (school) => sql`
      update outbox set held_until = ${until.getTime()}, sweep_at = ${until.getTime()}
      where school_id = ${school} and done_at is null and due_at <= ${now.getTime() + ahead}
        and (held_until is null or held_until <= ${now.getTime()}) and ${wanted}
      returning key`,
  )

const sender = alias(people, 'sender')

/** Of a reply: whether its reader still takes part in the conversation. */
const readsReply = ({ now, school: { zone } }: SchoolScope) => {
  const talk = { school: sql`${outbox.schoolId}`, me: sql`${outbox.personId}`, with: sql`${replies.withId}` }
  return sql`exists (select 1 from messages m where m.school_id = ${outbox.schoolId} and m.id = ${outbox.messageId}
    and ${sees({ ...talk, today: localDay(now, zone) })})`
}

const worksHere = (personId: SQLWrapper) =>
  sql`exists (select 1 from staff s where s.school_id = ${outbox.schoolId} and s.person_id = ${personId})`
const hoursIn = (json: string) => JSON.parse(json) as WorkingHours // safe: the query made it so

const ofMessage = sql`q.school_id = ${outbox.schoolId} and q.message_id = ${outbox.messageId}`
/** The kind of the one question that is asked, where it is a simple one (D14). */
const simpleKind = sql<'yesNo' | 'single' | null>`(select case when count(*) = 1 and (max(q.kind) = 'yesNo'
  or max(q.kind) = 'single' and json_array_length(max(q.options)) <= ${mostOptions}) then max(q.kind) end from questions q where ${ofMessage})`
/** How many answers are asked of this person: one for each child or group, where the form is asked of each. */
const parts = sql<number>`(select count(distinct case ${questionnaires.mode} when 'perChild' then dp.pupil_id when 'perGroup' then dp.group_id else '' end)
  from delivery_pupils dp where dp.school_id = ${outbox.schoolId} and dp.message_id = ${outbox.messageId} and dp.person_id = ${outbox.personId})`

/** Nobody is told of what was taken away, is to come after all, or is not for them any more (check 4). */
const isPostToldStill = (scope: SchoolScope) =>
  sql<0 | 1>`${outbox.postId} is not null and exists (select 1 from posts w cross join people p
    on p.school_id = ${outbox.schoolId} and p.id = ${outbox.personId}
    where w.school_id = ${outbox.schoolId} and w.id = ${outbox.postId} and ${isTold(scope, sql`${outbox.schoolId}`)})`

/** What it is about, in what its reader reads in, where that is made already: no mail waits for it (D13). */
const ownSubject = sql<string | null>`(select t.parts ->> 0 from translations t where t.school_id = ${outbox.schoolId}
  and t.about_id = ${outbox.messageId} and t.language = coalesce(${people.readingLanguage}, ${people.language}))`

/** What was taken, with all that is needed to judge and to write the mails: as it is now, not as it was when they were owed. */
export const held = (scope: SchoolScope, wanted: Wanted, until: Date) =>
  scope.db
    .pick(
      {
        key: outbox.key,
        kind: outbox.kind,
        notice: outbox.notice,
        reminds: outbox.reminds,
        newsletterId: outbox.newsletterId,
        subscriberId: outbox.subscriberId,
        replyId: outbox.replyId,
        replyWith: replies.withId,
        moved: sql<0 | 1>`${outbox.reminds} and exists (select 1 from deadline_changes dc
          where dc.school_id = ${outbox.schoolId} and dc.message_id = ${outbox.messageId}
            and ${outbox.key} like '%:' || dc.at || '%:mail')`.as('moved'),
        dueAt: outbox.dueAt,
        person: people,
        message: messages,
        postId: outbox.postId,
        post: { id: posts.id, kind: posts.kind, title: posts.title },
        sender,
        device: pushDevices,
        /** The browser is still logged in, as who was to be told. */
        deviceLives: sql<
          0 | 1
        >`exists (select 1 from sessions o where o.school_id = ${outbox.schoolId} and o.fingerprint = ${outbox.device}
          and o.person_id = ${outbox.personId} and o.expires_at > ${scope.now.getTime()})`.as('device_lives'),
        working: sql<string | null>`case when ${workingHours.personId} is not null and ${worksHere(people.id)}
          then json_object('days', ${workingHours.days}, 'from', ${workingHours.from}, 'until', ${workingHours.until}) end`
          .mapWith(hoursIn)
          .as('working'),
        fromParent: sql<0 | 1>`not ${worksHere(sender.id)}`.as('from_parent'),
        asks: sql<0 | 1>`${questionnaires.messageId} is not null`.as('asks'),
        deadline: questionnaires.deadline,
        ownSubject: ownSubject.as('own_subject'),
        simple: simpleKind.as('simple'),
        parts: parts.as('parts'),
        readable: sql<
          0 | 1
        >`case when ${outbox.replyId} is not null then ${replies.id} is not null and ${readsReply(scope)}
          else ${deliveries.personId} is not null and ${readable(people.id)} end`.as('readable'),
        blocked: sql<Reason | null>`${blockOf(sql`${outbox.schoolId}`, sql`${people.email}`)}`.as('blocked'),
        owes: sql<0 | 1>`${outbox.reminds} and exists (select 1 from deliveries d where d.school_id = ${outbox.schoolId}
          and d.message_id = ${outbox.messageId} and d.person_id = ${outbox.personId}
          and ${owesAnswer(sql`${outbox.schoolId}`, scope)})`.as('owes'),
        toldPost: isPostToldStill(scope).as('told_post'),
      },
      outbox,
      and(eq(outbox.heldUntil, until), sql`outbox.done_at is null`, wanted),
    )
    .innerJoin(people, joined(people, outbox, eq(people.id, outbox.personId)))
    .leftJoin(messages, joined(messages, outbox, eq(messages.id, outbox.messageId)))
    .leftJoin(replies, joined(replies, outbox, eq(replies.id, outbox.replyId)))
    .leftJoin(posts, joined(posts, outbox, eq(posts.id, outbox.postId)))
    .leftJoin(
      sender,
      joined(
        sender,
        outbox,
        eq(sender.id, sql`coalesce(${replies.authorId}, ${messages.senderId}, ${posts.authorId})`),
      ),
    )
    .leftJoin(pushDevices, joined(pushDevices, outbox, eq(pushDevices.session, outbox.device)))
    .leftJoin(workingHours, joined(workingHours, outbox, eq(workingHours.personId, outbox.personId)))
    .leftJoin(questionnaires, joined(questionnaires, messages, eq(questionnaires.messageId, messages.id)))
    .leftJoin(
      deliveries,
      joined(deliveries, messages, eq(deliveries.messageId, messages.id), eq(deliveries.personId, people.id)),
    )
    .orderBy(sql`${messages.sentAt} is null`, messages.sentAt, outbox.key)

export type Held = Awaited<ReturnType<typeof held>>[number]

/** One thing to be handed over, and the rows that it settles; what is noted goes along with having been taken. */
export type Parcel = { keys: readonly string[]; noted?: readonly Statement[]; hand: () => Promise<Handed> }
/** What came of it: taken, to be tried again or given up, or not wanted any more. */
export type Handed =
  | { serviceId: string | null }
  | { refusal: Pick<Refusal, 'reason' | 'hopeless' | 'busy'> & { wait?: number } }
  | { moot: string }

/** One mail to be written, and the rows that it settles. */
export type Draft = { keys: readonly string[]; write: () => Promise<Omit<OutgoingMail, 'from'>> }

/** Keeps what this run still has in hand from being taken by another. */
export const holdOn = ({ db }: SchoolScope, keys: readonly string[], until: Date) =>
  db.run(
    (
      school,
    ) => sql`update outbox set held_until = max(held_until, ${until.getTime()}), sweep_at = max(sweep_at, ${until.getTime()})
      where school_id = ${school} and key in ${among(keys)} and done_at is null`,
  )

/** A stranger's address is kept no longer than it takes to tell them. */
const withoutStranger = sql`json_remove(notice, '$.stranger')`

export const markSent = ({ db, now }: SchoolScope, keys: readonly string[], serviceId: string | null) =>
  db.run(
    (
      school,
    ) => sql`update outbox set done_at = ${now.getTime()}, service_message_id = ${serviceId}, failure = null, attempts = attempts + 1,
        notice = ${withoutStranger}
      where school_id = ${school} and key in ${among(keys)} and done_at is null`,
  )

export type Moot = { key: string; reason: string }

/** Settles what need not be sent any more, each with its reason. */
export const markMoot = ({ db, now }: SchoolScope, moot: readonly Moot[]) =>
  db.run(
    (
      school,
    ) => sql`update outbox set done_at = ${now.getTime()}, failure = moot.value ->> 'reason', notice = ${withoutStranger}
      from json_each(${JSON.stringify(moot)}) moot
      where school_id = ${school} and outbox.key = moot.value ->> 'key' and done_at is null`,
  )

export type Waiting = { key: string; at: number }

/** Lets go until its hour has come. */
export const putOff = ({ db }: SchoolScope, waiting: readonly Waiting[]) =>
  db.run(
    (school) => sql`update outbox set due_at = w.value ->> 'at', sweep_at = w.value ->> 'at', held_until = null
      from json_each(${JSON.stringify(waiting)}) w
      where school_id = ${school} and outbox.key = w.value ->> 'key' and done_at is null`,
  )

/** `wait`: the least that the service asks for (ms). */
type Failure = { reason: string; final: boolean; pauses: readonly number[]; wait: number }

/** Lets go for a pause that grows with the attempts; after the last pause, or when it is final, it is settled as given up. */
export const postpone = ({ db, now }: SchoolScope, keys: readonly string[], { reason, final, pauses, wait }: Failure) =>
  db.all<{ key: string; attempts: number; done_at: number | null }>((school) => {
    const later = sql`${now.getTime()} + max(coalesce(${JSON.stringify(pauses)} ->> attempts, 0), ${wait})`
    const over = sql`${final ? 1 : 0} or attempts >= ${pauses.length}`
    return sql`
      update outbox set attempts = attempts + 1, failure = ${reason}, held_until = ${later}, sweep_at = ${later},
        done_at = case when ${over} then ${now.getTime()} end,
        notice = case when ${over} then ${withoutStranger} else notice end
      where school_id = ${school} and key in ${among(keys)} and done_at is null
      returning key, attempts, done_at`
  })
