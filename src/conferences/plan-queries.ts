import { eq, type SQL, sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import type { State } from './planning/planner.ts'
import { conferencePlans, type Outcome } from './schema.ts'

export const planOf = ({ db }: SchoolScope, roundId: string) =>
  db.from(conferencePlans, eq(conferencePlans.roundId, roundId)).limit(1)

/** A plan to be made, anew where there was one. */
export const startPlan = ({ db, now }: SchoolScope, roundId: string) =>
  db.insert(conferencePlans, { roundId, startedAt: now }).onConflictDoUpdate({
    target: [conferencePlans.schoolId, conferencePlans.roundId],
    set: { startedAt: now, state: null, doneAt: null, outcome: null },
  })

/** As long as it is the same making of it: who pressed again begins anew, and the run before it writes no more. */
const still = (startedAt: Date) =>
  sql`${conferencePlans.startedAt} = ${startedAt.getTime()} and ${conferencePlans.doneAt} is null`

export const keepState = ({ db }: SchoolScope, roundId: string, startedAt: Date, state: State) =>
  db.update(conferencePlans, sql`${conferencePlans.roundId} = ${roundId} and ${still(startedAt)}`, { state })

export const finishPlan = ({ db, now }: SchoolScope, roundId: string, startedAt: Date, outcome: Outcome) =>
  db.update(conferencePlans, sql`${conferencePlans.roundId} = ${roundId} and ${still(startedAt)}`, {
    state: null,
    doneAt: now,
    outcome,
  })

/** This making of it is the last that was asked for, and no family has seen a plan. */
export const isWanted = (roundId: string, startedAt: Date) => (school: SQL) =>
  sql`exists (select 1 from conference_plans cp
    cross join conference_rounds pr on pr.school_id = ${school} and pr.id = cp.round_id and pr.published_at is null
  where cp.school_id = ${school} and cp.round_id = ${roundId} and cp.started_at = ${startedAt.getTime()} and cp.done_at is null)`

/** What was planned before goes; what is fixed by hand stays. */
export const clearPlan = ({ db }: SchoolScope, roundId: string, startedAt: Date) =>
  db.run(
    (school) => sql`delete from conference_bookings where school_id = ${school} and fixed = 0 and slot_id in
      (select id from conference_slots where school_id = ${school} and round_id = ${roundId}) and ${isWanted(roundId, startedAt)(school)}`,
  )

export type WishRow = { household_id: string; wishes: string | null; interpreter: string }

export const wishesOf = ({ db }: SchoolScope, roundId: string) =>
  db.all<WishRow>(
    (school) => sql`select household_id, wishes, interpreter from conference_families
      where school_id = ${school} and round_id = ${roundId} and (wishes is not null or interpreter <> '')`,
  )

/** Teachers who sit at more than one desk of the round. */
export const sharedTeachers = ({ db }: SchoolScope, roundId: string) =>
  db.all<{ person_id: string; desk_id: string }>(
    (school) => sql`select ct.person_id, ct.desk_id from conference_desks d
        cross join conference_teachers ct on ct.school_id = ${school} and ct.desk_id = d.id
      where d.school_id = ${school} and d.round_id = ${roundId} and exists (select 1 from conference_teachers ot
        cross join conference_desks od on od.school_id = ${school} and od.id = ot.desk_id and od.round_id = ${roundId}
        where ot.school_id = ${school} and ot.person_id = ct.person_id and ot.desk_id <> ct.desk_id)`,
  )

export type TalkNameRow = { id: string; first_name: string; desk: string }

export const talkNames = ({ db }: SchoolScope, talks: readonly string[]) =>
  db.all<TalkNameRow>(
    (school) => sql`select t.id, p.first_name, d.name as desk from json_each(${JSON.stringify(talks)}) wanted
        cross join conference_talks t on t.school_id = ${school} and t.id = wanted.value
        cross join people p on p.school_id = ${school} and p.id = t.pupil_id
        cross join conference_desks d on d.school_id = ${school} and d.id = t.desk_id`,
  )
