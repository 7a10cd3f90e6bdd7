import { eq, isNull, type SQL, sql } from 'drizzle-orm'
import { momentOf } from '../audiences/moment.ts'
import {
  coveredPupils,
  everything,
  excludedPersons,
  guardiansOf,
  namedPersons,
  respondentPupils,
  type Span,
} from '../audiences/queries.ts'
import { awayIn } from '../audiences/stand-in-queries.ts'
import { countedTo, counting } from '../figures/counting-queries.ts'
import type { SchoolScope } from '../scope.ts'
import { type Message, messages } from './schema.ts'
import { isWithdrawn } from './withdrawn-queries.ts'

/** Candidates are people, or pupils whose guardians are meant; each is paged by its own id. */
export type Source = 'named' | 'respondents' | 'pupils'

const idsOf = (scope: SchoolScope, { audience }: Message, source: Source, school: SQL, span: Span) => {
  const moment = momentOf(scope, school)
  if (source === 'named') return sql`select person_id as id from (${namedPersons(audience, moment, span)})`
  if (source === 'respondents') return sql`select person_id as id from (${respondentPupils(audience, moment, span)})`
  return sql`select pupil_id as id from (${coveredPupils(audience, moment, span)})`
}

export type PageEnd = { id: string | null; size: number }

/** The last id of the page that starts after this one, or none when there is nothing more; and how many it has. */
export const pageEnd = (scope: SchoolScope, message: Message, source: Source, after: string, size: number) =>
  scope.db.all<PageEnd>(
    (school) => sql`select max(id) as id, count(*) as size from (
      select distinct id from (${idsOf(scope, message, source, school, { ...everything, after })}) order by id limit ${size})`,
  )

/** To nobody any more once it was withdrawn, also while a page of it was on its way (D12). */
const delivery = (school: SQL, { id, sentAt }: Message, named: 0 | 1, from: SQL) => sql`
  insert into deliveries (school_id, message_id, person_id, named, sent_at, sort_name)
  select ${school}, ${id}, w.person_id, ${named}, ${sentAt.getTime()}, p.last_name || ' ' || p.first_name
  from (${from}) w cross join people p on p.school_id = ${school} and p.id = w.person_id where not ${isWithdrawn(school, sql`${id}`)}`

/** Who is named is meant, and stays so when custody ends; the sender is not written to by her own hand (model.md, Recipients 2, 3). */
export const insertNamed = (scope: SchoolScope, message: Message, span: Span) =>
  scope.db.run(
    (school) => sql`${delivery(school, message, 1, namedPersons(message.audience, momentOf(scope, school), span))}
      and w.person_id <> ${message.senderId} on conflict do nothing`,
  )

/** A parent's message to a teacher who is away goes on to who stands in, as if that one were named too (D17). */
export const insertStandIns = (scope: SchoolScope, message: Message, span: Span) =>
  scope.db.run((school) => {
    const away = awayIn(message.audience, sql`${message.senderId}`, momentOf(scope, school), span)
    return sql`${delivery(school, message, 1, sql`select distinct stand_in_id as person_id from (${away})`)} on conflict do nothing`
  })

export const insertRespondents = (scope: SchoolScope, message: Message, span: Span) =>
  scope.db.run(
    (school) =>
      sql`${delivery(school, message, 0, sql`select distinct person_id from (${respondentPupils(message.audience, momentOf(scope, school), span)})`)}
      on conflict do nothing`,
  )

export const insertRespondentPupils = (scope: SchoolScope, message: Message, span: Span) =>
  scope.db.run(
    (school) => sql`insert into delivery_pupils (school_id, message_id, person_id, pupil_id, group_id)
      select ${school}, ${message.id}, r.person_id, r.pupil_id, r.group_id
      from (${respondentPupils(message.audience, momentOf(scope, school), span)}) r where true on conflict do nothing`,
  )

export const insertGuardians = (scope: SchoolScope, message: Message, span: Span) =>
  scope.db.run((school) => {
    const moment = momentOf(scope, school)
    const guardians = guardiansOf(coveredPupils(message.audience, moment, span), school)
    return sql`${delivery(school, message, 0, guardians)}
      and w.person_id not in (${excludedPersons(message.audience.except, moment, everything)}) on conflict do nothing`
  })

/** Covered now, and nobody has the message with a part about this pupil: who came after it was sent (D6). */
export const joiners = (scope: SchoolScope, message: Pick<Message, 'id' | 'audience'>, school: SQL, span: Span) => {
  const moment = momentOf(scope, school)
  return sql`select c.pupil_id, c.group_id from (${coveredPupils(message.audience, moment, span)}) c
    where not exists (select 1 from guardianships jg
        cross join delivery_pupils jd on jd.school_id = ${school} and jd.message_id = ${message.id}
          and jd.person_id = jg.person_id and jd.pupil_id = c.pupil_id
        where jg.school_id = ${school} and jg.pupil_id = c.pupil_id)
      and exists (select 1 from guardianships jc where jc.school_id = ${school} and jc.pupil_id = c.pupil_id and jc.custody = 'full'
        and jc.person_id not in (${excludedPersons(message.audience.except, moment, everything)}))`
}

export const joinersPageEnd = (scope: SchoolScope, message: Message, after: string, size: number) =>
  scope.db.all<PageEnd>(
    (school) => sql`select max(pupil_id) as id, count(*) as size from (
      select distinct pupil_id from (${joiners(scope, message, school, { ...everything, after })}) order by pupil_id limit ${size})`,
  )

/** As new in their mailboxes, since that moment; who has it already keeps it as it is (D2). */
export const insertJoiners = (scope: SchoolScope, message: Message, span: Span, at: Date) =>
  scope.db.run((school) => {
    const guardians = guardiansOf(joiners(scope, message, school, span), school)
    return sql`${delivery(school, { ...message, sentAt: at }, 0, guardians)}
      and w.person_id not in (${excludedPersons(message.audience.except, momentOf(scope, school), everything)}) on conflict do nothing`
  })

export const insertJoinersPupils = (scope: SchoolScope, message: Message, span: Span) =>
  scope.db.run(
    (school) => sql`insert into delivery_pupils (school_id, message_id, person_id, pupil_id, group_id)
      select ${school}, ${message.id}, g.person_id, c.pupil_id, c.group_id
      from (${joiners(scope, message, school, span)}) c
      join guardianships g on g.school_id = ${school} and g.pupil_id = c.pupil_id and g.custody = 'full'
      join deliveries d on d.school_id = ${school} and d.message_id = ${message.id} and d.person_id = g.person_id
      where true on conflict do nothing`,
  )

/** Whoever has the message gets a part in it for each covered pupil they are entitled to, however they came by it. */
export const insertGuardianPupils = (scope: SchoolScope, message: Message, span: Span) =>
  scope.db.run(
    (school) => sql`insert into delivery_pupils (school_id, message_id, person_id, pupil_id, group_id)
      select ${school}, ${message.id}, g.person_id, c.pupil_id, c.group_id
      from (${coveredPupils(message.audience, momentOf(scope, school), span)}) c
      join guardianships g on g.school_id = ${school} and g.pupil_id = c.pupil_id and g.custody = 'full'
      join deliveries d on d.school_id = ${school} and d.message_id = ${message.id} and d.person_id = g.person_id
      where true on conflict do nothing`,
  )

export const messageById = ({ db }: SchoolScope, id: string) => db.from(messages, eq(messages.id, id)).limit(1)

export const markDelivered = ({ db, now }: SchoolScope, id: string) =>
  db.update(messages, sql`${eq(messages.id, id)} and ${isNull(messages.deliveredAt)}`, { deliveredAt: now })

/** In one batch with having counted them. */
export const countPage = (scope: SchoolScope, messageId: string, { after, upTo }: Span) =>
  counting(
    scope,
    messageId,
    (school) => sql`select person_id from deliveries
      where school_id = ${school} and message_id = ${messageId} and person_id > ${after} and person_id <= ${upTo}`,
    [countedTo(scope, messageId, upTo)],
  )

/** The last person of the page of deliveries that starts after this one. */
export const deliveriesPageEnd = ({ db }: SchoolScope, messageId: string, after: string, size: number) =>
  db.all<PageEnd>(
    (school) => sql`select max(person_id) as id, count(*) as size from (select person_id from deliveries
      where school_id = ${school} and message_id = ${messageId} and person_id > ${after} order by person_id limit ${size})`,
  )
