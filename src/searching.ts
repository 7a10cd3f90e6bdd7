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

/** In the order of a Dutch dictionary. */
export const byText = (one: string, other: string) => one.localeCompare(other, 'nl')
