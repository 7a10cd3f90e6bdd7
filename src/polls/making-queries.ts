import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Audience } from '../audiences/audience.ts'
import { namesWhere, reached } from '../audiences/recipient-queries.ts'
import type { Found } from '../notifications/queries.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { localDay, schoolYearOf } from '../time.ts'
import { type Poll, pollBallots, polls } from './schema.ts'

type New = Pick<
  Poll,
  'id' | 'kind' | 'title' | 'intro' | 'for' | 'anonymous' | 'sight' | 'questions' | 'series' | 'closesAt'
> & {
  groupIds?: string[]
}

/** Pressed twice, there is one. */
export const insertPoll = ({ db, me, now }: Scope, poll: New) =>
  db.insert(polls, { groupIds: [], ...poll, byId: me.id, createdAt: now }).onConflictDoNothing()

export type Content = Pick<
  Poll,
  'title' | 'intro' | 'for' | 'groupIds' | 'anonymous' | 'sight' | 'questions' | 'startsAt' | 'closesAt'
>

/** Over the version that its maker saw, as long as it is a draft; answers the row where it was. */
export const updateContent = ({ db, me }: Scope, id: string, seen: number, content: Content) =>
  db
    .update(polls, and(eq(polls.id, id), eq(polls.byId, me.id), eq(polls.version, seen), isNull(polls.sentAt)), {
      ...content,
      version: seen + 1,
    })
    .returning({ id: polls.id })

export const removeDraft = ({ db, me }: Scope, id: string) =>
  db.delete(polls, and(eq(polls.id, id), eq(polls.byId, me.id), isNull(polls.sentAt)))

/** Sends it as it was seen, once: at once or when its moment comes. */
export const sendDraft = ({ db, me, now }: Scope, id: string, seen: number, sweepAt: Date) =>
  db
    .update(polls, and(eq(polls.id, id), eq(polls.byId, me.id), eq(polls.version, seen), isNull(polls.sentAt)), {
      sentAt: now,
      sweepAt,
    })
    .returning({ id: polls.id })

/** Back among the drafts, as long as nobody was asked. */
export const takeBack = ({ db }: SchoolScope, id: string) =>
  db.update(polls, and(eq(polls.id, id), isNull(polls.openedAt)), { sentAt: null, startsAt: null, sweepAt: null })

/** (person_id): whom it would be asked of; of pupils, those who can log in (B7). */
const asked = (
  scope: Scope,
  audience: Audience,
  pupils: boolean,
  school: SQL,
) => sql`select r.person_id from (${reached(scope, audience, school)}) r
  where ${
    pupils ? sql`exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = r.person_id)` : sql`1`
  }`

/** How many that are, how many cannot log in, and JSON of who those are, as `namesIn` reads it. */
export const countAsked = (scope: Scope, audience: Audience, pupils: boolean) =>
  scope.db.all<{ people: number; without: number; names: string }>((school) => {
    const isIn = sql`exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = p.id)`
    return sql`select ${pupils ? sql`coalesce(sum(${isIn}), 0)` : sql`count(*)`} as people, coalesce(sum(not ${isIn}), 0) as without,
        ${namesWhere(sql`p`, sql`not ${isIn}`)} as names
      from (${reached(scope, audience, school)}) r cross join people p on p.school_id = ${school} and p.id = r.person_id`
  })

const isToOpen = (
  school: SQL,
  id: string,
) => sql`exists (select 1 from polls o where o.school_id = ${school} and o.id = ${id}
  and o.sent_at is not null and o.opened_at is null and o.withdrawn_at is null)`

/** Everybody at once, in the order of their ids, before anybody can answer. */
export const askThem = (scope: Scope, id: string, audience: Audience, pupils: boolean) =>
  scope.db.run(
    (school) => sql`insert into poll_people (school_id, poll_id, person_id, took_part)
      select ${school}, ${id}, k.person_id, 0 from (${asked(scope, audience, pupils, school)}) k
      where ${isToOpen(school, id)} order by k.person_id on conflict do nothing`,
  )

export const openIt = ({ db, now }: SchoolScope, id: string, sweepAt: Date | null) =>
  db.run(
    (school) => sql`update polls set opened_at = ${now.getTime()}, sweep_at = ${sweepAt?.getTime() ?? null},
        invited = (select count(*) from poll_people i where i.school_id = ${school} and i.poll_id = ${id})
      where school_id = ${school} and id = ${id} and ${isToOpen(school, id)}`,
  )

export type PollNews = 'opened' | 'closing'

/** Whoever is asked and has not taken part: what others answered, or whether, plays no part in it. */
export const tellWaiting =
  (id: string, what: PollNews): Found =>
  (school, begin) =>
    sql`select ${begin} || i.person_id || ':mail' as key, i.person_id,
      json_object('kind', 'poll', 'what', ${what}, 'poll', i.poll_id) as notice
    from poll_people i where i.school_id = ${school} and i.poll_id = ${id} and i.took_part = 0`

export const changePoll = ({ db }: SchoolScope, id: string, changes: Partial<Poll>) =>
  db.update(polls, eq(polls.id, id), changes)

/** By hand or by the clock, once: whatever stood open is shut first, so that nothing comes in while it is counted. */
export const closeIt = ({ db, now }: SchoolScope, id: string) =>
  db.run(
    (school) => sql`update polls set closed_at = ${now.getTime()}, sweep_at = null
      where school_id = ${school} and id = ${id} and opened_at is not null and closed_at is null and withdrawn_at is null`,
  )

export const dropBallots = ({ db }: SchoolScope, id: string) => db.delete(pollBallots, eq(pollBallots.pollId, id))

/** The groups there are to choose from, classes first. */
export const groupsToAsk = (scope: Scope) =>
  scope.db.all<{ id: string; name: string }>(
    (school) => sql`select id, name from groups where school_id = ${school}
      and school_year = ${schoolYearOf(localDay(scope.now, scope.school.zone))} and kind = 'class' order by year, name`,
  )
