/** Words of one kind, or a line that ends. A link leads where links.ts lets it. */
export type Words = { type: 'text'; text: string; bold?: true; italic?: true; href?: string }
export type Inline = Words | { type: 'break' }
export type Item = { children: Inline[]; lists: List[] }
export type List = { type: 'list'; ordered: boolean; items: Item[] }
/** Two levels, below the page's own heading. */
export type Heading = { type: 'heading'; level: 1 | 2; children: Inline[] }
/** One of the school's own pictures (pictures/schema.ts), and what it says to whoever does not see it; how large it is, so that nothing moves when it comes. */
export type Picture = { type: 'picture'; id: string; alt: string; width: number; height: number }
export type Block = { type: 'paragraph'; children: Inline[] } | Heading | List | Picture

/** What may be written with: all that is shown or kept of a text is of these kinds, so nothing else can be in it. */
export type RichText = readonly Block[]

/** Lists within lists; deeper ones join the deepest. */
export const mostLists = 4
/** Of a text that is sent. */
export const mostNodes = 4000
export const mostPictures = 20

const isBare = (inline: Inline) => inline.type === 'break' || !(inline.bold || inline.italic || inline.href)

/** Paragraphs and nothing else: the plain text says as much. */
export const isPlain = (text: RichText) =>
  text.every((block) => block.type === 'paragraph' && block.children.every(isBare))

export const nodesIn = (text: RichText): number => text.reduce((sum, block) => sum + 1 + nodesWithin(block), 0)

function nodesWithin(block: Block) {
  if (block.type === 'picture') return 0
  return block.type === 'list' ? nodesOfList(block) : block.children.length
}

const nodesOfList = ({ items }: List): number =>
  items.reduce((sum, { children, lists }) => sum + 1 + children.length + nodesIn(lists), 0)

export const picturesIn = (text: RichText | null) => (text ?? []).filter((block) => block.type === 'picture')
export const pictureIds = (text: RichText | null) => [...new Set(picturesIn(text).map(({ id }) => id))]
