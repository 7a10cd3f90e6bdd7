import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant, keyOf, schoolColumns } from '../db/school-columns.ts'
import { tongues } from '../tongues.ts'

export const mailChoices = ['each', 'summary', 'none'] as const
/** Of a blog or the school's news: with what else is new twice a day, unless somebody asks for a mail of each (E1, I1). */
export const postChoices = ['summary', 'each', 'none'] as const
export const custodies = ['full', 'none', 'contact', 'blocked'] as const
export const staffRoles = ['teacher', 'management', 'administration', 'admin'] as const

/** A human in one school: staff, guardian or pupil, or several of these at once (model.md, People). */
export const people = sqliteTable(
  'people',
  {
    ...schoolColumns,
    id: text().notNull(),
    firstName: text('first_name').notNull(),
    infix: text().notNull(),
    lastName: text('last_name').notNull(),
    /** What the administration calls who goes by another first name here. */
    officialFirstName: text('official_first_name'),
    /** First name, infix and last name without accents, in lower case: what type-ahead looks in. */
    searchName: text('search_name').notNull(),
    email: text(),
    /** The photo that hangs with this person. */
    photoKey: text('photo_key'),
    language: text({ enum: ['nl', 'en'] }),
    /** What texts are translated into for this person, besides the language of the pages (D13). */
    readingLanguage: text('reading_language', { enum: tongues }),
    /** What this person last chose to write a reply in. */
    writingLanguage: text('writing_language', { enum: tongues }),
    /** Mail for each message, in the two daily summaries, or not at all (E1). */
    mailChoice: text('mail_choice', { enum: mailChoices }).notNull().default('each'),
    /** How this person hears of blogs and news, as far as there is mail at all; and whether their devices tell of these too. */
    postChoice: text('post_choice', { enum: postChoices }).notNull().default('summary'),
    postPush: flag('post_push').notNull().default(false),
    /** Local times ("21:00") between which nothing but the urgent is told (E1); both, or neither. */
    quietFrom: text('quiet_from'),
    quietUntil: text('quiet_until'),
    /** Whether other parents may write to this person (C5). */
    hearsParents: flag('hears_parents').notNull().default(true),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    index('people_by_name').on(t.schoolId, t.searchName),
    index('people_by_email').on(t.schoolId, t.email),
    index('people_by_photo').on(t.schoolId, t.photoKey).where(sql`photo_key is not null`),
    index('people_by_address').on(t.schoolId, sql`lower(email)`),
    index('people_not_hearing_parents').on(t.schoolId, t.id).where(sql`hears_parents = 0`),
  ],
)

/** A row is the fact that this person is, or was, a pupil of the school. */
export const pupils = sqliteTable(
  'pupils',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    birthDate: text('birth_date'),
    /** The pupil's own, whatever group it is in; 0 where nobody told. */
    year: integer().notNull(),
    leftOn: text('left_on'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('pupils_by_year').on(t.schoolId, t.leftOn, t.year),
    // For the schedule, which looks at all schools at once.
    index('pupils_who_left').on(t.leftOn).where(sql`left_on is not null`),
  ],
)

/** A row is the fact that this person works here in this role. */
export const staff = sqliteTable(
  'staff',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    role: text({ enum: staffRoles }).notNull(),
    since: instant('since').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.role] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    index('staff_by_role').on(t.schoolId, t.role, t.personId),
  ],
)

/** Persons who share a mailbox for joint matters; a guardian is in exactly one. */
export const households = sqliteTable(
  'households',
  {
    ...schoolColumns,
    id: text().notNull(),
    jointUse: flag('joint_use').notNull().default(true),
    /** Who wants joint use back, until the other agrees: it opens what each wrote to both. */
    jointUseAskedById: text('joint_use_asked_by_id'),
    primaryContactId: text('primary_contact_id'),
    partnersMayWrite: flag('partners_may_write').notNull().default(true),
    /** Counts what its members decided: of two at once, the second finds it moved. */
    turn: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.id] }),
    foreignKey({ columns: [t.schoolId, t.primaryContactId], foreignColumns: keyOf(people) }),
  ],
)

export const householdMembers = sqliteTable(
  'household_members',
  { ...schoolColumns, personId: text('person_id').notNull(), householdId: text('household_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.householdId], foreignColumns: keyOf(households) }),
    index('household_members_by_household').on(t.schoolId, t.householdId),
  ],
)

/** Every right to a child's data follows from this row, never from the household alone (custody in the glossary). */
export const guardianships = sqliteTable(
  'guardianships',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    pupilId: text('pupil_id').notNull(),
    custody: text({ enum: custodies }).notNull(),
    relation: text().notNull(),
    ground: text(),
    since: instant('since').notNull(),
    enteredById: text('entered_by_id'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.pupilId, t.personId] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }),
    foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupils.schoolId, pupils.personId] }),
    foreignKey({ columns: [t.schoolId, t.enteredById], foreignColumns: keyOf(people) }),
    index('guardianships_by_person').on(t.schoolId, t.personId, t.custody),
    index('guardianships_limited').on(t.schoolId, t.pupilId).where(sql`custody in ('none', 'blocked')`),
  ],
)

/** As what somebody is looked for: among all, among who works here, ...; or by a further word of the name. */
export const nameParts = ['everybody', 'staff', 'parents', 'pupils', 'word'] as const

/**
 * Who is here, by name: so that a list passes over all who were here before, and finds words in any order. Kept by triggers
 * from `standings`: everybody who works, learns, has a place or has custody of a pupil. A row rests on nothing but its person,
 * and goes along.
 */
export const namesHere = sqliteTable(
  'names_here',
  {
    ...schoolColumns,
    personId: text('person_id').notNull(),
    part: text({ enum: nameParts }).notNull(),
    /** The whole name, or one word of it after the first. */
    name: text().notNull(),
    /** The last day of being that here, where it is known. */
    until: text('until_day'),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.personId, t.part, t.name] }),
    foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: keyOf(people) }).onDelete('cascade'),
    index('names_here_in_order').on(t.schoolId, t.part, t.name, t.personId, t.until),
    index('names_here_ending').on(t.until).where(sql`until_day is not null`),
  ],
)

export type Person = typeof people.$inferSelect
export type Custody = (typeof custodies)[number]
export type StaffRole = (typeof staffRoles)[number]
export type MailChoice = (typeof mailChoices)[number]
export type PostChoice = (typeof postChoices)[number]
