import type { Inline, Words } from './tree.ts'

// Editors set marks without width, and control characters break mails and databases.
const unseen = /[\u200b\ufeff]|[^\P{Cc}\s]/gu
const blanks = /[\s\u00a0]+/g

export const spaced = (text: string) => text.replaceAll(unseen, '').replaceAll(blanks, ' ')

/** A line as it reads: no spaces or ends of lines around it, no two spaces together, and alike words as one. */
export function tidy(given: readonly Inline[]): Inline[] {
  const line: Inline[] = []
  for (const inline of joined(given)) {
    const last = line.at(-1)
    if (inline.type === 'break') {
      endLine(line)
      if (line.length > 0) line.push(inline)
    } else append(line, last, inline)
  }
  endLine(line)
  while (line.at(-1)?.type === 'break') {
    line.pop()
    endLine(line)
  }
  return line.map((inline) => (inline.type === 'text' ? { ...inline, text: inline.text.normalize('NFC') } : inline))
}

/** A parser gives a text in pieces, one for each entity: alike ones are put together at once. */
function joined(given: readonly Inline[]): Inline[] {
  const parts: { inline: Inline; pieces: string[] }[] = []
  for (const inline of given) {
    const last = parts.at(-1)
    if (inline.type === 'text' && last?.inline.type === 'text' && isAlike(last.inline, inline))
      last.pieces.push(inline.text)
    else parts.push({ inline, pieces: inline.type === 'text' ? [inline.text] : [] })
  }
  return parts.map(({ inline, pieces }) =>
    inline.type === 'text' ? { ...inline, text: pieces.join('').replaceAll(/ {2,}/g, ' ') } : inline,
  )
}

function append(line: Inline[], last: Inline | undefined, words: Words) {
  const isAfterSpace = !last || last.type === 'break' || last.text.endsWith(' ')
  const text = isAfterSpace ? words.text.replace(/^ /, '') : words.text
  if (text === '') return
  if (last?.type === 'text' && isAlike(last, words)) line[line.length - 1] = { ...last, text: last.text + text }
  else line.push({ ...words, text })
}

const isAlike = (one: Words, other: Words) =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href

function endLine(line: Inline[]) {
  const last = line.at(-1)
  if (last?.type !== 'text' || !last.text.endsWith(' ')) return
  const text = last.text.slice(0, -1)
  if (text) line[line.length - 1] = { ...last, text }
  else line.pop()
}

/** Two ends of lines together begin a paragraph. */
export function paragraphsIn(line: readonly Inline[]) {
  const parts: Inline[][] = [[]]
  for (const [place, inline] of line.entries()) {
    const isSecond = inline.type === 'break' && line[place - 1]?.type === 'break'
    if (isSecond) parts.push([])
    else parts.at(-1)?.push(inline)
  }
  return parts.map(tidy).filter((part) => part.length > 0)
}
