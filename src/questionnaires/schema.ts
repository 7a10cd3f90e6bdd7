import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { modes } from '../audiences/audience.ts'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { groups } from '../groups/schema.ts'
import { messages } from '../messages/schema.ts'
import { people } from '../people/schema.ts'
import { tongues } from '../tongues.ts'

export const questionKinds = [
  'yesNo',
  'single',
  'multiple',
  'number',
  'date',
  'text',
  'longText',
  'places',
  'file',
  'signature',
] as const

/** The form in a message: answered once, per child, or per group. */
export const questionnaires = sqliteTable(
  'questionnaires',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    mode: text({ enum: modes }).notNull(),
    deadline: instant('deadline'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    index('questionnaires_by_deadline').on(t.schoolId, t.deadline),
  ],
)

/** The sender moved the deadline after sending: what it was and became (D3). */
export const deadlineChanges = sqliteTable(
  'deadline_changes',
  {
    ...schoolColumns,
    /** The nonce of the form it was done with, so that a second press finds the first. */
    id: text().notNull(),
    messageId: text('message_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    before: instant('before'),
    after: instant('after').notNull(),
    /** Whoever had not answered was mailed. */
    told: flag('told').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({
      columns: [t.schoolId, t.messageId],
      foreignColumns: [questionnaires.schoolId, questionnaires.messageId],
    }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('deadline_changes_by_message').on(t.schoolId, t.messageId, t.at),
  ],
)

export const questions = sqliteTable(
  'questions',
  {
    ...schoolColumns,
    id: text().notNull(),
    messageId: text('message_id').notNull(),
    position: integer().notNull(),
    kind: text({ enum: questionKinds }).notNull(),
    label: text().notNull(),
    required: flag('required').notNull(),
    /** For a choice what there is to choose; for a signature the words that are signed. */
    options: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** For yes/no: the answer that counts as positive. */
    positive: text({ enum: ['yes', 'no'] }),
    /** For places: how many there are. */
    capacity: integer(),
    /** How many of them are taken and waited for; triggers keep them with `places` (migrations). */
    taken: integer().notNull().default(0),
    waiting: integer().notNull().default(0),
    /** Asked only if an earlier question of the same form has this answer. */
    conditionQuestionId: text('condition_question_id'),
    conditionValue: text('condition_value'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({
      columns: [t.schoolId, t.messageId],
      foreignColumns: [questionnaires.schoolId, questionnaires.messageId],
    }),
    foreignKey({ columns: [t.schoolId, t.conditionQuestionId], foreignColumns: [t.schoolId, t.id] }),
    index('questions_by_message').on(t.schoolId, t.messageId, t.position),
  ],
)

/**
 * What a person answers now in one section of a message. Rows stay with who gave them; with joint use the newest in the
 * household is the household's (model.md, Answer units). `subjectId` is the pupil (perChild), the group (perGroup) or ''.
 */
export const responses = sqliteTable(
  'responses',
  {
    ...schoolColumns,
    id: text().notNull(),
    messageId: text('message_id').notNull(),
    personId: text('person_id').notNull(),
    subjectId: text('subject_id').notNull(),
    pupilId: text('pupil_id'),
    groupId: text('group_id'),
    at: instant('at').notNull(),
    /** Staff who entered it on the person's behalf (D4). */
    enteredById: text('entered_by_id'),
    /** What its words are in, where that is another than the school's own (D13). */
    language: text({ enum: tongues }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.personId, t.subjectId] }),
    foreignKey({
      columns: [t.schoolId, t.messageId],
      foreignColumns: [questionnaires.schoolId, questionnaires.messageId],
    }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: keyOf(groups) }),
    foreignKey({ columns: [t.schoolId, t.enteredById], foreignColumns: keyOf(people) }),
    index('responses_by_id').on(t.schoolId, t.id),
  ],
)

/** The values of a response; a multiple choice has a row per option chosen. */
export const answers = sqliteTable(
  'answers',
  {
    ...schoolColumns,
    messageId: text('message_id').notNull(),
    personId: text('person_id').notNull(),
    subjectId: text('subject_id').notNull(),
    questionId: text('question_id').notNull(),
    position: integer().notNull(),
    value: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.messageId, t.personId, t.subjectId, t.questionId, t.position] }),
    foreignKey({
      columns: [t.schoolId, t.messageId, t.personId, t.subjectId],
      foreignColumns: [responses.schoolId, responses.messageId, responses.personId, responses.subjectId],
    }),
    foreignKey({ columns: [t.schoolId, t.questionId], foreignColumns: keyOf(questions) }),
    index('answers_by_value').on(t.schoolId, t.questionId, t.value),
  ],
)

/** A file, or the drawing of a signature, that an answer names (handed-in.ts); its bytes lie in the school's files. */
export const answerFiles = sqliteTable(
  'answer_files',
  {
    ...schoolColumns,
    id: text().notNull(),
    messageId: text('message_id').notNull(),
    personId: text('person_id').notNull(),
    subjectId: text('subject_id').notNull(),
    pupilId: text('pupil_id'),
    questionId: text('question_id').notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({
      columns: [t.schoolId, t.messageId],
      foreignColumns: [questionnaires.schoolId, questionnaires.messageId],
    }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.questionId], foreignColumns: keyOf(questions) }),
    index('answer_files_by_message').on(t.schoolId, t.messageId, t.personId),
  ],
)

/** A file that came with a form in which something else was wrong: kept for who sent it, until the form is right or a day has passed. */
export const waitingFiles = sqliteTable(
  'waiting_files',
  {
    ...schoolColumns,
    id: text().notNull(),
    /** Who sent it, for themselves or on behalf of somebody. */
    ownerId: text('owner_id').notNull(),
    messageId: text('message_id').notNull(),
    name: text().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
    foreignKey({
      columns: [t.schoolId, t.messageId],
      foreignColumns: [questionnaires.schoolId, questionnaires.messageId],
    }),
    index('waiting_files_by_owner').on(t.schoolId, t.ownerId, t.messageId),
    index('waiting_files_since').on(t.at),
  ],
)

/** Words as somebody signed them, by the version that the answer names: later words are another version. */
export const signedTexts = sqliteTable(
  'signed_texts',
  {
    ...schoolColumns,
    questionId: text('question_id').notNull(),
    version: text().notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.questionId, t.version] }),
    foreignKey({ columns: [t.schoolId, t.questionId], foreignColumns: keyOf(questions) }),
  ],
)

/** Every submission of a form as it was, by the form's own nonce: a second press finds the first, a change keeps what was. */
export const submissions = sqliteTable(
  'submissions',
  {
    ...schoolColumns,
    nonce: text().notNull(),
    /** Which press it was: of two with one nonce, the other finds that it was not this one. */
    id: text().notNull(),
    messageId: text('message_id').notNull(),
    personId: text('person_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.nonce] }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('submissions_by_message').on(t.schoolId, t.messageId, t.personId),
  ],
)

/** Also what an answer to such a question is called where one asks who has or awaits a place (D6). */
export const claimStates = ['taken', 'waiting'] as const
export type ClaimState = (typeof claimStates)[number]

/**
 * Places taken or waited for, one row per claimant: the child, or the unit where a question is not per child.
 * Whether it is a place or a wait is decided by the statement that writes it, so it is never oversubscribed (D3).
 */
export const places = sqliteTable(
  'places',
  {
    ...schoolColumns,
    questionId: text('question_id').notNull(),
    claimant: text().notNull(),
    amount: integer().notNull(),
    state: text({ enum: claimStates }).notNull(),
    at: instant('at').notNull(),
    personId: text('person_id').notNull(),
    /** When it came from the waiting list, if it did: who asked for it is told on the overview as well (D3). */
    movedUpAt: instant('moved_up_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.questionId, t.claimant] }),
    foreignKey({ columns: [t.schoolId, t.questionId], foreignColumns: keyOf(questions) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('places_waiting').on(t.schoolId, t.questionId, t.at, t.claimant).where(sql`state = 'waiting'`),
    index('places_moved_up').on(t.schoolId, t.personId, t.movedUpAt).where(sql`moved_up_at is not null`),
  ],
)

export type Questionnaire = typeof questionnaires.$inferSelect
export type DeadlineChange = typeof deadlineChanges.$inferSelect
export type Question = typeof questions.$inferSelect
export type QuestionKind = (typeof questionKinds)[number]
export type Response = typeof responses.$inferSelect
