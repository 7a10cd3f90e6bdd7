import { plainOf } from '../richtext/plain.ts'
import type { RichText } from '../richtext/tree.ts'

export const blockKinds = ['text', 'news', 'events', 'photos', 'heading'] as const
export type BlockKind = (typeof blockKinds)[number]

/** What it was of is looked up when it is shown, so that what is taken away or withdrawn is shown no more. */
export type LetterPhoto = { id: string; alt: string }

type Of<Kind extends BlockKind, Rest> = { id: string; kind: Kind; heading: string } & Rest
export type TextBlock = Of<'text', { text: RichText }>
export type NewsBlock = Of<'news', { posts: readonly string[] }>
/** From one local day to another, both included. */
export type EventsBlock = Of<'events', { from: string; until: string }>
export type PhotosBlock = Of<'photos', { photos: readonly LetterPhoto[] }>
export type HeadingBlock = Of<'heading', object>
export type LetterBlock = TextBlock | NewsBlock | EventsBlock | PhotosBlock | HeadingBlock

/** More would be no letter that anybody reads to its end. */
export const mostBlocks = 30
/** In a block of each. */
export const mostPosts = 12
export const mostPhotos = 12
/** In a letter: each asks the calendar by itself. */
export const mostPeriods = 5
/** In days. */
export const longestPeriod = 93

/** A block with nothing in it yet; of the days to come where it is about days. */
export function emptyBlock(kind: BlockKind, id: string, days: { from: string; until: string }): LetterBlock {
  const begin = { id, heading: '' }
  switch (kind) {
    case 'text':
      return { ...begin, kind, text: [] }
    case 'news':
      return { ...begin, kind, posts: [] }
    case 'events':
      return { ...begin, kind, ...days }
    case 'photos':
      return { ...begin, kind, photos: [] }
    case 'heading':
      return { ...begin, kind }
  }
}

/** What it says, in letters: for a list, and beside what somebody else wrote meanwhile. */
export const wordsOf = (block: LetterBlock) => [block.heading, ...saidBy(block)].filter(Boolean).join('\n')

function saidBy(block: LetterBlock): string[] {
  switch (block.kind) {
    case 'text':
      return [plainOf(block.text)]
    case 'events':
      return [`${block.from} – ${block.until}`]
    case 'photos':
      return block.photos.map(({ alt }) => alt)
    case 'news':
    case 'heading':
      return []
  }
}

/** What stands in a letter itself: posts are found by themselves, and who is in a photo may not be shown any more. */
export const readIn = (blocks: readonly LetterBlock[]) =>
  blocks
    .flatMap((block) => [block.heading, block.kind === 'text' ? plainOf(block.text) : ''])
    .filter(Boolean)
    .join('\n')

const all = <Kind extends BlockKind, T>(
  blocks: readonly LetterBlock[],
  kind: Kind,
  of: (block: Extract<LetterBlock, { kind: Kind }>) => readonly T[],
) =>
  blocks
    .filter((block): block is Extract<LetterBlock, { kind: Kind }> => block.kind === kind)
    .flatMap((block) => [...of(block)])

export const postsIn = (blocks: readonly LetterBlock[]) => [...new Set(all(blocks, 'news', ({ posts }) => posts))]
export const photosIn = (blocks: readonly LetterBlock[]) => [
  ...new Set(all(blocks, 'photos', ({ photos }) => photos).map(({ id }) => id)),
]
export const periodsIn = (blocks: readonly LetterBlock[]) => all(blocks, 'events', (block) => [block])
