import type { PersonName } from '../pupils/school-file.ts'

const infixes = new Set(
  "van der den de het 't ’t ten ter te op in aan bij uit over onder voor tot v.d. v/d vd von zu zur und du des le la les l' d' da das dos do di del della dal e y af av el al ben bin ibn ould".split(
    ' ',
  ),
)
const titles = /^(?:dhr|de heer|hr|mevr|mevrouw|mw|mej|fam|familie|drs|dr|ir|ing|mr|prof)\.?\s+/i
const isInfix = (word = '') => infixes.has(word.toLowerCase()) || /^(?:'t|’t|'s|’s)$/i.test(word)

export const isInfixes = (words: string) => words.split(' ').every(isInfix)

/** "Mia van der Berg" or "Berg, Mia van der" in its parts. */
export function personName(written: string): PersonName {
  const text = untitled(written)
  const [last = '', rest = ''] = text.split(/\s*,\s*/, 2)
  return rest ? reversed(last, rest) : inOrder(text.split(' '))
}

/** "van der Berg" in a column for the surname. A capital ("El Amrani") stays with the surname, as the family writes it. */
export function withInfix(name: PersonName): PersonName {
  if (name.infix) return name
  const words = name.lastName.split(' ')
  const first = words.findIndex((word, at) => at === words.length - 1 || !isInfix(word) || word !== word.toLowerCase())
  return { ...name, infix: words.slice(0, first).join(' '), lastName: words.slice(first).join(' ') }
}

function reversed(lastName: string, rest: string): PersonName {
  const words = rest.split(' ')
  const from = words.findIndex((_, at) => at > 0 && words.slice(at).every(isInfix))
  if (from === -1) return withInfix({ firstName: rest, infix: '', lastName })
  return { firstName: words.slice(0, from).join(' '), infix: words.slice(from).join(' '), lastName }
}

function inOrder(words: string[]): PersonName {
  const infixAt = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isInfix(word))
  const surnameAt = infixAt === -1 ? words.length - 1 : infixAt
  return withInfix({
    firstName: words.slice(0, surnameAt).join(' '),
    infix: '',
    lastName: words.slice(surnameAt).join(' '),
  })
}

function untitled(written: string): string {
  const shorter = written.replace(titles, '')
  return shorter === written ? written : untitled(shorter)
}
