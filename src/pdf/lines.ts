import { type Font, widthOf } from './font.ts'

/** The text in lines of at most this width; a word that is wider by itself is cut. */
export const linesOf = (font: Font, size: number, width: number, text: string) =>
  text.split('\n').flatMap((paragraph) => broken(font, size, width, paragraph))

function broken(font: Font, size: number, width: number, paragraph: string) {
  const fits = (line: string) => widthOf(font, size, line) <= width
  const lines = ['']
  for (const word of paragraph.split(/[ \t\r]+/).flatMap((one) => cut(one, fits))) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ')
    if (fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function cut(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word]
  const letters = [...word]
  let most = 1
  while (most < letters.length && fits(letters.slice(0, most + 1).join(''))) most++
  const rest = letters.slice(most).join('')
  return [letters.slice(0, most).join(''), ...(rest ? cut(rest, fits) : [])]
}
