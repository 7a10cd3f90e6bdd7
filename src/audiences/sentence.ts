import { audienceTexts } from '../../templates/audiences/texts.ts'
import { type languages, type Text, words } from '../language.ts'
import { fullName } from '../people/names.ts'
import type { Audience, Term } from './audience.ts'
import type { NameRows } from './name-queries.ts'

/** What an audience's ids are called; an id that is not of this school, or not for the asker to name, has no name. */
export type Names = Readonly<{
  people: ReadonlyMap<string, string>
  groups: ReadonlyMap<string, string>
  messages: ReadonlyMap<string, string>
  questions: ReadonlyMap<string, { messageId: string; label: string; kind: string }>
}>

export const toNames = ([people, groups, messages, questions]: NameRows): Names => ({
  people: new Map(people.map((person) => [person.id, fullName(person)])),
  groups: new Map(groups.map(({ id, name }) => [id, name])),
  messages: new Map(messages.map(({ id, subject }) => [id, subject])),
  questions: new Map(questions.map(({ id, ...question }) => [id, question])),
})

type Words = ReturnType<typeof audienceWords>
const audienceWords = (language: (typeof languages)[number]) => words(audienceTexts, language)

/** A term as a person would say it: "Alle ouders van Groep 5a". */
export const termText = (term: Term, names: Names) => inEach((say) => said(term, names, say))

/** The whole audience: "Alle ouders van Groep 5a en Anna de Vries, behalve Tom Bakker". */
export const audienceText = ({ include, except }: Audience, names: Names) =>
  inEach((say) => {
    const all = (terms: readonly Term[], begins: boolean) =>
      say.list(
        gathered(terms).map((part, place) => {
          const text = saidTogether(part, names, say)
          return (begins && place === 0) || part[0]?.kind === 'people' ? text : inSentence(text)
        }),
      )
    return except.length > 0 ? say.except(all(include, true), all(except, false)) : all(include, true)
  })

/** "behalve klassenouders van Groep 5a": only a name keeps its capital. */
const inSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const inEach = (of: (say: Words) => string): Text => ({ nl: of(audienceWords('nl')), en: of(audienceWords('en')) })

function said(term: Term, names: Names, say: Words): string {
  const group = (id: string) => names.groups.get(id) ?? say.unknownGroup
  const everyone = (ids: readonly string[]) => say.list(ids.map((id) => names.people.get(id) ?? say.unknownPerson))
  switch (term.kind) {
    case 'people':
      return everyone(term.people)
    case 'parentsOfPupils':
      return say.parentsOfPupils(everyone(term.pupils))
    case 'parentsOf':
      return say.parentsOf(group(term.group))
    case 'parentsOfYear':
      return say.parentsOfYear(term.year)
    case 'parentsOfSchool':
      return say.parentsOfSchool
    case 'staff':
      return term.role ? say[term.role] : say.staff
    case 'teachersOf':
      return say.teachersOf(group(term.group))
    case 'pupilsOf':
      return say.pupilsOf(group(term.group))
    case 'membersOf':
      return say.membersOf(group(term.group))
    case 'classParents':
      return term.group === undefined ? say.classParents : say.classParentsOf(group(term.group))
    case 'notAnswered':
      return say.notAnswered(names.messages.get(term.message) ?? say.unknownMessage)
    case 'answered':
      return answeredSaid(term.option, names.questions.get(term.question), names.messages.get(term.message), say)
  }
}

/** Lists of one kind that differ in their group alone are said together: "Alle ouders van Groep 5a en Groep 5b". */
function gathered(terms: readonly Term[]): Term[][] {
  const kinds = Map.groupBy(terms, (term) => ('group' in term && term.group ? term.kind : JSON.stringify(term)))
  return [...kinds.values()]
}

function saidTogether([first, ...others]: readonly Term[], names: Names, say: Words): string {
  if (!first) return ''
  const groups = [first, ...others].flatMap((term) => ('group' in term && term.group ? [term.group] : []))
  const [one, ...more] = groups
  if (!one || more.length === 0) return said(first, names, say)
  const together = say.list(groups.map((id) => names.groups.get(id) ?? say.unknownGroup))
  return said(first, { ...names, groups: new Map([[one, together]]) }, say)
}

type Question = { label: string; kind: string }

/** With the message that asked it: two trips may ask the same. */
function answeredSaid(option: string, question: Question | undefined, message: string | undefined, say: Words) {
  const label = question ? `${question.label}${message ? ` – ${message}` : ''}` : say.unknownMessage
  if (question?.kind === 'places' && option === 'taken') return say.hasPlace(label)
  if (question?.kind === 'places' && option === 'waiting') return say.waits(label)
  return say.answered(answerSaid(option, say), label)
}

const answerSaid = (option: string, say: Words) => (option === 'yes' || option === 'no' ? say[option] : option)
