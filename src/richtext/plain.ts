import { spaced, tidy } from './lines.ts'
import type { Block, Inline, Item, List, Picture, RichText } from './tree.ts'

/** The same in letters alone, for mails, lists and searching. */
export const plainOf = (text: RichText) => text.map(blockText).join('\n\n')

function blockText(block: Block) {
  if (block.type === 'picture') return pictureLine(block)
  return block.type === 'list' ? listLines(block).join('\n') : lineText(block.children)
}

/** A picture in letters: what it shows, as its writer said it. */
export const pictureLine = ({ alt }: Picture) => (alt ? `[Foto: ${alt}]` : '[Foto]')

/** Without its pictures: who is in one may not be shown any more, and neither may what it says of them (C9). Its end may be cut off. */
export const withoutPictures = (plain: string) => plain.replaceAll(/^\[Foto(?:\]|: .*)$/gm, '')

const listLines = (list: List): string[] => list.items.flatMap((item, place) => itemLines(list, item, place))

function itemLines({ ordered }: List, { children, lists }: Item, place: number) {
  const sign = ordered ? `${place + 1}. ` : '- '
  const indent = ' '.repeat(sign.length)
  const [first = '', ...others] = lineText(children).split('\n')
  return [sign + first, ...[...others, ...lists.flatMap(listLines)].map((line) => indent + line)]
}

const lineText = (line: readonly Inline[]) =>
  line
    .map((inline, place) => (inline.type === 'break' ? '\n' : inline.text + addressAfter(inline.href, line, place)))
    .join('')

/** Where a link leads, after its last words, unless the words say it. */
function addressAfter(href: string | undefined, line: readonly Inline[], place: number) {
  const next = line[place + 1]
  if (!href || (next?.type === 'text' && next.href === href)) return ''
  const shown = href.replace(/^(mailto|tel):/, '')
  const words = line.slice(0, place + 1).flatMap((one) => (one.type === 'text' && one.href === href ? one.text : []))
  return words.join('').replace(/\/$/, '') === shown.replace(/\/$/, '') ? '' : ` (${shown})`
}

/** Plain text as it is shown: an empty line begins a paragraph, and a line of a picture is that picture. */
export function textFromPlain(plain: string, pictures: readonly Picture[] = []): RichText {
  const left = [...pictures]
  return plain.split(/\n\s*\n/).flatMap((paragraph): Block[] => {
    const place = left.findIndex((picture) => pictureLine(picture) === paragraph.trim())
    if (place >= 0) return left.splice(place, 1)
    const lines = paragraph.split('\n').flatMap((line, place): Inline[] => {
      const words: Inline = { type: 'text', text: spaced(line) }
      return place > 0 ? [{ type: 'break' }, words] : [words]
    })
    const children = tidy(lines)
    return children.length > 0 ? [{ type: 'paragraph', children }] : []
  })
}
