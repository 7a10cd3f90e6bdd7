import { type SQL, sql } from 'drizzle-orm'
import { blockOf } from '../bounces/queries.ts'
import { entitled } from '../questionnaires/units.ts'
import type { Scope } from '../scope.ts'

export const shownStates = ['unread', 'returned', 'unreachable', 'all'] as const
export type Shown = (typeof shownStates)[number]

export type ReachedRow = {
  id: string
  firstName: string
  infix: string
  lastName: string
  photo: string | null
  readAt: number | null
  unreachable: 0 | 1
  hasEmail: 0 | 1
  hasAccount: 0 | 1
  returned: string | null
  answers: 0 | 1
  phones: string
  others: string
  /** Whole names, in JSON: of the children that it is about for this person, since others are called so too. */
  children: string
}

/** Why the mail that told this person of the message did not arrive: it came back, or none goes to that address any more (E3). */
const returnedOf = (school: SQL, messageId: string) => sql`coalesce(
  (select r.reason from outbox o cross join returned_mails r on r.school_id = ${school} and r.address = lower(p.email) and r.sent_at = o.done_at
    where o.school_id = ${school} and o.message_id = ${messageId} and o.person_id = d.person_id and r.kind <> 'complaint' limit 1),
  ${blockOf(school, sql`p.email`)})`

/** (person_id): whose mail came back or is blocked. They are few: found by their addresses, not by asking each recipient. */
const whoseMailReturned = (school: SQL, messageId: string) => sql`
  select rp.id as person_id from returned_mails r
    cross join people rp on rp.school_id = ${school} and lower(rp.email) = lower(r.address)
    cross join outbox o on o.school_id = ${school} and o.message_id = ${messageId} and o.person_id = rp.id and o.done_at = r.sent_at
    where r.school_id = ${school} and r.kind <> 'complaint'
  union select bp.id from blocked_addresses b
    cross join people bp on bp.school_id = ${school} and lower(bp.email) = lower(b.address)
    where b.school_id = ${school} and b.lifted_at is null`

/** Can still read it: whose custody has ended is not reached by another way either. */
const reads = (school: SQL) => sql`(d.named = 1 or exists (select 1 from delivery_pupils rp
  where rp.school_id = ${school} and rp.message_id = d.message_id and rp.person_id = d.person_id
    and ${entitled(school, sql`rp.person_id`, sql`rp.pupil_id`)}))`

const shownBy = (school: SQL, messageId: string, shown: Shown) => {
  switch (shown) {
    case 'all':
      return sql`1`
    case 'unread':
      return sql`d.read_at is null`
    case 'unreachable':
      return sql`d.unreachable = 1`
    case 'returned':
      return sql`d.person_id in (${whoseMailReturned(school, messageId)})`
  }
}

/** JSON of the other guardians of the children that this delivery is about, each once, with whether they read it. */
const othersOf = (
  school: SQL,
) => sql`(select json_group_array(json_array(x.id, x.first_name, x.infix, x.last_name, x.read_at))
  from (select distinct op.id, op.first_name, op.infix, op.last_name, od.read_at from delivery_pupils dp
    cross join guardianships og on og.school_id = ${school} and og.pupil_id = dp.pupil_id and og.custody = 'full' and og.person_id <> d.person_id
    cross join people op on op.school_id = ${school} and op.id = og.person_id
    left join deliveries od on od.school_id = ${school} and od.message_id = d.message_id and od.person_id = og.person_id
    where dp.school_id = ${school} and dp.message_id = d.message_id and dp.person_id = d.person_id
    order by op.search_name, op.id) x)`

const phonesOf = (school: SQL) => sql`(select json_group_array(c.value) from (select ci.value from contact_items ci
  where ci.school_id = ${school} and ci.person_id = d.person_id and ci.kind = 'phone' order by ci.id) c)`

/** Each once, of what this delivery is about and its reader may still read. */
const namesOf = (school: SQL, of: SQL, name: SQL) => sql`(select json_group_array(n.name) from (
  select distinct dp.${of} as id, ${name} as name from delivery_pupils dp
    where dp.school_id = ${school} and dp.message_id = d.message_id and dp.person_id = d.person_id
      and ${entitled(school, sql`dp.person_id`, sql`dp.pupil_id`)} order by 2, 1) n where n.name is not null)`

const childrenOf = (school: SQL, name: SQL) =>
  namesOf(
    school,
    sql`pupil_id`,
    sql`(select ${name} from people c where c.school_id = ${school} and c.id = dp.pupil_id)`,
  )

const firstName = sql`c.first_name`
const wholeName = sql`c.first_name || ' ' || iif(c.infix = '', '', c.infix || ' ') || c.last_name`

export type Look = { shown: Shown; after: string; size: number }

/** A page of a message's recipients by name, each with how it went and what else can be done. */
export const reachedBy = ({ db }: Scope, messageId: string, { shown, after, size }: Look) =>
  db.all<ReachedRow>(
    (school) => sql`
      select p.id, p.first_name as firstName, p.infix, p.last_name as lastName, p.photo_key as photo, d.read_at as readAt,
        d.unreachable, p.email is not null as hasEmail, ${returnedOf(school, messageId)} as returned,
        exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = p.id) as hasAccount,
        exists (select 1 from questionnaires q where q.school_id = ${school} and q.message_id = d.message_id) as answers,
        ${phonesOf(school)} as phones, ${othersOf(school)} as others, ${childrenOf(school, wholeName)} as children
      from deliveries d cross join people p on p.school_id = ${school} and p.id = d.person_id
      where d.school_id = ${school} and d.message_id = ${messageId} and (d.sort_name, d.person_id) > (
          coalesce((select sort_name from deliveries where school_id = ${school} and message_id = ${messageId} and person_id = ${after}), ''), ${after})
        and ${shownBy(school, messageId, shown)} and ${reads(school)}
      order by d.sort_name, d.person_id limit ${size}`,
  )

export type LetterRow = {
  id: string
  firstName: string
  infix: string
  lastName: string
  hasAccount: 0 | 1
  /** Names, in JSON: of the children, and of the groups, that it is about for this person. */
  children: string
  groups: string
  street: string | null
  postcode: string | null
  town: string | null
  linkId: string | null
  expiresAt: number | null
}

/** For a letter to one of them, or to all whom nothing else reaches: where they live, and the code that a letter can print again. */
export const letterRows = ({ db }: Scope, messageId: string, personId: string | null, lastsUntil: Date, most: number) =>
  db.all<LetterRow>(
    (school) => sql`
      select p.id, p.first_name as firstName, p.infix, p.last_name as lastName,
        exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = p.id) as hasAccount,
        ${childrenOf(school, firstName)} as children,
        ${namesOf(school, sql`group_id`, sql`(select g.name from groups g where g.school_id = ${school} and g.id = dp.group_id)`)} as groups,
        ad.value as street, ad.postcode, ad.town, l.id as linkId, l.expires_at as expiresAt
      from deliveries d cross join people p on p.school_id = ${school} and p.id = d.person_id
        left join contact_items ad on ad.school_id = ${school} and ad.id = (select min(x.id) from contact_items x
          where x.school_id = ${school} and x.person_id = p.id and x.kind = 'address')
        left join invitations i on i.school_id = ${school} and i.person_id = p.id
        left join links l on l.school_id = ${school} and l.id = i.link_id and l.expires_at > ${lastsUntil.getTime()}
          and (l.about is null or l.about = p.email)
          and not exists (select 1 from link_uses u where u.school_id = ${school} and u.link_id = l.id)
      where d.school_id = ${school} and d.message_id = ${messageId} and ${reads(school)}
        and ${personId === null ? sql`d.unreachable = 1` : sql`d.person_id = ${personId}`}
      order by d.sort_name, d.person_id limit ${most}`,
  )
