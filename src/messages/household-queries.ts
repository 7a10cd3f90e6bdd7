import { and, eq, type SQL, sql } from 'drizzle-orm'
import { joined } from '../db/school-db.ts'
import { people } from '../people/schema.ts'
import { type AnswerRow, heldBy } from '../questionnaires/queries.ts'
import { type Question, questionnaires } from '../questionnaires/schema.ts'
import type { Pair } from '../questionnaires/sections.ts'
import { entitled, housemates, subjectOf, together } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'
import { beside, inOrder, type Side } from './queries.ts'
import { deliveries, messages } from './schema.ts'
import { isWithdrawn } from './withdrawn-queries.ts'

/** The primary contact of my household, while joint use is on. */
const partnerOf = (school: SQL, me: SQL) => sql`(select h.primary_contact_id from household_members pm
  cross join households h on h.school_id = ${school} and h.id = pm.household_id and h.joint_use = 1
  where pm.school_id = ${school} and pm.person_id = ${me} and h.primary_contact_id <> ${me})`

/** Rows of delivery_pupils dp: what the partner's delivery is about, and both of us have custody of. */
const ofBoth = (school: SQL, me: SQL) => sql`dp.school_id = ${school} and dp.message_id = ${deliveries.messageId}
  and dp.person_id = ${deliveries.personId} and ${entitled(school, me, sql`dp.pupil_id`)} and ${entitled(school, sql`dp.person_id`, sql`dp.pupil_id`)}`

const isAnswered = (school: SQL, me: SQL) => sql`exists (select 1 from delivery_pupils dp
  cross join responses r on r.school_id = ${school} and r.message_id = dp.message_id and r.person_id in ${housemates(school, me)}
    and r.subject_id = ${subjectOf(sql`${questionnaires.mode}`, sql`dp.pupil_id`, sql`dp.group_id`)}
    and ${together(school, me, sql`r.person_id`)}
  where ${ofBoth(school, me)})`

/** The sender left me out by name, so it is not for me by another way either. */
const isExcepted = (me: SQL) => sql`exists (select 1 from json_each(${messages.audience}, '$.except') e
  cross join json_each(e.value, '$.people') p where p.value = ${me})`

const isMine = (school: SQL, me: SQL) => sql`exists (select 1 from deliveries md
  where md.school_id = ${school} and md.message_id = ${deliveries.messageId} and md.person_id = ${me})`

const pairs = (school: SQL, me: SQL) => sql<string>`(select json_group_array(json_object('pupilId', x.pupil_id,
    'firstName', x.first_name, 'groupId', x.group_id, 'groupName', x.name))
  from (select dp.pupil_id, p.first_name, dp.group_id, g.name from delivery_pupils dp
    join people p on p.school_id = ${school} and p.id = dp.pupil_id
    join groups g on g.school_id = ${school} and g.id = dp.group_id
    where ${ofBoth(school, me)} order by g.year, g.name, p.first_name, dp.pupil_id) x)`

const questions = (
  school: SQL,
) => sql<string>`(select json_group_array(json_object('id', x.id, 'label', x.label, 'kind', x.kind))
  from (select id, label, kind from questions where school_id = ${school} and message_id = ${deliveries.messageId} order by position) x)`

const answers = (
  school: SQL,
  me: SQL,
) => sql<string>`(select json_group_array(json_object('id', x.id, 'subject', x.subject,
    'mine', x.mine, 'firstName', x.firstName, 'at', x.at, 'enteredBy', x.enteredBy, 'questionId', x.questionId, 'value', x.value))
  from (${heldBy(school, me, sql`${deliveries.messageId}`)}) x)`

/** What the JSON of a row holds. */
export type HouseholdJson = {
  pairs: Pair[]
  questions: Pick<Question, 'id' | 'label' | 'kind'>[]
  answers: AnswerRow[]
}

/** What came to my partner and not to me, about children of us both, and was answered for us; never what it says. */
export const householdPage = ({ db, me: { id }, school }: Scope, size: number, side: Side) => {
  const [here, me] = [sql`${school.schoolId}`, sql`${id}`]
  return db
    .pick(
      {
        message: { id: messages.id, subject: messages.subject, sentAt: deliveries.sentAt },
        sender: { firstName: people.firstName, infix: people.infix, lastName: people.lastName },
        mode: questionnaires.mode,
        pairs: pairs(here, me),
        questions: questions(here),
        answers: answers(here, me),
      },
      deliveries,
      and(
        sql`${deliveries.personId} = ${partnerOf(here, me)}`,
        sql`not ${isMine(here, me)}`,
        sql`not ${isWithdrawn(here, sql`${deliveries.messageId}`)}`,
        sql`not ${isExcepted(me)}`,
        isAnswered(here, me),
        beside(deliveries.sentAt, deliveries.messageId, side),
      ),
    )
    .innerJoin(messages, joined(messages, deliveries, eq(messages.id, deliveries.messageId)))
    .innerJoin(people, joined(people, messages, eq(people.id, messages.senderId)))
    .innerJoin(questionnaires, joined(questionnaires, messages, eq(questionnaires.messageId, messages.id)))
    .orderBy(...inOrder(deliveries.sentAt, deliveries.messageId, side))
    .limit(size)
}

export type HouseholdRow = Awaited<ReturnType<typeof householdPage>>[number]
