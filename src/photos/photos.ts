import { photoTexts } from '../../templates/photos/texts.ts'
import { newId } from '../ids.ts'
import type { Text } from '../language.ts'
import type { Focus } from '../platform/ports.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { insertPhoto, markEmpty, photosDown } from './queries.ts'
import { type Width, widths } from './schema.ts'
import { pictureIn, pictureProblem } from './taking.ts'
import { bareWebp } from './webp.ts'

/** Photos by one person in a day. */
const mostADay = 30

export const photoKey = (id: string, width: Width) => `photos/${id}/${width}`

type Stored = { ok: true; id: string } | { ok: false; problem: Text }
const refused = (problem: Text): Stored => ({ ok: false, problem })

/**
 * Keeps a picture as two small squares and nothing else of it. Its row is there before its files, and says that they are to
 * go until somebody hangs it (`hangPhoto`), so that whatever breaks off leaves nothing behind.
 */
export async function storePhoto(scope: Scope, personId: string, file: File, focus: Focus): Promise<Stored> {
  const bytes = await pictureIn(file)
  const problem = pictureProblem(file, bytes)
  if (problem) return refused(photoTexts[problem])
  const id = newId(scope.now)
  const [place] = await insertPhoto(scope, id, personId, mostADay)
  if (!place) return refused(photoTexts.tooOften)
  const squares = await scope.images.squares(bytes, focus, widths)
  if (!squares) return refused(photoTexts.unreadable)
  await Promise.all(
    widths.map((width, at) =>
      scope.files.put(photoKey(id, width), bareWebp(squares[at]!), { type: 'image/webp', name: '' }),
    ),
  )
  return { ok: true, id }
}

/** The files of what hangs no more of this person. */
export async function emptyPhotos(scope: SchoolScope, personId: string) {
  const down = await photosDown(scope, personId)
  await Promise.all(down.map(({ id }) => emptyPhoto(scope, id)))
}

export async function emptyPhoto(scope: SchoolScope, id: string) {
  await Promise.all(widths.map((width) => scope.files.delete(photoKey(id, width))))
  await markEmpty(scope, id)
}
