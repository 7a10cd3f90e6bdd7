import { and, eq, sql } from 'drizzle-orm'
import { accounts } from '../accounts/schema.ts'
import { people } from '../people/schema.ts'
import type { SchoolScope } from '../scope.ts'
import { type IdentityProvider, identityProviders, signOnIdentities } from './schema.ts'

export const providerHere = ({ db }: SchoolScope) => db.from(identityProviders).limit(1)

export const setProvider = ({ db }: SchoolScope, provider: Omit<IdentityProvider, 'schoolId'>) =>
  db.insert(identityProviders, provider).onConflictDoUpdate({ target: identityProviders.schoolId, set: provider })

export const deleteProvider = ({ db }: SchoolScope) => db.delete(identityProviders, undefined)

export type Colleague = {
  id: string
  first_name: string
  last_name: string
  works_here: 0 | 1
  account: 0 | 1
  /** Found by the provider's own name for the person, and not by an address. */
  known: 0 | 1
  names: string
}

/** Whoever the provider's name stands for, and whoever works here at this address: two rows where those differ. */
export const colleagues = ({ db }: SchoolScope, issuer: string, subject: string, email: string) =>
  db.all<Colleague>(
    (school) => sql`
    select p.id, p.first_name, p.last_name, i.person_id is not null as known,
      exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id) as works_here,
      exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = p.id) as account,
      (select json_group_array(a.name_key) from accounts a where a.school_id = ${school}
        and a.name_key >= lower(substr(p.first_name, 1, 1)) and a.name_key < lower(substr(p.first_name, 1, 1)) || '~') as names
    from people p
      left join sign_on_identities i on i.school_id = ${school} and i.person_id = p.id and i.issuer = ${issuer} and i.subject = ${subject}
    where p.school_id = ${school} and (p.id in (select person_id from sign_on_identities
        where school_id = ${school} and issuer = ${issuer} and subject = ${subject})
      or (lower(p.email) = ${email} and exists (select 1 from staff s where s.school_id = ${school} and s.person_id = p.id)))
    order by known desc limit 3`,
  )

export const insertIdentity = (
  { db, now }: SchoolScope,
  identity: { issuer: string; subject: string; personId: string },
) => db.insert(signOnIdentities, { ...identity, at: now }).onConflictDoNothing()

/** Somebody who logs in elsewhere has no password: an empty hash, which none fits. */
export const accountOf = ({ db }: SchoolScope, personId: string) =>
  db.pick({ personId: accounts.personId }, accounts, and(eq(accounts.personId, personId))).limit(1)

export const emailOf = ({ db }: SchoolScope, personId: string) =>
  db.pick({ email: people.email }, people, eq(people.id, personId)).limit(1)
