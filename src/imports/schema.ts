import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'
import type { Counts } from './planning/difference.ts'
import type { Told } from './planning/told.ts'
import type { Mapping } from './tables/mapping.ts'

export type Meaning = Mapping | { school: string }
/** The preview that was agreed to, and that what is odd about it is meant. */
export type Consent = { seen: string; confirmed: boolean; byId: string | null }

/** A table becomes a list of pupils, parents or staff once somebody has said what its columns mean. */
export const importKinds = ['edexml', 'oneroster', 'table', 'pupils', 'guardians', 'staff'] as const

/** Waiting for somebody to say what its columns are, being compared, waiting to be applied, being applied. */
export const importStages = ['columns', 'comparing', 'waiting', 'applying'] as const

/** A file that somebody had read, from then on (C6). What it says, without what we may not have, lies with the school's files. */
export const importRuns = sqliteTable(
  'import_runs',
  {
    ...schoolColumns,
    id: text().notNull(),
    kind: text({ enum: importKinds }).notNull(),
    fileName: text('file_name').notNull(),
    byId: text('by_id'),
    at: instant('at').notNull(),
    /** Its file was thrown away: by hand, when it was applied, or a day later. */
    discardedAt: instant('discarded_at'),
    stage: text({ enum: importStages }).notNull().default('waiting'),
    /** How far the work of its stage is, in hundredths, and when it last moved. */
    done: integer().notNull().default(0),
    movedAt: instant('moved_at'),
    /** What its columns are taken for, or of which of its schools it is. */
    meaning: text({ mode: 'json' }).$type<Meaning>(),
    /** What whoever pressed had seen, while it waits for its turn to be applied. */
    consent: text({ mode: 'json' }).$type<Consent>(),
    /** Why the last press applied nothing. */
    refusal: text({ enum: ['outdated', 'unconfirmed'] }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('import_runs_by_time').on(t.schoolId, t.at),
    index('import_runs_kept').on(t.discardedAt, t.at),
  ],
)

/** What somebody decided about one line of a preview: that it is left out, or who a doubtful one is. */
export const importChoices = sqliteTable(
  'import_choices',
  { ...schoolColumns, runId: text('run_id').notNull(), line: text().notNull(), choice: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.runId, t.line] }),
    foreignKey({ columns: [t.schoolId, t.runId], foreignColumns: keyOf(importRuns) }),
  ],
)

/** What the columns of lists with these heads mean, so that the next such list needs no asking. */
export const importMappings = sqliteTable(
  'import_mappings',
  {
    ...schoolColumns,
    signature: text().notNull(),
    mapping: text({ mode: 'json' }).$type<Mapping>().notNull(),
    byId: text('by_id'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.signature] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
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
    /** Until when it is kept how things stood before; nothing once that is forgotten. */
    undoableUntil: instant('undoable_until'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.turn] }),
    uniqueIndex('import_applications_by_run').on(t.schoolId, t.runId),
    index('import_applications_undoable').on(t.undoableUntil).where(sql`undoable_until is not null`),
    foreignKey({ columns: [t.schoolId, t.runId], foreignColumns: keyOf(importRuns) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/**
 * A row as it stood before a file was applied and as it stood after, for as long as that can be taken back: nothing before is
 * a row that came, nothing after one that went.
 */
export const importChanges = sqliteTable(
  'import_changes',
  {
    ...schoolColumns,
    turn: integer().notNull(),
    tableName: text('table_name').notNull(),
    /** The rest of its key, as a JSON array. */
    rowKey: text('row_key').notNull(),
    before: text(),
    after: text(),
    /** It came, and stays when the file is taken back: something else rests on it by now. */
    kept: flag('kept').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.turn, t.tableName, t.rowKey] }),
    foreignKey({
      columns: [t.schoolId, t.turn],
      foreignColumns: [importApplications.schoolId, importApplications.turn],
    }),
  ],
)

/** That an application was taken back, once. */
export const importUndoings = sqliteTable(
  'import_undoings',
  {
    ...schoolColumns,
    turn: integer().notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
    /** How many people stay who came by it. */
    kept: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.turn] }),
    foreignKey({
      columns: [t.schoolId, t.turn],
      foreignColumns: [importApplications.schoolId, importApplications.turn],
    }),
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
export type ImportStage = (typeof importStages)[number]
export type ImportApplication = typeof importApplications.$inferSelect
export type ImportUndoing = typeof importUndoings.$inferSelect
export type ExternalKey = typeof externalKeys.$inferSelect
