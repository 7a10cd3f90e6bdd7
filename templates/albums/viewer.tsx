import { asset } from '../../src/http/assets.ts'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords, useWritten } from '../ui/reader.tsx'
import { type AlbumAddresses, Picture, type Shown, useAlt } from './gallery.tsx'
import { albumTexts } from './texts.ts'

export type Viewed = {
  item: Shown
  /** Which it is, of how many, from one on. */
  place: number
  total: number
  previous: string | null
  next: string | null
  /** Of all of them. */
  first: string
  last: string
}

type Props = { viewed: Viewed; title: string; back: string; at: AlbumAddresses; keeps: boolean }

/** One photo by itself. The links are what the keys and a swipe follow (js/album.js). */
export const ViewerPage = ({ viewed, title, back, at, keeps }: Props) => {
  const say = useWords(albumTexts)
  const { item, place, total, previous, next } = viewed
  const written = useWritten()
  return (
    <div class="stack">
      <PageHead title={say.nth(place, total)} back={{ href: back, label: title }} />
      <figure class="viewer" data-viewer data-first={at.item(viewed.first)} data-last={at.item(viewed.last)}>
        {item.kind === 'film' ? (
          <Film item={item} at={at} label={useAlt(item, say.nth(place, total))} />
        ) : (
          <Picture
            item={item}
            at={at}
            sizes="(min-width: 60rem) 60rem, 100vw"
            alt={useAlt(item, say.nth(place, total))}
            load="first"
          />
        )}
        {item.caption ? <figcaption lang={written}>{item.caption}</figcaption> : null}
      </figure>
      {keeps ? (
        <div>
          <a class="button quiet" href={at.file(item.id, item.kind === 'film' ? 'film' : 'origineel')} download>
            <Icon name="download" />
            {say.keep}
          </a>
          <p class="quiet small">{say.keepHint}</p>
        </div>
      ) : null}
      <nav class="action-bar pager" aria-label={say.pages}>
        {previous ? (
          <a class="button quiet" href={at.item(previous)} rel="prev">
            <Icon name="back" />
            {say.previous}
          </a>
        ) : null}
        {next ? (
          <a class="button quiet older" href={at.item(next)} rel="next">
            {say.next}
            <Icon name="next" />
          </a>
        ) : null}
      </nav>
      <script src={asset('js/album.js')} defer />
    </div>
  )
}

const Film = ({ item, at, label }: { item: Shown; at: AlbumAddresses; label: string }) => (
  // biome-ignore lint/a11y/useMediaCaption: nobody makes captions for a film of sports day; its caption says what it shows
  <video
    controls
    playsinline
    preload="metadata"
    poster={at.file(item.id, '800')}
    width={item.width}
    height={item.height}
    aria-label={label}
  >
    <source src={at.file(item.id, 'film')} />
  </video>
)
