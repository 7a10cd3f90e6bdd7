import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { custodies, people, pupils } from '../people/schema.ts'

/** What became of somebody's custody of a pupil, and on what ground: rows are only added (C10). Nothing before: the tie was new; nothing after: it ended. */
export const custodyChanges = sqliteTable(
  'custody_changes',
  {
    ...schoolColumns,
    id: text().notNull(),
    pupilId: text('pupil_id').notNull(),
    personId: text('person_id').notNull(),
    before: text({ enum: custodies }),
    after: text({ enum: custodies }),
    ground: text(),
    /** The local day from which it holds by its ground, "2026-11-24". */
    since: text('since_day').notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('custody_changes_by_pupil').on(t.schoolId, t.pupilId, t.id),
  ],
)

/** A question about a child from somebody without custody (Civil Code, book 1, art. 377c), as it came in. */
export const informationRequests = sqliteTable(
  'information_requests',
  {
    ...schoolColumns,
    id: text().notNull(),
    /** Who asks and about whom, in the asker's own words: nobody has looked yet whether that is so. */
    name: text().notNull(),
    contact: text().notNull(),
    child: text().notNull(),
    question: text().notNull(),
    at: instant('at').notNull(),
    /** The pupil and the guardian that the school found them to be. */
    pupilId: text('pupil_id'),
    personId: text('person_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('information_requests_by_time').on(t.schoolId, t.at),
  ],
)

export const answerKinds = ['given', 'withheld', 'notEntitled'] as const

/** What the school answered; one answer a request. */
export const informationAnswers = sqliteTable(
  'information_answers',
  {
    ...schoolColumns,
    requestId: text('request_id').notNull(),
    kind: text({ enum: answerKinds }).notNull(),
    text: text().notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.requestId] }),
    foreignKey({ columns: [t.schoolId, t.requestId], foreignColumns: keyOf(informationRequests) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

export type InformationRequest = typeof informationRequests.$inferSelect
export type AnswerKind = (typeof answerKinds)[number]
