import { type SQL, sql } from 'drizzle-orm'
import { reachable } from '../audiences/recipient-queries.ts'
import type { Filter } from './filter.ts'

// Of whom a message reached; on what `units` in results-queries counts from: reached, u, r.

/** Under whose name a unit's answer is read, so that it is read once: who gave it, or who still has that section. */
export const tellers = sql`
  tellers as materialized (select u.*, max(u.person_id = r.person_id) as gave from u
    join r on r.unit = u.unit and r.subject_id = u.subject group by u.unit, u.subject)`

/** Of `reached`: who has neither an address to be told at nor an account to read it with (D16). */
export const unreached = (school: SQL) => sql`select p.id from reached n
  cross join people p on p.school_id = ${school} and p.id = n.person_id where not ${reachable(school)}`

/** Of `reached d`: whom the sender wants to see. */
export const matching = (school: SQL, messageId: string, filter: Filter) => {
  switch (filter.kind) {
    case 'all':
      return sql`1`
    case 'unread':
      return sql`d.read_at is null`
    case 'unreachable':
      return sql`d.person_id in (${unreached(school)})`
    case 'open':
      return sql`iif(exists (select 1 from questionnaires q where q.school_id = ${school} and q.message_id = ${messageId}),
        d.person_id in (select u.person_id from u left join r on r.unit = u.unit and r.subject_id = u.subject where r.id is null),
        d.read_at is null)`
    case 'said':
      return sql`d.person_id in (select t.person_id from tellers t join r on r.unit = t.unit and r.subject_id = t.subject
        join answers a on a.school_id = ${school} and a.message_id = ${messageId} and a.person_id = r.person_id
          and a.subject_id = r.subject_id and a.question_id = ${filter.question})`
    case 'answer':
      return sql`d.person_id in (select u.person_id from u join r on r.unit = u.unit and r.subject_id = u.subject
        join answers a on a.school_id = ${school} and a.message_id = ${messageId} and a.person_id = r.person_id
          and a.subject_id = r.subject_id and a.question_id = ${filter.question} and a.value = ${filter.value})`
  }
}

export type RecipientRow = {
  id: string
  firstName: string
  infix: string
  lastName: string
  photoKey: string | null
  email: string | null
  reachable: 0 | 1
  readAt: number | null
}

/** By name, after somebody. */
export const recipients = (school: SQL, after: string, size: number) => sql`
  select p.id, p.first_name as firstName, p.infix, p.last_name as lastName, p.photo_key as photoKey, p.email, ${reachable(school)} as reachable,
    d.read_at as readAt
  from found d cross join people p on p.school_id = ${school} and p.id = d.person_id
  where (p.last_name, p.first_name, p.id) > (select coalesce(max(last_name), ''), coalesce(max(first_name), ''), coalesce(max(id), '')
    from people where school_id = ${school} and id = ${after})
  order by p.last_name, p.first_name, p.id limit ${size}`

/**
 * `name` is the child's or the group's, `giver` whoever answered it for the household, if that is another, and `vals` is JSON: question, value, and whether
 * it is one to wait for, of the answers that are looked at.
 */
export type SectionRow = { person: string; name: string; answered: 0 | 1; giver: string | null; vals: string }

const lookedAt = (filter: Filter) => {
  if (filter.kind === 'answer' || filter.kind === 'said') return sql`a.question_id = ${filter.question}`
  return filter.kind === 'all' ? sql`1` : sql`0`
}

export const sectionsOfPage = (school: SQL, messageId: string, filter: Filter) => sql`
  select pg.id as person, coalesce(c.first_name, iif(u.subject = '', '', g.name)) as name, r.id is not null as answered,
    (select w.first_name from people w where w.school_id = ${school} and w.id = r.person_id and w.id <> pg.id) as giver,
    (select json_group_array(json_array(a.question_id, a.value, exists (select 1 from places pl where pl.school_id = ${school}
        and pl.question_id = a.question_id and pl.claimant = iif(u.subject = '', u.unit, u.thing) and pl.state = 'waiting')))
      from answers a where a.school_id = ${school} and a.message_id = ${messageId}
        and a.person_id = r.person_id and a.subject_id = r.subject_id and ${lookedAt(filter)}) as vals
  from page pg
    join ${filter.kind === 'said' ? sql`tellers` : sql`u`} u on u.person_id = pg.id
    left join r on r.unit = u.unit and r.subject_id = u.subject
    left join groups g on g.school_id = ${school} and g.id = u.group_id
    left join people c on c.school_id = ${school} and c.id = u.subject
  group by pg.id, u.subject order by g.year, g.name, c.first_name`
