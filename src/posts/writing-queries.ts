import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { placeAt } from '../finding/entry-queries.ts'
import type { GroupToActFor } from '../groups/queries.ts'
import { addUses, removeOtherUses } from '../pictures/queries.ts'
import { pictureIds } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import { wordList } from '../searching.ts'
import type { PostContent } from './content.ts'
import { shelfOf } from './rules.ts'
import { postDrafts, posts } from './schema.ts'

export const postStatement = ({ db }: Pick<Scope, 'db'>, id: string) => db.from(posts, eq(posts.id, id)).limit(1)

export const groupOfPost = ({ db }: Pick<Scope, 'db'>, id: string) =>
  db.all<GroupToActFor>(
    (school) => sql`select g.id, g.name, g.year, g.kind, g.school_year from posts p
      cross join groups g on g.school_id = ${school} and g.id = p.group_id where p.school_id = ${school} and p.id = ${id}
        and p.published_at is not null`,
  )

const mine = ({ me }: Scope, id: string) => and(eq(postDrafts.postId, id), eq(postDrafts.personId, me.id))

export const myDraftOf = (scope: Scope, id: string) => scope.db.from(postDrafts, mine(scope, id)).limit(1)

export const deleteMyDraft = (scope: Scope, id: string, where?: SQL) =>
  scope.db.delete(postDrafts, and(mine(scope, id), where))

/** Which page keeps it, and the moment of what that page had of it. */
export type Standing = { page: string; seen: number }

const asPosted = ({ kind, groupId, visibility, title, body, rich }: PostContent) => ({
  kind,
  groupId: groupId || null,
  visibility,
  shelf: shelfOf({ visibility, groupId }),
  title,
  body,
  rich,
})

/** The post that a draft is of, from the first time that it is kept. Another's of that id stays as it is. */
export const insertPost = ({ db, me, now }: Scope, id: string, content: PostContent) =>
  db.insertMany(
    posts,
    [{ id, ...asPosted({ ...content, body: '', rich: null }), authorId: me.id, createdAt: now }],
    sql`on conflict do nothing`,
  )

/** As it is typed now; never over what another page of mine kept since. */
export const keepContent = (
  { db, me, now }: Scope,
  id: string,
  { content, version }: { content: PostContent; version: number },
  { page, seen }: Standing,
) =>
  db.insertMany(
    postDrafts,
    [{ postId: id, personId: me.id, content, version, updatedAt: now, keptFrom: page }],
    sql`on conflict do update set content = excluded.content, version = excluded.version, updated_at = excluded.updated_at,
      kept_from = excluded.kept_from where ${page} in ('', kept_from) or updated_at <= ${seen}`,
  )

/** Which pictures stand in what this press kept: a draft's are its writer's own, or stand in the post. */
export function keepPictures(scope: Scope, id: string, { rich }: PostContent, { page }: Standing) {
  const usedIn = draftUse(scope, id)
  const kept = sql`exists (select 1 from post_drafts kd where kd.school_id = ${scope.school.schoolId} and kd.post_id = ${id}
    and kd.person_id = ${scope.me.id} and kd.updated_at = ${scope.now.getTime()} and kd.kept_from = ${page})`
  const ids = pictureIds(rich)
  return [removeOtherUses(scope, 'postDraft', usedIn, ids, kept), ...addUses(scope, 'postDraft', usedIn, ids, kept)]
}

const draftUse = ({ me }: Scope, id: string) => `${id}:${me.id}`

export const forgetDraftPictures = (scope: Scope, id: string, where?: SQL) =>
  removeOtherUses(scope, 'postDraft', draftUse(scope, id), [], where)

export const keeperOf = (scope: Scope, id: string) =>
  scope.db.pick({ keptFrom: postDrafts.keptFrom }, postDrafts, mine(scope, id))

export type Publishing = { id: string; content: PostContent; seen: number; at: Date }

/** Only over the version that was seen, so that nobody writes over what a colleague published meanwhile. */
const overSeen = (id: string, seen: number) => and(eq(posts.id, id), eq(posts.version, seen), isNull(posts.removedAt))

/** What it said until now, where somebody may have read it. */
const keepVersion = ({ db, now }: Scope, id: string, seen: number) =>
  db.run(
    (school) => sql`insert into post_versions (school_id, post_id, version, title, body, rich, visibility, by_id, at)
      select ${school}, id, version, title, body, rich, visibility, coalesce(changed_by_id, author_id), coalesce(changed_at, published_at)
      from posts where school_id = ${school} and id = ${id} and version = ${seen} and removed_at is null
        and published_at <= ${now.getTime()} on conflict do nothing`,
  )

/** That this very press published it. */
const publishedNow = ({ school, me, now }: Scope, { id, seen }: Pick<Publishing, 'id' | 'seen'>) =>
  sql`exists (select 1 from posts pp where pp.school_id = ${school.schoolId} and pp.id = ${id} and pp.version = ${seen + 1}
    and pp.changed_by_id = ${me.id} and pp.changed_at = ${now.getTime()})`

/**
 * A draft becomes what is read, from a moment on: what is out already keeps its own. The answer's third is empty where somebody
 * else published meanwhile, and then nothing happened.
 */
export function publishStatements(scope: Scope, { id, content, seen, at }: Publishing) {
  const { db, me, now } = scope
  const done = publishedNow(scope, { id, seen })
  const ids = pictureIds(content.rich)
  const from = sql`iif(published_at <= ${now.getTime()}, published_at, ${at.getTime()})`
  return [
    keepVersion(scope, id, seen),
    db.run(
      (
        school,
      ) => sql`update or replace picture_uses set kind = 'postVersion' where school_id = ${school} and kind = 'post'
        and used_in = ${id} and picture_id not in (select value from json_each(${JSON.stringify(ids)}))
        and exists (select 1 from posts vp where vp.school_id = ${school} and vp.id = ${id} and vp.version = ${seen})`,
    ),
    db
      .update(posts, overSeen(id, seen), {
        ...asPosted(content),
        publishedAt: from as unknown as Date, // safe: drizzle takes an expression for a value
        toldAt: sql`iif(shelf = ${shelfOf(content)}, told_at, null)` as unknown as Date, // safe: likewise
        version: seen + 1,
        changedAt: now,
        changedById: me.id,
        ...found(content, from),
      })
      .returning({ version: posts.version }),
    ...addUses(scope, 'post', id, ids, done),
    forgetDraftPictures(scope, id, done),
    deleteMyDraft(scope, id, done),
  ] as const
}

/** What it is found by, from the moment that it is from. */
export const found = ({ title, body }: Pick<PostContent, 'title' | 'body'>, at: SQL) => ({
  words: wordList(`${title} ${body}`),
  place: sql`coalesce(place, ${placeAt(at)})` as unknown as number, // safe: likewise
})

/** All that is published, where it was laid down without one. */
export const placeAll = ({ db }: Pick<Scope, 'db'>) =>
  db.run(
    (school) => sql`update posts set place = ${placeAt(sql`published_at`)}
      where school_id = ${school} and place is null and published_at is not null`,
  )

/** Not by itself any more: whoever had it so goes on with it as a draft of theirs, as it was to be where they have none. */
export const unschedule = (
  scope: Scope,
  { id, seen, content }: { id: string; seen: number; content: PostContent | null },
) => {
  const { db, me, now } = scope
  const isComing = and(overSeen(id, seen), sql`published_at > ${now.getTime()}`)
  const own = { postId: id, personId: me.id, version: seen, updatedAt: now, keptFrom: '' }
  return [
    ...(content ? db.insertMany(postDrafts, [{ ...own, content }], sql`on conflict do nothing`) : []),
    ...(content ? addUses(scope, 'postDraft', draftUse(scope, id), pictureIds(content.rich)) : []),
    db.update(posts, isComing, { publishedAt: null }),
  ]
}

/** Nobody reads it from now on; that it was there, and who took it away, stays to be told. */
export const removePost = ({ db, me, now }: Scope, id: string) =>
  db
    .update(posts, and(eq(posts.id, id), isNull(posts.removedAt)), { removedAt: now, removedById: me.id })
    .returning({ id: posts.id })

/** As long as it is kept, what was taken away can come back as it was. */
export const putBack = ({ db }: Scope, id: string) =>
  db.update(posts, eq(posts.id, id), { removedAt: null, removedById: null })

/** What was never published goes whole. */
export const deleteUnpublished = ({ db, me }: Scope, id: string) =>
  db
    .delete(posts, and(eq(posts.id, id), eq(posts.authorId, me.id), isNull(posts.publishedAt), eq(posts.version, 0)))
    .returning({ id: posts.id })
