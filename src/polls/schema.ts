import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { people } from '../people/schema.ts'
import type { PollQuestion, Values } from './questions.ts'

export const pollKinds = ['poll', 'survey'] as const
/** Whom it is for. */
export const publics = ['parents', 'staff', 'pupils'] as const
/** Who sees what came of it, besides its maker. */
export const sights = ['maker', 'management', 'participants'] as const

/** One question with its result at once, or many (I3). */
export const polls = sqliteTable(
  'polls',
  {
    ...schoolColumns,
    id: text().notNull(),
    byId: text('by_id').notNull(),
    createdAt: instant('created_at').notNull(),
    kind: text({ enum: pollKinds }).notNull(),
    title: text().notNull(),
    intro: text().notNull(),
    for: text('for', { enum: publics }).notNull(),
    /** Of these groups alone; of the whole school where there are none. */
    groupIds: text('group_ids', { mode: 'json' }).$type<string[]>().notNull(),
    anonymous: flag('anonymous').notNull(),
    sight: text({ enum: sights }).notNull(),
    questions: text({ mode: 'json' }).$type<PollQuestion[]>().notNull(),
    /** What it has in common with the same survey of other years. */
    series: text().notNull(),
    startsAt: instant('starts_at'),
    closesAt: instant('closes_at'),
    /** Since when it is no draft any more. */
    sentAt: instant('sent_at'),
    openedAt: instant('opened_at'),
    /** Withdrawn, it is closed too. */
    closedAt: instant('closed_at'),
    withdrawnAt: instant('withdrawn_at'),
    /** What the school does with what was said. */
    afterword: text().notNull().default(''),
    invited: integer().notNull().default(0),
    took: integer().notNull().default(0),
    /** How many answers are in the result. */
    counted: integer().notNull().default(0),
    version: integer().notNull().default(0),
    sweepAt: instant('sweep_at'),
    wipedAt: instant('wiped_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('polls_by_maker').on(t.schoolId, t.byId, t.createdAt),
    index('polls_by_opening').on(t.schoolId, t.openedAt),
    index('polls_by_series').on(t.schoolId, t.series, t.openedAt),
    index('polls_to_forget').on(t.closedAt).where(sql`wiped_at is null and closed_at is not null`),
    index('polls_to_sweep').on(t.sweepAt).where(sql`sweep_at is not null`),
  ],
)

/**
 * Who is asked, all written when it opens, and whether they took part: without a time, an id or an order that an answer has as
 * well (I3). Without rowid, as the two tables below: migrations make it so, and a test looks.
 */
export const pollPeople = sqliteTable(
  'poll_people',
  {
    ...schoolColumns,
    pollId: text('poll_id').notNull(),
    personId: text('person_id').notNull(),
    tookPart: flag('took_part').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.pollId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.pollId], foreignColumns: keyOf(polls) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('poll_people_by_person').on(t.schoolId, t.personId),
    index('poll_people_waiting').on(t.schoolId, t.personId, t.pollId).where(sql`took_part = 0`),
  ],
)

/** Anonymous answers until enough of them can be counted at once: sealed, all equally long, under ids of chance (ballots.ts). */
export const pollBallots = sqliteTable(
  'poll_ballots',
  {
    ...schoolColumns,
    pollId: text('poll_id').notNull(),
    id: text().notNull(),
    sealed: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.pollId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.pollId], foreignColumns: keyOf(polls) }),
  ],
)

/** What was counted: how often a question got an answer, which nothing ties to a person, to a time or to other answers. */
export const pollVotes = sqliteTable(
  'poll_votes',
  {
    ...schoolColumns,
    pollId: text('poll_id').notNull(),
    questionId: text('question_id').notNull(),
    value: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.pollId, t.questionId, t.value] }),
    foreignKey({ columns: [t.schoolId, t.pollId], foreignColumns: keyOf(polls) }),
  ],
)

/** What somebody answered under their own name. */
export const pollResponses = sqliteTable(
  'poll_responses',
  {
    ...schoolColumns,
    pollId: text('poll_id').notNull(),
    personId: text('person_id').notNull(),
    answers: text({ mode: 'json' }).$type<Values>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.pollId, t.personId] }),
    foreignKey({
      columns: [t.schoolId, t.pollId, t.personId],
      foreignColumns: [pollPeople.schoolId, pollPeople.pollId, pollPeople.personId],
    }),
  ],
)

export type Poll = typeof polls.$inferSelect
