import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { joined } from '../db/school-db.ts'
import { messages } from '../messages/schema.ts'
import type { Owing } from '../notifications/queries.ts'
import { questionnaires } from '../questionnaires/schema.ts'
import { owesAnswer } from '../questionnaires/units.ts'
import type { SchoolScope } from '../scope.ts'
import { reminders } from './schema.ts'

const moment = (messageId: string, at: Date) => and(eq(reminders.messageId, messageId), eq(reminders.at, at))

/** A reminder that is not done, with what decides whether it is still wanted. */
export const undone = ({ db, now }: SchoolScope, messageId: string, at: Date) =>
  db
    .pick(
      {
        doneTo: reminders.doneTo,
        deliveredAt: messages.deliveredAt,
        withdrawnAt: messages.withdrawnAt,
        deadline: questionnaires.deadline,
        later: sql<0 | 1>`exists (select 1 from reminders lr where lr.school_id = ${reminders.schoolId}
          and lr.message_id = ${reminders.messageId} and lr.at > ${reminders.at} and lr.at <= ${now.getTime()})`.as(
          'later',
        ),
      },
      reminders,
      and(moment(messageId, at), isNull(reminders.doneAt)),
    )
    .innerJoin(messages, joined(messages, reminders, eq(messages.id, reminders.messageId)))
    .innerJoin(questionnaires, joined(questionnaires, reminders, eq(questionnaires.messageId, reminders.messageId)))

/** Of its reminder at this moment, to whoever has not answered: one mail per delivery and moment. */
export const reminderOf = (scope: SchoolScope, messageId: string, at: Date): Owing => ({
  messageId,
  key: sql`'reminder:' || d.message_id || ':' || d.person_id || ':' || ${at.getTime()}`,
  reminds: true,
  where: owesAnswer(sql`${scope.school.schoolId}`, scope),
})

export const markDoneTo = ({ db }: SchoolScope, messageId: string, at: Date, doneTo: string) =>
  db.update(reminders, moment(messageId, at), { doneTo })

export const markDone = ({ db, now }: SchoolScope, messageId: string, at: Date) =>
  db.update(reminders, moment(messageId, at), { doneAt: now })

/** When those who have not answered are reminded of it, first to last; one that was passed over reached nobody. */
export const remindersOf = ({ db }: Pick<SchoolScope, 'db'>, messageId: string) =>
  db
    .pick(
      { at: reminders.at, done: sql<0 | 1>`${reminders.doneAt} is not null and ${reminders.doneTo} <> ''`.as('done') },
      reminders,
      eq(reminders.messageId, messageId),
    )
    .orderBy(asc(reminders.at))
