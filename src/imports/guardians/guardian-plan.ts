import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { fullName, searchable } from '../../people/names.ts'
import { change } from '../planning/difference.ts'
import { changedFields, emptyPlan, filledIn, nameOf, type Plan } from '../planning/plan.ts'
import { keysOf, type Moment, type Present } from '../planning/present.ts'
import type { ToldGuardian } from '../planning/told.ts'
import { isSuspicious } from '../pupils/school-plan.ts'
import { withPupils } from './children.ts'
import { familiesIn } from './families.ts'
import type { GuardianList } from './guardian-list.ts'
import { type GuardianPlanning, give, guardianshipChanges, takenGuardianship } from './guardianship-plan.ts'
import { findPartedPartners, planHouseholds } from './household-plan.ts'
import { householdsOf } from './households.ts'
import { matchGuardians } from './matching.ts'
import { candidatesHere, type KnownGuardian, settled, soughtIn, toldBy } from './ties.ts'

/** What a list of parents would change. Of children it does not name, it says nothing. */
export function planGuardianList(list: GuardianList, present: Present, moment: Moment): Plan {
  const plan = emptyPlan()
  const { rows, unknown } = withPupils(list.rows, present)
  const families = familiesIn(rows)
  const listed = new Set(rows.map(({ child }) => child.key))
  const people = new Map(present.people.map((one) => [one.id, one]))
  const nameOfChild = (id: string) => people.get(id)?.firstName ?? ''
  const planning: GuardianPlanning = { plan, present, moment, listed, nameOfChild, raised: [] }
  const known = new Map(keysOf<ToldGuardian>(present, 'guardian').map((key) => [key.entityId, key]))
  const matches = matchGuardians(soughtIn(families), candidatesHere(present, known))
  const ties = families.guardianships.map((tie) => settled(planning, tie, matches.get(tie.guardianKey), known))
  const told = toldBy(families.guardians, ties)
  const ids = new Map(
    [...told].map(([key, said]) => {
      const id = matches.get(key)
      if (!id) return [key, newGuardian(planning, said)]
      sameGuardian(planning, id, said, known.get(id))
      return [key, id]
    }),
  )
  const named = new Set(ids.values())
  for (const key of known.values()) if (!named.has(key.entityId)) goneGuardian(planning, key)
  planHouseholds(
    planning,
    householdsOf(families.guardians, ties).map((keys) => [...new Set(keys.flatMap((key) => ids.get(key) ?? []))]),
  )
  findPartedPartners(planning, new Map(families.guardians.map(({ key, address }) => [ids.get(key) ?? '', address])))
  plan.difference.doubts.push(
    ...list.faults.map((fault) => ({ name: '', ...fault })),
    ...unknown.map(({ row, text }) => ({
      name: fullName(row.child) || (row.child.key ?? ''),
      text,
      line: row.line,
      element: null,
    })),
  )
  tellBesides(planning, list, known)
  return plan
}

const personFields = ['firstName', 'infix', 'lastName', 'email'] as const

function newGuardian(planning: GuardianPlanning, said: ToldGuardian) {
  const { plan, moment } = planning
  const id = moment.newId()
  const { children, phone, address, ...person } = said
  plan.newPeople.push({ id, ...person, searchName: searchable(fullName(said)), createdAt: moment.now })
  plan.contacts.push({ personId: id, phone, address })
  for (const [pupilId, guardianship] of Object.entries(children)) give(planning, id, pupilId, guardianship)
  plan.difference.guardians.added.push({ name: nameOrAddress(said), about: about(planning, said) })
  plan.keys.push({ kind: 'guardian', key: `#${id}`, entityId: id, told: said })
  return id
}

function sameGuardian(planning: GuardianPlanning, id: string, said: ToldGuardian, known: KnownGuardian | undefined) {
  const { plan, listed } = planning
  const before = known?.told ?? toldByNobody(planning, id)
  const now = known ? said : filledIn(before, said, personFields)
  // Children that this list does not name stay as they were said to be.
  const unnamed = Object.fromEntries(Object.entries(before.children).filter(([pupilId]) => !listed.has(pupilId)))
  const children = { ...unnamed, ...said.children }
  const formerly = { ...before.formerly, ...lostBy(before, children) }
  const changes = [
    ...change('name', fullName(before), fullName(now)),
    ...change('email', before.email, now.email),
    ...change('phone', before.phone, now.phone),
    ...change('address', before.address, now.address),
    ...guardianshipChanges(planning, id, before.children, children, fullName(said)),
  ]
  if (changes.length > 0)
    plan.difference.guardians.changed.push({ name: nameOrAddress(now), about: about(planning, now), changes })
  const fields = changedFields(personFields, before, now)
  if (Object.keys(fields).length > 0) plan.personChanges.push({ id, ...fields })
  plan.contacts.push({ personId: id, ...toldAnew(before, now) })
  const isTold = known && changes.length === 0 && !known.goneOn
  if (!isTold) plan.keys.push({ kind: 'guardian', key: `#${id}`, entityId: id, told: { ...said, children, formerly } })
}

/** What the list says otherwise than before of how to reach somebody. */
const toldAnew = (before: ToldGuardian, said: ToldGuardian) => ({
  ...(before.phone === said.phone ? {} : { phone: said.phone }),
  ...(before.address === said.address ? {} : { address: said.address }),
})

/** What stands here of how to reach somebody is the person's own, beside which the list tells its own. */
function toldByNobody({ present }: GuardianPlanning, id: string): ToldGuardian {
  const person = present.people.find((one) => one.id === id)!
  return { ...nameOf(person), email: person.email, phone: null, address: null, children: {} }
}

function goneGuardian(planning: GuardianPlanning, { entityId, told: before, goneOn }: KnownGuardian) {
  const { plan, listed, moment } = planning
  const lost = Object.keys(before.children).filter((pupilId) => listed.has(pupilId))
  if (goneOn || lost.length === 0) return
  const name = fullName(before)
  const taken = lost.flatMap((pupilId) => {
    const about = { pupilId, child: planning.nameOfChild(pupilId), name }
    return takenGuardianship(planning, entityId, about, before.children[pupilId]!).length > 0 ? [about.child] : []
  })
  const children = Object.fromEntries(Object.entries(before.children).filter(([pupilId]) => !listed.has(pupilId)))
  const isGone = Object.keys(children).length === 0
  if (taken.length > 0)
    plan.difference.guardians.gone.push({ name: nameOrAddress(before), about: taken.sort().join(', ') })
  plan.keys.push({
    kind: 'guardian',
    key: `#${entityId}`,
    entityId,
    told: { ...before, children, formerly: { ...before.formerly, ...lostBy(before, children) } },
    goneOn: isGone ? moment.today : null,
  })
}

const lostBy = (before: ToldGuardian, children: ToldGuardian['children']) =>
  Object.fromEntries(Object.entries(before.children).filter(([pupilId]) => !children[pupilId]))

const nameOrAddress = (said: ToldGuardian) => fullName(said) || (said.email ?? said.phone ?? '')
const about = ({ nameOfChild }: GuardianPlanning, { children }: ToldGuardian) =>
  Object.keys(children).map(nameOfChild).sort().join(', ')

function tellBesides(
  { plan, raised }: GuardianPlanning,
  list: GuardianList,
  known: ReadonlyMap<string, KnownGuardian>,
) {
  const { notes, warnings, guardians } = plan.difference
  const ignored = list.columns
    .filter(({ column }) => column === null)
    .map(({ header }) => header)
    .filter(Boolean)
  if (!list.columns.some(({ column }) => column?.field === 'custody')) notes.push(fileTexts.noCustodyColumn)
  if (ignored.length > 0) notes.push(fileTexts.ignoredColumns(ignored.join(', ')))
  if (plan.households.length > 0) notes.push(fileTexts.newHouseholds(plan.households.length))
  if (raised.length > 0) warnings.push(fileTexts.custodyRaised(raised.sort().join(', ')))
  if (isSuspicious(guardians.gone.length, known.size))
    warnings.push(fileTexts.guardiansGone(guardians.gone.length, known.size))
}
