import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { groups } from '../groups/schema.ts'
import { people } from '../people/schema.ts'
import type { RichText } from '../richtext/tree.ts'
import type { PostContent } from './content.ts'

export const postKinds = ['blog', 'news'] as const
/** From the people of one group to everybody (I1). */
export const postVisibilities = ['group', 'parents', 'users', 'public'] as const

/**
 * Something to read for many: a group's or the school's blog, or the school's news (I1, I2). It is there from when its writer
 * first keeps it, and to be read from the moment that it is published at, which may be to come.
 */
export const posts = sqliteTable(
  'posts',
  {
    ...schoolColumns,
    id: text().notNull(),
    kind: text({ enum: postKinds }).notNull(),
    /** Whose it is; nothing for the school's. */
    groupId: text('group_id'),
    visibility: text({ enum: postVisibilities }).notNull(),
    /** Where its readers look for it: its group's id where it is for that group alone, or else its visibility. */
    shelf: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    rich: text({ mode: 'json' }).$type<RichText>(),
    /** Its photos (albums). */
    albumId: text('album_id'),
    authorId: text('author_id').notNull(),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    /** Until it is told, what is published waits for the sweep; what is not published waits for nothing. */
    toldAt: instant('told_at'),
    /** How often it was published: whoever changes it says which one they saw. */
    version: integer().notNull().default(0),
    changedAt: instant('changed_at'),
    changedById: text('changed_by_id'),
    removedAt: instant('removed_at'),
    removedById: text('removed_by_id'),
    /** Its words as a search looks for them (searching.ts), once it is published. */
    words: text(),
    /**
     * Its row in the search's own table (`post_words`, in migrations, kept by triggers): the moment it is from, and twenty bits that
     * tell what came together apart, so that what is found stands in this order.
     */
    place: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: keyOf(groups) }),
    foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: keyOf(people) }),
    // What was taken away leaves these, so that a list reads what it shows and no more.
    index('posts_in_order').on(t.schoolId, t.publishedAt, t.id).where(sql`removed_at is null`),
    index('posts_by_shelf').on(t.schoolId, t.shelf, t.publishedAt, t.id).where(sql`removed_at is null`),
    index('posts_by_group').on(t.schoolId, t.groupId, t.publishedAt, t.id).where(sql`removed_at is null`),
    index('posts_by_kind').on(t.schoolId, t.shelf, t.kind, t.publishedAt, t.id).where(sql`removed_at is null`),
    index('posts_by_author').on(t.schoolId, t.authorId, t.publishedAt),
    index('posts_by_place').on(t.place, t.schoolId).where(sql`place is not null`),
    // For the schedule, which looks at all schools at once.
    index('posts_removed').on(t.removedAt).where(sql`removed_at is not null`),
    index('posts_to_tell')
      .on(t.publishedAt)
      .where(sql`told_at is null and removed_at is null and published_at is not null`),
  ],
)

/** What one of those who may change a post is writing and has not published: each their own, so that nobody writes over another. */
export const postDrafts = sqliteTable(
  'post_drafts',
  {
    ...schoolColumns,
    postId: text('post_id').notNull(),
    personId: text('person_id').notNull(),
    content: text({ mode: 'json' }).$type<PostContent>().notNull(),
    /** The post's version that it changes. */
    version: integer().notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** The page that kept it so. */
    keptFrom: text('kept_from').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.postId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.postId], foreignColumns: keyOf(posts) }).onDelete('cascade'),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('post_drafts_by_person').on(t.schoolId, t.personId, t.updatedAt),
  ],
)

/** What a post said before it was changed, for those who may change it. */
export const postVersions = sqliteTable(
  'post_versions',
  {
    ...schoolColumns,
    postId: text('post_id').notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    rich: text({ mode: 'json' }).$type<RichText>(),
    visibility: text({ enum: postVisibilities }).notNull(),
    /** Who published it so, and when. */
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.postId, t.version] }),
    foreignKey({ columns: [t.schoolId, t.postId], foreignColumns: keyOf(posts) }).onDelete('cascade'),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/** What a reader says below a post; never to visitors. */
export const postComments = sqliteTable(
  'post_comments',
  {
    ...schoolColumns,
    id: text().notNull(),
    postId: text('post_id').notNull(),
    personId: text('person_id').notNull(),
    body: text().notNull(),
    at: instant('at').notNull(),
    changedAt: instant('changed_at'),
    /** Hidden by whoever may change the post: its writer alone still reads it, with why. */
    hiddenAt: instant('hidden_at'),
    hiddenById: text('hidden_by_id'),
    hiddenWhy: text('hidden_why'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.postId], foreignColumns: keyOf(posts) }).onDelete('cascade'),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('post_comments_in_order').on(t.schoolId, t.postId, t.id),
    index('post_comments_by_person').on(t.schoolId, t.personId, t.at),
    index('post_comments_hidden').on(t.hiddenAt).where(sql`hidden_at is not null`),
  ],
)

/** A row is a reader's heart for a post. */
export const postHearts = sqliteTable(
  'post_hearts',
  {
    ...schoolColumns,
    postId: text('post_id').notNull(),
    personId: text('person_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.postId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.postId], foreignColumns: keyOf(posts) }).onDelete('cascade'),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('post_hearts_by_person').on(t.schoolId, t.personId),
  ],
)

export type Post = typeof posts.$inferSelect
export type PostKind = (typeof postKinds)[number]
export type PostVisibility = (typeof postVisibilities)[number]
export type PostDraft = typeof postDrafts.$inferSelect
export type PostVersion = typeof postVersions.$inferSelect
export type PostComment = typeof postComments.$inferSelect
