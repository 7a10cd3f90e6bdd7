import { NotFound, rootOf } from '../errors.ts'
import type { Platform } from '../platform/ports.ts'
import type { SchoolScope } from '../scope.ts'
import { openSchool } from './open.ts'

type Found = { schoolId: string; id: string }
/** What is logged when one fails, and the name its id has there. */
type Said = { event: string; as: string }

/** Sees to each of these at its school. One that fails keeps none of the others from their turn, and has its own again at the next tick. */
export async function oneByOne(
  platform: Platform,
  found: readonly Found[],
  { event, as }: Said,
  see: (school: SchoolScope, id: string) => Promise<unknown>,
) {
  for (const { schoolId, id } of found) {
    try {
      await see(await openSchool(platform, schoolId), id)
    } catch (error) {
      // A school that lives elsewhere now has nobody to see to it, and that is no fault.
      const alert = !(error instanceof NotFound)
      platform.log({ event, school: schoolId, [as]: id, error: String(rootOf(error)), alert })
    }
  }
}
