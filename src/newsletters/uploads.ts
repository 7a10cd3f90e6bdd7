import { albumTexts } from '../../templates/albums/texts.ts'
import { storePhoto } from '../albums/items.ts'
import { holdAlbum, insertAlbum } from '../albums/queries.ts'
import type { Text } from '../language.ts'
import type { uploadIn } from '../posts/album-forms.ts'
import type { Scope } from '../scope.ts'
import type { Typed } from './block-forms.ts'

type Coming = ReturnType<typeof uploadIn>
export type Brought = { ids: string[]; problem: Text | undefined }

/**
 * Photos that come along with a part lie in an album of the letter's own, which has its id and goes with it: stripped, sized and
 * served as those of blogs. Of several, what is good is kept.
 */
export async function bringPhotos(scope: Scope, letterId: string, coming: Coming, alt: string): Promise<Brought> {
  const brought: Brought = { ids: [], problem: undefined }
  if (coming.length > 0) await scope.db.batch([insertAlbum(scope, letterId), holdAlbum(scope, letterId)])
  const words = coming.length === 1 ? alt : ''
  // One after another: each is held whole while it is made.
  for (const one of coming) {
    const stored = await storePhoto(scope, { ...one, albumId: letterId, caption: '', alt: words })
    if (stored.ok) brought.ids.push(stored.id)
    else brought.problem ??= ofFile(one.file.name.slice(0, 100), stored.problem)
  }
  return brought
}

const ofFile = (name: string, problem: Text): Text => ({
  nl: `${name}: ${problem.nl}`,
  en: `${name}: ${problem.en}`,
})

export const tooMuchAtOnce = albumTexts.tooMuchAtOnce

/** As if they had been chosen from a blog. */
export const withBrought = (typed: Typed, { ids }: Brought): Typed => ({
  ...typed,
  fotos: [...(typed.fotos ?? []), ...ids],
})
