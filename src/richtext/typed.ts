import { parseRichText } from './parse.ts'
import { plainOf, textFromPlain } from './plain.ts'
import { isPlain, picturesIn, type RichText } from './tree.ts'

/** What a form holds: the editor's HTML, and the plain text where no script took its place. */
type Typed = { plain: string | null; html: string }

/**
 * Without scripts the HTML is what the page came with, and stays true only while the text says the same;
 * whoever changed the text wrote a plain one.
 */
export function markedUp({ plain, html }: Typed): { body: string; rich: RichText | null } {
  const rich = parseRichText(html)
  const body = plainOf(rich)
  if (plain !== null && plain !== body) return typedAnew(plain, rich)
  return { body, rich: isPlain(rich) ? null : rich }
}

/** Without scripts a picture is a line of its own, which can be moved and taken away as any other. */
function typedAnew(plain: string, before: RichText) {
  const rich = textFromPlain(plain, picturesIn(before))
  return { body: plain, rich: isPlain(rich) ? null : rich }
}
