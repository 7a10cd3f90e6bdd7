import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import type { Filter } from './filter.ts'
import { claimStates } from './schema.ts'
import { entitled, hasClaim, subjectOf } from './units.ts'

// Of whom a message reached, in the order of their names. Who gave the answer that holds is kept with the figures: `giver_id`.

/** A section of `deliveries d`: the giver of its answer, and what it is about. */
type Part = { giver: SQL; subject: SQL; pupil: SQL }

/** What is asked once is asked of the delivery; else of each of its children that the person is entitled to. */
const once: Part = { giver: sql`d.giver_id`, subject: sql`''`, pupil: sql`null` }
const child = (mode: SQL): Part => ({
  giver: sql`dp.giver_id`,
  subject: subjectOf(mode, sql`dp.pupil_id`, sql`dp.group_id`),
  pupil: sql`dp.pupil_id`,
})
const children = (school: SQL) => sql`delivery_pupils dp where dp.school_id = ${school} and dp.message_id = d.message_id
  and dp.person_id = d.person_id and ${entitled(school, sql`dp.person_id`, sql`dp.pupil_id`)}`

const modeOf = (school: SQL, messageId: string) =>
  sql`(select q.mode from questionnaires q where q.school_id = ${school} and q.message_id = ${messageId})`

const answersOf = (school: SQL, { giver, subject }: Part) => sql`answers a where a.school_id = ${school}
  and a.message_id = d.message_id and a.person_id = ${giver} and a.subject_id = ${subject}`

/** An answer is read once: under the name of who gave it, or of whoever still has that section. */
const isTold = (
  school: SQL,
  { giver, pupil }: Part,
) => sql`(${giver} = d.person_id or not exists (select 1 from deliveries gd
  where gd.school_id = ${school} and gd.message_id = d.message_id and gd.person_id = ${giver}
    and (gd.giver_id = ${giver} or exists (select 1 from delivery_pupils gp where gp.school_id = ${school}
      and gp.message_id = gd.message_id and gp.person_id = gd.person_id and gp.pupil_id = ${pupil} and gp.giver_id = ${giver}
      and ${entitled(school, sql`gp.person_id`, sql`gp.pupil_id`)}))))`

/** Some answer that holds for this person is such a one. */
const holds = (school: SQL, messageId: string, which: (part: Part) => SQL) => {
  const mode = modeOf(school, messageId)
  const found = (part: Part) => sql`exists (select 1 from ${answersOf(school, part)} and ${which(part)})`
  return sql`iif(${mode} = 'once', ${found(once)}, exists (select 1 from ${children(school)} and ${found(child(mode))}))`
}

const matching = (school: SQL, messageId: string, filter: Filter) => {
  switch (filter.kind) {
    case 'all':
      return sql`1`
    case 'unread':
      return sql`d.read_at is null`
    case 'unreachable':
      return sql`d.unreachable = 1`
    case 'open':
      return sql`d.open = 1`
    case 'said':
      return holds(school, messageId, (part) => sql`a.question_id = ${filter.question} and ${isTold(school, part)}`)
    case 'answer':
      return holds(
        school,
        messageId,
        ({ giver, subject }) => sql`a.question_id = ${filter.question}
          and (a.value = ${filter.value} or ${hasClaim(school, giver, subject, sql`${filter.value}`)})`,
      )
  }
}

const lookedAt = (filter: Filter) => {
  if (filter.kind === 'answer' || filter.kind === 'said') return sql`a.question_id = ${filter.question}`
  return filter.kind === 'all' ? sql`1` : sql`0`
}

/**
 * JSON of a section: pupil, its name in three parts, group, whether answered, whose answer if another's, whether it is read here, the response
 * (who of the school entered it, when, its id and language, and what was made of it in the reader's), and values.
 */
const partJson = (school: SQL, part: Part, { filter, into }: Pick<Look, 'filter' | 'into'>) => {
  const { giver, subject, pupil } = part
  const isOnce = pupil === once.pupil
  const group = isOnce ? sql`null` : sql`dp.group_id`
  const name = isOnce ? sql`null` : sql`json_array(c.first_name, c.infix, c.last_name)`
  return sql`json_array(${pupil}, ${name}, ${group}, ${giver} is not null,
    (select w.first_name from people w where w.school_id = ${school} and w.id = ${giver} and w.id <> d.person_id),
    ${filter.kind === 'said' ? isTold(school, part) : sql`1`},
    json((select json_array(e.first_name, r.at, r.id, r.language,
        (select json_array(t.source, json(t.parts)) from translations t
          where t.school_id = ${school} and t.about_id = r.id and t.language = ${into} and r.language <> ${into}))
      from responses r left join people e on e.school_id = ${school} and e.id = r.entered_by_id
      where r.school_id = ${school} and r.message_id = d.message_id and r.person_id = ${giver} and r.subject_id = ${subject})),
    json((select json_group_array(json_array(a.question_id, a.value, ${hasClaim(school, giver, subject, sql`'waiting'`)}))
      from ${answersOf(school, part)} and ${lookedAt(filter)})))`
}

/** JSON of every section there is to answer; none where nothing is asked. */
const partsOf = (school: SQL, messageId: string, look: Pick<Look, 'filter' | 'into'>) => {
  const { filter } = look
  if (filter.kind === 'unread' || filter.kind === 'unreachable') return sql`'[]'`
  const mode = modeOf(school, messageId)
  return sql`case when ${mode} is null then '[]' when ${mode} = 'once' then
      iif(d.named = 1 or exists (select 1 from ${children(school)}), json_array(${partJson(school, once, look)}), '[]')
    else (select json_group_array(${partJson(school, child(mode), look)}) from (select * from ${children(school)}) dp
      cross join people c on c.school_id = ${school} and c.id = dp.pupil_id) end`
}

export type RecipientRow = {
  id: string
  firstName: string
  infix: string
  lastName: string
  photo: string | null
  email: 0 | 1
  unreachable: 0 | 1
  readAt: number | null
  parts: string
}

/** `into`: what answers are translated into for who looks; null where nothing translates them. */
export type Look = { filter: Filter; after: string; size: number; into: Tongue | null }

/** A page of those whom the sender wants to see, after somebody. */
export const recipientsOf = ({ db }: Scope, messageId: string, { filter, after, size, into }: Look) =>
  db.all<RecipientRow>(
    (school) => sql`
      select p.id, p.first_name as firstName, p.infix, p.last_name as lastName, p.photo_key as photo,
        p.email is not null as email, d.unreachable, d.read_at as readAt, ${partsOf(school, messageId, { filter, into })} as parts
      from deliveries d cross join people p on p.school_id = ${school} and p.id = d.person_id
      where d.school_id = ${school} and d.message_id = ${messageId} and (d.sort_name, d.person_id) > (
          coalesce((select sort_name from deliveries where school_id = ${school} and message_id = ${messageId} and person_id = ${after}), ''), ${after})
        and ${matching(school, messageId, filter)}
      order by d.sort_name, d.person_id limit ${size}`,
  )

/** How many of them have no address to be told at and no account to read it with (D16). */
export const unreachableOf = ({ db }: Scope, messageId: string) =>
  db.all<{ count: number }>(
    (school) => sql`select count(*) as count from deliveries
      where school_id = ${school} and message_id = ${messageId} and unreachable = 1`,
  )

/** How many have or await a place, where that is what is looked at; what else is answered is counted already. */
export const claimantsOf = ({ db }: Scope, messageId: string, filter: Filter) =>
  db.all<{ count: number }>(
    (
      school,
    ) => sql`select count(*) as count from deliveries d where d.school_id = ${school} and d.message_id = ${messageId}
      and ${isOfClaims(filter) ? matching(school, messageId, filter) : sql`0`}`,
  )

const isOfClaims = (filter: Filter) => filter.kind === 'answer' && claimStates.some((state) => state === filter.value)
