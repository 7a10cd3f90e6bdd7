import { type SQL, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { Channel } from './channels.ts'
import { mayBeShown } from './queries.ts'

/** Where it is kept who is in what: of an album's photos, or of pictures in texts. Both tables are alike but for what they tag. */
export type Tagging = { tags: SQL; of: SQL }

/**
 * Nobody is tagged in this who may not be shown in the channel now: a withdrawal hides it at once, wherever it is asked for (C9).
 */
export const showsNobodyHeldBack = (school: SQL, { tags, of }: Tagging, channel: Channel | SQL, thing: SQL) =>
  sql`not exists (select 1 from ${tags} t where t.school_id = ${school} and t.${of} = ${thing}
    and not ${mayBeShown(school, channel, sql`t.pupil_id`)})`

export type TagRow = {
  item_id: string
  pupil_id: string
  first_name: string
  infix: string
  last_name: string
  blocked: 0 | 1
}

/** Of things (their `id`), each pupil `p` who is tagged in one. */
const taggedIn = (school: SQL, { tags, of }: Tagging, things: SQL) => sql`from (${things}) i
  cross join ${tags} t on t.school_id = ${school} and t.${of} = i.id
  cross join people p on p.school_id = ${school} and p.id = t.pupil_id`

/** Who is tagged in these (their `id`), and whether that keeps them out of the channel: for who works on them alone. */
export const tagsAmong = (
  { db }: SchoolScope,
  tagging: Tagging,
  things: (school: SQL) => SQL,
  channel: Channel | SQL,
) =>
  db.all<TagRow>(
    (school) => sql`select t.${tagging.of} as item_id, t.pupil_id, p.first_name, p.infix, p.last_name,
        not ${mayBeShown(school, channel, sql`t.pupil_id`)} as blocked
      ${taggedIn(school, tagging, things(school))}
      order by p.first_name, p.last_name, p.id`,
  )

type NameRow = Pick<TagRow, 'first_name' | 'infix' | 'last_name'>

/** Who keeps one of these out of the channel now, each once. */
export const heldBackAmong = (
  { db }: SchoolScope,
  tagging: Tagging,
  things: (school: SQL) => SQL,
  channel: Channel | SQL,
) =>
  db.all<NameRow>(
    (school) => sql`select distinct p.first_name, p.infix, p.last_name, p.id
      ${taggedIn(school, tagging, things(school))}
      where not ${mayBeShown(school, channel, sql`t.pupil_id`)}
      order by p.first_name, p.last_name, p.id`,
  )

export type Tagged = { pupilIds: readonly string[]; choices: readonly string[] }

/** These pupils, and nobody else, of those who can be chosen for it; as long as it is there. */
export const setTagged = (
  { db, me, now }: Scope,
  { tags, of }: Tagging,
  { id, isThere }: { id: string; isThere: (school: SQL) => SQL },
  { pupilIds, choices }: Tagged,
) => [
  db.run(
    (school) => sql`delete from ${tags} where school_id = ${school} and ${of} = ${id}
      and pupil_id in ${among(choices)} and pupil_id not in ${among(pupilIds)}`,
  ),
  db.run(
    (school) => sql`insert into ${tags} (school_id, ${of}, pupil_id, by_id, at)
      select ${school}, ${id}, pu.person_id, ${me.id}, ${now.getTime()} from pupils pu
      where pu.school_id = ${school} and pu.person_id in ${among(pupilIds)} and ${isThere(school)}
      on conflict do nothing`,
  ),
]
