import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { filesNamed } from '../calendar/files-queries.ts'
import { messageIsMine } from '../calendar/message-date-queries.ts'
import { monthsBetween } from '../calendar/repeating.ts'
import { calendarFeeds, type Event, events } from '../calendar/schema.ts'
import { type Days, isOpen, myCalendars } from '../calendar/seeing-queries.ts'
import { among } from '../db/among.ts'
import type { SchoolDb } from '../db/school-db.ts'
import type { SchoolScope, Scope } from '../scope.ts'

/** How long followers are told that something does not take place. */
const toldDays = 90
const day = 86_400_000

/** Which events: of these calendars (id), between these months, and open to whoever reads. */
type Which = { calendars: SQL; days: Days; open: SQL }

/** (id) */
const ofFeed = (school: SQL, { calendars, days, open }: Which) => sql`(
  select e.id from occurrences o cross join events e on e.school_id = ${school} and e.id = o.event_id
  where o.school_id = ${school} and o.calendar in ${calendars}
    and o.month in ${among(monthsBetween(days.from, days.until))} and ${open})`

const cancelledLately = (
  school: SQL,
  now: Date,
  { calendars, open }: Which,
) => sql`${events.cancelledAt} > ${now.getTime() - toldDays * day}
  and exists (select 1 from events e where e.school_id = ${school} and e.id = ${events.id} and ${open})
  and exists (select 1 from event_calendars c where c.school_id = ${school} and c.event_id = ${events.id} and c.calendar in ${calendars})`

const withFiles = { ...getTableColumns(events), files: filesNamed(sql`${events.schoolId}`, sql`${events.id}`) }
export type EventWithFiles = Event & { files: string }

function feedStatements({ db, school, now }: Pick<SchoolScope, 'db' | 'school' | 'now'>, which: Which) {
  const here = sql`${school.schoolId}`
  return [
    db.pick(withFiles, events, sql`${events.id} in ${ofFeed(here, which)}`).orderBy(events.startsAt, events.id),
    db.pick(withFiles, events, cancelledLately(here, now, which)).orderBy(events.startsAt, events.id),
  ] as const
}

/** All that its owner sees of calendars; or of one group's, which must be theirs. */
export function myFeed(scope: Scope, days: Days, groupId: string) {
  const here = sql`${scope.school.schoolId}`
  const mine = myCalendars(scope, here)
  const calendars = groupId === '' ? mine : sql`(select id from ${mine} where id = ${groupId})`
  return feedStatements(scope, { calendars, days, open: sql`${isOpen(scope)} and e.draft = 0` })
}

/** Messages with a date that I have, in the feed of all that is mine alone. */
export const myMessageDates = (scope: Scope, days: Days, groupId: string) =>
  feedStatements(scope, {
    calendars: sql`(select 'messages' where ${groupId} = '')`,
    days,
    open: messageIsMine(scope, sql`${scope.school.schoolId}`),
  })

/** What visitors see. */
export const publicFeed = (scope: SchoolScope, days: Days) =>
  feedStatements(scope, {
    calendars: sql`('public')`,
    days,
    open: sql`e.draft = 0 and e.visibility = 'visitors'`,
  })

export const feedsOf = ({ db, me }: Scope) => db.from(calendarFeeds, eq(calendarFeeds.personId, me.id))

export const feedWith = (db: SchoolDb, personId: string, fingerprint: string) =>
  db.from(calendarFeeds, and(eq(calendarFeeds.personId, personId), eq(calendarFeeds.fingerprint, fingerprint)))

type NewFeed = { groupId: string; fingerprint: string; sealed: string }

/** The address of before stops working. */
export const putFeed = ({ db, me, now }: Scope, { groupId, ...secret }: NewFeed) =>
  db.insert(calendarFeeds, { personId: me.id, groupId, ...secret, createdAt: now }).onConflictDoUpdate({
    target: [calendarFeeds.schoolId, calendarFeeds.personId, calendarFeeds.groupId],
    set: { ...secret, createdAt: now },
  })

export const removeFeed = ({ db, me }: Scope, groupId: string) =>
  db.delete(calendarFeeds, and(eq(calendarFeeds.personId, me.id), eq(calendarFeeds.groupId, groupId)))
