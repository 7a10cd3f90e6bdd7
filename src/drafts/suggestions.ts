import type { Portrait } from '../../templates/ui/person.tsx'
import { mayWriteToSchool } from '../audiences/addressing.ts'
import { groupsInMyCare } from '../audiences/addressing-queries.ts'
import type { Term } from '../audiences/audience.ts'
import { readAudience, readTerm, writeTerm } from '../audiences/notation.ts'
import { wordsIn } from '../audiences/recipient-queries.ts'
import { type Names, termText } from '../audiences/sentence.ts'
import type { Text } from '../language.ts'
import { nameOf, searchable } from '../people/names.ts'
import { isStaff } from '../permissions.ts'
import { type FoundList, listsOpenToMe } from '../saved-lists/queries.ts'
import type { Scope } from '../scope.ts'
import { groupsOfNow, yearsOfNow } from './queries.ts'
import { type FoundPerson, mostOffered, peopleNamed, peopleOf } from './suggestion-queries.ts'
import { isSavedWord, savedWord } from './unfolding.ts'

/** Somebody or a list to write to. `word` is what the button adds. */
export type Suggestion = {
  word: string
  label: Text
  person: (Portrait & { kind: PersonKind; children: string | null; reachable: boolean }) | null
}
/** Who was found, as many as are shown at once, and whether there are more. */
export type Offer = { suggestions: Suggestion[]; more: boolean }
type PersonKind = 'staff' | 'pupil' | 'adult'
export type NamedGroup = { id: string; name: string }

/** What the asker is looking for: a name, or the people of a list. */
export type Wanted = { search: string; list: string }

/** The lists to choose from; those in `perGroup` want a group besides. */
export type Lists = {
  whole: Term[]
  perGroup: Term['kind'][]
  groups: NamedGroup[]
  toPickFrom: Term[]
  saved: readonly NamedGroup[]
}

export const listStatements = (scope: Scope, { search, list }: Wanted) =>
  [
    groupsOfNow(scope),
    groupsInMyCare(scope),
    yearsOfNow(scope),
    listsOpenToMe(scope),
    list ? peopleOf(scope, readAudience([list], []) ?? { include: [], except: [] }) : peopleNamed(scope, search),
  ] as const

type Rows = readonly [
  readonly NamedGroup[],
  readonly { group_id: string; name: string; task: 0 | 1 }[],
  readonly { year: number }[],
  readonly Pick<FoundList, 'id' | 'name'>[],
  readonly FoundPerson[],
]

/** Staff choose from the whole school, all its parents at once where the school lets them; parents with a task from their own group, other parents among the staff. */
export function listsFor(scope: Scope, [groups, cared, years, saved]: Rows): Lists {
  const all: Term = { kind: 'staff' }
  const mine = [...new Map(cared.map(({ group_id, name }) => [group_id, { id: group_id, name }])).values()]
  const school: Term[] = mayWriteToSchool(scope) ? [{ kind: 'parentsOfSchool' }] : []
  if (!isStaff(scope.me.roles)) {
    return { whole: school, perGroup: perGroupOf(cared), groups: mine, toPickFrom: [all], saved }
  }
  const whole: Term[] = [
    ...school,
    ...years.map(({ year }): Term => ({ kind: 'parentsOfYear', year })),
    all,
    ...(['teacher', 'management', 'administration'] as const).map((role): Term => ({ kind: 'staff', role })),
    { kind: 'classParents' },
  ]
  return { whole, perGroup: [...ofMyGroup, 'pupilsOf'], groups: [...groups], toPickFrom: [], saved }
}

/** Whose child is in a group writes to its teachers; who has a task there, to all that belong to it. */
const perGroupOf = (cared: readonly { task: 0 | 1 }[]): Term['kind'][] =>
  cared.some(({ task }) => task) ? ofMyGroup : cared.length > 0 ? ['teachersOf'] : []

const ofMyGroup: Term['kind'][] = ['parentsOf', 'teachersOf', 'classParents', 'membersOf']

/** Every list that may be written to as a whole. */
const allLists = ({ whole, perGroup, groups }: Lists) => [
  ...whole,
  ...groups.flatMap(({ id }) => perGroup.map((kind) => ({ kind, group: id }) as Term)), // safe: perGroup's kinds take a group
]

export function offerFrom(scope: Scope, { search, list }: Wanted, rows: Rows): Offer {
  const lists = listsFor(scope, rows)
  const [groups, , , , people] = rows
  if (list) return mayPickFrom(list, lists) ? offered(people.map(toSuggestion), mostOffered.ofList) : offered([], 0)
  const names = namesOf([...groups, ...lists.groups])
  const found = [
    ...lists.saved.map(savedSuggestion),
    ...allLists(lists).map((term) => listSuggestion(term, names)),
  ].filter(({ label }) => matches(label, search))
  const named = people.slice(0, mostOffered.named)
  const theirParents = isStaff(scope.me.roles) ? named.filter(({ pupil }) => pupil).map(parentsOf) : []
  return {
    // Who types "5a" means the group rather than each who belongs to it.
    suggestions: [...found.slice(0, mostLists), ...named.map(toSuggestion), ...theirParents],
    more: people.length > named.length || found.length > mostLists,
  }
}

const mostLists = 8

const offered = (all: readonly Suggestion[], most: number): Offer => ({
  suggestions: all.slice(0, most),
  more: all.length > most,
})

const mayPickFrom = (list: string, lists: Lists) =>
  [...allLists(lists), ...lists.toPickFrom].some((term) => writeTerm(term).includes(list))

export async function offerFor(scope: Scope, wanted: Wanted) {
  return offerFrom(scope, wanted, await scope.db.batch(listStatements(scope, wanted)))
}

function matches(label: Text, search: string) {
  const begun = wordsIn(search)
  return (
    begun.length > 0 &&
    Object.values(label).some((text) => begun.every((word) => ` ${searchable(text)}`.includes(` ${word}`)))
  )
}

function toSuggestion(row: FoundPerson): Suggestion {
  const name = nameOf(row)
  const kind = row.works_here ? 'staff' : row.pupil ? 'pupil' : 'adult'
  const person = {
    id: row.id,
    name,
    photo: row.photo,
    kind,
    children: row.children,
    reachable: row.reachable === 1,
  } as const
  return { word: `person:${row.id}`, label: { nl: name, en: name }, person }
}

function parentsOf(pupil: FoundPerson): Suggestion {
  const term: Term = { kind: 'parentsOfPupils', pupils: [pupil.id] }
  return listSuggestion(term, { ...namesOf([]), people: new Map([[pupil.id, nameOf(pupil)]]) })
}

const listSuggestion = (term: Term, names: Names): Suggestion => ({
  word: writeTerm(term)[0] ?? '',
  label: termText(term, names),
  person: null,
})

const savedSuggestion = ({ id, name }: NamedGroup): Suggestion => ({
  word: savedWord(id),
  label: { nl: name, en: name },
  person: null,
})

const namesOf = (groups: readonly NamedGroup[]): Names => ({
  people: new Map(),
  groups: new Map(groups.map(({ id, name }) => [id, name])),
  messages: new Map(),
  questions: new Map(),
})

/** The word that the two choices of "Toevoegen" make: "ouders:" with a group, or a list that needs none. */
export const chosenWord = (list: string, group: string) => (list.endsWith(':') ? list + group : list)
export const isWord = (word: string) => isSavedWord(word) || readTerm(word) !== null
