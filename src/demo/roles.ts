import { type Entering, newSession } from '../accounts/new-session.ts'
import { NotFound } from '../errors.ts'
import type { SchoolScope } from '../scope.ts'
import { personNamed } from './demo-queries.ts'
import type { DemoLogin } from './populating.ts'

/** Through whose eyes a demo can be looked at, in the order in which one would; `templates/demo/texts.ts` says who each is. */
export const demoRoles = [
  'ouder',
  'leerkracht',
  'directie',
  'beheerder',
  'klassenouder',
  'partner',
  'ouder2',
  'leerling',
] as const satisfies readonly DemoLogin[]
export type DemoRole = (typeof demoRoles)[number]

/** A session as this one of the demo's people: who opened the demo needs no password. */
export async function lookAs(scope: SchoolScope, role: DemoRole, entering: Entering) {
  const [found] = await personNamed(scope, role)
  if (!found || !scope.demoEndsAt) throw new NotFound()
  const { statements, sealed } = await newSession(scope, found.personId, { ...entering, secondStepAt: scope.now })
  await scope.db.batch(statements)
  return sealed
}
