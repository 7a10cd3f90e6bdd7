import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Span } from '../audiences/queries.ts'
import { joined } from '../db/school-db.ts'
import { messages } from '../messages/schema.ts'
import type { When } from '../notifications/queries.ts'
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

/** A mail owed to each of these people who has not answered, by each one's own choice of mail (E1); what is owed already is not owed again. */
export const insertReminders = (
  scope: SchoolScope,
  { messageId, at }: { messageId: string; at: Date },
  span: Span,
  { summaryAt, sweepAt }: When,
) =>
  scope.db.all<{ key: string; due_at: number }>(
    (school) => sql`
      insert into outbox (school_id, key, person_id, message_id, kind, reminds, due_at, sweep_at, attempts)
      select ${school}, 'reminder:' || d.message_id || ':' || d.person_id || ':' || ${at.getTime()} || ':mail', d.person_id, d.message_id,
        case p.mail_choice when 'summary' then 'summary' else 'message' end, 1,
        case p.mail_choice when 'summary' then ${summaryAt.getTime()} else ${scope.now.getTime()} end,
        case p.mail_choice when 'summary' then ${summaryAt.getTime()} else ${sweepAt.getTime()} end, 0
      from deliveries d join people p on p.school_id = ${school} and p.id = d.person_id
      where d.school_id = ${school} and d.message_id = ${messageId} and d.person_id > ${span.after} and d.person_id <= ${span.upTo}
        and p.email is not null and p.mail_choice <> 'none' and ${owesAnswer(school, scope)}
      on conflict do nothing returning key, due_at`,
  )

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
