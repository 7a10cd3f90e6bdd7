import { photoTexts } from '../../templates/photos/texts.ts'
import { storePicture } from '../pictures/pictures.ts'
import { plainOf, textFromPlain } from '../richtext/plain.ts'
import type { RichText } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import type { Press, Problems } from './compose-form.ts'
import type { DraftContent } from './content.ts'

/** Of a letter, or of whatever else is written so. */
export type WithPicture = Pick<Press, 'action' | 'picture'> & { content: Pick<DraftContent, 'body' | 'rich'> }
type Placed = { text?: Pick<DraftContent, 'body' | 'rich'>; problems?: Problems }

/** Puts the picture that came along into the text, where its writer chose: without scripts there is no cursor to put it at. */
export async function placePicture(scope: Scope, { action, picture, content }: WithPicture): Promise<Placed> {
  if (!picture) return action === 'foto' ? { problems: { foto: photoTexts.none } } : {}
  const stored = await storePicture(scope, picture.file, picture.alt)
  if (!stored.ok) return { problems: { foto: stored.problem } }
  const text = textOf(content)
  const rich = text.toSpliced(placeIn(text, picture.place), 0, stored.picture)
  return { text: { rich, body: plainOf(rich) } }
}

/** A text as the parts that something can be put between. */
export const textOf = ({ body, rich }: Pick<DraftContent, 'body' | 'rich'>) => rich ?? textFromPlain(body)

/** After how many parts. */
const placeIn = (text: RichText, place: string) => (/^\d{1,5}$/.test(place) ? Number(place) : text.length)
