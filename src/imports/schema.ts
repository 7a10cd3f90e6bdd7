import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'

/** A file that somebody had read, from its preview on (C6). The file itself lies with the school's files. */
export const importRuns = sqliteTable(
  'import_runs',
  {
    ...schoolColumns,
    id: text().notNull(),
    kind: text({ enum: ['edexml', 'guardians'] }).notNull(),
    fileName: text('file_name').notNull(),
    byId: text('by_id'),
    at: instant('at').notNull(),
    appliedAt: instant('applied_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('import_runs_by_time').on(t.schoolId, t.at),
  ],
)

/** Which of our rows a key of the pupil administration means, so that a second import finds the same people. */
export const externalKeys = sqliteTable(
  'external_keys',
  {
    ...schoolColumns,
    kind: text({ enum: ['pupil', 'staff', 'group', 'guardian'] }).notNull(),
    key: text().notNull(),
    entityId: text('entity_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.kind, t.key] }),
    index('external_keys_by_entity').on(t.schoolId, t.kind, t.entityId),
  ],
)
