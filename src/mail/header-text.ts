/** Control characters, line and paragraph separators, and the marks that turn the direction of what follows. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
/** What could be read as another address, or as a list of them. */
const special = /[<>@,;:"\\()[\]]+/g

/** One line of at most so many characters, whatever was typed: what may stand in a mail's header (checks.md, 18). */
export function oneLine(text: string, limit: number) {
  const characters = [...text.toWellFormed().normalize('NFC').replace(unprintable, ' ').replace(/\s+/g, ' ').trim()]
  return characters.length <= limit
    ? characters.join('')
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}

/** A name that shows as itself and as nothing else. */
export const displayName = (name: string, limit: number) => oneLine(name.replace(special, ' '), limit)

/** RFC 2047: words of at most 75 characters, none cut within a character. Encoding all of it leaves nothing to be misread. */
export function encodedWords(text: string) {
  const words: number[][] = [[]]
  for (const character of text) {
    const bytes = [...new TextEncoder().encode(character)]
    if (words.at(-1)!.length + bytes.length > bytesAWord) words.push([])
    words.at(-1)!.push(...bytes)
  }
  return words.map((bytes) => `=?utf-8?B?${btoa(String.fromCharCode(...bytes))}?=`).join('\r\n ')
}

const bytesAWord = 45
