import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'
import type { Counts } from './planning/difference.ts'
import type { Told } from './planning/told.ts'

export const importKinds = ['edexml', 'guardians'] as const

/** A file that somebody had read, from its preview on (C6). The file itself lies with the school's files. */
export const importRuns = sqliteTable(
  'import_runs',
  {
    ...schoolColumns,
    id: text().notNull(),
    kind: text({ enum: importKinds }).notNull(),
    fileName: text('file_name').notNull(),
    byId: text('by_id'),
    at: instant('at').notNull(),
    /** Its file was thrown away: when it was applied, or a day later. */
    discardedAt: instant('discarded_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('import_runs_by_time').on(t.schoolId, t.at),
    index('import_runs_kept').on(t.discardedAt, t.at),
  ],
)

/**
 * That a file was applied. Its turn counts the school's applications: two that were worked out from the same state want
 * the same turn, and only one gets it.
 */
export const importApplications = sqliteTable(
  'import_applications',
  {
    ...schoolColumns,
    turn: integer().notNull(),
    runId: text('run_id').notNull(),
    at: instant('at').notNull(),
    byId: text('by_id'),
    /** Of an EDEXML file. */
    brin: text(),
    schoolYear: text('school_year'),
    counts: text({ mode: 'json' }).$type<Counts>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.turn] }),
    uniqueIndex('import_applications_by_run').on(t.schoolId, t.runId),
    foreignKey({ columns: [t.schoolId, t.runId], foreignColumns: keyOf(importRuns) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/**
 * Which of our rows a key of the pupil administration means, and what its file said last: only what the file changed
 * since is taken over, so that what people changed here stays.
 */
export const externalKeys = sqliteTable(
  'external_keys',
  {
    ...schoolColumns,
    kind: text({ enum: ['pupil', 'staff', 'group', 'guardian'] }).notNull(),
    /** The file's own key; "#" and our id where it has none that lasts. */
    key: text().notNull(),
    entityId: text('entity_id').notNull(),
    told: text({ mode: 'json' }).$type<Told>().notNull(),
    /** The day from which the file no longer named it. */
    goneOn: text('gone_on'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.kind, t.key] }),
    index('external_keys_by_entity').on(t.schoolId, t.kind, t.entityId),
  ],
)

export type ImportRun = typeof importRuns.$inferSelect
export type ImportKind = (typeof importKinds)[number]
export type ImportApplication = typeof importApplications.$inferSelect
export type ExternalKey = typeof externalKeys.$inferSelect
