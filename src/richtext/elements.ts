import { safeAddress } from './links.ts'

/** What stands around a piece of text. */
export type Around = {
  bold: boolean
  italic: boolean
  href: string
  heading: 0 | 1 | 2
  /** Not to be read: a script, a style, what an office program says to itself. */
  dropped: boolean
  /** How deep in the list that Word makes of paragraphs; 0 is none. */
  wordLevel: number
  /** Word's own sign or number of an item. */
  marker: boolean
  /** In a table: what stands in one row is read as one line. */
  cell: boolean
}
export type Attributes = Readonly<Record<string, string | undefined>>

export const nothingAround: Around = {
  bold: false,
  italic: false,
  href: '',
  heading: 0,
  dropped: false,
  wordLevel: 0,
  marker: false,
  cell: false,
}

const unread = new Set('script style template title xml iframe object embed noembed noframes'.split(' '))
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tr ul'
  ).split(' '),
)

export const isBlock = (name: string) => blocks.has(name)
export const isCell = (name: string) => name === 'td' || name === 'th'

/** What an element makes of what is in it. Anything unknown makes nothing: its text stays. */
export function within(around: Around, name: string, attributes: Attributes): Around {
  const styled = unread.has(name) ? { ...around, dropped: true } : withStyle(around, attributes.style ?? '')
  if (/^h[1-6]$/.test(name)) return { ...styled, heading: name < 'h3' ? 1 : 2 }
  if (name === 'a') return { ...styled, href: safeAddress(attributes.href ?? '') ?? '' }
  if (name === 'strong' || (name === 'b' && !isLight(attributes.style))) return { ...styled, bold: true }
  if (name === 'em' || name === 'i') return { ...styled, italic: true }
  if (isCell(name)) return { ...styled, cell: true }
  if (name === 'table' || name === 'li') return { ...styled, cell: false }
  return styled
}

const isLight = (style = '') => /(?<![\w-])font-weight\s*:\s*(normal|[1-5]00)/i.test(style)

/** Google writes its bold words so, and wraps all it copies in a "b" that is not bold. */
function withStyle(around: Around, style: string): Around {
  if (!style) return around
  const level = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(style)?.[1]
  return {
    ...around,
    bold: /(?<![\w-])font-weight\s*:\s*(bold|[6-9]00)/i.test(style) || (around.bold && !isLight(style)),
    italic:
      /(?<![\w-])font-style\s*:\s*italic/i.test(style) ||
      (around.italic && !/(?<![\w-])font-style\s*:\s*normal/i.test(style)),
    wordLevel: level ? Number(level) : around.wordLevel,
    marker: around.marker || /mso-list\s*:\s*ignore/i.test(style),
  }
}
