import * as v from 'valibot'
import { type Audience, audience, type Term, term } from './audience.ts'

/** A term in one word, for addresses and hidden fields: "ouders:<group>", "person:<id>", "niet-beantwoord:<message>". */
export function writeTerm(of: Term): string[] {
  switch (of.kind) {
    case 'people':
      return of.people.map((id) => `person:${id}`)
    case 'parentsOfPupils':
      return of.pupils.map((id) => `ouders-van:${id}`)
    case 'parentsOf':
      return [`ouders:${of.group}`]
    case 'parentsOfYear':
      return [`ouders-jaar:${of.year}`]
    case 'parentsOfSchool':
      return ['ouders-school']
    case 'staff':
      return [of.role ? `medewerkers:${of.role}` : 'medewerkers']
    case 'teachersOf':
      return [`leerkrachten:${of.group}`]
    case 'pupilsOf':
      return [`leerlingen:${of.group}`]
    case 'membersOf':
      return [`leden:${of.group}`]
    case 'classParents':
      return [of.group ? `klassenouders:${of.group}` : 'klassenouders']
    case 'notAnswered':
      return [`niet-beantwoord:${of.message}`]
    case 'answered':
      return [`antwoord:${of.message}:${of.question}:${of.option}`]
  }
}

const readers: Record<string, (first: string, rest: string[]) => unknown> = {
  person: (id) => ({ kind: 'people', people: [id] }),
  'ouders-van': (id) => ({ kind: 'parentsOfPupils', pupils: [id] }),
  ouders: (group) => ({ kind: 'parentsOf', group }),
  'ouders-jaar': (year) => ({ kind: 'parentsOfYear', year: Number(year) }),
  'ouders-school': () => ({ kind: 'parentsOfSchool' }),
  medewerkers: (role) => (role ? { kind: 'staff', role } : { kind: 'staff' }),
  leerkrachten: (group) => ({ kind: 'teachersOf', group }),
  leerlingen: (group) => ({ kind: 'pupilsOf', group }),
  leden: (group) => ({ kind: 'membersOf', group }),
  klassenouders: (group) => (group ? { kind: 'classParents', group } : { kind: 'classParents' }),
  'niet-beantwoord': (message) => ({ kind: 'notAnswered', message }),
  antwoord: (message, [question, ...option]) => ({ kind: 'answered', message, question, option: option.join(':') }),
}

/** What a word means, or nothing when it is none of ours. */
export function readTerm(word: string): Term | null {
  const [kind = '', first = '', ...rest] = word.split(':')
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined
  const parsed = v.safeParse(term, read?.(first, rest))
  return parsed.success ? parsed.output : null
}

/** The sentence that these words make; people and pupils are gathered, since an audience holds few terms and many people. */
export function readAudience(include: readonly string[], except: readonly string[]): Audience | null {
  const parsed = v.safeParse(audience, { include: termsOf(include), except: termsOf(except) })
  return parsed.success ? parsed.output : null
}

function termsOf(words: readonly string[]): Term[] {
  const terms = words.map(readTerm).filter((one) => one !== null)
  const people = terms.flatMap((one) => (one.kind === 'people' ? one.people : []))
  const pupils = terms.flatMap((one) => (one.kind === 'parentsOfPupils' ? one.pupils : []))
  return [
    ...terms.filter((one) => one.kind !== 'people' && one.kind !== 'parentsOfPupils'),
    ...(pupils.length > 0 ? [{ kind: 'parentsOfPupils' as const, pupils }] : []),
    ...(people.length > 0 ? [{ kind: 'people' as const, people }] : []),
  ]
}
