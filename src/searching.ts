/** Letters with a stroke or grown together, which no accent can be taken off. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
}
const strange = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')

/** Without accents and capitals, so that a search forgives both: "José" is found by "jose", and "Bjørn" by "bjorn" (C4). */
export const searchable = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(strange, (letter) => plainLetters[letter]!)
    .trim()

/** The words of a text, as a search looks for them. */
export const wordsIn = (text: string) => searchable(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Each word once, with a space before it: what a search looks through for beginnings of words. */
export const wordList = (text: string) => [...new Set(wordsIn(text))].map((word) => ` ${word}`).join('')

/** In the order of a Dutch dictionary. */
export const byText = (one: string, other: string) => one.localeCompare(other, 'nl')
