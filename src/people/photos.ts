import { NotFound } from '../errors.ts'
import { isStaff, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { photoFor, type Sight } from './queries.ts'

/** Pictures that a browser only draws: nothing here can run. */
const drawn = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

export async function photo(scope: Scope, personId: string) {
  const [row] = await photoFor(scope, personId, sightOf(scope))
  const file = row && (await scope.files.get(row.photo_key))
  if (!file || !drawn.has(file.type)) throw new NotFound()
  return file
}

function sightOf({ me, school }: Scope): Sight {
  if (isStaff(me.roles)) return 'everybody'
  return permitted(me.roles, 'messages.write', school) ? 'groups' : 'classes'
}
