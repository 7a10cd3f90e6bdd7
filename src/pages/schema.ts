import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'
import type { PageContent } from './blocks.ts'

/**
 * A page of the school's public website: where it stands in the tree, what is being written, and which version visitors read.
 * The home page is the one whose address is empty.
 */
export const sitePages = sqliteTable(
  'site_pages',
  {
    ...schoolColumns,
    id: text().notNull(),
    slug: text().notNull(),
    parentId: text('parent_id'),
    position: integer().notNull(),
    inMenu: flag('in_menu').notNull().default(true),
    /** What visitors read, once there is something to read: its title and what a search looks through. */
    title: text().notNull(),
    about: text().notNull().default(''),
    words: text().notNull().default(''),
    draft: text({ mode: 'json' }).$type<PageContent>().notNull(),
    /** Counts what was written: of two at once, the second finds it moved. */
    draftVersion: integer('draft_version').notNull().default(1),
    draftById: text('draft_by_id').notNull(),
    draftAt: instant('draft_at').notNull(),
    publishedId: text('published_id'),
    publishedAt: instant('published_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.parentId], foreignColumns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.draftById], foreignColumns: keyOf(people) }),
    uniqueIndex('site_pages_by_slug').on(t.schoolId, t.slug),
    index('site_pages_in_order').on(t.schoolId, t.position),
  ],
)

/** What was once published, so that it can be taken up again. */
export const siteVersions = sqliteTable(
  'site_versions',
  {
    ...schoolColumns,
    id: text().notNull(),
    pageId: text('page_id').notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
    content: text({ mode: 'json' }).$type<PageContent>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.pageId], foreignColumns: keyOf(sitePages) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('site_versions_of_page').on(t.schoolId, t.pageId, t.at),
  ],
)

/** `contact`: that there is a form to write to the school. */
export const shownKinds = ['picture', 'document', 'person', 'contact'] as const
export type ShownKind = (typeof shownKinds)[number]

/** What visitors see at this moment on which page: a file or a photo that is not among these is nobody's to fetch (check 27). */
export const siteShown = sqliteTable(
  'site_shown',
  {
    ...schoolColumns,
    pageId: text('page_id').notNull(),
    kind: text({ enum: shownKinds }).notNull(),
    shownId: text('shown_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.kind, t.shownId, t.pageId] }),
    foreignKey({ columns: [t.schoolId, t.pageId], foreignColumns: keyOf(sitePages) }),
    index('site_shown_on_page').on(t.schoolId, t.pageId),
  ],
)

/** A document on a page, written before its bytes are, so that no file lies anywhere that nobody knows of. */
export const siteFiles = sqliteTable(
  'site_files',
  {
    ...schoolColumns,
    id: text().notNull(),
    pageId: text('page_id').notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.pageId], foreignColumns: keyOf(sitePages) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('site_files_of_page').on(t.schoolId, t.pageId),
  ],
)

/** That somebody who works here agrees to a photo on the website; no row is no. */
export const sitePortraits = sqliteTable(
  'site_portraits',
  { ...schoolColumns, personId: text('person_id').notNull(), at: instant('at').notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
  ],
)

export type SitePage = typeof sitePages.$inferSelect
export type SiteFile = typeof siteFiles.$inferSelect
