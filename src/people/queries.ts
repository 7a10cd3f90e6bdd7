import { eq, sql } from 'drizzle-orm'
import type { SchoolDb } from '../db/school-db.ts'
import { memberships } from '../groups/schema.ts'
import { guardianships, householdMembers, households, people, pupils, staff } from './schema.ts'

export const personById = (db: SchoolDb, id: string) => db.from(people, eq(people.id, id)).limit(1)

export type StandingRow =
  | { kind: 'staff'; value: string }
  | { kind: 'member'; value: string; group_id: string; from_day: string; until_day: string | null }
  | { kind: 'guardian' | 'pupil' }
  | { kind: 'household'; value: string; joint_use: 0 | 1 }

/** Everything that makes somebody who they are in the school, in one statement. */
export const standingOf = (db: SchoolDb, personId: string) =>
  db.all<StandingRow>(
    (school) => sql`
      select 'staff' as kind, ${staff.role} as value, null as group_id, null as from_day, null as until_day, null as joint_use
        from ${staff} where ${staff.schoolId} = ${school} and ${staff.personId} = ${personId}
      union all
      select 'member', ${memberships.role}, ${memberships.groupId}, ${memberships.from}, ${memberships.until}, null
        from ${memberships} where ${memberships.schoolId} = ${school} and ${memberships.personId} = ${personId}
      union all
      select 'guardian', null, null, null, null, null where exists (
        select 1 from ${guardianships} where ${guardianships.schoolId} = ${school}
          and ${guardianships.personId} = ${personId} and ${guardianships.custody} = 'full')
      union all
      select 'pupil', null, null, null, null, null from ${pupils}
        where ${pupils.schoolId} = ${school} and ${pupils.personId} = ${personId} and ${pupils.leftOn} is null
      union all
      select 'household', ${householdMembers.householdId}, null, null, null, ${households.jointUse} from ${householdMembers}
        join ${households} on ${households.schoolId} = ${householdMembers.schoolId} and ${households.id} = ${householdMembers.householdId}
        where ${householdMembers.schoolId} = ${school} and ${householdMembers.personId} = ${personId}`,
  )
