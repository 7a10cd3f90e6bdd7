import type { FileProblem } from '../../templates/albums/manage.tsx'
import { albumTexts } from '../../templates/albums/texts.ts'
import { storePhotos } from '../albums/items.ts'
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
  if (coming.length > 0) await scope.db.batch([insertAlbum(scope, letterId), holdAlbum(scope, letterId)])
  const about = { albumId: letterId, caption: '', alt: coming.length === 1 ? alt : '' }
  const { stored, problems } = await storePhotos(
    scope,
    coming.map((one) => ({ ...one, ...about })),
  )
  const [wrong] = problems
  return { ids: stored.flatMap((one) => (one.ok ? one.id : [])), problem: wrong && ofFile(wrong) }
}

const ofFile = ({ name, problem }: FileProblem): Text => ({
  nl: albumTexts.ofFile.nl(name, problem.nl),
  en: albumTexts.ofFile.en(name, problem.en),
})

/** As if they had been chosen from a blog. */
export const withBrought = (typed: Typed, { ids }: Brought): Typed => ({
  ...typed,
  fotos: [...(typed.fotos ?? []), ...ids],
})
