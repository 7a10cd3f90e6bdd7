import type { Block, Inline, List, RichText } from '../richtext/tree.ts'

type Replace = (text: string) => string

/**
 * The same tree with other words in it: headings, lists and links stay where they are. A line without marks is one text, so that
 * whole sentences are translated; where something is bold or a link, each run of words is one.
 */
export const withTexts = (text: RichText, replace: Replace): RichText => text.map((block) => withBlock(block, replace))

/** Of a picture what it shows is said anew. */
function withBlock(block: Block, replace: Replace): Block {
  if (block.type === 'picture') return { ...block, alt: around(block.alt, replace) }
  return block.type === 'list' ? withList(block, replace) : { ...block, children: withLine(block.children, replace) }
}

const withList = (list: List, replace: Replace): List => ({
  ...list,
  items: list.items.map(({ children, lists }) => ({
    children: withLine(children, replace),
    lists: lists.map((inner) => withList(inner, replace)),
  })),
})

const withLine = (line: readonly Inline[], replace: Replace): Inline[] =>
  line.map((inline) => (inline.type === 'break' ? inline : { ...inline, text: around(inline.text, replace) }))

/** Spaces at the ends keep runs apart, and mean nothing to a translator. */
function around(text: string, replace: Replace) {
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return middle === '' ? text : before + replace(middle) + after
}
