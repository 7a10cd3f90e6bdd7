import type { Text } from '../../src/language.ts'
import type { Picture } from '../../src/richtext/tree.ts'
import { useText } from '../ui/reader.tsx'
import { PictureOf } from '../ui/rich-text.tsx'

/** A picture as the editor takes it over. */
export const PlacedPicture = ({ picture }: { picture: Picture }) => (
  <div class="prose" data-picture>
    <PictureOf picture={picture} />
  </div>
)

export const PictureProblem = ({ problem }: { problem: Text }) => (
  <p class="problem" role="alert" data-problem>
    {useText()(problem)}
  </p>
)
