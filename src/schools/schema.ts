import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, schoolColumns } from '../db/school-columns.ts'
import { type Language, languages } from '../language.ts'
import type { Module, Permission, Role } from '../permissions.ts'

/** How a school presents itself and works (A4); one row a school. */
export const settings = sqliteTable(
  'settings',
  {
    ...schoolColumns,
    name: text().notNull(),
    slug: text().notNull(),
    town: text().notNull(),
    /** Street and number, as its public page and its letters say them. */
    address: text().notNull().default(''),
    /** "1234 AB"; empty where there is none, as on the Kingdom's islands. */
    postcode: text().notNull().default(''),
    welcome: text().notNull(),
    /** The accent colour, in degrees; lightness and chroma are fixed (design.md). */
    hue: integer().notNull(),
    zone: text().notNull(),
    /** Local times of the two daily summaries (E1), as "07:30". */
    morningSummary: text('morning_summary').notNull(),
    afternoonSummary: text('afternoon_summary').notNull(),
    /** The local time at which school begins: until then a child can be reported absent without being missed (H1, H3). */
    bell: text('bell_time').notNull().default('08:30'),
    /** When it is out: what is reported later that names no day is about the next (H1). */
    schoolEnds: text('school_ends').notNull().default('15:00'),
    /** Of lessons on a school day, for counting what somebody missed (H3). The law asks for some 940 hours a year. */
    minutesADay: integer('minutes_a_day').notNull().default(300),
    modulesOff: text('modules_off', { mode: 'json' }).$type<readonly Module[]>().notNull().default([]),
    /** Who has the permissions of which the table leaves the choice to the school (N1). */
    grants: text({ mode: 'json' }).$type<Grants>().notNull().default({}),
    /** What its pages and mails may be read in, and what they are in for whoever chose nothing. */
    languages: text({ mode: 'json' }).$type<readonly Language[]>().notNull().default(languages),
    language: text({ enum: languages }).notNull().default('nl'),
    /** The logo that it shows, and its pixels at most (A4). */
    logoKey: text('logo_key'),
    logoWidth: integer('logo_width').notNull().default(0),
    logoHeight: integer('logo_height').notNull().default(0),
    /** Where parents reach the school by mail; empty where it says none. */
    contactEmail: text('contact_email').notNull().default(''),
    /** Whether pupils have a way in at all (B7). */
    pupilsLogIn: flag('pupils_log_in').notNull().default(false),
    /** Whether whoever works here must log in with a second step (B4); school admins always must. */
    staffTwoStep: flag('staff_two_step').notNull().default(false),
    /** What the button says by which staff log in elsewhere (B9); nothing where there is none. */
    signOnLabel: text('sign_on_label'),
    /** Whether texts are translated by a machine for whoever reads another language, where there is an engine (D13). */
    translates: flag('translates').notNull().default(true),
    /** Words of the school's own that a translation leaves alone. */
    glossary: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    /** Whether a class sees its birthdays, of children whose parents agree (F1). */
    birthdaysShown: flag('birthdays_shown').notNull().default(false),
    /** Whether those who read a blog or news item may say something below it, or give it a heart (I1). */
    postComments: flag('post_comments').notNull().default(false),
    postHearts: flag('post_hearts').notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.schoolId] })],
)

export type Grants = Partial<Record<Permission, readonly Role[]>>
export type School = typeof settings.$inferSelect
