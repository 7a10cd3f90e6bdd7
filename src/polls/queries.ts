import { and, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { joined } from '../db/school-db.ts'
import { people } from '../people/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { type Poll, pollPeople, pollResponses, polls } from './schema.ts'

type Db = Pick<SchoolScope, 'db'>

export const pollById = ({ db }: Db, id: string) => db.from(polls, eq(polls.id, id)).limit(1)

/** My own place among those who are asked; the name of whoever asks besides. */
export const placeOf = ({ db, me }: Pick<Scope, 'db' | 'me'>, pollId: string) =>
  db.pick(
    { tookPart: pollPeople.tookPart },
    pollPeople,
    and(eq(pollPeople.pollId, pollId), eq(pollPeople.personId, me.id)),
  )

export const makerOf = ({ db }: Db, pollId: string) =>
  db
    .pick({ firstName: people.firstName, infix: people.infix, lastName: people.lastName }, polls, eq(polls.id, pollId))
    .innerJoin(people, joined(people, polls, eq(people.id, polls.byId)))

export const responseOf = ({ db, me }: Pick<Scope, 'db' | 'me'>, pollId: string) =>
  db.from(pollResponses, and(eq(pollResponses.pollId, pollId), eq(pollResponses.personId, me.id)))

const most = 30

export type AskedPoll = Pick<
  Poll,
  'id' | 'kind' | 'title' | 'anonymous' | 'sight' | 'sentAt' | 'openedAt' | 'closesAt' | 'closedAt' | 'withdrawnAt'
> & { tookPart: boolean }

/** What I am or was asked, the newest first. */
export const askedOfMe = ({ db, me }: Pick<Scope, 'db' | 'me'>) =>
  db
    .pick(
      {
        id: polls.id,
        kind: polls.kind,
        title: polls.title,
        anonymous: polls.anonymous,
        sight: polls.sight,
        sentAt: polls.sentAt,
        openedAt: polls.openedAt,
        closesAt: polls.closesAt,
        closedAt: polls.closedAt,
        withdrawnAt: polls.withdrawnAt,
        tookPart: pollPeople.tookPart,
      },
      pollPeople,
      eq(pollPeople.personId, me.id),
    )
    .innerJoin(polls, joined(polls, pollPeople, eq(polls.id, pollPeople.pollId)))
    .orderBy(desc(polls.openedAt), polls.id)
    .limit(most)

/** Of the overview: what waits for me now. */
export const pollsWaiting = ({ db, me, now }: Pick<Scope, 'db' | 'me' | 'now'>) =>
  db.all<{ id: string; title: string; closes_at: number | null }>(
    (school) => sql`select p.id, p.title, p.closes_at from poll_people i
        cross join polls p on p.school_id = ${school} and p.id = i.poll_id
      where i.school_id = ${school} and i.person_id = ${me.id} and i.took_part = 0
        and p.closed_at is null and p.withdrawn_at is null and (p.closes_at is null or p.closes_at > ${now.getTime()})
      order by p.closes_at is null, p.closes_at, p.id limit 10`,
  )

export const madeByMe = ({ db, me }: Pick<Scope, 'db' | 'me'>) =>
  db.from(polls, eq(polls.byId, me.id)).orderBy(desc(polls.createdAt)).limit(most)

/** What others made and management may look at. */
export const seenByManagement = ({ db, me }: Pick<Scope, 'db' | 'me'>) =>
  db
    .from(polls, and(isNotNull(polls.openedAt), ne(polls.sight, 'maker'), ne(polls.byId, me.id)))
    .orderBy(desc(polls.openedAt))
    .limit(most)

export type VoteRow = { question_id: string; value: string; count: number }

export const votesOf = ({ db }: Db, pollId: string) =>
  db.all<VoteRow>(
    (school) =>
      sql`select question_id, value, count from poll_votes where school_id = ${school} and poll_id = ${pollId}`,
  )

/** The same of what people said under their names. */
export const saidIn = ({ db }: Db, pollId: string) =>
  db.all<VoteRow>(
    (school) => sql`select q.key as question_id, v.value, count(*) as count
      from poll_responses r cross join json_each(r.answers) q cross join json_each(q.value) v
      where r.school_id = ${school} and r.poll_id = ${pollId} group by q.key, v.value`,
  )

export type NamedRow = { first_name: string; infix: string; last_name: string; answers: string | null }

/** Who is asked, by name, with what they answered: of a poll of mine under names. */
export const namedAnswers = ({ db, me }: Pick<Scope, 'db' | 'me'>, pollId: string) =>
  db.all<NamedRow>(
    (school) => sql`select p.first_name, p.infix, p.last_name, r.answers from polls o
        cross join poll_people i on i.school_id = ${school} and i.poll_id = o.id
        cross join people p on p.school_id = ${school} and p.id = i.person_id
        left join poll_responses r on r.school_id = ${school} and r.poll_id = i.poll_id and r.person_id = i.person_id
      where o.school_id = ${school} and o.id = ${pollId} and o.by_id = ${me.id} and o.anonymous = 0 order by p.search_name, p.id`,
  )

/** The same survey in other years, the newest first: those of mine. */
export const earlierOf = ({ db, me }: Pick<Scope, 'db' | 'me'>, id: string) =>
  db
    .from(
      polls,
      and(
        sql`${polls.series} = (select o.series from polls o where o.school_id = ${polls.schoolId} and o.id = ${id} and o.by_id = ${me.id})`,
        ne(polls.id, id),
        eq(polls.byId, me.id),
        isNotNull(polls.closedAt),
        isNull(polls.withdrawnAt),
      ),
    )
    .orderBy(desc(polls.openedAt))
    .limit(3)
