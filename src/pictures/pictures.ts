import { photoTexts } from '../../templates/photos/texts.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Text } from '../language.ts'
import { headerOf } from '../photos/pictures.ts'
import { pictureIn, pictureProblem } from '../photos/taking.ts'
import { bareWebp } from '../photos/webp.ts'
import { altFrom } from '../richtext/pictures.ts'
import type { Picture } from '../richtext/tree.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { deleteLoose, insertPicture, myLoose, pictureForMe, setSize } from './queries.ts'
import { type Width, widths } from './schema.ts'

/** Pictures by one person in a day. */
const mostADay = 200
/** How many times as high as it is wide: what is longer is made smaller. */
const longest = 3

export const pictureKey = (id: string, width: Width) => `pictures/${id}/${width}`

type Stored = { ok: true; picture: Picture } | { ok: false; problem: Text }
const refused = (problem: Text): Stored => ({ ok: false, problem })

/**
 * Keeps a picture upright, in two sizes and without what a camera wrote into it. It is its owner's alone, and goes by itself,
 * until a text of theirs is kept with it.
 */
export async function storePicture(scope: Scope, file: File, alt: string): Promise<Stored> {
  const bytes = await pictureIn(file)
  const problem = pictureProblem(file, bytes)
  if (problem) return refused(photoTexts[problem])
  const id = newId(scope.now)
  const [place] = await insertPicture(scope, id, mostADay)
  if (!place) return refused(photoTexts.tooOften)
  const made = await scope.images.fitted(
    bytes,
    widths.map((width) => ({ type: 'image/webp', width, height: longest * width })),
  )
  const header = headerOf(made?.at(-1) ?? new Uint8Array())
  if (!made || !header) return refused(photoTexts.unreadable)
  await Promise.all(
    widths.map((width, at) =>
      scope.files.put(pictureKey(id, width), bareWebp(made[at]!), { type: 'image/webp', name: '' }),
    ),
  )
  const { width, height } = header
  await setSize(scope, id, { width, height })
  return { ok: true, picture: { type: 'picture', id, alt: altFrom(alt), width, height } }
}

/** That the asker may see it is asked each time (check 27). */
export async function demandPicture(scope: Scope, id: string) {
  const [seen] = await pictureForMe(scope, id)
  if (!seen) throw new NotFound()
}

export async function pictureFile({ files }: Pick<SchoolScope, 'files'>, id: string, width: Width) {
  const file = await files.get(pictureKey(id, width))
  if (!file) throw new NotFound()
  return file
}

/** Those of these, once in a text of mine, that no text has any more. */
export async function forgetMine(scope: Scope, ids: readonly string[]) {
  if (ids.length === 0) return
  await Promise.all((await myLoose(scope, ids)).map(({ id }) => forgetPicture(scope, id)))
}

/** Its files first: while its row is there, whatever is left of them is found again. */
export async function forgetPicture(scope: SchoolScope, id: string) {
  await Promise.all(widths.map((width) => scope.files.delete(pictureKey(id, width))))
  await deleteLoose(scope, id)
}
