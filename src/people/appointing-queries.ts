import { sql } from 'drizzle-orm'
import type { SchoolScope } from '../scope.ts'
import { households } from './schema.ts'

const ofPerson = (
  schoolId: string,
  personId: string,
) => sql`${households.id} in (select hm.household_id from household_members hm
  where hm.school_id = ${schoolId} and hm.person_id = ${personId})`

export const updateJointUse = ({ db, school }: SchoolScope, personId: string, jointUse: boolean) =>
  db.update(households, ofPerson(school.schoolId, personId), { jointUse })

export const updatePrimaryContact = ({ db, school }: SchoolScope, personId: string) =>
  db.update(households, ofPerson(school.schoolId, personId), { primaryContactId: personId })
