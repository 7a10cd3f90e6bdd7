import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { links } from '../links/schema.ts'
import { people } from '../people/schema.ts'

export const ways = ['mail', 'letter'] as const

/** Somebody's newest invitation, whichever way it went: one row a person, however often they were asked. */
export const invitations = sqliteTable(
  'invitations',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    linkId: text('link_id').notNull(),
    way: text({ enum: ways }).notNull(),
    byId: text('by_id'),
    at: instant('at').notNull(),
    /** When whoever found it over asked the school for another. */
    askedAt: instant('asked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.linkId], foreignColumns: keyOf(links) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/** Many invited by mail at one press. A job works through it in steps; the sweep wakes it should nothing be heard of it. */
export const invitationRuns = sqliteTable(
  'invitation_runs',
  {
    ...schoolColumns,
    id: text().notNull(),
    byId: text('by_id'),
    at: instant('at').notNull(),
    sweepAt: instant('sweep_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('invitation_runs_by_time').on(t.schoolId, t.at),
    index('invitation_runs_unfinished').on(t.sweepAt).where(sql`finished_at is null`),
  ],
)

/** Who was chosen, and what came of it. Nobody can be in two runs at once, so that no press sends twice. */
export const invitationRunPeople = sqliteTable(
  'invitation_run_people',
  {
    ...schoolColumns,
    runId: text('run_id').notNull(),
    personId: text('person_id').notNull(),
    /** Given out beforehand, so that a step that is done again gives out the same. */
    linkId: text('link_id').notNull(),
    outcome: text({ enum: ['invited', 'passedOver'] }),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.runId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.runId], foreignColumns: keyOf(invitationRuns) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    uniqueIndex('invitation_run_people_once').on(t.schoolId, t.personId).where(sql`outcome is null`),
  ],
)

export type Way = (typeof ways)[number]
export type InvitationRun = typeof invitationRuns.$inferSelect
