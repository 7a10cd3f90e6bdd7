import { NotFound } from '../errors.ts'
import type { Text } from '../language.ts'
import { fullName } from '../people/names.ts'
import { isStaff } from '../permissions.ts'
import { emptyPhotos, storePhoto } from '../photos/photos.ts'
import { hangPhoto, takePhotoDown } from '../photos/queries.ts'
import type { Focus } from '../platform/ports.ts'
import type { Scope } from '../scope.ts'
import { changeDetails } from './owners.ts'
import { myChildNamed, partnerNamed } from './queries.ts'

/** Whose photo is mine to hang: my own, my partner's while joint use is on, my child's. */
export type Sitter = {
  id: string
  name: string
  photo: string | null
  is: 'me' | 'partner' | 'child'
  seen: 'whoSees' | 'whoSeesStaff' | 'whoSeesPupil'
}

export async function sitterNamed(scope: Scope, id: string): Promise<Sitter> {
  const { me } = scope
  if (id === me.id) {
    return { id, name: me.name, photo: me.photo, is: 'me', seen: isStaff(me.roles) ? 'whoSeesStaff' : 'whoSees' }
  }
  const [[partner], [child]] = await scope.db.batch([partnerNamed(scope, id), myChildNamed(scope, id)])
  const found = partner ?? child
  if (!found) throw new NotFound()
  const about = { id, name: fullName(found), photo: found.photoKey }
  return partner ? { ...about, is: 'partner', seen: 'whoSees' } : { ...about, is: 'child', seen: 'whoSeesPupil' }
}

/** What was wrong with the picture, if anything; else it hangs, and no other does. */
export async function portray(scope: Scope, sitter: Sitter, file: File, focus: Focus): Promise<Text | null> {
  const stored = await storePhoto(scope, sitter.id, file, focus)
  if (!stored.ok) return stored.problem
  await changeDetails(scope, toldOf(sitter), 'photo', hangPhoto(scope, sitter.id, stored.id))
  await emptyPhotos(scope, sitter.id)
  return null
}

/** Gone at once for everybody, and then its files; a second press finds nothing to do. */
export async function unportray(scope: Scope, sitter: Sitter) {
  if (sitter.photo) await changeDetails(scope, toldOf(sitter), 'photo', takePhotoDown(scope, sitter.id))
  await emptyPhotos(scope, sitter.id)
}

const toldOf = ({ id, is }: Sitter) => (is === 'partner' ? id : null)
