import { fileTexts } from '../../../templates/imports/file-texts.ts'
import type { Custody } from '../../people/schema.ts'
import { type Change, change } from '../planning/difference.ts'
import type { Choices } from '../planning/lines.ts'
import type { Plan } from '../planning/plan.ts'
import type { GuardianshipHere, Moment, Present } from '../planning/present.ts'
import type { ToldGuardian, ToldGuardianship } from '../planning/told.ts'

/** What is planned from, with the children that the list names. */
export type GuardianPlanning = {
  plan: Plan
  present: Present
  moment: Moment
  listed: ReadonlySet<string>
  nameOfChild: (id: string) => string
  choices: Choices
}
type Children = ToldGuardian['children']

export function guardianshipChanges(
  planning: GuardianPlanning,
  id: string,
  before: Children,
  said: Children,
  name: string,
): Change[] {
  const { nameOfChild } = planning
  const ids = [...new Set([...Object.keys(before), ...Object.keys(said)])].sort()
  // By name: the id of a child who is new is another each time that a file is worked out.
  const pupilIds = ids.sort((a, b) => nameOfChild(a).localeCompare(nameOfChild(b), 'nl'))
  return pupilIds.flatMap((pupilId) => {
    const [was, is] = [before[pupilId], said[pupilId]]
    const child = nameOfChild(pupilId)
    const about = { pupilId, child, name }
    if (was && !is) return takenGuardianship(planning, id, about, was)
    if (!is || (was?.custody === is.custody && was.relation === is.relation)) return []
    return changedGuardianship(planning, id, about, was, is)
  })
}

type About = { pupilId: string; child: string; name: string }

function changedGuardianship(
  planning: GuardianPlanning,
  id: string,
  about: About,
  was: ToldGuardianship | undefined,
  is: ToldGuardianship,
): Change[] {
  const here = guardianshipHere(planning, id, about.pupilId)
  const isOurs = here && (was || isUnlisted(here)) && !isOffices(here)
  if (here && !isOurs) {
    if (here.custody !== is.custody && was?.custody !== is.custody) keepCustody(planning, about)
    return []
  }
  if (here && is.custody === 'full' && here.custody !== 'full')
    planning.plan.raised.push(`${about.name} (${about.child})`)
  give(planning, id, about.pupilId, is)
  if (!was) return change('child', null, about.child)
  return [...change('custody', was.custody, is.custody), ...change('relation', was.relation, is.relation)]
}

/** Nothing is deleted; but who is no longer named with a child gets nothing of that child, until somebody says otherwise. */
export function takenGuardianship(
  planning: GuardianPlanning,
  id: string,
  about: About,
  was: ToldGuardianship,
): Change[] {
  const here = guardianshipHere(planning, id, about.pupilId)
  if (here && isOffices(here)) {
    keepCustody(planning, about)
    return []
  }
  give(planning, id, about.pupilId, { ...was, custody: 'none' }, unlisted)
  return change('child', about.child, null)
}

const guardianshipHere = ({ present }: GuardianPlanning, personId: string, pupilId: string) =>
  present.guardianships.find((one) => one.personId === personId && one.pupilId === pupilId)

/** The custody that stands here where a list does not say: silence gives nobody more, and takes nothing (C10). */
export function standingCustody(
  planning: GuardianPlanning,
  id: string,
  pupilId: string,
  told: ToldGuardian | undefined,
): Custody | undefined {
  const last = told?.children[pupilId]
  if (last) return last.custody
  const here = guardianshipHere(planning, id, pupilId)
  const before = here && isUnlisted(here) ? told?.formerly?.[pupilId] : undefined
  return before?.custody ?? here?.custody
}

/** A ground: the list that named somebody with a child does so no longer. */
const unlisted = 'unlisted'
const isUnlisted = ({ ground }: GuardianshipHere) => ground === unlisted

/** What the office recorded itself is not undone by a list. */
const isOffices = ({ enteredById, custody }: GuardianshipHere) => enteredById !== null || custody === 'blocked'

const keepCustody = ({ plan }: GuardianPlanning, { name, child }: About) =>
  plan.difference.doubts.push({ name, text: fileTexts.custodyKept(child), line: null, element: null })

/** Codes, shown in the reader's language; any other word of the list stays its own. */
const relationCodes: Readonly<Record<string, string>> = { moeder: 'mother', vader: 'father', ouder: 'parent' }
const relationOf = (word: string | null) => (word ? (relationCodes[word] ?? word) : 'parent')

export function give(
  { plan, moment }: GuardianPlanning,
  personId: string,
  pupilId: string,
  { custody, relation }: ToldGuardianship,
  ground: string | null = null,
) {
  plan.guardianships.push({ personId, pupilId, custody, relation: relationOf(relation), since: moment.now, ground })
}
