import type { Language } from '../language.ts'
import { plainOf } from '../richtext/plain.ts'
import { pictureIds, type RichText } from '../richtext/tree.ts'

export const blockKinds = [
  'text',
  'pictures',
  'news',
  'links',
  'calendar',
  'documents',
  'people',
  'contact',
  'map',
] as const
export type BlockKind = (typeof blockKinds)[number]

export type SitePicture = { id: string; alt: string; width: number; height: number }
export type SiteDocument = { id: string; title: string; name: string; size: number }
export type SiteLink = { label: string; href: string }

type Of<Kind extends BlockKind, Rest> = { id: string; kind: Kind; heading: string } & Rest
export type TextBlock = Of<'text', { text: RichText }>
export type PicturesBlock = Of<'pictures', { pictures: readonly SitePicture[] }>
export type LinksBlock = Of<'links', { links: readonly SiteLink[]; asButtons: boolean }>
/** Which of what anyone may read. */
export const newsChoices = ['all', 'news', 'blog'] as const
export type NewsChoice = (typeof newsChoices)[number]
export type NewsBlock = Of<'news', { count: number; which: NewsChoice }>
export type CalendarBlock = Of<'calendar', { count: number }>
export type DocumentsBlock = Of<'documents', { documents: readonly SiteDocument[] }>
export type PeopleBlock = Of<'people', { people: readonly string[] }>
export type ContactBlock = Of<'contact', { intro: string }>
export type MapBlock = Of<'map', { place: string }>
export type SiteBlock =
  | TextBlock
  | PicturesBlock
  | NewsBlock
  | LinksBlock
  | CalendarBlock
  | DocumentsBlock
  | PeopleBlock
  | ContactBlock
  | MapBlock

export const layouts = ['reading', 'columns', 'wide'] as const
export type Layout = (typeof layouts)[number]

export type PageHeading = { title: string; about: string; language: Language; layout: Layout }
export type PageContent = PageHeading & { blocks: readonly SiteBlock[] }

/** More would be no page that anybody reads. */
export const mostBlocks = 40

/** A block with nothing in it yet. */
export function emptyBlock(kind: BlockKind, id: string): SiteBlock {
  const begin = { id, heading: '' }
  switch (kind) {
    case 'text':
      return { ...begin, kind, text: [] }
    case 'pictures':
      return { ...begin, kind, pictures: [] }
    case 'links':
      return { ...begin, kind, links: [], asButtons: false }
    case 'news':
      return { ...begin, kind, count: 3, which: 'all' }
    case 'calendar':
      return { ...begin, kind, count: 5 }
    case 'documents':
      return { ...begin, kind, documents: [] }
    case 'people':
      return { ...begin, kind, people: [] }
    case 'contact':
      return { ...begin, kind, intro: '' }
    case 'map':
      return { ...begin, kind, place: '' }
  }
}

/** What it says, in letters: for a search, and beside what somebody else wrote meanwhile. */
export const wordsOf = (block: SiteBlock) => [block.heading, ...saidBy(block)].filter(Boolean).join('\n')

function saidBy(block: SiteBlock): string[] {
  switch (block.kind) {
    case 'text':
      return [plainOf(block.text)]
    case 'pictures':
      return block.pictures.map(({ alt }) => alt)
    case 'links':
      return block.links.map(({ label, href }) => `${label} (${href})`)
    case 'documents':
      return block.documents.map(({ title }) => title)
    case 'contact':
      return [block.intro]
    case 'map':
      return [block.place]
    case 'news':
    case 'calendar':
      return [String(block.count)]
    case 'people':
      return []
  }
}

/** What visitors read on a page, below its title: what a search looks through, and shows of it. */
export const readOn = ({ about, blocks }: Pick<PageContent, 'about' | 'blocks'>) =>
  [about, ...blocks.flatMap((block) => [block.heading, ...readIn(block)])].filter(Boolean).join('\n')

/** How many events or posts a block shows is no word of it, nor is where a link leads. */
function readIn(block: SiteBlock) {
  if (block.kind === 'links') return block.links.map(({ label }) => label)
  return block.kind === 'news' || block.kind === 'calendar' ? [] : saidBy(block)
}

const ids = <T extends SiteBlock>(
  blocks: readonly SiteBlock[],
  is: (block: SiteBlock) => block is T,
  of: (block: T) => readonly string[],
) => [...new Set(blocks.filter(is).flatMap(of))]

/** Those in texts too. */
export const picturesOn = ({ blocks }: Pick<PageContent, 'blocks'>) => [
  ...new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'text') return pictureIds(block.text)
      return block.kind === 'pictures' ? block.pictures.map(({ id }) => id) : []
    }),
  ),
]

export const documentsOn = ({ blocks }: Pick<PageContent, 'blocks'>) =>
  ids(
    blocks,
    (block): block is DocumentsBlock => block.kind === 'documents',
    ({ documents }) => documents.map(({ id }) => id),
  )

export const peopleOn = ({ blocks }: Pick<PageContent, 'blocks'>) =>
  ids(
    blocks,
    (block): block is PeopleBlock => block.kind === 'people',
    ({ people }) => people,
  )
