import type { SchoolScope } from '../scope.ts'
import { updateJointUse, updatePrimaryContact } from './appointing-queries.ts'

/** From now on the partners answer each for themselves (C3). */
export async function endJointUse(scope: SchoolScope, personId: string) {
  await updateJointUse(scope, personId, false)
}

/** This one alone gets what goes to "all parents" (C2). */
export async function makePrimaryContact(scope: SchoolScope, personId: string) {
  await updatePrimaryContact(scope, personId)
}
