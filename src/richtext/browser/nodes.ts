import { pictureAddress } from '../../paths.ts'
import { reader } from '../reading.ts'
import type { Block, Inline, List, Picture, RichText, Words } from '../tree.ts'

/** What is pasted or comes from the server as the editor may have it: read by the same rules as on the server, and made anew. */
export function fragmentOf(html: string) {
  const text = reader()
  walk(new DOMParser().parseFromString(withoutStyles(html), 'text/html').body, text)
  return nodesOf(text.done())
}

/** A browser minds our policy for styles in what it only parses too, so they come under another name. */
const withoutStyles = (html: string) =>
  html
    .replaceAll(/<style[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(/<[a-z][^<>]*>/gi, (tag) => tag.replaceAll(/\sstyle\s*=/gi, ' data-style='))

/** No deeper than a browser's parser lets elements lie. */
function walk(parent: Node, text: ReturnType<typeof reader>) {
  for (const node of parent.childNodes) {
    if (node instanceof Text) text.text(node.data)
    else if (node instanceof Element) {
      const given = ['href', 'src', 'alt', 'width', 'height'].map((name) => [name, node.getAttribute(name) ?? ''])
      text.open(node.localName, { ...Object.fromEntries(given), style: node.getAttribute('data-style') ?? '' })
      walk(node, text)
      text.close()
    }
  }
}

function nodesOf(text: RichText) {
  const fragment = document.createDocumentFragment()
  fragment.append(...text.map(blockNode))
  return fragment
}

function blockNode(block: Block): Node {
  if (block.type === 'list') return listNode(block)
  if (block.type === 'picture') return element('p', [pictureNode(block)])
  return element(block.type === 'paragraph' ? 'p' : block.level === 1 ? 'h2' : 'h3', block.children.map(inlineNode))
}

export function pictureNode({ id, alt, width, height }: Picture) {
  const made = document.createElement('img')
  for (const [name, value] of Object.entries({
    src: pictureAddress(id),
    alt,
    width: String(width),
    height: String(height),
  }))
    made.setAttribute(name, value)
  return made
}

/** The editor has a list within a list beside the item that it belongs to. */
const listNode = ({ ordered, items }: List): Node =>
  element(
    ordered ? 'ol' : 'ul',
    items.flatMap(({ children, lists }) => [element('li', children.map(inlineNode)), ...lists.map(listNode)]),
  )

const inlineNode = (inline: Inline): Node => (inline.type === 'break' ? element('br', []) : wordsNode(inline))

function wordsNode({ text, bold, italic, href }: Words) {
  let node: Node = document.createTextNode(text)
  if (italic) node = element('i', [node])
  if (bold) node = element('b', [node])
  if (href) {
    const link = element('a', [node])
    link.setAttribute('href', href)
    node = link
  }
  return node
}

function element(name: string, children: readonly Node[]) {
  const made = document.createElement(name)
  made.append(...children)
  return made
}
