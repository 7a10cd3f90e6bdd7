import { and, eq, isNull, sql } from 'drizzle-orm'
import { among } from '../db/among.ts'
import type { Values } from '../db/school-db.ts'
import type { SchoolScope } from '../scope.ts'
import { invitationRunPeople, invitationRuns, invitations } from './schema.ts'
import { everybody, type Filter, isEntitled, type Standing } from './standing-queries.ts'

/** Whoever was mailed after this is not mailed again by the next press. */
export const rests = 10 * 60_000
const isFresh = ({ now }: SchoolScope) => sql`(way = 'mail' and standing = 'invited' and at > ${now.getTime() - rests})`

const all: Filter = { standing: null, part: null, groupId: null, search: '' }

/** (id): of these people, who can be invited by mail now. */
export const invitableAmong = (scope: SchoolScope, ids: readonly string[]) =>
  scope.db.all<{ id: string }>(
    (school) => sql`select person_id as id from (${everybody(scope, school, all)})
      where person_id in ${among(ids)} and standing <> 'active' and has_email and not ${isFresh(scope)}`,
  )

/** (id): of those who stand so and fit the filter, who can be invited by mail now. */
export const invitableOf = (scope: SchoolScope, filter: Filter, standings: readonly Standing[]) =>
  scope.db.all<{ id: string }>(
    (school) => sql`select person_id as id from (${everybody(scope, school, filter)})
      where standing in ${among(standings)} and has_email and not ${isFresh(scope)}`,
  )

export const insertRun = ({ db }: SchoolScope, run: Values<typeof invitationRuns>) => db.insert(invitationRuns, run)

/** Whoever is being invited by another run already stays there. */
export const insertRunPeople = ({ db }: SchoolScope, people: readonly Values<typeof invitationRunPeople>[]) =>
  db.insertMany(invitationRunPeople, people, sql`on conflict do nothing`)

/** A run of nobody is none. */
export const deleteEmptyRun = ({ db }: SchoolScope, runId: string) =>
  db.run(
    (school) => sql`delete from invitation_runs where school_id = ${school} and id = ${runId}
      and not exists (select 1 from invitation_run_people rp where rp.school_id = ${school} and rp.run_id = ${runId})`,
  )

export const countRunPeople = ({ db }: SchoolScope, runId: string) =>
  db.pick({ count: sql<number>`count(*)` }, invitationRunPeople, eq(invitationRunPeople.runId, runId))

export type ChosenRow = {
  person_id: string
  link_id: string
  email: string | null
  has_account: 0 | 1
  entitled: 0 | 1
  /** When somebody was last invited, if that still holds. */
  open_since: number | null
}

/** The next of a run, with what there is to judge them by now, whatever they were chosen by. */
export const nextChosen = (scope: SchoolScope, runId: string, size: number) =>
  scope.db.all<ChosenRow>(
    (school) => sql`
    select rp.person_id, rp.link_id, p.email,
      exists (select 1 from accounts a where a.school_id = ${school} and a.person_id = rp.person_id) as has_account,
      ${isEntitled(scope, school, sql`rp.person_id`)} as entitled,
      (select i.at from invitations i join links l on l.school_id = ${school} and l.id = i.link_id
        where i.school_id = ${school} and i.person_id = rp.person_id and i.way = 'mail' and i.link_id <> rp.link_id
          and l.expires_at > ${scope.now.getTime()} and l.about = p.email) as open_since
    from invitation_run_people rp cross join people p on p.school_id = ${school} and p.id = rp.person_id
    where rp.school_id = ${school} and rp.run_id = ${runId} and rp.outcome is null
    order by rp.person_id limit ${size}`,
  )

export const upsertInvitations = ({ db }: SchoolScope, rows: readonly Omit<Values<typeof invitations>, 'askedAt'>[]) =>
  db.insertMany(
    invitations,
    rows,
    sql`on conflict do update set link_id = excluded.link_id, way = excluded.way, by_id = excluded.by_id, at = excluded.at, asked_at = null`,
  )

/** What came of these, of whom some were invited. */
export const markOutcomes = ({ db }: SchoolScope, runId: string, all: readonly string[], invited: readonly string[]) =>
  db.run(
    (school) => sql`update invitation_run_people
      set outcome = case when person_id in ${among(invited)} then 'invited' else 'passedOver' end
      where school_id = ${school} and run_id = ${runId} and person_id in ${among(all)} and outcome is null`,
  )

/** Tells the sweep that the run is alive, or that it is done once nobody is left. */
export const markProgress = ({ db, now }: SchoolScope, runId: string, sweepAt: Date) =>
  db.run(
    (school) => sql`update invitation_runs set sweep_at = ${sweepAt.getTime()},
      finished_at = case when not exists (select 1 from invitation_run_people rp
        where rp.school_id = ${school} and rp.run_id = ${runId} and rp.outcome is null) then ${now.getTime()} end
      where school_id = ${school} and id = ${runId} and finished_at is null`,
  )

export const unfinishedRun = ({ db }: SchoolScope, runId: string) =>
  db.from(invitationRuns, and(eq(invitationRuns.id, runId), isNull(invitationRuns.finishedAt))).limit(1)
