import { paths } from '../../src/paths.ts'
import type { ShownPost } from '../../src/posts/reading.ts'
import { textFromPlain } from '../../src/richtext/plain.ts'
import { htmlOf as markedUp } from '../ui/rich-text.tsx'

/** A text as a feed takes it along: our own elements alone, with pictures at whole addresses, and the first of its photos. */
export const htmlOf = ({ id, body, rich, cover }: ShownPost, origin: string) =>
  markedUp(rich ?? textFromPlain(body), (picture) => `${origin}${paths.publicPicture(id, picture)}`) +
  (cover ? String(<Cover address={`${origin}${paths.publicPhotoFile(id, cover, '800')}`} />) : '')

const Cover = ({ address }: { address: string }) => (
  <p>
    <img src={address} alt="" />
  </p>
)
