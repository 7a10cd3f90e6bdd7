import { XMLParser } from 'fast-xml-parser'
import { unescaped } from './xml-text.ts'

export type Element = {
  name: string
  line: number
  attributes: Readonly<Record<string, string>>
  children: Element[]
  text: string
}

const metadata = XMLParser.getMetaDataSymbol()

/** The text's outermost elements. `keeps` is asked for each element; what it refuses never enters the tree. */
export function elementsOf(text: string, maxDepth: number, keeps: (name: string) => boolean) {
  return elements(parserThat(keeps, maxDepth).parse(text), lineCounter(text))
}

function parserThat(keeps: (name: string) => boolean, maxDepth: number) {
  return new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    // Its decoder stops at 1,000 replacements, which a large school's apostrophes reach; ours knows five names and numbers.
    processEntities: false,
    cdataPropName: '#cdata',
    maxNestedTags: maxDepth + 1,
    jPath: false,
    ignorePiTags: true,
    updateTag: keeps,
  })
}

/** A node as fast-xml-parser makes it when it keeps the order: one key for the tag, one for the attributes. */
type Node = Readonly<Record<string | symbol, unknown>>

function elements(nodes: unknown, lineOf: (index: number) => number): Element[] {
  return listed(nodes).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@')
    return name && !name.startsWith('#') ? [element(name, node, lineOf)] : []
  })
}

function element(name: string, node: Node, lineOf: (index: number) => number): Element {
  const line = lineOf(startOf(node))
  const attributes = Object.entries(node[':@'] ?? {}).map(([key, value]) => [key, unescaped(String(value), line)])
  return {
    name,
    line,
    attributes: Object.fromEntries(attributes),
    children: elements(node[name], lineOf),
    text: textOf(node[name], line),
  }
}

const textOf = (nodes: unknown, line: number): string =>
  listed(nodes)
    .map((node) =>
      '#cdata' in node ? rawText(node['#cdata']) : '#text' in node ? unescaped(String(node['#text']), line) : '',
    )
    .join('')

const rawText = (nodes: unknown) =>
  listed(nodes)
    .map((node) => String(node['#text'] ?? ''))
    .join('')
const listed = (nodes: unknown): Node[] => (Array.isArray(nodes) ? nodes : [])

function startOf(node: Node) {
  const place = node[metadata as unknown as symbol] // typed as the wrapper object Symbol, but it is a symbol
  return typeof place === 'object' && place && 'startIndex' in place ? Number(place.startIndex) : 0
}

export function lineCounter(text: string) {
  const newlines: number[] = []
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) newlines.push(at)
  return (index: number) => {
    let low = 0
    let high = newlines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (newlines[middle]! < index) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
