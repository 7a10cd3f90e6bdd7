import { audienceTexts } from '../../templates/audiences/texts.ts'
import { type Text, words } from '../language.ts'
import type { Audience, Term } from './audience.ts'
import { audienceText, type Names } from './sentence.ts'

/** Whom a line names one by one; of the others it says how many they are. */
export const mostNamed = 3

/** To whom a message was sent, in one line: "Alle ouders van Groep 5a", "Anna Bos, Bea Mol, Cor Vos (en nog 38)". */
export function audienceLine(audience: Audience, names: Names): Text {
  const text = audienceText({ include: audience.include.map(few), except: audience.except.map(few) }, names)
  const more = [...audience.include, ...audience.except].reduce((sum, term) => sum + left(term), 0)
  if (more === 0) return text
  const and = (language: 'nl' | 'en') => `${text[language]} ${words(audienceTexts, language).andMore(more)}`
  return { nl: and('nl'), en: and('en') }
}

function few(term: Term): Term {
  if (term.kind === 'people') return { ...term, people: term.people.slice(0, mostNamed) }
  return term.kind === 'parentsOfPupils' ? { ...term, pupils: term.pupils.slice(0, mostNamed) } : term
}

function left(term: Term) {
  const named = term.kind === 'people' ? term.people : term.kind === 'parentsOfPupils' ? term.pupils : []
  return Math.max(0, named.length - mostNamed)
}
