import { and, eq, exists, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { lent } from '../drafts/template-queries.ts'
import { toMe } from '../messages/queries.ts'
import { deliveries } from '../messages/schema.ts'
import { isStaff, permitted } from '../permissions.ts'
import type { Database } from '../platform/ports.ts'
import { channelOfPost } from '../posts/cover-queries.ts'
import { isForMe } from '../posts/seeing-queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { pictures, pictureUses, type UseKind } from './schema.ts'
import { pictureShowable } from './tag-queries.ts'

const day = 86_400_000

/** Takes a place for a picture, unless its owner had so many in a day already; its id comes back if it did. */
export const insertPicture = ({ db, me, now }: Scope, id: string, most: number) =>
  db.all<{ id: string }>(
    (school) => sql`insert into pictures (school_id, id, owner_id, at, loose_since)
      select ${school}, ${id}, ${me.id}, ${now.getTime()}, ${now.getTime()}
      where (select count(*) from pictures where school_id = ${school} and owner_id = ${me.id} and at > ${now.getTime() - day}) < ${most}
      returning id`,
  )

export const setSize = ({ db }: Scope, id: string, size: { width: number; height: number }) =>
  db.update(pictures, eq(pictures.id, id), size)

/** Mine, or in a text that I may read: a letter that reached me or that I wrote, a template of mine or of a colleague who shares it; or on a page that I keep. */
const openToMe = (scope: Scope) => {
  const { db, me, school } = scope
  const used = sql`pu.school_id = ${school.schoolId} and pu.picture_id = ${pictures.id}`
  const received = db.pick(
    { id: deliveries.messageId },
    deliveries,
    toMe(
      scope,
      sql`${deliveries.messageId} in (select pu.used_in from picture_uses pu where ${used} and pu.kind = 'letter')`,
    ),
  )
  const staff = isStaff(me.roles) ? sql`1` : sql`0`
  const posted = sql`exists (select 1 from picture_uses pu
    cross join posts p on p.school_id = pu.school_id and p.id = pu.used_in
    where ${used} and pu.kind = 'post' and ((${isForMe(scope, sql`${school.schoolId}`)}
        and ${pictureShowable(sql`${school.schoolId}`, channelOfPost, sql`${pictures.id}`)})
      or (${staff} and p.removed_at is null)))`
  const keepsSite = permitted(me.roles, 'website.manage', school) ? sql`1` : sql`0`
  const others = isStaff(me.roles) ? lent(sql`${school.schoolId}`) : sql`0`
  return or(
    eq(pictures.ownerId, me.id),
    exists(received),
    posted,
    sql`exists (select 1 from picture_uses pu
      left join messages m on pu.kind in ('letter', 'version') and m.school_id = pu.school_id and m.id = pu.used_in
      left join drafts d on pu.kind = 'letter' and d.school_id = pu.school_id and d.id = pu.used_in
      left join message_templates t on pu.kind = 'template' and t.school_id = pu.school_id and t.id = pu.used_in
      where ${used} and (m.sender_id = ${me.id} or d.owner_id = ${me.id} or t.owner_id = ${me.id}
        or (t.id is not null and ${others}) or (pu.kind = 'page' and ${keepsSite})))`,
  )
}

export const pictureForMe = (scope: Scope, id: string) =>
  scope.db.pick({ id: pictures.id }, pictures, and(eq(pictures.id, id), openToMe(scope))).limit(1)

const listed = (ids: readonly string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`

/** These stand in the text as well, as far as its writer may see them; while `stands` is true of it. */
export const addUses = (scope: Scope, kind: UseKind, usedIn: string, ids: readonly string[], stands: SQL = sql`1`) =>
  ids.length === 0
    ? []
    : [
        scope.db.run(
          (school) => sql`insert into picture_uses (school_id, picture_id, kind, used_in)
            select ${school}, ${pictures.id}, ${kind}, ${usedIn} from ${pictures}
            where ${pictures.schoolId} = ${school} and ${pictures.id} in ${listed(ids)} and ${openToMe(scope)} and ${stands}
            on conflict do nothing`,
        ),
      ]

/** Only these stand in the text. */
export const removeOtherUses = (
  { db }: SchoolScope,
  kind: UseKind,
  usedIn: string,
  ids: readonly string[],
  stands: SQL = sql`1`,
) =>
  db.delete(
    pictureUses,
    sql`${and(eq(pictureUses.kind, kind), eq(pictureUses.usedIn, usedIn))} and ${pictureUses.pictureId} not in ${listed(ids)} and ${stands}`,
  )

/** What stood in a letter, and is not among these, stands from now on in what it said before: for its sender alone. */
export const supersedeUses = ({ db }: SchoolScope, usedIn: string, ids: readonly string[], stands: SQL) =>
  db.run(
    (school) => sql`update or replace picture_uses set kind = 'version'
      where school_id = ${school} and kind = 'letter' and used_in = ${usedIn} and picture_id not in ${listed(ids)} and ${stands}`,
  )

const isLoose = (id: string) => and(eq(pictures.id, id), isNotNull(pictures.looseSince))

/** Of mine, those of these that no text has. */
export const myLoose = ({ db, me }: Scope, ids: readonly string[]) =>
  db.pick(
    { id: pictures.id },
    pictures,
    and(inArray(pictures.id, [...ids]), eq(pictures.ownerId, me.id), isNotNull(pictures.looseSince)),
  )

export const deleteLoose = ({ db }: SchoolScope, id: string) => db.delete(pictures, isLoose(id))

/** Across a shard's schools, for the schedule only: which stand in no text. */
export const looseSince = (database: Database, before: Date, limit: number) =>
  drizzle(database as D1Database) // safe: drizzle only prepares and batches
    .select({ schoolId: pictures.schoolId, id: pictures.id })
    .from(pictures)
    .where(lt(pictures.looseSince, before))
    // In no order, so that what cannot be thrown away is not always first.
    .orderBy(sql`random()`)
    .limit(limit)
