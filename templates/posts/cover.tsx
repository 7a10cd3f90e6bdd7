import { mostCounted } from '../../src/posts/cover-queries.ts'
import type { ShownPost } from '../../src/posts/reading.ts'
import type { AlbumAddresses } from '../albums/gallery.tsx'
import { albumTexts } from '../albums/texts.ts'
import { useWords } from '../ui/reader.tsx'

type Props = { post: Pick<ShownPost, 'cover' | 'photos'>; at: Pick<AlbumAddresses, 'file'> }

/** That a post has photos: the first of them, which its title names already, and how many. */
export const Cover = ({ post: { cover, photos }, at }: Props) => {
  const say = useWords(albumTexts)
  return cover ? (
    <p class="post-cover quiet small">
      <img src={at.file(cover, '320')} width={88} height={88} alt="" loading="lazy" decoding="async" />
      {photos > mostCounted ? say.moreThan(mostCounted) : say.count(photos)}
    </p>
  ) : null
}
