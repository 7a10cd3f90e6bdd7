import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, keyOf, schoolColumns } from '../db/school-columns.ts'
import { messages } from '../messages/schema.ts'
import { people } from '../people/schema.ts'
import { questions } from '../questionnaires/schema.ts'

/**
 * Whether a message's figures hold. `right`: they are what a recount would find. `now`: a batch is counting what it writes,
 * and makes it `right` again before it ends. `stale`: something they rest on changed beside that, and who looks at them counts
 * anew. Triggers make it so (migrations), so that no write can forget: of deliveries, answers, custody and households.
 */
export const countings = sqliteTable(
  'countings',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    state: text({ enum: ['right', 'now', 'stale'] }).notNull(),
    /** While it is on its way, the last person whose delivery is counted; then beyond everybody. */
    countedTo: text('counted_to').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
  ],
)

/**
 * What became of a message, counted: for all of it, with '' as its group, and for each group that covered a pupil. What is
 * counted once is a child, whoever answers for it, or else an answer unit (model.md).
 */
export const figures = sqliteTable(
  'figures',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    groupId: text('group_id').notNull(),
    /** Persons. */
    received: integer().notNull(),
    read: integer().notNull(),
    /** Persons who owe an answer, or have not read what asks nothing. */
    open: integer().notNull(),
    /** Children or units. */
    asked: integer().notNull(),
    answered: integer().notNull(),
    positive: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.groupId] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
  ],
)

/** How often each answer was given. What is written in words is counted and not compared: its value is ''. */
export const tallies = sqliteTable(
  'tallies',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    questionId: text('question_id').notNull(),
    /** Two guardians of one child gave different answers; its value is '' too. */
    differs: flag('differs').notNull(),
    value: text().notNull(),
    /** Children or units that have this answer. */
    count: integer().notNull(),
    /** Persons for whom it was given, whether or not the other household said the same. */
    persons: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.questionId, t.differs, t.value] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.questionId], foreignColumns: keyOf(questions) }),
  ],
)

/** A child whose guardians answered a question differently, for the sender to settle. */
export const contradictions = sqliteTable(
  'contradictions',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    pupilId: text('pupil_id').notNull(),
    questionId: text('question_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.pupilId, t.questionId] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.questionId], foreignColumns: keyOf(questions) }),
  ],
)

export type State = (typeof countings.$inferSelect)['state']
