import { NotFound } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { eventWithId } from './writing-queries.ts'

/**
 * Whether nothing is called so yet. A form brings along the name of what it makes, so that pressing twice makes one; a name that
 * is somebody else's is none.
 */
export async function isFree(scope: Scope, id: string) {
  if (!/^[0-9a-hjkmnp-tv-z]{26}$/.test(id)) throw new NotFound()
  const [event] = await eventWithId(scope, id)
  if (event && event.createdById !== scope.me.id) throw new NotFound()
  return !event
}
