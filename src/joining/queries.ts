import { and, eq, type SQL, sql } from 'drizzle-orm'
import { everything } from '../audiences/queries.ts'
import type { Answers } from '../db/batch.ts'
import type { SchoolDb } from '../db/school-db.ts'
import { lastsToday } from '../groups/queries.ts'
import { groups } from '../groups/schema.ts'
import { joiners } from '../messages/dispatch-queries.ts'
import { type Message, messages } from '../messages/schema.ts'
import { questionnaires } from '../questionnaires/schema.ts'
import type { Scope } from '../scope.ts'

const day = 86_400_000
/** What asks nothing, and what can be answered without end, is news for so long. */
const daysOpen = 60
/** Nobody sends what is answered later than that. */
const daysAsked = 200

/** Whosever it is: its sender alone may give it. */
export const messageStatements = (db: SchoolDb, id: string) =>
  [
    db.from(messages, eq(messages.id, id)).limit(1),
    db.pick({ deadline: questionnaires.deadline }, questionnaires, eq(questionnaires.messageId, id)).limit(1),
  ] as const
export type MessageRows = Answers<ReturnType<typeof messageStatements>>

export const groupStatements = (db: SchoolDb, id: string) =>
  [db.pick({ id: groups.id, name: groups.name }, groups, and(eq(groups.id, id))).limit(1)] as const
export type GroupRows = Answers<ReturnType<typeof groupStatements>>

export type Joiner = { pupilId: string; firstName: string; group: string }

/** Pupils a page names; the button gives it to the parents of all of them. */
export const mostNamed = 50

export const joinersOf = (scope: Scope, message: Pick<Message, 'id' | 'audience'>) =>
  scope.db.all<Joiner>(
    (school) => sql`
      select j.pupil_id as pupilId, p.first_name as firstName, min(g.name) as "group" from (${joiners(scope, message, school, everything)}) j
        cross join people p on p.school_id = ${school} and p.id = j.pupil_id
        cross join groups g on g.school_id = ${school} and g.id = j.group_id
      group by j.pupil_id order by p.first_name, j.pupil_id limit ${mostNamed + 1}`,
  )

export type OpenForJoiner = { messageId: string; subject: string; pupilId: string; firstName: string }

const names = (audience: SQL, part: '$.include' | '$.except', what: SQL) =>
  sql`exists (select 1 from json_each(${audience}, ${part}) t where ${what})`

/**
 * For each pupil who is in the group now and came to it after I sent something that is open still: what that is, where it goes to
 * the parents of this group, year or school, and no guardian has it about this pupil. Few join, so they are looked at first.
 */
export const openForJoiners = (scope: Scope, groupId: string) =>
  scope.db.all<OpenForJoiner>((school) => {
    const { me, now } = scope
    const year = sql`(select u.year from pupils u where u.school_id = ${school} and u.person_id = m.person_id)`
    const covers = sql`(t.value ->> 'kind' = 'parentsOf' and t.value ->> 'group' = ${groupId}
      or t.value ->> 'kind' = 'parentsOfSchool' or t.value ->> 'kind' = 'parentsOfYear' and t.value ->> 'year' = ${year})`
    const named = sql`t.value ->> 'kind' = 'parentsOfPupils'
      and exists (select 1 from json_each(t.value, '$.pupils') x where x.value = m.person_id)`
    return sql`
      select a.id as messageId, a.subject, m.person_id as pupilId, p.first_name as firstName from memberships m
        cross join messages a on a.school_id = ${school} and a.sender_id = ${me.id}
          and a.sent_at > ${now.getTime() - daysAsked * day} and a.sent_at < unixepoch(m.from_day) * 1000
        cross join people p on p.school_id = ${school} and p.id = m.person_id
        left join questionnaires q on q.school_id = ${school} and q.message_id = a.id
      where m.school_id = ${school} and m.group_id = ${groupId} and m.role = 'pupil' and ${lastsToday(scope)}
        and a.withdrawn_at is null and a.delivered_at is not null
        and (q.deadline > ${now.getTime()} or q.deadline is null and a.sent_at > ${now.getTime() - daysOpen * day})
        and ${names(sql`a.audience`, '$.include', covers)} and not ${names(sql`a.audience`, '$.except', sql`${covers} or ${named}`)}
        and exists (select 1 from guardianships jc where jc.school_id = ${school} and jc.pupil_id = m.person_id and jc.custody = 'full')
        and not exists (select 1 from guardianships jg
          cross join delivery_pupils jd on jd.school_id = ${school} and jd.message_id = a.id
            and jd.person_id = jg.person_id and jd.pupil_id = m.person_id
          where jg.school_id = ${school} and jg.pupil_id = m.person_id)
      order by p.first_name, m.person_id, a.sent_at desc limit 200`
  })

export const isOpenFor = (message: Message, deadline: Date | null | undefined, now: Date) =>
  message.withdrawnAt === null &&
  message.deliveredAt !== null &&
  (deadline ? deadline > now : message.sentAt.getTime() > now.getTime() - daysOpen * day)
