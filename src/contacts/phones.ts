/**
 * A telephone number as +31612345678, whatever it was typed as: "06-12 34 56 78", "0031 (0)6 12345678", "+32 471 23 45 67",
 * or "612345678", as a spreadsheet leaves it. Null when it is none: a Dutch one has nine digits after its zero.
 */
export function phoneNumber(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .replaceAll('(0)', '')
    .replaceAll(/[\s().\-/\p{Pd}]+/gu, '')
  const number = digits
    .replace(/^00/, '+')
    .replace(/^0(?=[1-9]\d{8}$)/, '+31')
    .replace(/^(?=6\d{8}$)/, '+31')
    .replace(/^(?=31[1-9]\d{8}$)/, '+')
    .replace(/^\+310/, '+31')
  if (number.startsWith('+31')) return /^\+31[1-9]\d{8}$/.test(number) ? number : null
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null
}

/** What a number tells of itself: that it is a mobile one, or nothing. */
export const labelOf = (value: string) => (value.startsWith('+316') ? ('mobile' as const) : null)

/** Three digits; every other Dutch area code has four. */
const shortAreas = /^(0(?:1[035]|2[0346]|3[03568]|4[03568]|5[0358]|7\d|8[24578]|91))(\d{3})(\d{4})$/
const countries = /^\+([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/

/** As one reads it: a Dutch number from here, any other with its country. What is no number of ours stays as it is. */
export function shownPhone(value: string) {
  if (!/^\+\d+$/.test(value)) return value
  if (value.startsWith('+31')) return dutch(`0${value.slice(3)}`)
  const [, country = '', rest = ''] = countries.exec(value) ?? []
  return `+${country} ${rest.replaceAll(/(\d{3})(?=\d{2})/g, '$1 ')}`
}

const dutch = (number: string) =>
  number.startsWith('06')
    ? number.replace(/^(06)(\d{4})(\d{4})$/, '$1 $2 $3')
    : shortAreas.test(number)
      ? number.replace(shortAreas, '$1 $2 $3')
      : number.replace(/^(\d{4})(\d{6})$/, '$1 $2')
