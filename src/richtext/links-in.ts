import type { Inline, List, RichText } from './tree.ts'

const ofLine = (line: readonly Inline[]) =>
  line.flatMap((inline) => (inline.type === 'text' && inline.href ? inline.href : []))

const ofList = ({ items }: List): string[] =>
  items.flatMap(({ children, lists }) => [...ofLine(children), ...lists.flatMap(ofList)])

/** Where the links of a text lead, each as often as it stands there. */
export const linksIn = (text: RichText): string[] =>
  text.flatMap((block) => {
    if (block.type === 'picture') return []
    return block.type === 'list' ? ofList(block) : ofLine(block.children)
  })
