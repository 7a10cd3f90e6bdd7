import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people, pupils } from '../people/schema.ts'

/** The pixels across that a picture in a text is kept at, where it has as many: for telephones, and large. */
export const widths = [640, 1280] as const
export type Width = (typeof widths)[number]

/** A picture that stands in texts, written before its files are, so that no file lies anywhere that nobody knows of. */
export const pictures = sqliteTable(
  'pictures',
  {
    ...schoolColumns,
    id: text().notNull(),
    ownerId: text('owner_id').notNull(),
    at: instant('at').notNull(),
    /** Of the large one. */
    width: integer().notNull().default(0),
    height: integer().notNull().default(0),
    /** Since when no text has it, or not yet: it is to go. Triggers keep it (migrations). */
    looseSince: instant('loose_since'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
    index('pictures_by_owner').on(t.schoolId, t.ownerId, t.at),
    index('pictures_loose').on(t.looseSince).where(sql`loose_since is not null`),
  ],
)

/**
 * Which texts have it: a letter from its draft on, which has its message's id; what such a letter said before it was corrected, for
 * its sender alone (D12); a template; a post; or a page of the website. Whoever may read one of them may see the picture, so
 * that a text is copied without copying files.
 */
export const pictureUses = sqliteTable(
  'picture_uses',
  {
    ...schoolColumns,
    pictureId: text('picture_id').notNull(),
    kind: text({ enum: ['letter', 'version', 'template', 'post', 'postDraft', 'postVersion', 'page'] }).notNull(),
    usedIn: text('used_in').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.kind, t.usedIn, t.pictureId] }),
    foreignKey({ columns: [t.schoolId, t.pictureId], foreignColumns: keyOf(pictures) }),
    index('picture_uses_of').on(t.schoolId, t.pictureId),
  ],
)

/** Who is to be seen in it, as far as somebody who works here said so, for them alone (C9). */
export const pictureTags = sqliteTable(
  'picture_tags',
  {
    ...schoolColumns,
    pictureId: text('picture_id').notNull(),
    pupilId: text('pupil_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.pictureId, t.pupilId] }),
    foreignKey({ columns: [t.schoolId, t.pictureId], foreignColumns: keyOf(pictures) }).onDelete('cascade'),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('picture_tags_of').on(t.schoolId, t.pupilId),
  ],
)

export type UseKind = typeof pictureUses.$inferSelect.kind
