import { Parser } from 'htmlparser2'
import { TooLarge } from '../errors.ts'
import { reader } from './reading.ts'
import type { RichText } from './tree.ts'

/** In characters: more than this is no text that anybody wrote. */
const largest = 400_000

/** Any HTML as a text of our own kinds. What is not among them falls away and leaves its text; scripts, styles and comments go whole. */
export function parseRichText(html: string): RichText {
  if (html.length > largest) throw new TooLarge()
  const { open, text, close, done } = reader()
  const parser = new Parser({ onopentag: open, ontext: text, onclosetag: close })
  parser.end(html)
  return done()
}
