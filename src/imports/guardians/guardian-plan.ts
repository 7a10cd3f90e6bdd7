import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { fullName } from '../../people/names.ts'
import type { Choices } from '../planning/lines.ts'
import { emptyPlan, type Plan } from '../planning/plan.ts'
import { keysOf, type Moment, type Present } from '../planning/present.ts'
import type { ToldGuardian } from '../planning/told.ts'
import type { PupilIds } from '../pupils/pupil-plan.ts'
import { isSuspicious } from '../pupils/school-plan.ts'
import { withPupils } from './children.ts'
import { familiesIn } from './families.ts'
import { goneGuardian, newGuardian, type Speaking, sameGuardian } from './guardian-lines.ts'
import type { GuardianList, Silent } from './guardian-list.ts'
import type { GuardianPlanning } from './guardianship-plan.ts'
import { findPartedPartners, planHouseholds } from './household-plan.ts'
import { householdsOf } from './households.ts'
import { type KnownGuardian, toldBy } from './ties.ts'
import { askWho, whoIsWho } from './who.ts'

/** What a list of parents would change. Of children it does not name, or that are left as they are, it says nothing. */
export function planGuardianList(
  list: GuardianList,
  present: Present,
  moment: Moment,
  choices: Choices,
  pupilIds: PupilIds = new Map(),
): Plan {
  const plan = emptyPlan()
  const { rows, unknown } = withPupils(list.rows, present, pupilIds)
  const families = familiesIn(rows)
  const listed = new Set(rows.map(({ child }) => child.key))
  const people = new Map(present.people.map((one) => [one.id, one]))
  const nameOfChild = (id: string) => people.get(id)?.firstName ?? ''
  const planning: Speaking = { plan, present, moment, choices, listed, nameOfChild, silent: list.silent }
  const known = new Map(keysOf<ToldGuardian>(present, 'guardian').map((key) => [key.entityId, key]))
  const { matches, ties, asked } = whoIsWho(planning, families, known)
  askWho(planning, asked)
  const silences = new Map(families.guardians.map(({ key, silent }) => [key, silent ?? list.silent]))
  const ids = planPeople(planning, silences, toldBy(families.guardians, ties), {
    matches,
    asked,
    known,
  })
  planHouseholds(
    planning,
    householdsOf(families.guardians, ties).map((keys) => [...new Set(keys.flatMap((key) => ids.get(key) ?? []))]),
  )
  findPartedPartners(planning, new Map(families.guardians.map(({ key, address }) => [ids.get(key) ?? '', address])))
  tellUnread(planning, list, unknown)
  tellBesides(planning, list, known)
  return plan
}

type Known = ReadonlyMap<string, KnownGuardian>
type Who = { matches: ReadonlyMap<string, string>; asked: ReturnType<typeof whoIsWho>['asked']; known: Known }

/** Our ids by the list's own key, of those who are taken over. */
function planPeople(
  all: Speaking,
  silences: ReadonlyMap<string, Silent>,
  told: Map<string, ToldGuardian>,
  { matches, asked, known }: Who,
) {
  const waiting = new Set(asked.flatMap(({ sought, answer }) => (answer ? [] : [sought.key])))
  const named = new Set(asked.flatMap(({ answer, candidates }) => (answer ? [] : candidates.map(({ id }) => id))))
  const ids = new Map<string, string>()
  for (const [key, said] of told) {
    if (waiting.has(key)) continue
    const here = matches.get(key)
    if (here) named.add(here)
    const planning = { ...all, silent: silences.get(key) ?? all.silent }
    const id = here ?? planning.moment.newId()
    const isTaken = here ? sameGuardian(planning, key, id, said, known.get(id)) : newGuardian(planning, key, id, said)
    if (isTaken) ids.set(key, id)
  }
  for (const key of known.values()) if (!named.has(key.entityId)) goneGuardian(all, key)
  return ids
}

function tellUnread(
  { plan }: GuardianPlanning,
  { faults }: GuardianList,
  unknown: ReturnType<typeof withPupils>['unknown'],
) {
  const notHere = unknown.map(({ row: { child, line }, text }) => ({
    name: fullName(child) || (child.key ?? ''),
    text,
    line,
    element: null,
  }))
  plan.difference.doubts.push(...faults.map((fault) => ({ name: '', ...fault })), ...notHere)
}

function tellBesides({ plan }: GuardianPlanning, list: GuardianList, known: Known) {
  const { notes, warnings, guardians } = plan.difference
  if (!list.saysCustody) notes.push(fileTexts.noCustodyColumn)
  if (list.ignored.length > 0) notes.push(fileTexts.ignoredColumns(list.ignored.join(', ')))
  if (list.dropped.length > 0) notes.push(fileTexts.dropped(list.dropped.join(', ')))
  if (plan.households.length > 0) notes.push(fileTexts.newHouseholds(plan.households.length))
  if (plan.raised.length > 0) warnings.push(fileTexts.custodyRaised(plan.raised.sort().join(', ')))
  const gone = guardians.gone.filter(({ isLeft }) => !isLeft).length
  if (isSuspicious(gone, known.size)) warnings.push(fileTexts.guardiansGone(gone, known.size))
}
