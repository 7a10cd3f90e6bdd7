import { type SQL, sql } from 'drizzle-orm'
import type { NobodysLink } from '../links/links.ts'
import type { Notice } from '../notifications/notice.ts'
import type { SchoolScope } from '../scope.ts'
import { canonical, nameKey } from './user-names.ts'

/**
 * (person_id): who has this user name, or this address; any number of people of one household share one. Pupils get new words
 * from their teacher, and no mail (B7).
 */
const named = (school: SQL, name: string) => sql`select a.person_id from accounts a where a.school_id = ${school}
  and not exists (select 1 from pupils u where u.school_id = ${school} and u.person_id = a.person_id and u.left_on is null)
  and (a.name_key = ${nameKey(name)} or a.person_id in
    (select p.id from people p where p.school_id = ${school} and lower(p.email) = ${canonical(name)}))`

/** The n-th of them, or nobody: a statement that is the same for a name that exists and one that does not (check 10). */
const nth = (school: SQL, name: string, place: number) =>
  sql`select person_id from (${named(school, name)} order by a.person_id limit 1 offset ${place})`

export const expireLinksOf = ({ db, now }: SchoolScope, name: string) =>
  db.run(
    (school) => sql`update links set expires_at = ${now.getTime()} where school_id = ${school} and kind = 'password'
      and expires_at > ${now.getTime()} and person_id in (${named(school, name)})`,
  )

export const insertLinkOf = ({ db }: SchoolScope, link: NobodysLink, name: string, place: number) =>
  db.run(
    (school) => sql`insert into links (school_id, id, kind, person_id, code, created_at, expires_at)
      select ${school}, ${link.id}, ${link.kind}, person_id, ${link.code}, ${link.createdAt.getTime()}, ${link.expiresAt.getTime()}
      from (${nth(school, name, place)})`,
  )

type Owed = { key: string; notice: Notice; sweepAt: Date }

export const insertNoticeOf = ({ db, now }: SchoolScope, { key, notice, sweepAt }: Owed, name: string, place: number) =>
  db.run(
    (school) => sql`insert into outbox (school_id, key, person_id, notice, kind, due_at, sweep_at, attempts)
      select ${school}, ${key}, person_id, ${JSON.stringify(notice)}, 'notice', ${now.getTime()}, ${sweepAt.getTime()}, 0
      from (${nth(school, name, place)})`,
  )

/** The user names of whoever has the address that this person has. */
export const userNamesAt = ({ db }: SchoolScope, personId: string) =>
  db.all<{ user_name: string; first_name: string }>(
    (school) => sql`select a.user_name, p.first_name from people me
      cross join people p on p.school_id = ${school} and lower(p.email) = lower(me.email)
      cross join accounts a on a.school_id = ${school} and a.person_id = p.id
      where me.school_id = ${school} and me.id = ${personId} order by p.first_name, a.user_name limit 20`,
  )
