import { paths } from '../../src/paths.ts'
import type { ShownPost } from '../../src/posts/reading.ts'
import { textFromPlain } from '../../src/richtext/plain.ts'
import { htmlOf as markedUp, PictureAddress } from '../ui/rich-text.tsx'

/** A text as a feed takes it along: our own elements alone, with pictures at whole addresses. */
export const htmlOf = ({ id, body, rich }: Pick<ShownPost, 'id' | 'body' | 'rich'>, origin: string) =>
  String(
    <PictureAddress.Provider value={(picture) => `${origin}${paths.publicPicture(id, picture)}`}>
      {markedUp(rich ?? textFromPlain(body))}
    </PictureAddress.Provider>,
  )
