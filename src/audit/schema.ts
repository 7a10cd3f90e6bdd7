import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, schoolColumns } from '../db/school-columns.ts'
import type { Action } from './actions.ts'

/**
 * What happened to the school's security and to people's data, and by whom (N3). Rows are only ever added: a trigger refuses
 * changes. Persons stand here by their id alone, which outlives them as a pseudonym.
 */
export const auditLog = sqliteTable(
  'audit_log',
  {
    ...schoolColumns,
    id: text().notNull(),
    at: instant('at').notNull(),
    /** Nobody where the product itself acts, or whoever knocks is not known. */
    actorId: text('actor_id'),
    action: text().$type<Action>().notNull(),
    /** Whom it was done to. */
    subjectId: text('subject_id'),
    /** Facts that name no content, password or token: "custody": "blocked". */
    about: text({ mode: 'json' }).$type<About>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    index('audit_log_by_actor').on(t.schoolId, t.actorId, t.id),
    index('audit_log_by_subject').on(t.schoolId, t.subjectId, t.id),
    index('audit_log_by_action').on(t.schoolId, t.action, t.id),
    // With a person and an action both asked for, neither index above would keep a page from reading all that this person did.
    index('audit_log_by_actor_and_action').on(t.schoolId, t.actorId, t.action, t.id),
    index('audit_log_by_subject_and_action').on(t.schoolId, t.subjectId, t.action, t.id),
  ],
)

export type About = Readonly<Record<string, string | number | boolean | null>>
