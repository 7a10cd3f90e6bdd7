import { TooLarge } from '../errors.ts'
import { type Around, type Attributes, isBlock, isCell, nothingAround, within } from './elements.ts'
import { paragraphsIn, spaced, tidy } from './lines.ts'
import { pictureFrom } from './pictures.ts'
import { type Block, type Inline, type Item, type List, mostLists, type RichText } from './tree.ts'

type Open = { name: string; around: Around; lists: readonly List[] }

/** What was read so far. Lists of Word are paragraphs one after another, each of a level: `word` is the list of each level. */
type Reading = { blocks: Block[]; line: Inline[]; open: Open[]; word: List[]; marker: string }

/** What no program writes: a parser takes longer for each element that is open. */
const deepest = 10_000
const mostElements = 50_000

/** Takes elements and text as a parser meets them, however deep they lie, and makes a text of our own kinds of them. */
export function reader() {
  let elements = 0
  const reading: Reading = { blocks: [], line: [], open: [], word: [], marker: '' }
  return {
    open: (name: string, attributes: Attributes) => {
      if (++elements > mostElements || reading.open.length > deepest) throw new TooLarge()
      open(reading, name, attributes)
    },
    text: (text: string) => write(reading, text),
    close: () => close(reading),
    done: (): RichText => {
      endLine(reading)
      return reading.blocks.flatMap(pruned)
    },
  }
}

const current = ({ open }: Reading): Open => open.at(-1) ?? { name: '', around: nothingAround, lists: [] }

function open(reading: Reading, name: string, attributes: Attributes) {
  const { around, lists } = current(reading)
  const inside = within(around, name, attributes)
  if (isBlock(name)) endBlock(reading, name, inside)
  if (name === 'br' && !inside.dropped) reading.line.push({ type: 'break' })
  if (name === 'img' && !inside.dropped) putPicture(reading, attributes)
  if (isCell(name)) joinCell(reading)
  if (name === 'li') lists.at(-1)?.items.push(emptyItem())
  const isList = (name === 'ul' || name === 'ol') && !inside.dropped
  reading.open.push({ name, around: inside, lists: isList ? listsIn(reading, name === 'ol', lists) : lists })
}

function close(reading: Reading) {
  const { name, around } = current(reading)
  if (isBlock(name)) endBlock(reading, name, around)
  reading.open.pop()
}

/** Word and Google put paragraphs into each cell: of these only what parts one from another is kept, so that a row stays a line. */
function endBlock(reading: Reading, name: string, { cell, wordLevel }: Around) {
  if (!cell || wordLevel > 0 || !/^(p|div)$/.test(name)) return endLine(reading)
  if (reading.line.length > 0 && !isEmpty(reading.line.at(-1))) reading.line.push({ type: 'break' }, { type: 'break' })
}

/** Goes on in the line of the cell before it. */
function joinCell(reading: Reading) {
  while (isEmpty(reading.line.at(-1))) reading.line.pop()
  write(reading, ' ')
}

const isEmpty = (inline: Inline | undefined) => inline?.type === 'break' || inline?.text.trim() === ''

/** Stands by itself, also where it was put among words. */
function putPicture(reading: Reading, attributes: Attributes) {
  const picture = pictureFrom(attributes)
  if (!picture) return
  endLine(reading)
  reading.word = []
  reading.blocks.push(picture)
}

const emptyItem = (): Item => ({ children: [], lists: [] })

function listsIn(reading: Reading, ordered: boolean, lists: readonly List[]) {
  const outer = lists.at(-1)
  if (outer && lists.length >= mostLists) return lists
  const list: List = { type: 'list', ordered, items: [] }
  if (outer) itemOf(outer).lists.push(list)
  else reading.blocks.push(list)
  reading.word = []
  return [...lists, list]
}

/** Its last, or its first where it has none yet. */
function itemOf({ items }: List) {
  if (items.length === 0) items.push(emptyItem())
  return items.at(-1) as Item // safe: there is one now
}

function write(reading: Reading, text: string) {
  const { bold, italic, href, dropped, marker, heading } = current(reading).around
  if (dropped) return
  if (marker) reading.marker += text
  else
    reading.line.push({
      type: 'text',
      text: spaced(text),
      ...(bold && !heading ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(href ? { href } : {}),
    })
}

/** Puts what was read since the last block where it belongs. */
function endLine(reading: Reading) {
  const { around, lists } = current(reading)
  const line = tidy(reading.line)
  reading.line = []
  const { marker } = reading
  reading.marker = ''
  if (line.length === 0) return
  const list = lists.at(-1)
  if (list) addToItem(list, single(line))
  else if (around.wordLevel > 0) wordList(reading, around.wordLevel, isNumber(marker)).items.push(itemWith(line))
  else {
    reading.word = []
    reading.blocks.push(...blocksOf(around, line))
  }
}

const isNumber = (marker: string) => /^\s*\(?[0-9a-z]{1,4}[.)]/i.test(marker)
const itemWith = (line: readonly Inline[]): Item => ({ children: single(line), lists: [] })
const blocksOf = ({ heading }: Around, line: readonly Inline[]): Block[] =>
  heading
    ? [{ type: 'heading', level: heading, children: single(line) }]
    : paragraphsIn(line).map((children) => ({ type: 'paragraph', children }))

/** Where no paragraph can begin, an empty line is none. */
const single = (line: readonly Inline[]) =>
  line.filter((inline, place) => inline.type === 'text' || line[place - 1]?.type === 'text')

/** A second paragraph of an item is its next line; what comes after a list within it is an item of its own. */
function addToItem(list: List, line: Inline[]) {
  const item = itemOf(list)
  if (item.lists.length > 0) list.items.push({ children: line, lists: [] })
  else {
    if (item.children.length > 0) item.children.push({ type: 'break' })
    for (const inline of line) item.children.push(inline)
  }
}

function wordList(reading: Reading, level: number, ordered: boolean) {
  const depth = Math.min(level, mostLists)
  reading.word = reading.word.slice(0, depth)
  if (reading.word.length === depth && reading.word.at(-1)?.ordered !== ordered) reading.word.pop()
  while (reading.word.length < depth) {
    const list: List = { type: 'list', ordered, items: [] }
    const outer = reading.word.at(-1)
    if (outer) itemOf(outer).lists.push(list)
    else reading.blocks.push(list)
    reading.word.push(list)
  }
  return reading.word.at(-1) as List // safe: a level is at least 1
}

/** Without lists in which nothing stands. */
function pruned(block: Block): Block[] {
  if (block.type !== 'list') return [block]
  const items = block.items.flatMap(prunedItem)
  return items.length > 0 ? [{ ...block, items }] : []
}

/** What has no words of its own gives its place to what lies in it. */
function prunedItem({ children, lists }: Item): Item[] {
  const inner = lists.flatMap(pruned) as List[] // safe: a list stays one
  return children.length > 0 ? [{ children, lists: inner }] : inner.flatMap(({ items }) => items)
}
