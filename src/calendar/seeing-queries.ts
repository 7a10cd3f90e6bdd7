import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { type GroupToActFor, groupsToActFor, placesOf } from '../groups/queries.ts'
import { isStaff, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { messageIsMine } from './message-date-queries.ts'
import { monthsBetween } from './repeating.ts'
import { type EventKind, events, type Visibility } from './schema.ts'

/** From one day to another, both included. */
export type Days = { from: string; until: string }

/** (calendar): the school's, those of my groups and my children's, and my own. */
export const myCalendars = (scope: Scope, school: SQL) => sql`(select 'school' as id union all select ${scope.me.id}
  union all select id from (${placesOf(scope, school, sql`${scope.me.id}`)}))`

/** Of events called `e`: not what is another's alone, nor a draft where the reader does not publish. */
export function isOpen({ me, school }: Scope) {
  const seesDrafts = permitted(me.roles, 'calendar.publish', school)
  return sql`(e.draft = 0 or ${seesDrafts ? 1 : 0}) and (e.visibility in ('users', 'visitors')
    or (e.visibility = 'staff' and ${isStaff(me.roles) ? 1 : 0}) or e.created_by_id = ${me.id})`
}

export type OccurrenceRow = {
  id: string
  calendar: string
  original: string
  starts_at: number
  ends_at: number
  first_day: string
  last_day: string
  kind: EventKind
  visibility: Visibility
  draft: 0 | 1
  title: string
  place: string
  bring: string
  subject: string
  all_day: 0 | 1
  repeats: 0 | 1
  message_id: string | null
  of_message: 0 | 1
  /** Whether its reader has the message that it stands for. */
  has_message: 0 | 1
}

const shownColumns = sql`e.id, o.calendar, o.original, o.starts_at, o.ends_at, o.first_day, o.last_day, e.kind, e.visibility,
  e.draft, e.title, e.place, e.bring, e.subject, e.all_day, e.rule is not null as repeats, e.message_id, e.of_message`

/** Which occurrences are shown; `mine` says of one that stands for a message whether its reader has that. */
type Shown = { calendars: SQL; open: SQL; mine?: SQL }

/** Occurrences in these calendars (id), with their events. */
export const occurrencesIn = (school: SQL, days: Days, shown: Shown) =>
  found(school, days, shown, sql`occurrences o`, sql`o.first_day <= ${days.until} and o.last_day >= ${days.from}`)

/** Those of one day, without the rest of its month: what ends on it, and the few that last longer. */
export const occurrencesOn = (school: SQL, day: string, shown: Shown) => {
  const days = { from: day, until: day }
  const longer = sql`o.first_day < o.last_day and o.first_day <= ${day} and o.last_day > ${day}`
  return sql`${found(school, days, shown, sql`occurrences o`, sql`o.last_day = ${day}`)}
    union all ${found(school, days, shown, sql`occurrences o indexed by occurrences_of_days`, longer)}`
}

const found = (
  school: SQL,
  { from, until }: Days,
  { calendars, open, mine = sql`0` }: Shown,
  table: SQL,
  when: SQL,
) => sql`
  select ${shownColumns}, iif(e.of_message, ${mine}, 0) as has_message from ${table}
    cross join events e on e.school_id = ${school} and e.id = o.event_id
  where o.school_id = ${school} and o.calendar in ${calendars}
    and o.month in (select value from json_each(${JSON.stringify(monthsBetween(from, until))})) and ${when} and (${open})`

/** What I see between two days, of my calendars; and of messages that stand in them for their readers alone, those that I have. */
export const occurrencesForMe = (scope: Scope, days: Days) =>
  scope.db.all<OccurrenceRow>((school) => {
    const mine = messageIsMine(scope, school)
    return sql`${occurrencesIn(school, days, { calendars: myCalendars(scope, school), open: isOpen(scope), mine })}
      union all ${occurrencesIn(school, days, { calendars: sql`('messages')`, open: mine, mine: sql`1` })}`
  })

export type CalendarRow = Omit<GroupToActFor, 'school_year'>

/** My groups and my children's, by which the calendar is filtered. */
export const groupsNearMe = (scope: Scope) =>
  scope.db.all<CalendarRow>(
    (school) => sql`select g.id, g.name, g.year, g.kind
      from (${placesOf(scope, school, sql`${scope.me.id}`)}) i cross join groups g on g.school_id = ${school} and g.id = i.id
      order by g.year, g.name`,
  )

/** The groups in whose calendars I may write. */
export const groupsToWrite = (scope: Scope) => groupsToActFor(scope, { own: 'calendar.write', all: 'calendar.publish' })

/** One event, if it is for my eyes: of my calendars, of all where I work here, and whatever visitors see. */
export function eventForMe(scope: Scope, id: string) {
  const here = sql`${scope.school.schoolId}`
  const reach = sql`exists (select 1 from event_calendars c where c.school_id = ${here} and c.event_id = e.id
    and c.calendar in ${myCalendars(scope, here)})`
  const open = sql`exists (select 1 from events e where e.school_id = ${here} and e.id = ${id} and e.of_message = 0
    and ${isOpen(scope)} and (${reach} or ${isStaff(scope.me.roles) ? 1 : 0} or e.visibility = 'visitors'))`
  return scope.db.from(events, and(eq(events.id, id), isNull(events.cancelledAt), open))
}

/** The calendars an event stands in, groups by their name. */
export const calendarsOf = ({ db }: Scope, id: string) =>
  db.all<{ calendar: string; name: string | null }>(
    (school) => sql`select c.calendar, g.name from event_calendars c
      left join groups g on g.school_id = ${school} and g.id = c.calendar
      where c.school_id = ${school} and c.event_id = ${id} order by g.year, g.name`,
  )

const mostMessages = 20

/** My latest messages, which an event may lead to (D11, F3). */
export const myMessages = ({ db, me }: Scope) =>
  db.all<{ id: string; subject: string }>(
    (school) => sql`select id, subject from messages
      where school_id = ${school} and sender_id = ${me.id} and withdrawn_at is null order by sent_at desc limit ${mostMessages}`,
  )

/** The message an event leads to, if its reader has it. */
export const messageForMe = ({ db, me }: Scope, eventId: string) =>
  db.all<{ id: string; subject: string }>(
    (school) => sql`select m.id, m.subject from events e
      cross join messages m on m.school_id = ${school} and m.id = e.message_id and m.withdrawn_at is null
      where e.school_id = ${school} and e.id = ${eventId} and (m.sender_id = ${me.id} or exists (select 1 from deliveries d
        where d.school_id = ${school} and d.message_id = m.id and d.person_id = ${me.id}))`,
  )
