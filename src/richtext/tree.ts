/** Words of one kind, or a line that ends. A link leads where links.ts lets it. */
export type Words = { type: 'text'; text: string; bold?: true; italic?: true; href?: string }
export type Inline = Words | { type: 'break' }
export type Item = { children: Inline[]; lists: List[] }
export type List = { type: 'list'; ordered: boolean; items: Item[] }
/** Two levels, below the page's own heading. */
export type Heading = { type: 'heading'; level: 1 | 2; children: Inline[] }
export type Block = { type: 'paragraph'; children: Inline[] } | Heading | List

/** What may be written with: all that is shown or kept of a text is of these kinds, so nothing else can be in it. */
export type RichText = readonly Block[]

/** Lists within lists; deeper ones join the deepest. */
export const mostLists = 4
/** Of a text that is sent. */
export const mostNodes = 4000

const isBare = (inline: Inline) => inline.type === 'break' || !(inline.bold || inline.italic || inline.href)

/** Paragraphs and nothing else: the plain text says as much. */
export const isPlain = (text: RichText) =>
  text.every((block) => block.type === 'paragraph' && block.children.every(isBare))

export const nodesIn = (text: RichText): number =>
  text.reduce((sum, block) => sum + 1 + (block.type === 'list' ? nodesOfList(block) : block.children.length), 0)

const nodesOfList = ({ items }: List): number =>
  items.reduce((sum, { children, lists }) => sum + 1 + children.length + nodesIn(lists), 0)
