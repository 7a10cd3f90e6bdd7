import type { SchoolScope } from '../scope.ts'
import { insertStaff, updateJointUse, updatePrimaryContact } from './appointing-queries.ts'
import type { StaffRole } from './schema.ts'

/** Gives somebody a role at the school. Only a hand does this: what a pupil administration calls people gives no rights. */
export async function appoint(scope: SchoolScope, personId: string, role: StaffRole) {
  await insertStaff(scope, personId, role)
}

/** From now on the partners answer each for themselves (C3). */
export async function endJointUse(scope: SchoolScope, personId: string) {
  await updateJointUse(scope, personId, false)
}

/** This one alone gets what goes to "all parents" (C2). */
export async function makePrimaryContact(scope: SchoolScope, personId: string) {
  await updatePrimaryContact(scope, personId)
}
