import { type SQL, sql } from 'drizzle-orm'
import type { Standpoint } from '../messages/pages.ts'
import type { Scope } from '../scope.ts'
import type { Folder } from './schema.ts'

/** In whose mailbox: nobody else's places are ever named here. */
const mine = ({ me }: Scope, school: SQL) => sql`school_id = ${school} and person_id = ${me.id}`

export const myFolders = (scope: Scope) =>
  scope.db.all<Folder>((school) => sql`select id, name from folders where ${mine(scope, school)} order by name`)

export const mostFolders = 50

/** Nothing where there are fifty, or one has this name. */
export const insertFolder = (scope: Scope, { id, name }: Folder) =>
  scope.db.all<{ id: string }>(
    (school) => sql`insert into folders (school_id, id, person_id, name)
      select ${school}, ${id}, ${scope.me.id}, ${name}
      where (select count(*) from folders where ${mine(scope, school)}) < ${mostFolders}
      on conflict do nothing returning id`,
  )

export const renameFolder = (scope: Scope, { id, name }: Folder) =>
  scope.db.all<{ id: string }>(
    (school) =>
      sql`update or ignore folders set name = ${name} where ${mine(scope, school)} and id = ${id} returning id`,
  )

/** What was in it is in the mailbox again. */
export const emptyFolder = (scope: Scope, id: string) => {
  const inIt = (school: SQL) => sql`${mine(scope, school)} and folder_id = ${id}`
  return [
    scope.db.run(
      (school) => sql`update threads set placed = 0 where ${mine(scope, school)}
      and (message_id, with_id) in (select message_id, with_id from placings where ${inIt(school)})`,
    ),
    scope.db.run(
      (school) => sql`update deliveries set moved = exists ${talkAbout(scope, school)} where ${mine(scope, school)}
      and message_id in (select pl.message_id from placings pl where pl.school_id = ${school} and pl.person_id = ${scope.me.id}
        and pl.folder_id = ${id} and pl.with_id = '')`,
    ),
    scope.db.run((school) => sql`delete from placings where ${inIt(school)}`),
    scope.db.all<{ id: string }>(
      (school) => sql`delete from folders where ${mine(scope, school)} and id = ${id} returning id`,
    ),
  ] as const
}

const talkAbout = ({ me }: Scope, school: SQL) => sql`(select 1 from threads t
  where t.school_id = ${school} and t.person_id = ${me.id} and t.message_id = deliveries.message_id)`

/** Null is the archive. */
export type FolderId = string | null
export type PlacedRow = { message_id: string; with_id: string; at: number; entry_id: string }

/** A page of what is in a folder, nearest first. */
const slice =
  (scope: Scope, folder: FolderId, size: number, { before, after }: Standpoint) =>
  (school: SQL) =>
    sql`
  select message_id, with_id, at, entry_id from placings where ${mine(scope, school)} and folder_id is ${folder}
    ${before ? sql`and (at, entry_id) < (${before.sentAt.getTime()}, ${before.id})` : sql``}
    ${after ? sql`and (at, entry_id) > (${after.sentAt.getTime()}, ${after.id})` : sql``}
  order by ${after ? sql`at, entry_id` : sql`at desc, entry_id desc`} limit ${size}`

export const placedPage = (scope: Scope, folder: FolderId, size: number, side: Standpoint) => {
  const rows = slice(scope, folder, size, side)
  return {
    page: scope.db.all<PlacedRow>(rows),
    rows,
  }
}

/** Where I put a message and its conversations. */
export const placingsOf = (scope: Scope, messageId: string) =>
  scope.db.all<Pick<PlacedRow, 'with_id'> & { spot: string }>(
    (school) => sql`select with_id, coalesce(folder_id, 'archief') as spot from placings
      where ${mine(scope, school)} and message_id = ${messageId}`,
  )

const named = (keys: string) => sql`(select k.value ->> 0, k.value ->> 1 from json_each(${keys}) k)`

/** `keys` is JSON: pairs of message and whose conversation. What is not in my mailbox stays where it is. */
export const putIn = (scope: Scope, keys: string, folder: FolderId) => {
  const into = (
    school: SQL,
    rows: SQL,
  ) => sql`insert into placings (school_id, person_id, message_id, with_id, folder_id, at, entry_id)
    ${rows} and (${folder} is null or exists (select 1 from folders where ${mine(scope, school)} and id = ${folder}))
    on conflict (school_id, person_id, message_id, with_id) do update set folder_id = excluded.folder_id`
  return [
    scope.db.run((school) =>
      into(
        school,
        sql`
      select ${school}, d.person_id, d.message_id, '', ${folder}, d.sent_at, d.message_id from json_each(${keys}) k
        cross join deliveries d on d.school_id = ${school} and d.message_id = k.value ->> 0 and d.person_id = ${scope.me.id}
      where k.value ->> 1 = '' and not exists (select 1 from threads t where t.school_id = ${school}
        and t.person_id = d.person_id and t.message_id = d.message_id)`,
      ),
    ),
    scope.db.run((school) =>
      into(
        school,
        sql`
      select ${school}, t.person_id, t.message_id, t.with_id, ${folder}, t.at, t.reply_id from json_each(${keys}) k
        cross join threads t on t.school_id = ${school} and t.person_id = ${scope.me.id} and t.message_id = k.value ->> 0
          and t.with_id = k.value ->> 1
      where true`,
      ),
    ),
    ...settled(scope, keys),
  ] as const
}

/** Into the mailbox again. */
export const putBack = (scope: Scope, keys: string) =>
  [
    scope.db.run(
      (school) => sql`delete from placings where ${mine(scope, school)} and (message_id, with_id) in ${named(keys)}`,
    ),
    ...settled(scope, keys),
  ] as const

/** What stands in the mailbox follows from what was put elsewhere. */
const settled = (scope: Scope, keys: string) =>
  [
    scope.db.run(
      (school) => sql`update threads set placed = exists (select 1 from placings pl where pl.school_id = ${school}
        and pl.person_id = threads.person_id and pl.message_id = threads.message_id and pl.with_id = threads.with_id)
      where ${mine(scope, school)} and (message_id, with_id) in ${named(keys)}`,
    ),
    scope.db.run(
      (school) => sql`update deliveries set moved = exists ${talkAbout(scope, school)}
        or exists (select 1 from placings pl where pl.school_id = ${school} and pl.person_id = deliveries.person_id
          and pl.message_id = deliveries.message_id and pl.with_id = '')
      where ${mine(scope, school)} and message_id in (select k.value ->> 0 from json_each(${keys}) k where k.value ->> 1 = '')`,
    ),
  ] as const
