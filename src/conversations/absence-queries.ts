import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import { joined } from '../db/school-db.ts'
import { lastsOn } from '../groups/queries.ts'
import { people, staff } from '../people/schema.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { absences } from './schema.ts'

export const myAbsence = ({ db, me }: Scope) => db.from(absences, eq(absences.personId, me.id)).limit(1)

/** Who could stand in: everybody else who works here, those first who teach a group together with me. */
export const colleagues = ({ db, me, now, school }: Scope) => {
  const today = localDay(now, school.zone)
  const lasts = (member: SQL) => lastsOn(member, today)
  return db
    .pick(
      { id: people.id, firstName: people.firstName, infix: people.infix, lastName: people.lastName },
      staff,
      ne(staff.personId, me.id),
    )
    .innerJoin(people, joined(people, staff, eq(people.id, staff.personId)))
    .groupBy(people.id)
    .orderBy(
      sql`not exists (select 1 from memberships mine cross join memberships theirs on theirs.school_id = mine.school_id
        and theirs.group_id = mine.group_id and theirs.role = 'teacher' and theirs.person_id = ${people.id}
        where mine.school_id = ${school.schoolId} and mine.person_id = ${me.id} and mine.role = 'teacher' and ${lasts(sql`mine`)} and ${lasts(sql`theirs`)})`,
      people.searchName,
    )
}

export type NewAbsence = { from: string; until: string; standInId: string }

/** Nothing where the one who is to stand in does not work here (any more). */
export const upsertAbsence = ({ db, me }: Scope, { from, until, standInId }: NewAbsence) =>
  db.all<{ person_id: string }>(
    (school) => sql`
    insert into absences (school_id, person_id, from_day, until_day, stand_in_id)
    select ${school}, ${me.id}, ${from}, ${until}, ${standInId}
    where ${standInId} <> ${me.id} and exists (select 1 from staff s where s.school_id = ${school} and s.person_id = ${standInId})
    on conflict (school_id, person_id)
      do update set from_day = excluded.from_day, until_day = excluded.until_day, stand_in_id = excluded.stand_in_id
    returning person_id`,
  )

export const deleteAbsence = ({ db, me }: Scope) => db.delete(absences, and(eq(absences.personId, me.id)))
