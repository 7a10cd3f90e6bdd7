import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people, pupils } from '../people/schema.ts'

export const kinds = ['photo', 'animation', 'film'] as const
export type Kind = (typeof kinds)[number]

/** What a school's albums take together, in bytes, so that nobody adds up all of them for each photo. Triggers keep it. */
export const albumSpace = sqliteTable('album_space', { ...schoolColumns, bytes: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.schoolId] }),
])

/** Photos and films in an order. What they belong to says who sees them; without that they go. */
export const albums = sqliteTable(
  'albums',
  {
    ...schoolColumns,
    id: text().notNull(),
    ownerId: text('owner_id').notNull(),
    at: instant('at').notNull(),
    /** Since when nothing has it, or not yet. */
    looseSince: instant('loose_since'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
    index('albums_loose').on(t.looseSince).where(sql`loose_since is not null`),
  ],
)

/** One photo or film, written before its files are and gone after them, so that no file lies anywhere that nobody knows of. */
export const albumItems = sqliteTable(
  'album_items',
  {
    ...schoolColumns,
    id: text().notNull(),
    albumId: text('album_id').notNull(),
    /** The browser's own name for it: sent again, it is the same photo. */
    nonce: text().notNull(),
    ownerId: text('owner_id').notNull(),
    at: instant('at').notNull(),
    kind: text({ enum: kinds }).notNull(),
    state: text({ enum: ['arriving', 'there', 'going'] })
      .notNull()
      .default('arriving'),
    position: integer().notNull(),
    caption: text().notNull().default(''),
    /** What is to be seen, for who does not see it. */
    alt: text().notNull().default(''),
    /** Of the original; upright. */
    width: integer().notNull().default(0),
    height: integer().notNull().default(0),
    /** Of all its files together. */
    bytes: integer().notNull().default(0),
    /** Of a film: how much it is, and what it is served as. */
    filmSize: integer('film_size'),
    filmType: text('film_type'),
    /** When every width was there; until then some are larger than they need be. */
    madeAt: instant('made_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.albumId], foreignColumns: keyOf(albums) }),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
    uniqueIndex('album_items_once').on(t.schoolId, t.albumId, t.nonce),
    index('album_items_in_order').on(t.schoolId, t.albumId, t.state, t.position, t.id),
    index('album_items_by_owner').on(t.schoolId, t.ownerId, t.at),
    index('album_items_unmade').on(t.at).where(sql`made_at is null`),
    index('album_items_going').on(t.at).where(sql`state <> 'there'`),
  ],
)

/** Who is to be seen in it, as far as somebody who works here said so, for them alone (C9). */
export const albumTags = sqliteTable(
  'album_tags',
  {
    ...schoolColumns,
    itemId: text('item_id').notNull(),
    pupilId: text('pupil_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.itemId, t.pupilId] }),
    foreignKey({ columns: [t.schoolId, t.itemId], foreignColumns: keyOf(albumItems) }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('album_tags_of').on(t.schoolId, t.pupilId),
  ],
)

export type Item = typeof albumItems.$inferSelect
