/** What is put in the place of a word that stays as it is; engines leave a number in brackets alone, as a rule. */
const mark = (place: number) => `[${place}]`

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Addresses, and what is no word at all. */
const addresses = String.raw`(?:https?:\/\/|mailto:|www\.)\S+|[^\s@<>]+@[^\s@<>]+\.[^\s@<>.,;]+`

/** Longest first: of "De Regenboog" and "Regenboog" the whole name stays. */
function protectedIn(words: readonly string[]) {
  const longest = [...new Set(words.filter((word) => word.trim() !== ''))].sort(
    (one, other) => other.length - one.length,
  )
  const named = longest.map((word) => `(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`)
  return new RegExp([addresses, ...named].join('|'), 'gu')
}

type Engine = (text: string) => Promise<string>

/**
 * Translates a text with some words left alone: names, the school's own words, addresses. An engine that lost a mark, or made two
 * of one, is asked for what stands between the words instead, which reads worse and says nothing wrong.
 */
export async function translateAround(text: string, words: readonly string[], engine: Engine): Promise<string> {
  const kept: string[] = []
  const pattern = protectedIn(words)
  const marked = text.replace(pattern, (word) => mark(kept.push(word) - 1))
  if (!/\p{L}/u.test(marked.replace(/\[\d+\]/g, ''))) return text
  // What somebody wrote as a mark themselves would be taken for one.
  if (kept.length === 0) return engine(text)
  const isClear = !/\[\d+\]/.test(text)
  const translated = isClear ? await engine(marked) : ''
  if (isClear && kept.every((_, place) => translated.split(mark(place)).length === 2)) {
    return translated.replace(/\[(\d+)\]/g, (whole, place) => kept[Number(place)] ?? whole)
  }
  return inBetween(text.split(pattern), kept, engine)
}

async function inBetween(pieces: readonly string[], kept: readonly string[], engine: Engine) {
  const said: string[] = []
  for (const [place, piece] of pieces.entries()) {
    const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece) ?? []
    said.push(before + (/\p{L}/u.test(middle) ? await engine(middle) : middle) + after + (kept[place] ?? ''))
  }
  return said.join('')
}

/** Engines of this kind lose what comes late in a long text (characters). */
const longest = 350

/** A sentence or a few at a time: cut where a stop and a space are, and never within what stays as it is ("St. Jozef", an address). */
export function sentences(text: string, words: readonly string[] = []) {
  const masked = text.replace(protectedIn(words), (word) => 'x'.repeat(word.length))
  const pieces: string[] = []
  for (const sentence of masked.split(/(?<=[.!?…]["”’)]*\s+)(?=\S)/u).flatMap(cut)) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + sentence.length <= longest) pieces[pieces.length - 1] = last + sentence
    else pieces.push(sentence)
  }
  let at = 0
  return pieces.map(({ length }) => {
    at += length
    return text.slice(at - length, at)
  })
}

const cut = (sentence: string) => sentence.match(/[\s\S]{1,700}(?=\s|$)|[\s\S]{1,700}/g) ?? [sentence]
