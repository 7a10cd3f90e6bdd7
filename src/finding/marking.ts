import { searchable } from '../searching.ts'

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { text: string; isFound: boolean }

const wordsWithin = /[\p{L}\p{N}\p{M}]+/gu

/** The text in pieces, with the words marked that begin as one of these does. */
export function marked(text: string, sought: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const { 0: word, index } of text.matchAll(wordsWithin)) {
    if (!begins(word, sought)) continue
    if (index > done) pieces.push({ text: text.slice(done, index), isFound: false })
    pieces.push({ text: word, isFound: true })
    done = index + word.length
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFound: false })
  return pieces
}

const begins = (word: string, sought: readonly string[]) => {
  const plain = searchable(word)
  return sought.some((one) => plain.startsWith(one))
}

const [before, length] = [60, 180]

/** The part of a text around the first of the words, cut between words where there are any. */
export function excerpt(text: string, sought: readonly string[]) {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const first = [...line.matchAll(wordsWithin)].find(({ 0: word }) => begins(word, sought))?.index ?? 0
  const from = first <= before ? 0 : line.indexOf(' ', first - before) + 1 || first
  const start = from > first ? first : from
  const shown = [...line.slice(start)].slice(0, length).join('')
  const isCut = start + shown.length < line.length
  const end = isCut ? shown.replace(/\s\S*$/u, '') : shown
  return `${start > 0 ? '… ' : ''}${end}${isCut ? ' …' : ''}`
}
