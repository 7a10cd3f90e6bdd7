import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { localDay } from '../time.ts'
import { myChild, pickUpsOf, putConsent, putPickUps } from './family-queries.ts'

/** What a guardian says of a child's days: who fetches it, and whether the class sees its birthday. */
export type ChildDays = {
  id: string
  firstName: string
  consented: boolean
  /** Notes by weekday ("1" for Monday) or by day. */
  pickUps: readonly { on: string; note: string }[]
}

export async function childDays(scope: Scope, pupilId: string): Promise<ChildDays> {
  const today = localDay(scope.now, scope.school.zone)
  const [[child], pickUps] = await scope.db.batch([myChild(scope, pupilId), pickUpsOf(scope, pupilId, today)])
  if (!child) throw new NotFound()
  return { id: child.id, firstName: child.first_name, consented: child.consented === 1, pickUps }
}

/** An empty note takes away what was said of that day. */
export async function notePickUps(scope: Scope, child: ChildDays, notes: readonly { on: string; note: string }[]) {
  await scope.db.batch(putPickUps(scope, child.id, notes))
}

export async function consentToBirthday(scope: Scope, child: ChildDays, given: boolean) {
  await putConsent(scope, child.id, given)
}
