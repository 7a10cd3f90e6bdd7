import { isStaff, permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import { groupsInMyCare, writablePeople } from './addressing-queries.ts'
import type { Audience, Term } from './audience.ts'
import { type NameRows, namesIn } from './name-queries.ts'
import { type Names, toNames } from './sentence.ts'

declare const proof: unique symbol

/** An audience that its writer may write to. Only `address` makes one. */
export type Addressed = Audience & { readonly [proof]: true }

export type Addressing = { names: Names } & (
  | { ok: true; audience: Addressed }
  /** What the writer named and may not write to, in the smallest parts that can be said. */
  | { ok: false; refused: Term[] }
)

/** The statements that tell whether an audience may be written to; they go along in a page's batch. */
export const addressStatements = (scope: Scope, audience: Audience) =>
  [...namesIn(scope, audience), writablePeople(scope, peopleIn(audience)), groupsInMyCare(scope)] as const

type Rows = readonly [...NameRows, { id: string }[], { group_id: string; pupil_id: string | null; task: 0 | 1 }[]]

/** Who may write to whom (C5, N1): the rule is about what the writer names, exceptions included, since they tell too. */
export function addressedFrom(
  scope: Scope,
  audience: Audience,
  [people, groups, messages, questions, reachable, cared]: Rows,
): Addressing {
  const names = toNames([people, groups, messages, questions])
  const known: Known = {
    names,
    people: new Set(reachable.map(({ id }) => id)),
    groups: new Set(cared.filter(({ task }) => task).map(({ group_id }) => group_id)),
    childrens: new Set(cared.map(({ group_id }) => group_id)),
    pupils: new Set(cared.map(({ pupil_id }) => pupil_id)),
  }
  const refused = termsIn(audience).filter((term) => !mayWriteTo(scope, term, known))
  if (refused.length > 0) return { ok: false, refused, names }
  return { ok: true, audience: audience as Addressed, names } // safe: every term passed
}

export const address = async (scope: Scope, audience: Audience) =>
  addressedFrom(scope, audience, await scope.db.batch(addressStatements(scope, audience)))

const termsIn = ({ include, except }: Audience) => [...include, ...except].flatMap(oneByOne)
const peopleIn = (audience: Audience) =>
  termsIn(audience).flatMap((term) => (term.kind === 'people' ? term.people : []))

/** What is known of the audience's ids: who may be written to, and what is in the asker's care as a parent with a task. */
type Known = {
  names: Names
  people: ReadonlySet<string>
  groups: ReadonlySet<string>
  /** Besides, the groups of the asker's children. */
  childrens: ReadonlySet<string>
  pupils: ReadonlySet<string | null>
}

function oneByOne(term: Term): Term[] {
  if (term.kind === 'people') return term.people.map((id) => ({ kind: 'people', people: [id] }))
  if (term.kind === 'parentsOfPupils') return term.pupils.map((id) => ({ kind: 'parentsOfPupils', pupils: [id] }))
  return [term]
}

function mayWriteTo(scope: Scope, term: Term, known: Known): boolean {
  switch (term.kind) {
    case 'people':
      return term.people.every((id) => known.people.has(id))
    case 'notAnswered':
      return known.names.messages.has(term.message)
    case 'answered':
      return known.names.questions.get(term.question)?.messageId === term.message
  }
  if (term.kind === 'parentsOfSchool') return mayWriteToSchool(scope)
  return isStaff(scope.me.roles) ? isOfSchool(term, known.names) : isInMyCare(term, known)
}

/** All parents at once: whom the school trusts with that (N1). */
export const mayWriteToSchool = ({ me, school }: Scope) => permitted(me.roles, 'messages.writeToSchool', school)

/** Staff write to any part of their own school. */
function isOfSchool(term: Term, names: Names) {
  if (term.kind === 'parentsOfPupils') return term.pupils.every((id) => names.people.has(id))
  return !('group' in term) || term.group === undefined || names.groups.has(term.group)
}

/**
 * Parents with a task write to the group it is for, and each to the teachers of their child's (D17); pupils are never theirs
 * to write to.
 */
function isInMyCare(term: Term, { groups, childrens, pupils }: Known) {
  if (term.kind === 'teachersOf' && childrens.has(term.group)) return true
  if (term.kind === 'parentsOfPupils') return term.pupils.every((id) => pupils.has(id))
  const kinds: readonly Term['kind'][] = ['parentsOf', 'teachersOf', 'membersOf', 'classParents']
  return kinds.includes(term.kind) && 'group' in term && groups.has(term.group ?? '')
}
