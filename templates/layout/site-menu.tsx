import { paths, sitePage } from '../../src/paths.ts'
import { useWords } from '../ui/reader.tsx'
import type { MenuEntry, SiteFrame } from './site-frame.ts'
import { layoutTexts } from './texts.ts'

/** Two levels, without a script: all at the top, and those below the part that this page is in. */
export const SiteMenu = ({ site: { menu, hasLetters, current } }: { site: SiteFrame }) => {
  const say = useWords(layoutTexts)
  const part = menu.find(({ slug, below }) => slug === current || below.some((page) => page.slug === current))
  return (
    <nav class="site-menu" aria-label={say.siteMenu}>
      <ul>
        {menu.map((entry) => (
          <Entry entry={entry} current={current} within={entry === part} />
        ))}
        {hasLetters ? (
          <li>
            <a href={paths.publicNewsletters}>{say.siteLetters}</a>
          </li>
        ) : null}
        <li>
          <a href={paths.siteSearch}>{say.siteSearch}</a>
        </li>
      </ul>
      {part && part.below.length > 0 ? (
        <ul class="below" aria-label={part.title}>
          {part.below.map((entry) => (
            <Entry entry={entry} current={current} />
          ))}
        </ul>
      ) : null}
    </nav>
  )
}

type EntryProps = { entry: MenuEntry; current: string | undefined; within?: boolean }

const Entry = ({ entry: { slug, title }, current, within }: EntryProps) => (
  <li>
    <a href={sitePage(slug)} aria-current={slug === current ? 'page' : within ? 'true' : undefined}>
      {title}
    </a>
  </li>
)
