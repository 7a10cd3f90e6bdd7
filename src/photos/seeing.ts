import { NotFound } from '../errors.ts'
import { isStaff, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { photoKey } from './photos.ts'
import { photoFor, type Sight } from './queries.ts'
import type { Width } from './schema.ts'

/** That the asker may see it is asked each time, of whoever it hangs with (check 27). */
export async function demandSight(scope: Scope, photoId: string) {
  const [person] = await photoFor(scope, photoId, sightOf(scope))
  if (!person) throw new NotFound()
}

export async function photoFile({ files }: Scope, photoId: string, width: Width) {
  const file = await files.get(photoKey(photoId, width))
  if (!file) throw new NotFound()
  return file
}

function sightOf({ me, school }: Scope): Sight {
  if (isStaff(me.roles)) return 'everybody'
  return permitted(me.roles, 'messages.write', school) ? 'groups' : 'classes'
}
