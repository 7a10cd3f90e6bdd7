import type { Item } from '../../src/albums/schema.ts'
import { Icon } from '../ui/icon.tsx'
import { useWords, useWritten } from '../ui/reader.tsx'
import { albumTexts } from './texts.ts'

/** Where an album is read: what it belongs to says. */
export type AlbumAddresses = {
  page: (page: number) => string
  item: (id: string) => string
  file: (id: string, shape: string) => string
  /** Null for whoever may look and not keep. */
  zip: string | null
}

export const itemsAPage = 60
/** What is above the fold of a phone: the others wait until one comes near. */
const atOnce = 6

export type Shown = Pick<Item, 'id' | 'kind' | 'caption' | 'alt' | 'width' | 'height'>

type Props = { items: readonly Shown[]; page: number; isLast: boolean; at: AlbumAddresses; first?: boolean }

/** The photos of an album in a grid, each leading to a page of its own. `first`: what the page is looked at for. */
export const Gallery = ({ items, page, isLast, at, first = true }: Props) => {
  const say = useWords(albumTexts)
  const before = (page - 1) * itemsAPage
  return (
    <>
      <ul class="gallery" aria-label={say.photos}>
        {items.map((item, place) => (
          <li>
            <a href={at.item(item.id)} class={item.kind === 'film' ? 'film' : undefined}>
              <Picture
                item={item}
                at={at}
                sizes="(min-width: 60rem) 190px, 33vw"
                alt={useAlt(item, say.one(before + place + 1))}
                load={first && place < atOnce ? (place === 0 ? 'first' : 'at once') : 'later'}
              />
            </a>
          </li>
        ))}
      </ul>
      <Pages isLast={isLast} page={page} at={at} />
    </>
  )
}

/** What it shows, or else which one it is: a link must be called something. */
export function useAlt({ alt, caption, kind }: Shown, nth: string) {
  const say = useWords(albumTexts)
  return alt || caption || (kind === 'film' ? `${say.film}, ${nth}` : nth)
}

type PictureProps = {
  item: Shown
  at: Pick<AlbumAddresses, 'file'>
  sizes: string
  alt: string
  load: 'first' | 'at once' | 'later'
}

/** Of the width that fits, in the best kind that the browser reads; its own size is said, so that nothing moves when it comes. */
export const Picture = ({ item: { id, width, height }, at, sizes, alt, load }: PictureProps) => (
  <img
    src={at.file(id, '800')}
    srcset={[320, 800, 1600].map((size) => `${at.file(id, String(size))} ${size}w`).join(', ')}
    sizes={sizes}
    width={width}
    height={height}
    alt={alt}
    lang={useWritten()}
    loading={load === 'later' ? 'lazy' : undefined}
    fetchpriority={load === 'first' ? 'high' : undefined}
    decoding="async"
  />
)

const Pages = ({ page, isLast, at }: Pick<Props, 'page' | 'isLast' | 'at'>) => {
  const say = useWords(albumTexts)
  if (page === 1 && isLast) return null
  return (
    <nav class="pager" aria-label={say.pages}>
      {page > 1 ? (
        <a class="button quiet" href={at.page(page - 1)} rel="prev">
          <Icon name="back" />
          {say.earlierPhotos}
        </a>
      ) : null}
      {isLast ? null : (
        <a class="button quiet older" href={at.page(page + 1)} rel="next">
          {say.laterPhotos}
          <Icon name="next" />
        </a>
      )}
    </nav>
  )
}

/** All of it as one file. */
export const KeepAll = ({ at }: { at: AlbumAddresses }) => {
  const say = useWords(albumTexts)
  return at.zip ? (
    <div>
      <a class="button quiet" href={at.zip} download>
        <Icon name="download" />
        {say.keepAll}
      </a>
      <p class="quiet small">{say.keepHint}</p>
    </div>
  ) : null
}
