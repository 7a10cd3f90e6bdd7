import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { groups } from '../groups/schema.ts'
import { households, people, pupils } from '../people/schema.ts'
import type { Shortage } from './planning/explaining.ts'
import type { State } from './planning/planner.ts'
import type { Wish } from './planning/problem.ts'
import type { Score } from './planning/reasons.ts'

/** How families come to a time: the first to choose has it, the school plans by their wishes, or the teachers plan by hand (G2). */
export const ways = ['choosing', 'wishes', 'byHand'] as const

/** A round of ten-minute talks (G1). What state it is in follows from its moments: `state.ts`. */
export const conferenceRounds = sqliteTable(
  'conference_rounds',
  {
    ...schoolColumns,
    id: text().notNull(),
    title: text().notNull(),
    note: text().notNull(),
    way: text({ enum: ways }).notNull(),
    /** The days and times as they were typed: one line a day. */
    times: text().notNull(),
    minutes: integer().notNull(),
    /** After so many talks a pause as long as a talk; 0 for none. */
    pauseAfter: integer('pause_after').notNull(),
    /** From one room to the next. */
    walkMinutes: integer('walk_minutes').notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    /** How long families with more children choose before the others. */
    headStartHours: integer('head_start_hours').notNull(),
    /** Separated parents each have a talk of their own; otherwise they have one together. */
    apart: flag('apart').notNull(),
    /** Of those: the ones who both want it have one talk after all (G3). */
    mayJoin: flag('may_join').notNull().default(false),
    keptMonths: integer('kept_months').notNull(),
    createdById: text('created_by_id').notNull(),
    createdAt: instant('created_at').notNull(),
    /** From the first talk to the end of the last. */
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
    invitedAt: instant('invited_at'),
    /** When families could see a plan that was made for them. */
    publishedAt: instant('published_at'),
    /** When the schedule should look at it next: to remind, or to wipe. */
    sweepAt: instant('sweep_at'),
    wipedAt: instant('wiped_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.createdById], foreignColumns: keyOf(people) }),
    index('conference_rounds_by_time').on(t.schoolId, t.lastAt),
    index('conference_rounds_to_see_to').on(t.sweepAt).where(sql`sweep_at is not null`),
  ],
)

/** Where a teacher, or two who share a group, have their talks: one after the other, in one room or by video. */
export const conferenceDesks = sqliteTable(
  'conference_desks',
  {
    ...schoolColumns,
    id: text().notNull(),
    roundId: text('round_id').notNull(),
    name: text().notNull(),
    /** In the order of the groups. */
    place: integer().notNull(),
    room: text().notNull(),
    /** Where it is held by video; empty where it is not. */
    link: text().notNull(),
    /** Local days on which nobody is there: part-timers. */
    daysOff: text('days_off', { mode: 'json' }).$type<readonly string[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: keyOf(conferenceRounds) }),
    index('conference_desks_by_round').on(t.schoolId, t.roundId, t.place),
  ],
)

export const conferenceTeachers = sqliteTable(
  'conference_teachers',
  { ...schoolColumns, deskId: text('desk_id').notNull(), personId: text('person_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.deskId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.deskId], foreignColumns: keyOf(conferenceDesks) }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('conference_teachers_by_person').on(t.schoolId, t.personId),
  ],
)

/** Whose pupils come to a desk: a group comes to one. */
export const conferenceGroups = sqliteTable(
  'conference_groups',
  {
    ...schoolColumns,
    roundId: text('round_id').notNull(),
    groupId: text('group_id').notNull(),
    deskId: text('desk_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.roundId, t.groupId] }),
    foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: keyOf(conferenceRounds) }),
    foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: keyOf(groups) }),
    foreignKey({ columns: [t.schoolId, t.deskId], foreignColumns: keyOf(conferenceDesks) }),
  ],
)

export const conferenceSlots = sqliteTable(
  'conference_slots',
  {
    ...schoolColumns,
    id: text().notNull(),
    roundId: text('round_id').notNull(),
    deskId: text('desk_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Nobody can have it: the teacher is ill, or keeps it free. */
    shut: flag('shut').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: keyOf(conferenceRounds) }),
    foreignKey({ columns: [t.schoolId, t.deskId], foreignColumns: keyOf(conferenceDesks) }),
    uniqueIndex('conference_slots_by_desk').on(t.schoolId, t.deskId, t.startsAt),
  ],
)

/** A talk about a pupil that is to be, whether or not it has a time yet. */
export const conferenceTalks = sqliteTable(
  'conference_talks',
  {
    ...schoolColumns,
    id: text().notNull(),
    roundId: text('round_id').notNull(),
    deskId: text('desk_id').notNull(),
    pupilId: text('pupil_id').notNull(),
    /** The household whose own talk it is; empty where all of the pupil's come together. */
    unit: text().notNull(),
    /** How many slots it takes: a double talk has two. */
    slots: integer().notNull().default(1),
    /** The teacher asks for it: to be reminded of as long as there is no time. */
    wanted: flag('wanted').notNull().default(false),
    cameAt: instant('came_at'),
    /** When its time fell away, without another in its place. */
    lapsedAt: instant('lapsed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: keyOf(conferenceRounds) }),
    foreignKey({ columns: [t.schoolId, t.deskId], foreignColumns: keyOf(conferenceDesks) }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    uniqueIndex('conference_talks_once').on(t.schoolId, t.deskId, t.pupilId, t.unit),
    index('conference_talks_by_round').on(t.schoolId, t.roundId),
    index('conference_talks_by_pupil').on(t.schoolId, t.pupilId),
  ],
)

/** Who comes to a talk: one household, or all of a pupil's. Which of its members may know of it follows from custody. */
export const conferenceParties = sqliteTable(
  'conference_parties',
  {
    ...schoolColumns,
    talkId: text('talk_id').notNull(),
    householdId: text('household_id').notNull(),
    roundId: text('round_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.talkId, t.householdId] }),
    foreignKey({ columns: [t.schoolId, t.talkId], foreignColumns: keyOf(conferenceTalks) }),
    foreignKey({ columns: [t.schoolId, t.householdId], foreignColumns: keyOf(households) }),
    index('conference_parties_by_household').on(t.schoolId, t.householdId, t.roundId, t.talkId),
  ],
)

export const bookers = ['family', 'school', 'plan'] as const

/** A slot is somebody's: its key is the slot, so that two can never have it (G3). */
export const conferenceBookings = sqliteTable(
  'conference_bookings',
  {
    ...schoolColumns,
    slotId: text('slot_id').notNull(),
    talkId: text('talk_id').notNull(),
    /** Of a double talk: its first slot, or its second. */
    part: integer().notNull(),
    by: text('booked_by', { enum: bookers }).notNull(),
    byId: text('by_id'),
    at: instant('at').notNull(),
    /** By hand, so that no plan moves it. */
    fixed: flag('fixed').notNull().default(false),
    /** Instead of a time that fell away: until the family agrees, or chooses another (G5). */
    proposed: flag('proposed').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.slotId] }),
    foreignKey({ columns: [t.schoolId, t.slotId], foreignColumns: keyOf(conferenceSlots) }),
    foreignKey({ columns: [t.schoolId, t.talkId], foreignColumns: keyOf(conferenceTalks) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    uniqueIndex('conference_bookings_by_talk').on(t.schoolId, t.talkId, t.part),
  ],
)

/** Where a household is at a time: it cannot be in two places, whatever its children (check 34). */
export const conferenceSeats = sqliteTable(
  'conference_seats',
  {
    ...schoolColumns,
    householdId: text('household_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    slotId: text('slot_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.householdId, t.startsAt] }),
    foreignKey({ columns: [t.schoolId, t.householdId], foreignColumns: keyOf(households) }),
    foreignKey({
      columns: [t.schoolId, t.slotId],
      foreignColumns: [conferenceBookings.schoolId, conferenceBookings.slotId],
    }).onDelete('cascade'),
    index('conference_seats_by_slot').on(t.schoolId, t.slotId),
  ],
)

/** One delivery in a household's joint mailbox, and what the household said (model.md, Answer units). */
export const conferenceFamilies = sqliteTable(
  'conference_families',
  {
    ...schoolColumns,
    roundId: text('round_id').notNull(),
    householdId: text('household_id').notNull(),
    invitedAt: instant('invited_at'),
    seenAt: instant('seen_at'),
    /** When it can and when it cannot come. */
    wishes: text({ mode: 'json' }).$type<readonly Wish[]>(),
    /** The language of the interpreter that it needs; empty for none. */
    interpreter: text().notNull().default(''),
    note: text().notNull().default(''),
    saidAt: instant('said_at'),
    saidById: text('said_by_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.roundId, t.householdId] }),
    foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: keyOf(conferenceRounds) }),
    foreignKey({ columns: [t.schoolId, t.householdId], foreignColumns: keyOf(households) }),
    foreignKey({ columns: [t.schoolId, t.saidById], foreignColumns: keyOf(people) }),
  ],
)

/** A household would come together with the other one of a pupil: which it is as soon as both say so (G3). */
export const conferenceJoins = sqliteTable(
  'conference_joins',
  {
    ...schoolColumns,
    roundId: text('round_id').notNull(),
    pupilId: text('pupil_id').notNull(),
    householdId: text('household_id').notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.roundId, t.pupilId, t.householdId] }),
    foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: keyOf(conferenceRounds) }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.householdId], foreignColumns: keyOf(households) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/** Who waits for another time at a desk, on one day or on any. */
export const conferenceWaits = sqliteTable(
  'conference_waits',
  {
    ...schoolColumns,
    talkId: text('talk_id').notNull(),
    /** The local day, or empty for any. */
    day: text().notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.talkId] }),
    foreignKey({ columns: [t.schoolId, t.talkId], foreignColumns: keyOf(conferenceTalks) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

export const voices = ['guardian', 'pupil', 'teacher'] as const

/** What somebody wants to talk about (G6). */
export const conferenceTopics = sqliteTable(
  'conference_topics',
  {
    ...schoolColumns,
    talkId: text('talk_id').notNull(),
    /** Whose words they are: two households at one talk do not read each other’s. Empty for the teacher’s. */
    householdId: text('household_id').notNull(),
    voice: text({ enum: voices }).notNull(),
    text: text().notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.talkId, t.voice, t.householdId] }),
    foreignKey({ columns: [t.schoolId, t.talkId], foreignColumns: keyOf(conferenceTalks) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
  ],
)

/** What was agreed; whoever changes it asks both sides again. */
export const conferenceAgreements = sqliteTable(
  'conference_agreements',
  {
    ...schoolColumns,
    talkId: text('talk_id').notNull(),
    text: text().notNull(),
    at: instant('at').notNull(),
    byId: text('by_id').notNull(),
    schoolConfirmedAt: instant('school_confirmed_at'),
    homeConfirmedAt: instant('home_confirmed_at'),
    homeConfirmedById: text('home_confirmed_by_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.talkId] }),
    foreignKey({ columns: [t.schoolId, t.talkId], foreignColumns: keyOf(conferenceTalks) }),
    foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.homeConfirmedById], foreignColumns: keyOf(people) }),
  ],
)

/** What came of a plan: how good it is, and what it has no room for. */
export type Outcome = { score: Score; shortages: readonly Shortage[] }

/** A plan in the making, or made: how far it is, and what it says (G5). */
export const conferencePlans = sqliteTable(
  'conference_plans',
  {
    ...schoolColumns,
    roundId: text('round_id').notNull(),
    startedAt: instant('started_at').notNull(),
    /** What the planner goes on from, should it be stopped. */
    state: text({ mode: 'json' }).$type<State>(),
    doneAt: instant('done_at'),
    outcome: text('explanation', { mode: 'json' }).$type<Outcome>(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.roundId] }),
    foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: keyOf(conferenceRounds) }),
    // For the schedule, which looks at all schools at once.
    index('conference_plans_undone').on(t.startedAt).where(sql`done_at is null`),
  ],
)

/** That a round's personal data is gone: how many of what, and when (N6). */
export const conferenceWipings = sqliteTable(
  'conference_wipings',
  {
    ...schoolColumns,
    roundId: text('round_id').notNull(),
    at: instant('at').notNull(),
    talks: integer().notNull(),
    families: integer().notNull(),
    texts: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.roundId] }),
    foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: keyOf(conferenceRounds) }),
  ],
)

export type Round = typeof conferenceRounds.$inferSelect
export type Desk = typeof conferenceDesks.$inferSelect
export type Way = (typeof ways)[number]
export type Booker = (typeof bookers)[number]
export type Voice = (typeof voices)[number]
