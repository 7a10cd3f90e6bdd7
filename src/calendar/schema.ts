import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { fileColumns, flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { messages } from '../messages/schema.ts'
import { people, pupils } from '../people/schema.ts'

export const eventKinds = ['event', 'holiday', 'studyDay', 'homework'] as const
/** From its writer alone to everybody; in a group's calendar "users" are those who see that group (F1). */
export const visibilities = ['private', 'staff', 'users', 'visitors'] as const

/** What one time of a repeating event became: it does not take place, or it does at another time. */
export type Change = { original: string } & ({ gone: true } | { startsAt: number; endsAt: number })

/** What an event was before times of it were taken out, for as long as they can be had back (principle 6). */
export type Undo = { until: string | null; changes: readonly Change[] }

/** What a file says of an event, before it did. Moments are numbers, since it is kept as JSON. */
export type Was = {
  title: string
  place: string
  allDay: boolean
  zone: string
  rule: string | null
  until: string | null
  startsAt: number
  endsAt: number
  changes: readonly Change[]
}

/** One event of an import: its version after, by which is seen whether anybody changed it since; null where there was none. */
export type Step = { id: string; sequence: number; was: Was | null }

/** Something in a calendar, once or repeating. Its moments are instants; `zone` says whose clocks it keeps to (check 36). */
export const events = sqliteTable(
  'events',
  {
    ...schoolColumns,
    id: text().notNull(),
    kind: text({ enum: eventKinds }).notNull(),
    visibility: text({ enum: visibilities }).notNull(),
    /** Part of a year calendar that is not published yet (F5). */
    draft: flag('draft').notNull().default(false),
    title: text().notNull(),
    place: text().notNull().default(''),
    about: text().notNull().default(''),
    /** What children bring (F6). */
    bring: text().notNull().default(''),
    /** Of homework (F4). */
    subject: text().notNull().default(''),
    allDay: flag('all_day').notNull(),
    /** Of whole days: the midnight at which the first begins, and that at which the last is over. */
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    zone: text().notNull(),
    /** An RFC 5545 rule without its end, which is the last day it may fall on; both, or neither. */
    rule: text(),
    until: text('until_day'),
    changes: text({ mode: 'json' }).$type<readonly Change[]>().notNull().default([]),
    /** The message that it stands for (D11), or in which one signs up for it. */
    messageId: text('message_id'),
    /** Whether it is in the calendar for that message alone, and says what the message says. */
    ofMessage: flag('of_message').notNull().default(false),
    /** What another calendar calls it, by which a second import finds it. */
    importedUid: text('imported_uid'),
    createdById: text('created_by_id').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    /** How often it changed: feeds tell newer from older by it (RFC 5545, 3.8.7.4). */
    sequence: integer().notNull().default(0),
    /** Since when it does not take place; followers of a feed are told for some time. */
    cancelledAt: instant('cancelled_at'),
    /** Of one from which something was taken out last. */
    undo: text({ mode: 'json' }).$type<Undo>(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.createdById], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.messageId], foreignColumns: keyOf(messages) }),
    uniqueIndex('events_imported').on(t.schoolId, t.importedUid).where(sql`imported_uid is not null`),
    index('events_drafts').on(t.schoolId, t.startsAt).where(sql`draft = 1`),
    index('events_of_messages').on(t.schoolId, t.messageId).where(sql`message_id is not null`),
    index('events_cancelled').on(t.schoolId, t.cancelledAt).where(sql`cancelled_at is not null`),
    // For the schedule, which looks at all schools at once.
    index('events_cancelled_anywhere').on(t.cancelledAt).where(sql`cancelled_at is not null`),
  ],
)

/** The calendars an event stands in: "school", "messages", a group's id or the id of whoever it is for alone. */
export const eventCalendars = sqliteTable(
  'event_calendars',
  { ...schoolColumns, eventId: text('event_id').notNull(), calendar: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.eventId, t.calendar] }),
    foreignKey({ columns: [t.schoolId, t.eventId], foreignColumns: keyOf(events) }).onDelete('cascade'),
  ],
)

/**
 * Each time that an event takes place, once for each month it touches in each of its calendars: whoever looks at a month reads
 * what is in it, however long the school has had a calendar.
 */
export const occurrences = sqliteTable(
  'occurrences',
  {
    ...schoolColumns,
    calendar: text().notNull(),
    /** "2026-11" */
    month: text().notNull(),
    eventId: text('event_id').notNull(),
    /** Which of a repeating event's times it is: the local moment its rule gives ("2026-11-27T08:30"), wherever it was moved to. */
    original: text().notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    firstDay: text('first_day').notNull(),
    lastDay: text('last_day').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.calendar, t.month, t.eventId, t.original] }),
    foreignKey({ columns: [t.schoolId, t.eventId], foreignColumns: keyOf(events) }).onDelete('cascade'),
    // What is over leaves the beginning of a month's, so that its last days do not read all of it.
    index('occurrences_by_end').on(t.schoolId, t.calendar, t.month, t.lastDay, t.firstDay),
    // For one day: what does not end on it is one of the few that last more days.
    index('occurrences_of_days').on(t.schoolId, t.calendar, t.month, t.lastDay).where(sql`first_day < last_day`),
    index('occurrences_by_event').on(t.schoolId, t.eventId, t.firstDay),
  ],
)

/**
 * A file that belongs to an event (F3). Where an event became two, both name the same file, which goes with the last of them.
 */
export const eventFiles = sqliteTable(
  'event_files',
  {
    ...schoolColumns,
    eventId: text('event_id').notNull(),
    id: text().notNull(),
    ...fileColumns,
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.eventId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.eventId], foreignColumns: keyOf(events) }).onDelete('cascade'),
    foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: keyOf(people) }),
    index('event_files_by_file').on(t.schoolId, t.id),
  ],
)

/** A secret address at which another programme reads a calendar (F2): all that its owner sees, or one group's. */
export const calendarFeeds = sqliteTable(
  'calendar_feeds',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    /** "" for all that is its owner's. */
    groupId: text('group_id').notNull(),
    fingerprint: text().notNull(),
    /** The secret itself, sealed, so that its owner can copy the address again. */
    sealed: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.groupId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    uniqueIndex('calendar_feeds_by_secret').on(t.schoolId, t.fingerprint),
  ],
)

/** Who fetches a child from school (F6), as a guardian noted it: usually on a weekday ("1" for Monday), or on one day. */
export const pickUps = sqliteTable(
  'pick_ups',
  {
    ...schoolColumns,
    pupilId: text('pupil_id').notNull(),
    on: text('on_day').notNull(),
    note: text().notNull(),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.pupilId, t.on] }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/** A row is a guardian's consent that the class sees when this child has its birthday. */
export const birthdayConsents = sqliteTable(
  'birthday_consents',
  {
    ...schoolColumns,
    pupilId: text('pupil_id').notNull(),
    /** "11-27", as the pupil's birth date says; a trigger keeps it so. */
    birthday: text().notNull().default(''),
    byId: text('by_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.pupilId] }),
    index('birthdays_in_order').on(t.schoolId, t.birthday, t.pupilId),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/** A file of holidays and study days that was read, until it is applied or left (F5). */
export const calendarImports = sqliteTable(
  'calendar_imports',
  {
    ...schoolColumns,
    id: text().notNull(),
    byId: text('by_id').notNull(),
    name: text().notNull(),
    /** What stands in it, as reading-ics.ts says it. */
    entries: text({ mode: 'json' }).$type<unknown>().notNull(),
    at: instant('at').notNull(),
    appliedAt: instant('applied_at'),
    /** Once it is applied: what there was before. */
    undo: text({ mode: 'json' }).$type<readonly Step[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    index('calendar_imports_by_time').on(t.at),
  ],
)

export type Event = typeof events.$inferSelect
export type EventFile = typeof eventFiles.$inferSelect
export type Occurrence = typeof occurrences.$inferSelect
export type EventKind = (typeof eventKinds)[number]
export type Visibility = (typeof visibilities)[number]
