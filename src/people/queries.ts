import { eq, sql } from 'drizzle-orm'
import type { SchoolDb } from '../db/school-db.ts'
import { lastsToday } from '../groups/queries.ts'
import { type GroupKind, memberships } from '../groups/schema.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import type { Tongue } from '../tongues.ts'
import { guardianships, householdMembers, households, people, pupils, staff } from './schema.ts'

export const personById = (db: SchoolDb, id: string) => db.from(people, eq(people.id, id)).limit(1)

export const updateEmail = ({ db }: SchoolScope, personId: string, email: string | null) =>
  db.update(people, eq(people.id, personId), { email })

export const updateReadingLanguage = ({ db, me }: Scope, readingLanguage: Tongue | null) =>
  db.update(people, eq(people.id, me.id), { readingLanguage })

export const updateWritingLanguage = ({ db, me }: Scope, writingLanguage: Tongue) =>
  db.update(people, eq(people.id, me.id), { writingLanguage })

export type StandingRow =
  | { kind: 'staff'; value: string }
  | {
      kind: 'member'
      value: string
      group_id: string
      /** Of a plain member, since it gives a role by itself. */
      group_kind: GroupKind | null
      from_day: string
      until_day: string | null
    }
  | { kind: 'guardian'; value: string }
  | { kind: 'pupil'; until_day: string | null }
  | { kind: 'household'; joint_use: 0 | 1; primary_contact_id: string | null }

/** Everything that makes somebody who they are in the school, in one statement. */
export const standingOf = (db: SchoolDb, personId: string) =>
  db.all<StandingRow>(
    (school) => sql`
      select 'staff' as kind, ${staff.role} as value, null as group_id, null as group_kind, null as from_day, null as until_day, null as joint_use, null as primary_contact_id
        from ${staff} where ${staff.schoolId} = ${school} and ${staff.personId} = ${personId}
      union all
      select 'member', ${memberships.role}, ${memberships.groupId}, case when ${memberships.role} = 'member' then
          (select g.kind from groups g where g.school_id = ${school} and g.id = ${memberships.groupId}) end, ${memberships.from}, ${memberships.until}, null, null
        from ${memberships} where ${memberships.schoolId} = ${school} and ${memberships.personId} = ${personId}
      union all
      select 'guardian', ${guardianships.pupilId}, null, null, null, null, null, null from ${guardianships}
        where ${guardianships.schoolId} = ${school} and ${guardianships.personId} = ${personId} and ${guardianships.custody} = 'full'
      union all
      select 'pupil', null, null, null, null, ${pupils.leftOn}, null, null from ${pupils}
        where ${pupils.schoolId} = ${school} and ${pupils.personId} = ${personId}
      union all
      select 'household', null, null, null, null, null, ${households.jointUse}, ${households.primaryContactId} from ${householdMembers}
        join ${households} on ${households.schoolId} = ${householdMembers.schoolId} and ${households.id} = ${householdMembers.householdId}
        where ${householdMembers.schoolId} = ${school} and ${householdMembers.personId} = ${personId}`,
  )

type NameRow = { first_name: string; infix: string; last_name: string }
export type ChildRow = NameRow & {
  id: string
  photo: string | null
  class_name: string | null
  class_id: string | null
}

/** The pupils of whom I have custody, each with today's class. */
export const myChildren = (scope: Scope) =>
  scope.db.all<ChildRow>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name, p.photo_key as photo, g.name as class_name, g.id as class_id
    from guardianships gs
      cross join people p on p.school_id = ${school} and p.id = gs.pupil_id
      left join memberships m on m.school_id = ${school} and m.person_id = gs.pupil_id and m.role = 'pupil' and ${lastsToday(scope)}
        and exists (select 1 from groups c where c.school_id = ${school} and c.id = m.group_id and c.kind = 'class')
      left join groups g on g.school_id = ${school} and g.id = m.group_id
    where gs.school_id = ${school} and gs.person_id = ${scope.me.id} and gs.custody = 'full'
    order by g.year, g.name, p.first_name, p.id`,
  )

export type OtherGuardianRow = NameRow & { pupil_id: string }

/** Who else has custody of my children. Whoever has less is not mine to know of (C10). */
export const otherGuardians = ({ db, me }: Scope) =>
  db.all<OtherGuardianRow>(
    (school) => sql`
    select og.pupil_id, p.first_name, p.infix, p.last_name
    from guardianships gs
      cross join guardianships og on og.school_id = ${school} and og.pupil_id = gs.pupil_id and og.custody = 'full' and og.person_id <> gs.person_id
      cross join people p on p.school_id = ${school} and p.id = og.person_id
    where gs.school_id = ${school} and gs.person_id = ${me.id} and gs.custody = 'full'
    order by p.first_name, p.id`,
  )

export type HouseholdRow = NameRow & {
  id: string
  photo: string | null
  household_id: string
  joint_use: 0 | 1
  joint_use_asked_by_id: string | null
  primary_contact_id: string | null
  partners_may_write: 0 | 1
  turn: number
}

/** My household, with me and each partner in it: whoever has custody of a child of mine too (C2). */
export const myHousehold = ({ db, me }: Scope) =>
  db.all<HouseholdRow>(
    (school) => sql`
    select p.id, p.first_name, p.infix, p.last_name, p.photo_key as photo, h.id as household_id, h.joint_use,
      h.joint_use_asked_by_id, h.primary_contact_id, h.partners_may_write, h.turn
    from household_members im
      cross join households h on h.school_id = ${school} and h.id = im.household_id
      cross join household_members hm on hm.school_id = ${school} and hm.household_id = im.household_id
      cross join people p on p.school_id = ${school} and p.id = hm.person_id
    where im.school_id = ${school} and im.person_id = ${me.id} and (hm.person_id = im.person_id or exists (
      select 1 from guardianships mg
        cross join guardianships pg on pg.school_id = ${school} and pg.pupil_id = mg.pupil_id and pg.person_id = hm.person_id and pg.custody = 'full'
      where mg.school_id = ${school} and mg.person_id = im.person_id and mg.custody = 'full'))
    order by p.first_name, p.id`,
  )
