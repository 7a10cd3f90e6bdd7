/** A cheap first pass that refuses what would hurt the real parser. Goes forward only: linear whatever the input. */
export type Scan = {
  root: { name: string; index: number } | null
  obstacle: { what: 'doctype' | 'tooDeep' | 'tooMany' | 'tooLong' | 'unclosed'; index: number } | null
}

export type Limits = { depth: number; elements: number; tag: number }
type Markup = { kind: 'open' | 'close' | 'empty' | 'skip' | 'doctype' | 'unclosed'; end: number }

export function scan(text: string, limits: Limits): Scan {
  let root: Scan['root'] = null
  let depth = 0
  let elements = 0
  for (let index = text.indexOf('<'); index !== -1; ) {
    const { kind, end } = markupAt(text, index)
    if (kind === 'doctype' || kind === 'unclosed') return { root, obstacle: { what: kind, index } }
    if (kind === 'open' || kind === 'empty') {
      root ??= { name: /^[^\s/>]*/.exec(text.slice(index + 1, Math.min(end, index + 80)))?.[0] ?? '', index }
      elements++
    }
    if (kind !== 'skip' && end - index > limits.tag) return { root, obstacle: { what: 'tooLong', index } }
    if (kind === 'open') depth++
    if (kind === 'close') depth--
    if (depth > limits.depth) return { root, obstacle: { what: 'tooDeep', index } }
    if (elements > limits.elements) return { root, obstacle: { what: 'tooMany', index } }
    index = text.indexOf('<', end)
  }
  return { root, obstacle: null }
}

export function markupAt(text: string, index: number): Markup {
  if (text.startsWith('<!--', index)) return upTo(text, '-->', index + 4)
  if (text.startsWith('<![CDATA[', index)) return upTo(text, ']]>', index + 9)
  if (text.startsWith('<!', index)) return { kind: 'doctype', end: index }
  if (text.startsWith('<?', index)) return upTo(text, '?>', index + 2)
  const close = endOfTag(text, index + 1)
  if (close === -1) return { kind: 'unclosed', end: text.length }
  if (text[index + 1] === '/') return { kind: 'close', end: close + 1 }
  return { kind: text[close - 1] === '/' ? 'empty' : 'open', end: close + 1 }
}

function upTo(text: string, mark: string, from: number): Markup {
  const found = text.indexOf(mark, from)
  return found === -1 ? { kind: 'unclosed', end: text.length } : { kind: 'skip', end: found + mark.length }
}

/** A '>' within quotes does not end a tag. */
function endOfTag(text: string, from: number) {
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '>') return at
    if (char === '<') return -1
    if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1)
      if (at === -1) return -1
    }
  }
  return -1
}
