import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

export const linkKinds = ['invitation', 'password', 'email', 'objection', 'handOver'] as const

/** A link, or the code on a letter, that lets one person do one thing once. What opens it is made with our key and kept nowhere. */
export const links = sqliteTable(
  'links',
  {
    ...schoolColumns,
    id: text().notNull(),
    kind: text({ enum: linkKinds }).notNull(),
    personId: text('person_id').notNull(),
    /** What it is about besides the person: the address that is to be confirmed, or that somebody had before. */
    about: text(),
    /** The fingerprint of the code that can be typed instead. */
    code: text().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    uniqueIndex('links_by_code').on(t.schoolId, t.code),
    index('links_by_person').on(t.schoolId, t.personId, t.kind, t.createdAt),
  ],
)

/** That a link was used: of two who use it at once, one cannot write this, nor anything that goes with it. */
export const linkUses = sqliteTable(
  'link_uses',
  { ...schoolColumns, linkId: text('link_id').notNull(), at: instant('at').notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.linkId] }),
    foreignKey({ columns: [t.schoolId, t.linkId], foreignColumns: keyOf(links) }),
  ],
)

export type LinkKind = (typeof linkKinds)[number]
export type Link = typeof links.$inferSelect
