import { and, asc, desc, eq, exists, gt, isNull, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { shownNames } from '../audiences/shown-queries.ts'
import { unreadTalks } from '../conversations/thread-queries.ts'
import { joined, type SchoolDb, type Values } from '../db/school-db.ts'
import { countings, figures } from '../figures/schema.ts'
import { people } from '../people/schema.ts'
import { answeredFor, coveredFor } from '../questionnaires/asked-units.ts'
import { questionnaires } from '../questionnaires/schema.ts'
import { entitled, myPupils } from '../questionnaires/units.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { wordList } from '../searching.ts'
import { attachments, deliveries, drafts, messages } from './schema.ts'
import { isWithdrawn } from './withdrawn-queries.ts'

/** Came by name, or still has custody of a pupil it is about (model.md, Time). */
const reaches = (entitlement: SQL) => sql`(${deliveries.named} = 1 or exists (select 1 from delivery_pupils dp
  where dp.school_id = ${deliveries.schoolId} and dp.message_id = ${deliveries.messageId} and dp.person_id = ${deliveries.personId}
    and ${entitlement}))`

/** Unless it was withdrawn: the road to every message. */
const reads = (entitlement: SQL) =>
  sql`(${reaches(entitlement)} and not ${isWithdrawn(sql`${deliveries.schoolId}`, sql`${deliveries.messageId}`)})`

export const readable = (personId: SQLWrapper) => reads(entitled(sql`dp.school_id`, sql`${personId}`, sql`dp.pupil_id`))

/** The same for whoever asks. */
const entitledNow = (school: SQL, me: SQL) => sql`+dp.pupil_id in ${myPupils(school, me)}`
/** Also what was withdrawn since: what is told of it is that alone. */
export const reachesMe = (school: SQL, me: SQL) => reaches(entitledNow(school, me))
export const readableByMe = (school: SQL, me: SQL) => reads(entitledNow(school, me))

/** More are not counted: every page says how many, and whoever has been away for years has very many. */
const mostUnread = 100

export const unreadCount = (db: SchoolDb, personId: string, now: Date) =>
  db.all<{ count: number }>(
    (school) => sql`select (select count(*) from (select 1 from ${deliveries}
      where ${deliveries.schoolId} = ${school} and ${deliveries.personId} = ${personId} and ${deliveries.readAt} is null
        and ${readableByMe(school, sql`${personId}`)} limit ${mostUnread}))
      + (select count(*) from (${unreadTalks(school, sql`${personId}`, now, mostUnread)})) as count`,
  )

export const toMe = ({ me, school }: Scope, ...where: (SQL | undefined)[]) =>
  and(eq(deliveries.personId, me.id), readableByMe(sql`${school.schoolId}`, sql`${me.id}`), ...where)

/** What I have not read yet, newest first: who wrote, about what, and when. */
export const unreadPage = (scope: Scope, size: number) =>
  scope.db
    .pick(
      { id: messages.id, subject: messages.subject, sentAt: deliveries.sentAt, sender: senderFields },
      deliveries,
      toMe(scope, isNull(deliveries.readAt)),
    )
    .innerJoin(messages, joined(messages, deliveries, eq(messages.id, deliveries.messageId)))
    .innerJoin(people, joined(people, messages, eq(people.id, messages.senderId)))
    .orderBy(desc(deliveries.sentAt), desc(deliveries.messageId))
    .limit(size)

const senderFields = { id: people.id, firstName: people.firstName, infix: people.infix, lastName: people.lastName }

/** With what was withdrawn: that it was is shown, and nothing else of it (`asReader` in messages.ts). */
const received = (scope: Scope, where?: SQL) => {
  const [school, me] = [sql`${scope.school.schoolId}`, sql`${scope.me.id}`]
  return scope.db
    .pick(
      {
        message: messages,
        sender: people,
        readAt: deliveries.readAt,
        mode: questionnaires.mode,
        deadline: questionnaires.deadline,
        covered: coveredFor(school, me, sql`${deliveries.messageId}`),
        answered: answeredFor(school, me, sql`${questionnaires.messageId}`),
      },
      deliveries,
      and(eq(deliveries.personId, scope.me.id), reaches(entitledNow(school, me)), where),
    )
    .innerJoin(messages, joined(messages, deliveries, eq(messages.id, deliveries.messageId)))
    .innerJoin(people, joined(people, messages, eq(people.id, messages.senderId)))
    .leftJoin(questionnaires, joined(questionnaires, messages, eq(questionnaires.messageId, messages.id)))
}

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

export type FamiliarRow = { id: string; name: string; year: number | null }

/** My children by first name, and every group they are or were in: what the messages of a page are about. */
export const familiarNames = ({ db, me }: Scope) =>
  db.all<FamiliarRow>(
    (school) => sql`
      select p.id, p.first_name as name, null as year from guardianships gs
        cross join people p on p.school_id = ${school} and p.id = gs.pupil_id
        where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full'
      union all
      select g.id, g.name, g.year from guardianships gs
        cross join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil'
        cross join groups g on g.school_id = ${school} and g.id = m.group_id
        where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full'`,
  )

export const receivedMessage = (scope: Scope, id: string) => received(scope, eq(deliveries.messageId, id)).limit(1)

/** What I sent, nearest first. */
export const sentPage = ({ db, me }: Scope, size: number, side: Side = {}) =>
  db
    .pick(
      {
        message: messages,
        mode: questionnaires.mode,
        deadline: questionnaires.deadline,
        counting: countings.state,
        received: figures.received,
        answered: figures.answered,
      },
      messages,
      and(eq(messages.senderId, me.id), beside(messages.sentAt, messages.id, side)),
    )
    .leftJoin(questionnaires, joined(questionnaires, messages, eq(questionnaires.messageId, messages.id)))
    .leftJoin(countings, joined(countings, messages, eq(countings.messageId, messages.id)))
    .leftJoin(figures, joined(figures, messages, eq(figures.messageId, messages.id), eq(figures.groupId, '')))
    .orderBy(...inOrder(messages.sentAt, messages.id, side))
    .limit(size)

export type SentRow = Awaited<ReturnType<typeof sentPage>>[number]

/** What is said of whom the same page went to. */
export const sentNames = (scope: Scope, size: number, side: Side = {}) =>
  shownNames(
    scope,
    (school) => sql`select audience from messages where school_id = ${school} and sender_id = ${scope.me.id}
      and ${beside(messages.sentAt, messages.id, side) ?? sql`1`} order by ${sql.join(inOrder(messages.sentAt, messages.id, side), sql`, `)} limit ${size}`,
  )

/** And of whom one message of mine went to. */
export const namesOfSent = (scope: Scope, id: string) =>
  shownNames(
    scope,
    (school) =>
      sql`select audience from messages where school_id = ${school} and id = ${id} and sender_id = ${scope.me.id}`,
  )

export const sentMessage = ({ db, me }: Scope, id: string) =>
  db.from(messages, and(eq(messages.id, id), eq(messages.senderId, me.id))).limit(1)

/** A message of this id exists once, however often it is sent. */
export const insertMessage = ({ db }: SchoolScope, message: Values<typeof messages>, stands: SQL = sql``) => {
  const words = wordList(`${message.subject} ${message.body}`)
  return db.insertMany(messages, [{ ...message, words }], sql`${stands} on conflict do nothing`)
}

export const attachmentsOf = ({ db }: SchoolScope, messageId: string) =>
  db.from(attachments, eq(attachments.messageId, messageId)).orderBy(attachments.id)

/** For the sender, for who can read its message, and until it is sent for the draft's owner; otherwise it is not there. */
export const attachmentForMe = (scope: Scope, id: string) => {
  const { db, me } = scope
  return db
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
              toMe(scope, eq(deliveries.messageId, attachments.messageId)),
            ),
          ),
        ),
      ),
    )
    .limit(1)
}

export const insertAttachment = ({ db }: SchoolScope, attachment: Values<typeof attachments>) =>
  db.insert(attachments, attachment)
