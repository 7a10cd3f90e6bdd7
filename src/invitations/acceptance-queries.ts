import { and, eq, isNull, sql } from 'drizzle-orm'
import { accounts } from '../accounts/schema.ts'
import type { SchoolScope } from '../scope.ts'
import { invitations } from './schema.ts'
import { isEntitled } from './standing-queries.ts'

export type GuestRow = {
  first_name: string
  infix: string
  last_name: string
  email: string | null
  has_account: 0 | 1
  entitled: 0 | 1
  asked_at: number | null
  /** Those that begin as this person's first name does, as JSON: none of these is free. */
  taken: string
}

/** Whoever an invitation is for, as they stand now. */
export const guestOf = (scope: SchoolScope, personId: string) =>
  scope.db.all<GuestRow>(
    (school) => sql`
    select p.first_name, p.infix, p.last_name, p.email, ${isEntitled(scope, school, sql`p.id`)} as entitled,
      exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = p.id) as has_account,
      (select i.asked_at from invitations i where i.school_id = ${school} and i.person_id = p.id) as asked_at,
      (select json_group_array(a.name_key) from accounts a where a.school_id = ${school}
        and a.name_key >= ${beginning} and a.name_key < ${beginning} || char(1114111)) as taken
    from people p where p.school_id = ${school} and p.id = ${personId}`,
  )

/** The first letters of the first name, as names are kept to be searched. */
const beginning = sql`substr(p.search_name, 1, 3)`

/** Fails with the batch it stands in when somebody lost the right to an account since it was looked at. */
export const demandEntitled = (scope: SchoolScope, linkId: string, personId: string) =>
  scope.db.run(
    (school) => sql`update links set code = null where school_id = ${school} and id = ${linkId}
      and not ${isEntitled(scope, school, sql`${personId}`)}`,
  )

/** Once, until the school invites again. */
export const markAsked = ({ db, now }: SchoolScope, personId: string) =>
  db.update(invitations, and(eq(invitations.personId, personId), isNull(invitations.askedAt)), { askedAt: now })

/** Who is told when somebody asks: the administration, or the admins of a school that has none. */
export const inviters = ({ db }: SchoolScope) =>
  db.all<{ id: string }>(
    (school) => sql`select s.person_id as id from staff s where s.school_id = ${school} and s.role = case
      when exists (select 1 from staff a where a.school_id = ${school} and a.role = 'administration') then 'administration'
      else 'admin' end`,
  )

/** Whose user name reads so. */
export const accountNamed = ({ db }: SchoolScope, key: string) =>
  db.pick({ personId: accounts.personId }, accounts, eq(accounts.nameKey, key)).limit(1)
