import { markupAt } from './xml-scan.ts'
import { unescaped } from './xml-text.ts'

export type Tag = { kind: 'open' | 'empty' | 'close'; name: string; attribute: (name: string) => string | undefined }
export type XmlEvent = Tag | { kind: 'text'; text: string }

/** XML that we do not read on: its end is missing, or it has a DOCTYPE. */
export class Unreadable extends Error {}

/** Tags and texts in the order they stand, for XML that is too large to be kept as a tree. Prefixes do not count. */
export function* xmlEvents(xml: string): Generator<XmlEvent, void> {
  let from = xml.indexOf('<')
  while (from !== -1) {
    const { kind, end } = markupAt(xml, from)
    if (kind === 'doctype' || kind === 'unclosed') throw new Unreadable(kind)
    if (kind !== 'skip') yield tagIn(xml.slice(from, end), kind)
    else if (xml.startsWith('<![CDATA[', from)) yield { kind: 'text', text: xml.slice(from + 9, end - 3) }
    const next = xml.indexOf('<', end)
    const text = xml.slice(end, next === -1 ? xml.length : next)
    if (text) yield { kind: 'text', text: unescaped(text, 0) }
    from = next
  }
}

function tagIn(tag: string, kind: Tag['kind']): Tag {
  const [, name = ''] = /^<\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag) ?? []
  return { kind, name, attribute: (wanted) => attributeIn(tag, wanted) }
}

function attributeIn(tag: string, wanted: string) {
  for (const [, name, quoted] of tag.matchAll(/\s([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g))
    if (name === wanted) return unescaped(quoted!.slice(1, -1), 0)
  return undefined
}
