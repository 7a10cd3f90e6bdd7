/** Without accents and capitals, so that a search forgives both: "José" is found by "jose". */
export const searchable = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .trim()

/** In the order of a Dutch dictionary. */
export const byText = (one: string, other: string) => one.localeCompare(other, 'nl')
