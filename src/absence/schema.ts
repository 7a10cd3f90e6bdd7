import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { fileColumns, flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { groups } from '../groups/schema.ts'
import { people, pupils } from '../people/schema.ts'

/** No more than the category: what somebody has is health data, and not asked (AVG 9). */
export const reportKinds = ['ill', 'doctor', 'late', 'other'] as const
/** Leave that was granted stands among the reports, so that nobody misses the child (H2). */
export const allKinds = [...reportKinds, 'leave'] as const

/** The last day of what has none yet. */
export const openEnd = '9999-12-31'

/** That a child is not at school, or comes late: one period of one child, as somebody reported it (H1). */
export const absenceReports = sqliteTable(
  'absence_reports',
  {
    ...schoolColumns,
    id: text().notNull(),
    pupilId: text('pupil_id').notNull(),
    kind: text({ enum: allKinds }).notNull(),
    note: text().notNull(),
    /** Local days, both included; one with an open end goes on until somebody says that it is over. */
    from: text('from_day').notNull(),
    until: text('until_day').notNull(),
    /** Local times of that one day between which the child is away; who comes late has the second alone. */
    fromTime: text('from_time'),
    untilTime: text('until_time'),
    /** The form it was sent with: a second press of it reports nothing more (check 33). */
    sheet: text().notNull(),
    reporterId: text('reporter_id').notNull(),
    at: instant('at').notNull(),
    /** The last day on which a parent said that it goes on. */
    confirmedOn: text('confirmed_on'),
    retractedAt: instant('retracted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.reporterId], foreignColumns: keyOf(people) }),
    uniqueIndex('absence_reports_by_sheet').on(t.schoolId, t.reporterId, t.sheet, t.pupilId),
    // What is over leaves the end of these first, so that a day costs the same in a school's tenth year.
    index('absence_reports_by_pupil').on(t.schoolId, t.pupilId, t.until),
    index('absence_reports_taken_back').on(t.schoolId, t.retractedAt).where(sql`retracted_at is not null`),
    index('absence_reports_by_end').on(t.schoolId, t.until).where(sql`retracted_at is null`),
  ],
)

/** The last two take back the two before them. */
export const reportChangeKinds = ['still', 'changed', 'ended', 'retracted', 'resumed', 'restored'] as const

/** What a report said before, who made it say otherwise, and when. */
export const absenceChanges = sqliteTable(
  'absence_changes',
  {
    ...schoolColumns,
    id: text().notNull(),
    reportId: text('report_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    what: text({ enum: reportChangeKinds }).notNull(),
    before: text({ mode: 'json' }).$type<Stated>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.reportId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.reportId], foreignColumns: keyOf(absenceReports) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/** That a teacher looked who was there when school began: who is neither reported nor missed was seen (H3). */
export const attendanceChecks = sqliteTable(
  'attendance_checks',
  {
    ...schoolColumns,
    day: text().notNull(),
    groupId: text('group_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.day, t.groupId] }),
    foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: keyOf(groups) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    // For the schedule, which looks at all schools at once.
    index('attendance_checks_by_day').on(t.day, t.schoolId),
  ],
)

/** What became of somebody who was missed: came later, or was there all along. */
export const missedOutcomes = ['arrived', 'present'] as const
/** What a parent says who reports nothing: it will be there soon, or should be there. */
export const missedAnswers = ['underway', 'unknown'] as const

/** A pupil who was not seen at the bell, and not reported (H3). Once a day, whichever of its groups missed it. */
export const missedPupils = sqliteTable(
  'missed_pupils',
  {
    ...schoolColumns,
    day: text().notNull(),
    pupilId: text('pupil_id').notNull(),
    groupId: text('group_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    answer: text({ enum: missedAnswers }),
    answeredById: text('answered_by_id'),
    answeredAt: instant('answered_at'),
    outcome: text({ enum: missedOutcomes }),
    outcomeById: text('outcome_by_id'),
    outcomeAt: instant('outcome_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.day, t.pupilId] }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: keyOf(groups) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.answeredById], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.outcomeById], foreignColumns: keyOf(people) }),
    // For the schedule, which looks at all schools at once.
    index('missed_pupils_by_day').on(t.day, t.schoolId),
  ],
)

/** Circumstances that weigh, what a religion asks, and a parent's trade that allows no holiday in the holidays (Leerplichtwet 11). */
export const leaveGrounds = ['circumstances', 'religion', 'trade'] as const

/** A parent asks leave for a child (H2). */
export const leaveRequests = sqliteTable(
  'leave_requests',
  {
    ...schoolColumns,
    id: text().notNull(),
    pupilId: text('pupil_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    from: text('from_day').notNull(),
    until: text('until_day').notNull(),
    ground: text({ enum: leaveGrounds }).notNull(),
    reason: text().notNull(),
    /** The form it was sent with: a second press of it asks nothing more (check 33). */
    sheet: text().notNull(),
    /** Of the days asked, those with school. */
    days: integer().notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** As long as nobody decided. */
    isOpen: flag('is_open').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    uniqueIndex('leave_requests_by_sheet').on(t.schoolId, t.byId, t.sheet),
    index('leave_requests_by_pupil').on(t.schoolId, t.pupilId, t.until),
    index('leave_requests_waiting').on(t.schoolId, t.from).where(sql`is_open = 1`),
  ],
)

/** What a parent sends along with a request: an invitation, a statement (H2). */
export const leaveFiles = sqliteTable(
  'leave_files',
  {
    ...schoolColumns,
    requestId: text('request_id').notNull(),
    id: text().notNull(),
    ...fileColumns,
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.requestId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.requestId], foreignColumns: keyOf(leaveRequests) }).onDelete('cascade'),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
  ],
)

export const leaveOutcomes = ['granted', 'partly', 'refused', 'referred'] as const

/** What the head decided; the latest holds, and the earlier ones stay (H2). */
export const leaveDecisions = sqliteTable(
  'leave_decisions',
  {
    ...schoolColumns,
    id: text().notNull(),
    requestId: text('request_id').notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
    outcome: text({ enum: leaveOutcomes }).notNull(),
    /** What was granted, if anything was, and how many school days that is. */
    from: text('from_day'),
    until: text('until_day'),
    days: integer().notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.requestId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.requestId], foreignColumns: keyOf(leaveRequests) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/** Sixteen hours of unexplained absence in four school weeks: a case for the office (H3). */
export const absenceWarnings = sqliteTable(
  'absence_warnings',
  {
    ...schoolColumns,
    id: text().notNull(),
    pupilId: text('pupil_id').notNull(),
    /** The first of the four weeks, and the last day of absence in them. */
    from: text('from_day').notNull(),
    until: text('until_day').notNull(),
    minutes: integer().notNull(),
    at: instant('at').notNull(),
    settledAt: instant('settled_at'),
    settledById: text('settled_by_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.settledById], foreignColumns: keyOf(people) }),
    index('absence_warnings_by_pupil').on(t.schoolId, t.pupilId, t.until),
    index('absence_warnings_open').on(t.schoolId).where(sql`settled_at is null`),
  ],
)

export type LeaveFile = typeof leaveFiles.$inferSelect
export type LeaveGround = (typeof leaveGrounds)[number]
export type LeaveOutcome = (typeof leaveOutcomes)[number]
export type MissedAnswer = (typeof missedAnswers)[number]
export type ReportKind = (typeof allKinds)[number]
export type ReportChange = (typeof reportChangeKinds)[number]
/** What a report says, apart from whose it is. */
export type Stated = Pick<
  typeof absenceReports.$inferSelect,
  'kind' | 'note' | 'from' | 'until' | 'fromTime' | 'untilTime'
>
