import { type SQL, sql } from 'drizzle-orm'
import { writable } from '../audiences/addressing-queries.ts'
import type { Audience } from '../audiences/audience.ts'
import { isNamed, reached, wordsIn } from '../audiences/recipient-queries.ts'
import { lastsToday, openToMe, placesOf } from '../groups/queries.ts'
import { isStaff } from '../permissions.ts'
import type { Scope } from '../scope.ts'

export type FoundPerson = {
  id: string
  first_name: string
  infix: string
  last_name: string
  photo: string | null
  works_here: 0 | 1
  pupil: 0 | 1
  /** First names: for staff of all a parent's children, for a parent of those in a group of theirs, whom they know. */
  children: string | null
  /** Has an address to be told at, or an account to read with (D15): the school's to know, so that for parents everybody is (C1). */
  reachable: 0 | 1
}

/** People whom the asker may write to, by a condition on `people p`; nobody else is ever offered. */
const found = (scope: Scope, which: (school: SQL) => SQL, most: number) =>
  scope.db.all<FoundPerson>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name, p.photo_key as photo,
      exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id) as works_here,
      exists (select 1 from pupils u where u.school_id = ${school} and u.person_id = p.id) as pupil,
      ${childrenOf(scope, school)} as children, ${toldOf(scope, school)} as reachable
    from people p where p.school_id = ${school} and p.id <> ${scope.me.id} and ${which(school)} and ${writable(scope, school)}
    order by p.search_name, p.id limit ${most}`,
  )

const toldOf = ({ me }: Scope, school: SQL) =>
  isStaff(me.roles)
    ? sql`(p.email is not null or exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = p.id))`
    : sql`1`

const childrenOf = (scope: Scope, school: SQL) => sql`(select group_concat(c.first_name, ', ') from guardianships g
  join people c on c.school_id = ${school} and c.id = g.pupil_id
  where g.school_id = ${school} and g.person_id = p.id and g.custody = 'full'
    and ${isStaff(scope.me.roles) ? sql`1` : sql`g.pupil_id in (${classmates(scope, school)})`})`

/** (person_id): pupils of the groups of the asker's or of the asker's children, as their pages show them. */
const classmates = (scope: Scope, school: SQL) => sql`
  select m.person_id from (${placesOf(scope, school, sql`${scope.me.id}`)}) i
    cross join memberships m on m.school_id = ${school} and m.group_id = i.id and m.role = 'pupil' and ${lastsToday(scope)}
      and ${openToMe(scope, school, sql`m.person_id`)}`

/** (person_id, name): who belongs to a group of the asker's or of the asker's children, for parents, who know each other by it. */
const near = (scope: Scope, school: SQL) => sql`
  select m.person_id, g.name from (${placesOf(scope, school, sql`${scope.me.id}`)}) i
    cross join groups g on g.school_id = ${school} and g.id = i.id
    cross join memberships m on m.school_id = ${school} and m.group_id = g.id and m.role <> 'pupil' and ${lastsToday(scope)}
  union all
  select gs.person_id, g.name from (${placesOf(scope, school, sql`${scope.me.id}`)}) i
    cross join groups g on g.school_id = ${school} and g.id = i.id
    cross join memberships m on m.school_id = ${school} and m.group_id = g.id and m.role = 'pupil' and ${lastsToday(scope)}
      and ${openToMe(scope, school, sql`m.person_id`)}
    cross join guardianships gs on gs.school_id = ${school} and gs.pupil_id = m.person_id and gs.custody = 'full'`

/** Of `people p`: each word begins one of the name, or of a group by which the asker knows this person. */
function isNamedOrNear(scope: Scope, search: string, school: SQL) {
  const begun = wordsIn(search).map(
    (word) => sql`(${isNamed(word)} or p.id in (select n.person_id from (${near(scope, school)}) n
      where instr(' ' || lower(replace(n.name, '-', ' ')), ${` ${word}`}) > 0))`,
  )
  return sql.join(begun, sql` and `)
}

/** How many are offered at once; one more is read, which tells that there are more. */
export const mostOffered = { named: 12, ofList: 200 }

export const peopleNamed = (scope: Scope, search: string) =>
  found(scope, (school) => whoever(scope, search, school), mostOffered.named + 1)

function whoever(scope: Scope, search: string, school: SQL) {
  if (wordsIn(search).length === 0) return sql`0`
  return isStaff(scope.me.roles) ? isNamed(search) : isNamedOrNear(scope, search, school)
}

export const peopleOf = (scope: Scope, list: Audience) =>
  found(scope, (school) => sql`p.id in (${reached(scope, list, school)})`, mostOffered.ofList + 1)
