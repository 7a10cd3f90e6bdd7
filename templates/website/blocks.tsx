import type { PropsWithChildren } from 'hono/jsx'
import type { BlockKind, NewsBlock, PageContent, SiteBlock } from '../../src/pages/blocks.ts'
import { paths } from '../../src/paths.ts'
import { isOn, type Module } from '../../src/permissions.ts'
import type { School } from '../../src/schools/schema.ts'
import type { Live } from '../../src/website/showing.ts'
import { DayList } from '../agenda/day-list.tsx'
import { ContactWay } from '../contact-form/form.tsx'
import { PublicPostCard } from '../posts/public.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { useWords } from '../ui/reader.tsx'
import { RichTextBody, WideImage } from '../ui/rich-text.tsx'
import { Documents, Links, People } from './lists.tsx'
import { websiteTexts } from './texts.ts'

/** What is around the blocks of a page, whoever reads it. */
export type Setting = {
  content: PageContent
  live: Live
  school: Pick<School, 'address' | 'postcode' | 'town' | 'name' | 'modulesOff'>
  /** Where documents and portraits are fetched: as a visitor, or by whoever looks at a draft. */
  documentAt: (id: string) => string
}

export const BlockOnPage = ({ block, setting, first }: { block: SiteBlock; setting: Setting; first: boolean }) => (
  <Headed heading={block.heading}>
    <Body block={block} setting={setting} first={first} />
  </Headed>
)

/** Those that show what a module has: nothing, and no way there, where the school has switched it off (A4). */
const modules: Partial<Record<BlockKind, Module>> = { news: 'blogs', calendar: 'calendar' }

export const blocksShown = ({ content, school }: Setting) =>
  content.blocks.filter(({ kind }) => {
    const module = modules[kind]
    return !module || isOn(module, school)
  })

const Headed = ({ heading, children }: PropsWithChildren<{ heading: string }>) =>
  heading ? <Section title={heading}>{children}</Section> : children

const Body = ({ block, setting, first }: { block: SiteBlock; setting: Setting; first: boolean }) => {
  switch (block.kind) {
    case 'text':
      return <RichTextBody text={block.text} language={setting.content.language} />
    case 'pictures':
      return (
        <div class={block.pictures.length > 1 ? 'pictures several' : 'pictures'}>
          {block.pictures.map((picture, at) => (
            <WideImage picture={picture} first={first && at === 0} />
          ))}
        </div>
      )
    case 'links':
      return <Links block={block} />
    case 'documents':
      return <Documents documents={block.documents} at={setting.documentAt} />
    case 'people':
      return <People chosen={block.people} people={setting.live.people} />
    case 'news':
      return <Latest live={setting.live} block={block} />
    case 'calendar':
      return <Coming live={setting.live} count={block.count} />
    case 'contact':
      return <ContactWay intro={block.intro} />
    case 'map':
      return <OnMap place={block.place} school={setting.school} />
  }
}

const Latest = ({ live: { posts }, block: { which, count, heading } }: { live: Live; block: NewsBlock }) => {
  const say = useWords(websiteTexts)
  const shown = posts.filter(({ kind }) => which === 'all' || kind === which).slice(0, count)
  return (
    <>
      {shown.length === 0 ? <p class="quiet">{say.noNews}</p> : null}
      {shown.map((post) => (
        <PublicPostCard post={post} level={heading ? 3 : 2} />
      ))}
      <p class="cluster">
        {which === 'blog' ? null : <a href={paths.publicNews}>{say.allNews}</a>}
        {which === 'news' ? null : <a href={paths.publicBlogs}>{say.allBlogs}</a>}
      </p>
    </>
  )
}

const Coming = ({ live: { items, days }, count }: { live: Live; count: number }) => {
  const say = useWords(websiteTexts)
  const shown = items.slice(0, count)
  return (
    <>
      {shown.length === 0 ? (
        <p class="quiet">{say.nothingComing}</p>
      ) : (
        <DayList agenda={{ items: shown, days }} marks={[]} />
      )}
      <p>
        <a href={paths.publicCalendar}>{say.wholeCalendar}</a>
      </p>
    </>
  )
}

/** A link and nothing more: no map of others is fetched by a page of ours. */
const OnMap = ({ place, school: { address, postcode, town } }: Pick<Setting, 'school'> & { place: string }) => {
  const where = place || [address, postcode, town].filter(Boolean).join(', ')
  return (
    <p>
      {where}{' '}
      <ButtonLink
        href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(where)}`}
        icon="globe"
        elsewhere
      >
        {useWords(websiteTexts).onMap}
      </ButtonLink>
    </p>
  )
}
