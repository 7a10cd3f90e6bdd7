import { type SQL, sql } from 'drizzle-orm'
import type { SchoolScope, Scope } from '../scope.ts'

export type LinkedRow = { school_id: string; person_id: string; group_id: string; name: string; slug: string }

/** The other accounts of these people of this school, with whose they are. */
export const linkedWith = ({ directory }: SchoolScope, personIds: readonly string[]) =>
  directory.all<LinkedRow & { of_id: string }>(
    (school) => sql`select m.person_id as of_id, o.school_id, o.person_id, o.group_id, s.name, s.slug
      from json_each(${JSON.stringify(personIds)}) w
        cross join linked_accounts m on m.school_id = ${school} and m.person_id = w.value
        cross join linked_accounts o on o.group_id = m.group_id and not (o.school_id = m.school_id and o.person_id = m.person_id)
        cross join schools s on s.id = o.school_id
      order by s.name, o.school_id`,
  )

type Account = { schoolId: string; personId: string }
type Pair = { other: Account; groupId: string }

/** Both in one group from now on, with all that either was linked with. */
export const linkBoth = ({ directory, me, now }: Scope, { other, groupId }: Pair) => {
  const insert = (school: SQL, person: string) => sql`insert into linked_accounts (school_id, person_id, group_id, at)
    values (${school}, ${person}, ${groupId}, ${now.getTime()}) on conflict do nothing`
  const groupOf = (school: SQL, person: string) =>
    sql`(select x.group_id from linked_accounts x where x.school_id = ${school} and x.person_id = ${person})`
  const theirs = sql`${other.schoolId}`
  return [
    directory.run((school) => insert(school, me.id)),
    directory.run(() => insert(theirs, other.personId)),
    directory.run(
      (school) => sql`update linked_accounts set group_id = ${groupOf(school, me.id)}
        where group_id = ${groupOf(theirs, other.personId)}`,
    ),
  ] as const
}

/** One of those linked with me, out of all of them. */
export const unlink = ({ directory, me }: Scope, { schoolId, personId }: Account) =>
  directory.all<{ person_id: string }>(
    (school) => sql`delete from linked_accounts where school_id = ${schoolId} and person_id = ${personId}
      and group_id = (select m.group_id from linked_accounts m where m.school_id = ${school} and m.person_id = ${me.id})
      returning person_id`,
  )

/** A group of one is none. */
export const endLonely = ({ directory }: Scope, personId: string) =>
  directory.run(
    (school) => sql`delete from linked_accounts where school_id = ${school} and person_id = ${personId}
      and (select count(*) from linked_accounts o where o.group_id = linked_accounts.group_id) = 1`,
  )

/** True for one at a time, until then: whoever died lets go by itself. */
export const claimSummary = ({ directory, now }: SchoolScope, groupId: string, until: Date) =>
  directory.all<{ group_id: string }>(
    () => sql`insert into summary_claims (group_id, until) values (${groupId}, ${until.getTime()})
      on conflict do update set until = excluded.until where summary_claims.until <= ${now.getTime()} returning group_id`,
  )

export const endClaim = ({ directory }: SchoolScope, groupId: string, until: Date) =>
  directory.run(() => sql`delete from summary_claims where group_id = ${groupId} and until = ${until.getTime()}`)
