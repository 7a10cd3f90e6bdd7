import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { SchoolDb } from '../db/school-db.ts'
import { joined } from '../db/school-db.ts'
import { people } from '../people/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { PageContent } from './blocks.ts'
import { type ShownKind, sitePages, siteShown, siteVersions } from './schema.ts'

/** More would be no menu that anybody finds a way in. */
export const mostPages = 80

const placed = {
  id: sitePages.id,
  slug: sitePages.slug,
  parentId: sitePages.parentId,
  inMenu: sitePages.inMenu,
  title: sitePages.title,
}

/** The pages that visitors can open, in order: the menu, and the map for search engines. */
export const publicTree = (db: SchoolDb) =>
  db
    .pick({ ...placed, publishedAt: sitePages.publishedAt }, sitePages, isNotNull(sitePages.publishedId))
    .orderBy(asc(sitePages.position), asc(sitePages.id))
    .limit(mostPages)

export type Placed = Awaited<ReturnType<typeof publicTree>>[number]

/** What visitors read at this address. */
export const publicPage = (db: SchoolDb, slug: string) =>
  db
    .pick(
      { id: sitePages.id, slug: sitePages.slug, content: siteVersions.content },
      sitePages,
      eq(sitePages.slug, slug),
    )
    .innerJoin(siteVersions, joined(sitePages, siteVersions, eq(siteVersions.id, sitePages.publishedId)))
    .limit(1)

/** The public pages that have each of these words, as far as a search looks, with what they say. */
export const pagesWith = ({ db }: SchoolScope, words: readonly string[]) =>
  db
    .pick(
      { slug: sitePages.slug, title: sitePages.title, content: siteVersions.content },
      sitePages,
      and(isNotNull(sitePages.publishedId), ...words.map((word) => sql`instr(${sitePages.words}, ${` ${word}`}) > 0`)),
    )
    .innerJoin(siteVersions, joined(sitePages, siteVersions, eq(siteVersions.id, sitePages.publishedId)))
    .orderBy(asc(sitePages.position), asc(sitePages.id))
    .limit(20)

export const allPages = ({ db }: SchoolScope) =>
  db
    .pick(
      {
        ...placed,
        position: sitePages.position,
        draftTitle: sql<string>`json_extract(${sitePages.draft}, '$.title')`,
        draftAt: sitePages.draftAt,
        publishedAt: sitePages.publishedAt,
        publishedId: sitePages.publishedId,
      },
      sitePages,
    )
    .orderBy(asc(sitePages.position), asc(sitePages.id))
    .limit(mostPages)

export type ListedPage = Awaited<ReturnType<typeof allPages>>[number]

const who = { firstName: people.firstName, infix: people.infix, lastName: people.lastName }

export const pageById = ({ db }: SchoolScope, id: string) =>
  db
    .pick({ page: sitePages, by: who }, sitePages, eq(sitePages.id, id))
    .innerJoin(people, joined(sitePages, people, eq(people.id, sitePages.draftById)))
    .limit(1)

/** At the end of the tree, unless there are too many or the address is another's. */
export const insertPage = (
  { db, me, now }: Scope,
  { id, slug, parentId, draft }: { id: string; slug: string; parentId: string | null; draft: PageContent },
) =>
  db.all<{ id: string }>(
    (school) => sql`insert into site_pages
        (school_id, id, slug, parent_id, position, in_menu, title, about, words, draft, draft_version, draft_by_id, draft_at)
      select ${school}, ${id}, ${slug}, ${parentId},
        (select coalesce(max(position), 0) + 1 from site_pages where school_id = ${school}), 1, ${draft.title}, ${draft.about}, '',
        ${JSON.stringify(draft)}, 1, ${me.id}, ${now.getTime()}
      where (select count(*) from site_pages where school_id = ${school}) < ${mostPages}
      on conflict do nothing returning id`,
  )

/** Over the draft that was read, and no other; answers the row where it was. */
export const updateDraft = ({ db, me, now }: Scope, id: string, seen: number, draft: PageContent) =>
  db
    .update(sitePages, and(eq(sitePages.id, id), eq(sitePages.draftVersion, seen)), {
      draft,
      draftVersion: seen + 1,
      draftById: me.id,
      draftAt: now,
    })
    .returning({ id: sitePages.id })

type Placing = Partial<Pick<typeof sitePages.$inferInsert, 'slug' | 'parentId' | 'inMenu' | 'position'>>
export const updatePlace = ({ db }: SchoolScope, id: string, placing: Placing) =>
  db.update(sitePages, eq(sitePages.id, id), placing)

type Published = Partial<
  Pick<typeof sitePages.$inferInsert, 'publishedId' | 'publishedAt' | 'title' | 'about' | 'words'>
>
export const updatePublished = ({ db }: SchoolScope, id: string, published: Published) =>
  db.update(sitePages, eq(sitePages.id, id), published)

export const insertVersion = ({ db, me, now }: Scope, id: string, pageId: string, content: PageContent) =>
  db.insert(siteVersions, { id, pageId, at: now, byId: me.id, content })

/** How many are kept of a page. */
export const mostVersions = 30

export const deleteOldVersions = ({ db }: SchoolScope, pageId: string) =>
  db.run(
    (school) => sql`delete from site_versions where school_id = ${school} and page_id = ${pageId} and id not in (
      select id from site_versions where school_id = ${school} and page_id = ${pageId} order by at desc, id desc limit ${mostVersions})`,
  )

export const versionsOf = ({ db }: SchoolScope, pageId: string) =>
  db
    .pick({ id: siteVersions.id, at: siteVersions.at, by: who }, siteVersions, eq(siteVersions.pageId, pageId))
    .innerJoin(people, joined(siteVersions, people, eq(people.id, siteVersions.byId)))
    .orderBy(desc(siteVersions.at), desc(siteVersions.id))
    .limit(mostVersions)

export const versionById = ({ db }: SchoolScope, pageId: string, id: string) =>
  db.from(siteVersions, and(eq(siteVersions.pageId, pageId), eq(siteVersions.id, id))).limit(1)

export const contentsOf = ({ db }: SchoolScope, pageId: string) =>
  db.pick({ content: siteVersions.content }, siteVersions, eq(siteVersions.pageId, pageId))

type Shown = { kind: ShownKind; shownId: string }

/** From now on visitors see these on the page, and no others. */
export const showOnly = ({ db }: SchoolScope, pageId: string, shown: readonly Shown[]) => [
  db.delete(siteShown, eq(siteShown.pageId, pageId)),
  ...db.insertMany(
    siteShown,
    shown.map((one) => ({ ...one, pageId })),
  ),
]

/** The page with all that hangs on it; those below it come to stand where it stood. */
export const deletePage = ({ db }: SchoolScope, id: string) => [
  db.run(
    (
      school,
    ) => sql`update site_pages set parent_id = (select o.parent_id from site_pages o where o.school_id = ${school} and o.id = ${id})
      where school_id = ${school} and parent_id = ${id}`,
  ),
  db.delete(siteShown, eq(siteShown.pageId, id)),
  db.delete(siteVersions, eq(siteVersions.pageId, id)),
  db.delete(sitePages, eq(sitePages.id, id)),
]

/** The addresses at which visitors find a page. */
export const publicSlugs = ({ db }: SchoolScope) =>
  db.pick({ slug: sitePages.slug }, sitePages, isNotNull(sitePages.publishedId))

export const slugsAmong = ({ db }: SchoolScope, slugs: readonly string[]) =>
  db.pick({ slug: sitePages.slug }, sitePages, inArray(sitePages.slug, [...slugs]))
