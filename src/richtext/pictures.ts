import { pictureAddress } from '../paths.ts'
import type { Attributes } from './elements.ts'
import { spaced } from './lines.ts'
import type { Picture } from './tree.ts'

/** In code points. */
export const longestAlt = 300
const longestSide = 4000

const [before = '', after = ''] = pictureAddress('#').split('#')

/** A picture is one that the school keeps; any other address, and whatever a page elsewhere shows, is none. */
export function pictureFrom({ src = '', alt = '', width, height }: Attributes): Picture | null {
  const [path = ''] = src.replace(/^https?:\/\/[^/?#]+/i, '').split(/[?#]/)
  const id =
    path.startsWith(before) && path.endsWith(after) ? path.slice(before.length, path.length - after.length) : ''
  if (!/^[0-9a-z]{26}$/.test(id)) return null
  return { type: 'picture', id, alt: altFrom(alt), width: side(width, 1280), height: side(height, 960) }
}

export const altFrom = (typed: string) => [...spaced(typed).trim()].slice(0, longestAlt).join('').normalize('NFC')

const side = (given: string | undefined, usual: number) =>
  /^[1-9]\d{0,3}$/.test(given ?? '') ? Math.min(Number(given), longestSide) : usual
