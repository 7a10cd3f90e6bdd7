import { and, asc, desc, eq, exists, gt, isNull, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { joined, type SchoolDb, type Values } from '../db/school-db.ts'
import { people } from '../people/schema.ts'
import { questionnaires } from '../questionnaires/schema.ts'
import { answeredCount, entitled, isAnswered, subjectOf } from '../questionnaires/units.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { attachments, deliveries, drafts, messages } from './schema.ts'

/** Came by name, or still has custody of a pupil it is about (model.md, Time): the road to every message. */
export const readable = (
  personId: string | SQLWrapper,
) => sql`(${deliveries.named} = 1 or exists (select 1 from delivery_pupils dp
  where dp.school_id = ${deliveries.schoolId} and dp.message_id = ${deliveries.messageId} and dp.person_id = ${deliveries.personId}
    and ${entitled(sql`dp.school_id`, sql`${personId}`, sql`dp.pupil_id`)}))`

export const unreadCount = (db: SchoolDb, personId: string) =>
  db.pick(
    { count: sql<number>`count(*)` },
    deliveries,
    and(eq(deliveries.personId, personId), isNull(deliveries.readAt), readable(personId)),
  )

/** What I have not read yet, newest first: who wrote, about what, and when. */
export const unreadPage = ({ db, me }: Scope, size: number) =>
  db
    .pick(
      { id: messages.id, subject: messages.subject, sentAt: deliveries.sentAt, sender: senderFields },
      deliveries,
      and(eq(deliveries.personId, me.id), isNull(deliveries.readAt), readable(me.id)),
    )
    .innerJoin(messages, joined(messages, deliveries, eq(messages.id, deliveries.messageId)))
    .innerJoin(people, joined(people, messages, eq(people.id, messages.senderId)))
    .orderBy(desc(deliveries.sentAt), desc(deliveries.messageId))
    .limit(size)

const senderFields = { id: people.id, firstName: people.firstName, infix: people.infix, lastName: people.lastName }

/** Whom it is about, in the order of every screen: first names where it is about children, else nothing. */
const about = sql<string>`(select json_group_array(json_array(a.first_name, a.name)) from (
  select p.first_name, g.name from delivery_pupils dp
    join people p on p.school_id = dp.school_id and p.id = dp.pupil_id
    join groups g on g.school_id = dp.school_id and g.id = dp.group_id
  where dp.school_id = ${deliveries.schoolId} and dp.message_id = ${deliveries.messageId} and dp.person_id = ${deliveries.personId}
    and ${entitled(sql`dp.school_id`, sql`dp.person_id`, sql`dp.pupil_id`)}
  group by dp.pupil_id order by g.year, g.name, p.first_name, dp.pupil_id) a)`

const sections = sql`(
  select distinct ${subjectOf(sql`q.mode`, sql`dp.pupil_id`, sql`dp.group_id`)} as subject
    from questionnaires q join delivery_pupils dp on dp.school_id = q.school_id and dp.message_id = q.message_id
    where q.school_id = ${deliveries.schoolId} and q.message_id = ${deliveries.messageId} and dp.person_id = ${deliveries.personId}
      and ${entitled(sql`dp.school_id`, sql`dp.person_id`, sql`dp.pupil_id`)}
  union select '' from questionnaires q
    where q.school_id = ${deliveries.schoolId} and q.message_id = ${deliveries.messageId} and q.mode = 'once') s`

const sectionCount = sql<number>`(select count(*) from ${sections})`

/** Sections that nobody of the unit has answered yet (model.md, Answer units). */
const openUnits = sql<number>`(select count(*) from ${sections}
  where not ${isAnswered({
    school: sql`${deliveries.schoolId}`,
    message: sql`${deliveries.messageId}`,
    person: sql`${deliveries.personId}`,
    subject: sql`s.subject`,
  })})`

const received = ({ db, me }: Scope, where?: SQL) =>
  db
    .pick(
      {
        message: messages,
        sender: people,
        readAt: deliveries.readAt,
        mode: questionnaires.mode,
        deadline: questionnaires.deadline,
        about,
        sections: sectionCount,
        open: openUnits,
      },
      deliveries,
      and(eq(deliveries.personId, me.id), readable(me.id), where),
    )
    .innerJoin(messages, joined(messages, deliveries, eq(messages.id, deliveries.messageId)))
    .innerJoin(people, joined(people, messages, eq(people.id, messages.senderId)))
    .leftJoin(questionnaires, joined(questionnaires, messages, eq(questionnaires.messageId, messages.id)))

export type ReceivedRow = Awaited<ReturnType<typeof receivedMessage>>[number]

/** A place in a list of messages, newest first: what lies before it is older. */
export type Place = { sentAt: Date; id: string }
export type Side = { before?: Place | undefined; after?: Place | undefined }

type SentAt = typeof deliveries.sentAt | typeof messages.sentAt
type Id = typeof deliveries.messageId | typeof messages.id

export const beside = (sentAt: SentAt, id: Id, { before, after }: Side) =>
  and(
    before && or(lt(sentAt, before.sentAt), and(eq(sentAt, before.sentAt), lt(id, before.id))),
    after && or(gt(sentAt, after.sentAt), and(eq(sentAt, after.sentAt), gt(id, after.id))),
  )
/** From the place where one stands: the nearest are first, whichever way one goes. */
export const inOrder = (sentAt: SentAt, id: Id, { after }: Side) =>
  after ? [asc(sentAt), asc(id)] : [desc(sentAt), desc(id)]

/** What reached me, nearest first. */
export const receivedPage = (scope: Scope, size: number, side: Side = {}) =>
  received(scope, beside(deliveries.sentAt, deliveries.messageId, side))
    .orderBy(...inOrder(deliveries.sentAt, deliveries.messageId, side))
    .limit(size)

export const receivedMessage = (scope: Scope, id: string) => received(scope, eq(deliveries.messageId, id)).limit(1)

/** How many have it, and how many answers there are, as the results count them. */
const figures = {
  received: sql<number>`(select count(*) from deliveries fd
    where fd.school_id = ${messages.schoolId} and fd.message_id = ${messages.id})`,
  answered: sql<number>`${answeredCount(sql`${messages.schoolId}`, sql`${messages.id}`, sql`${questionnaires.mode}`)}`,
}

/** What I sent, nearest first. */
export const sentPage = ({ db, me }: Scope, size: number, side: Side = {}) =>
  db
    .pick(
      { message: messages, mode: questionnaires.mode, deadline: questionnaires.deadline, ...figures },
      messages,
      and(eq(messages.senderId, me.id), beside(messages.sentAt, messages.id, side)),
    )
    .leftJoin(questionnaires, joined(questionnaires, messages, eq(questionnaires.messageId, messages.id)))
    .orderBy(...inOrder(messages.sentAt, messages.id, side))
    .limit(size)

export type SentRow = Awaited<ReturnType<typeof sentPage>>[number]

export const sentMessage = ({ db, me }: Scope, id: string) =>
  db.from(messages, and(eq(messages.id, id), eq(messages.senderId, me.id))).limit(1)

export const markRead = ({ db, me, now }: Scope, id: string) =>
  db.update(
    deliveries,
    and(eq(deliveries.messageId, id), eq(deliveries.personId, me.id), isNull(deliveries.readAt), readable(me.id)),
    { readAt: now },
  )

/** A message of this id exists once, however often it is sent. */
export const insertMessage = ({ db }: SchoolScope, message: Values<typeof messages>) =>
  db.insert(messages, message).onConflictDoNothing()

export const attachmentsOf = ({ db }: SchoolScope, messageId: string) =>
  db.from(attachments, eq(attachments.messageId, messageId)).orderBy(attachments.id)

/** For the sender, for who can read its message, and until it is sent for the draft's owner; otherwise it is not there. */
export const attachmentForMe = ({ db, me }: Scope, id: string) =>
  db
    .from(
      attachments,
      and(
        eq(attachments.id, id),
        or(
          exists(
            db.pick(
              { id: messages.id },
              messages,
              and(eq(messages.id, attachments.messageId), eq(messages.senderId, me.id)),
            ),
          ),
          exists(
            db.pick({ id: drafts.id }, drafts, and(eq(drafts.id, attachments.messageId), eq(drafts.ownerId, me.id))),
          ),
          exists(
            db.pick(
              { id: deliveries.messageId },
              deliveries,
              and(eq(deliveries.messageId, attachments.messageId), eq(deliveries.personId, me.id), readable(me.id)),
            ),
          ),
        ),
      ),
    )
    .limit(1)

export const insertAttachment = ({ db }: SchoolScope, attachment: Values<typeof attachments>) =>
  db.insert(attachments, attachment)
