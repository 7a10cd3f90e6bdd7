import { sql } from 'drizzle-orm'
import { lastsToday } from '../groups/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { everybody, type Filter } from './standing-queries.ts'

export type LetterRow = {
  person_id: string
  first_name: string
  infix: string
  last_name: string
  household_id: string | null
  child_first: string | null
  child_infix: string | null
  child_last: string | null
  group_name: string | null
  year: number | null
  street: string | null
  postcode: string | null
  town: string | null
  /** The link that a letter can print again, if it lasts long enough. */
  link_id: string | null
  expires_at: number | null
}

/** Everybody without an account who fits the filter, once for each child, with where they live and the link they have. */
export const letterRows = (scope: SchoolScope, filter: Filter, lastsUntil: Date) =>
  scope.db.all<LetterRow>(
    (school) => sql`
    select e.person_id, e.first_name, e.infix, e.last_name, hm.household_id, c.first_name as child_first, c.infix as child_infix,
      c.last_name as child_last, c.group_name, c.year, ad.value as street, ad.postcode, ad.town, l.id as link_id, l.expires_at
    from (${everybody(scope, school, filter)}) e
      left join household_members hm on hm.school_id = ${school} and hm.person_id = e.person_id
      left join (select gs.person_id, p.first_name, p.infix, p.last_name, g.name as group_name, g.year from guardianships gs
        cross join pupils pu on pu.school_id = ${school} and pu.person_id = gs.pupil_id and pu.left_on is null
        cross join people p on p.school_id = ${school} and p.id = gs.pupil_id
        left join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil' and ${lastsToday(scope)}
          and exists (select 1 from groups k where k.school_id = ${school} and k.id = m.group_id and k.kind = 'class')
        left join groups g on g.school_id = ${school} and g.id = m.group_id
        where gs.school_id = ${school} and gs.custody = 'full') c on c.person_id = e.person_id
      left join contact_items ad on ad.school_id = ${school} and ad.id = (select min(x.id) from contact_items x
        where x.school_id = ${school} and x.person_id = e.person_id and x.kind = 'address')
      left join invitations i on i.school_id = ${school} and i.person_id = e.person_id
      left join links l on l.school_id = ${school} and l.id = i.link_id and l.expires_at > ${lastsUntil.getTime()}
        and (l.about is null or l.about = (select q.email from people q where q.school_id = ${school} and q.id = e.person_id))
        and not exists (select 1 from link_uses u where u.school_id = ${school} and u.link_id = l.id)
    where e.standing <> 'active' and (${filter.standing} is null or not e.has_email)`,
  )
