import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { writable } from '../audiences/addressing-queries.ts'
import type { ShownName } from '../audiences/shown-queries.ts'
import type { Answers } from '../db/batch.ts'
import type { SchoolDb } from '../db/school-db.ts'
import type { NewAttachment } from '../messages/attachments.ts'
import { attachments, drafts, messages } from '../messages/schema.ts'
import { addUses, removeOtherUses } from '../pictures/queries.ts'
import { pictureIds } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'
import type { DraftContent } from './content.ts'
import type { Standing } from './drafts.ts'

const filesOf = (db: SchoolDb, id: string, owner?: SQL) =>
  db.from(attachments, and(eq(attachments.messageId, id), owner)).orderBy(attachments.id)

export const filesOfDraft = ({ db, me }: Scope, id: string) => filesOf(db, id, eq(attachments.ownerId, me.id))

/** Whosever it is: a draft's id is its owner's alone, and nobody else may make one of that id. */
export const draftStatements = (db: SchoolDb, id: string) =>
  [
    db.from(drafts, eq(drafts.id, id)).limit(1),
    db.pick({ senderId: messages.senderId }, messages, eq(messages.id, id)).limit(1),
    filesOf(db, id),
  ] as const

export type DraftRows = Answers<ReturnType<typeof draftStatements>>

/** How many are listed; one more is read, which tells that there are more. */
export const mostDrafts = 100
/** Of one draft, whatever it has more is counted. */
const wordsNamed = 40

export const draftsByMe = ({ db, me }: Scope) =>
  db
    .from(drafts, and(eq(drafts.ownerId, me.id), isNull(drafts.sendAt)))
    .orderBy(desc(drafts.updatedAt))
    .limit(mostDrafts + 1)

/** What the lines say that tell to whom these go: whatever their words name, `ouders:<group>` or `person:<id>` (audiences/notation.ts). */
export const namesInDrafts = (scope: Scope) =>
  scope.db.all<ShownName>(
    (school) => sql`with w (id) as materialized (
        select distinct substr(x.value, instr(x.value, ':') + 1) from (select content from drafts
            where school_id = ${school} and owner_id = ${scope.me.id} order by updated_at desc limit ${2 * mostDrafts}) d
          cross join json_each(coalesce(d.content -> '$.include', '[]')) x where x.key < ${wordsNamed})
      select 'person' as kind, p.id, p.first_name as name, p.infix as "of", p.last_name as more from people p
        where p.school_id = ${school} and p.id in w and ${writable(scope, school)}
      union all select 'group', g.id, g.name, '', '' from groups g where g.school_id = ${school} and g.id in w
      union all select 'message', m.id, m.subject, '', '' from messages m
        where m.school_id = ${school} and m.id in w and +m.sender_id = ${scope.me.id}`,
  )

/** Those that go by themselves, the first to go first. */
export const scheduledByMe = ({ db, me }: Scope) =>
  db
    .from(drafts, and(eq(drafts.ownerId, me.id), isNotNull(drafts.sendAt)))
    .orderBy(asc(drafts.sendAt))
    .limit(mostDrafts)

const notSent = (school: string, id: string) =>
  sql`and not exists (select 1 from messages sm where sm.school_id = ${school} and sm.id = ${id})`

/**
 * As it now stands; never over another's or another page's, and not when it was sent in the meantime. What is planned goes as it
 * was planned, or not by itself: it leaves the plan with the change, and a page that keeps by itself does not change it (D1).
 */
export const keepContent = (
  { db, me, now, school }: Scope,
  id: string,
  content: DraftContent,
  { page, seen, byItself }: Standing,
) =>
  db.insertMany(
    drafts,
    [{ id, ownerId: me.id, content, updatedAt: now, keptFrom: page }],
    sql`${notSent(school.schoolId, id)} on conflict do update
      set content = excluded.content, updated_at = excluded.updated_at, kept_from = excluded.kept_from, send_at = null, sweep_at = null
      where owner_id = ${me.id} and (${page} in ('', kept_from) or updated_at <= ${seen}) and (send_at is null or ${byItself ? 0 : 1})`,
  )

/** Which pictures stand in it, once this press kept it. */
export const keepPictures = (scope: Scope, id: string, { rich }: DraftContent, { page }: Standing) => {
  const ids = pictureIds(rich)
  const kept = sql`exists (select 1 from drafts kd where kd.school_id = ${scope.school.schoolId} and kd.id = ${id}
    and kd.owner_id = ${scope.me.id} and kd.updated_at = ${scope.now.getTime()} and kd.kept_from = ${page})`
  return [removeOtherUses(scope, 'letter', id, ids, kept), ...addUses(scope, 'letter', id, ids, kept)]
}

/** While it is a draft of mine. */
export const removePictures = (scope: Scope, id: string) =>
  removeOtherUses(
    scope,
    'letter',
    id,
    [],
    sql`exists (select 1 from drafts kd where kd.school_id = ${scope.school.schoolId} and kd.id = ${id} and kd.owner_id = ${scope.me.id})`,
  )

/** The page that keeps it now, and when it goes by itself. */
export const keeperOf = ({ db, me }: Scope, id: string) =>
  db.pick(
    { keptFrom: drafts.keptFrom, sendAt: drafts.sendAt },
    drafts,
    and(eq(drafts.id, id), eq(drafts.ownerId, me.id)),
  )

export const insertFiles = ({ db, school }: Scope, id: string, files: readonly NewAttachment[]) =>
  db.insertMany(attachments, files, sql`${notSent(school.schoolId, id)} on conflict do nothing`)

/** Answers which rows went: none once the message was sent. */
export const removeFiles = ({ db, me, school }: Scope, draftId: string, ids: readonly string[]) =>
  db
    .delete(
      attachments,
      sql`${and(inArray(attachments.id, [...ids]), eq(attachments.messageId, draftId), eq(attachments.ownerId, me.id))} ${notSent(school.schoolId, draftId)}`,
    )
    .returning({ id: attachments.id })

const aYearBefore = (now: Date) => new Date(now.getTime() - 365 * 24 * 60 * 60 * 1000)

/**
 * Groups somebody is in today: last year's until the new year's file has been read. Classes of longer ago are not looked at,
 * so that this costs no more at an older school; each "exists" is one step in an index.
 */
export const groupsOfNow = ({ db, now, school: { zone } }: Scope) =>
  db.all<{ id: string; name: string }>((school) => {
    const today = localDay(now, zone)
    const last = schoolYearOf(localDay(aYearBefore(now), zone))
    const isPeopled = (until: SQL) => sql`exists (select 1 from memberships m
      where m.school_id = ${school} and m.group_id = g.id and m.from_day <= ${today} and m.until_day ${until})`
    return sql`select g.id, g.name from (
        select c.* from groups c where c.school_id = ${school} and c.school_year >= ${last} and c.ended_on is null
        union all
        select o.* from groups o indexed by groups_that_last
        where o.school_id = ${school} and o.kind <> 'class' and o.ended_on is null and o.school_year < ${last}) g
      where ${isPeopled(sql`is null`)} or ${isPeopled(sql`>= ${today}`)}
      order by g.year, g.name limit 200`
  })

/** The years that today's pupils are in themselves: one step along the index for each, however many pupils there are. */
export const yearsOfNow = ({ db, now, school }: Scope) =>
  db.all<{ year: number }>(
    (id) => sql`
    with recursive stays (year) as (
      select min(year) from pupils where school_id = ${id} and left_on is null and year > 0
      union all select (select min(p.year) from pupils p where p.school_id = ${id} and p.left_on is null and p.year > stays.year)
        from stays where stays.year is not null)
    select year from stays where year is not null
    union select year from pupils where school_id = ${id} and left_on >= ${localDay(now, school.zone)} and year > 0
    order by year`,
  )
