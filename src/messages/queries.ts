import { and, desc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { joined, type SchoolDb, type Values } from '../db/school-db.ts'
import { people } from '../people/schema.ts'
import { questionnaires } from '../questionnaires/schema.ts'
import { entitled } from '../questionnaires/units.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { attachments, deliveries, messages } from './schema.ts'

/** Came by name, or still has custody of a pupil it is about (model.md, Time): the road to every message. */
const readable = (personId: string) => sql`(${deliveries.named} = 1 or exists (select 1 from delivery_pupils dp
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

const received = ({ db, me }: Scope, where?: SQL) =>
  db
    .pick(
      { message: messages, sender: people, readAt: deliveries.readAt, mode: questionnaires.mode, deadline: questionnaires.deadline },
      deliveries,
      and(eq(deliveries.personId, me.id), readable(me.id), where),
    )
    .innerJoin(messages, joined(messages, deliveries, eq(messages.id, deliveries.messageId)))
    .innerJoin(people, joined(people, messages, eq(people.id, messages.senderId)))
    .leftJoin(questionnaires, joined(questionnaires, messages, eq(questionnaires.messageId, messages.id)))

/** Where a page of a list begins: after this one, newest first. */
export type Before = { sentAt: Date; id: string }

/** What reached me, newest first. */
export const receivedPage = (scope: Scope, size: number, before?: Before) =>
  received(scope, before && olderThan(deliveries.sentAt, deliveries.messageId, before))
    .orderBy(desc(deliveries.sentAt), desc(deliveries.messageId))
    .limit(size)

export const receivedMessage = (scope: Scope, id: string) => received(scope, eq(deliveries.messageId, id)).limit(1)

const olderThan = (sentAt: typeof deliveries.sentAt | typeof messages.sentAt, id: typeof deliveries.messageId | typeof messages.id, before: Before) =>
  or(lt(sentAt, before.sentAt), and(eq(sentAt, before.sentAt), lt(id, before.id)))

export const sentPage = ({ db, me }: Scope, size: number, before?: Before) =>
  db
    .from(messages, and(eq(messages.senderId, me.id), before && olderThan(messages.sentAt, messages.id, before)))
    .orderBy(desc(messages.sentAt), desc(messages.id))
    .limit(size)

export const sentMessage = ({ db, me }: Scope, id: string) =>
  db.from(messages, and(eq(messages.id, id), eq(messages.senderId, me.id))).limit(1)

export const markRead = ({ db, me, now }: Scope, id: string) =>
  db.update(deliveries, and(eq(deliveries.messageId, id), eq(deliveries.personId, me.id), isNull(deliveries.readAt)), { readAt: now })

/** A message of this id exists once, however often it is sent. */
export const insertMessage = ({ db }: SchoolScope, message: Values<typeof messages>) =>
  db.insert(messages, message).onConflictDoNothing()

export const attachmentsOf = ({ db }: SchoolScope, messageId: string) =>
  db.from(attachments, eq(attachments.messageId, messageId)).orderBy(attachments.id)

export const attachmentById = ({ db }: SchoolScope, id: string) => db.from(attachments, eq(attachments.id, id)).limit(1)

export const insertAttachment = ({ db }: SchoolScope, attachment: Values<typeof attachments>) => db.insert(attachments, attachment)

export const deleteAttachment = ({ db, me }: Scope, id: string) =>
  db.delete(attachments, and(eq(attachments.id, id), eq(attachments.ownerId, me.id)))
