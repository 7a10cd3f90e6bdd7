import { type SQL, sql } from 'drizzle-orm'
import { blockOf } from '../bounces/queries.ts'
import { searchable } from '../people/names.ts'
import { isStaff } from '../permissions.ts'
import type { Pair } from '../questionnaires/sections.ts'
import type { Scope } from '../scope.ts'
import type { Audience } from './audience.ts'
import { momentOf } from './moment.ts'
import { coveredPupils, everything, excludedPersons, guardiansOf, namedPersons, respondentPupils } from './queries.ts'
import { awayIn } from './stand-in-queries.ts'

/** (person_id): everybody a message of mine would be delivered to now, each once; the same statements as the dispatch's. */
export function reached(scope: Scope, audience: Audience, school: SQL) {
  const moment = momentOf(scope, school)
  return sql`
    select n.person_id from (${namedPersons(audience, moment, everything)}) n where n.person_id <> ${scope.me.id}
    union select r.person_id from (${respondentPupils(audience, moment, everything)}) r
    union select w.person_id from (${guardiansOf(coveredPupils(audience, moment, everything), school)}) w
      where w.person_id not in (${excludedPersons(audience.except, moment, everything)})
    ${isStaff(scope.me.roles) ? sql`` : sql`union select s.stand_in_id from (${awayIn(audience, sql`${scope.me.id}`, moment, everything)}) s`}`
}

/** An account to read it with, or an address to be told of it at: one that mail comes back from is none (D16, E3). */
export const reachable = (
  school: SQL,
) => sql`(p.email is not null and ${blockOf(school, sql`p.email`)} is null or exists (
  select 1 from accounts a where a.school_id = ${school} and a.person_id = p.id))`

const week = 7 * 24 * 60 * 60 * 1000

/** `unreached` is JSON: who cannot be reached, by a word to sort by and a name in three parts. */
export type ReachRow = {
  people: number
  guardians: number
  unreachable: number
  unreached: string
  this_week: number
  most: number
}

/** JSON of those of a sum for whom this holds, as `namesIn` reads it. */
export const namesWhere = (person: SQL, holds: SQL) =>
  sql`json_group_array(json_array(${person}.search_name, ${person}.first_name, ${person}.infix, ${person}.last_name)) filter (where ${holds})`

/** How many people that is, how many of them parents, whom it cannot reach, and what they already got this week (D15). Without the limit, that would be counted for each sum. */
export const reachOf = (scope: Scope, audience: Audience) =>
  scope.db.all<ReachRow>(
    (school) => sql`
    select count(*) as people, coalesce(sum(exists (select 1 from guardianships g
        where g.school_id = ${school} and g.person_id = p.id and g.custody = 'full')), 0) as guardians,
      coalesce(sum(not ${reachable(school)}), 0) as unreachable, coalesce(sum(r.got), 0) as this_week, coalesce(max(r.got), 0) as most,
      ${namesWhere(sql`p`, sql`not ${reachable(school)}`)} as unreached
    from (select n.person_id, (select count(*) from deliveries d where d.school_id = ${school} and d.person_id = n.person_id
          and d.sent_at > ${scope.now.getTime() - week}) as got from (${reached(scope, audience, school)}) n limit -1) r
      cross join people p on p.school_id = ${school} and p.id = r.person_id`,
  )

export type RecipientRow = {
  id: string
  first_name: string
  infix: string
  last_name: string
  reachable: 0 | 1
  place: string
}

/** Which of the people an audience reaches: so many after a place, whose names begin so, or only whom it cannot reach. */
export type Look = { after: string; size: number; search: string; unreachable?: boolean }

const recipientsIn = (scope: Scope, audience: Audience, { after, size, search, unreachable }: Look, school: SQL) => sql`
  select p.id, p.first_name, p.infix, p.last_name, ${reachable(school)} as reachable, p.search_name || p.id as place
  from (${reached(scope, audience, school)}) r cross join people p on p.school_id = ${school} and p.id = r.person_id
  where p.search_name || p.id > ${after} and ${isNamed(search)} and ${unreachable ? sql`not ${reachable(school)}` : sql`1`} order by p.search_name || p.id limit ${size}`

export const recipientRows = (scope: Scope, audience: Audience, look: Look) =>
  scope.db.all<RecipientRow>((school) => recipientsIn(scope, audience, look, school))

/** The pupils a message to this audience would be about for one of those people, or else for the first whom it can reach, in the order of every screen. To a parent all are alike (C1). */
export const pairsAs = (scope: Scope, audience: Audience, look: Look, wanted: string) =>
  scope.db.all<Pair>((school) => {
    const moment = momentOf(scope, school)
    const reader = sql`(select id from reader)`
    return sql`
    with found as materialized (${recipientsIn(scope, audience, look, school)}),
      reader as materialized (select coalesce((select id from found where id = ${wanted}), (select id from found order by ${isStaff(scope.me.roles) ? sql`reachable desc, ` : sql``}place limit 1)) as id)
    select c.pupil_id as pupilId, p.first_name as firstName, c.group_id as groupId, g.name as groupName
    from (select r.pupil_id, r.group_id from (${respondentPupils(audience, moment, everything)}) r where r.person_id = ${reader}
        union select k.pupil_id, k.group_id from (${coveredPupils(audience, moment, everything)}) k
          cross join guardianships w on w.school_id = ${school} and w.pupil_id = k.pupil_id and w.person_id = ${reader} and w.custody = 'full') c
      cross join people p on p.school_id = ${school} and p.id = c.pupil_id
      cross join groups g on g.school_id = ${school} and g.id = c.group_id
    order by g.year, g.name, p.first_name, c.pupil_id`
  })

/** Of `people p`: every word begins one of the name's words; without words everybody is meant. */
export function isNamed(search: string) {
  const begun = wordsIn(search).map((word) => sql`instr(' ' || replace(p.search_name, '-', ' '), ${` ${word}`}) > 0`)
  return begun.length > 0 ? sql.join(begun, sql` and `) : sql`1`
}

export const wordsIn = (search: string) =>
  searchable(search)
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 5)
