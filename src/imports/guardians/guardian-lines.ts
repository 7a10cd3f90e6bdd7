import { fullName, searchable } from '../../people/names.ts'
import { change } from '../planning/difference.ts'
import { planLine } from '../planning/lines.ts'
import { changedFields, emailAfter, filledIn, infixUnsaid, nameOf } from '../planning/plan.ts'
import type { ToldGuardian } from '../planning/told.ts'
import type { Silent } from './guardian-list.ts'
import { type GuardianPlanning, give, guardianshipChanges, takenGuardianship } from './guardianship-plan.ts'
import type { KnownGuardian } from './ties.ts'

const personFields = ['firstName', 'infix', 'lastName', 'email'] as const

export type Speaking = GuardianPlanning & { silent: Silent }

export const newGuardian = (planning: Speaking, key: string, id: string, said: ToldGuardian) =>
  planLine(planning, 'guardians', key, (draft) => {
    const { plan, moment } = draft
    const { children, phone, address, ...person } = said
    const name = shownName(said, about(planning, said))
    plan.newPeople.push({ id, ...person, ...name, searchName: searchable(fullName(name)), createdAt: moment.now })
    plan.contacts.push({ personId: id, phone, address })
    for (const [pupilId, guardianship] of Object.entries(children)) give(draft, id, pupilId, guardianship)
    plan.keys.push({ kind: 'guardian', key: `#${id}`, entityId: id, told: said })
    return { way: 'added', name: nameOrAddress(said), about: about(planning, said) }
  })

export const sameGuardian = (
  planning: Speaking,
  key: string,
  id: string,
  written: ToldGuardian,
  known: KnownGuardian | undefined,
) =>
  planLine(planning, 'guardians', key, (draft) => {
    const before = known?.told ?? toldByNobody(planning, id)
    const spoken = withSilence(written, before, planning.silent)
    // A row whose name is left empty takes nobody's name away.
    const heard = spoken.firstName || spoken.lastName ? spoken : { ...spoken, ...nameOf(before) }
    const said = { ...heard, email: emailAfter(planning.present, id, before, heard) }
    const now = known ? said : filledIn(before, said, personFields)
    // Children that this list does not name stay as they were said to be.
    const children = { ...unlisted(planning, before), ...said.children }
    const formerly = { ...before.formerly, ...lostBy(before, children) }
    const changes = [
      ...change('name', fullName(before), fullName(now)),
      ...change('email', before.email, now.email),
      ...change('phone', before.phone, now.phone),
      ...change('address', before.address, now.address),
      ...guardianshipChanges(draft, id, before.children, children, fullName(said)),
    ]
    const fields = changedFields(personFields, before, now)
    if (Object.keys(fields).length > 0) draft.plan.personChanges.push({ id, ...fields })
    draft.plan.contacts.push({ personId: id, ...toldAnew(before, now) })
    const isTold = known && changes.length === 0 && !known.goneOn
    const told = { ...said, children, formerly }
    if (!isTold) draft.plan.keys.push({ kind: 'guardian', key: `#${id}`, entityId: id, told })
    return changes.length === 0
      ? null
      : { way: 'changed', name: nameOrAddress(now), about: about(planning, now), changes }
  })

/** What the list says otherwise than before of how to reach somebody. */
const toldAnew = (before: ToldGuardian, said: ToldGuardian) => ({
  ...(before.phone === said.phone ? {} : { phone: said.phone }),
  ...(before.address === said.address ? {} : { address: said.address }),
})

/** What the list says of nobody stays as it was said before. */
function withSilence(said: ToldGuardian, before: ToldGuardian, { fields, relation }: Silent): ToldGuardian {
  const kept = Object.fromEntries(
    fields.filter((field) => field !== 'infix').map((field) => [field, before[field]] as const),
  )
  const infix = fields.includes('infix') ? { infix: infixUnsaid({ ...said, ...kept }, before) } : {}
  const relationBefore = (id: string) => (before.children[id] ?? before.formerly?.[id])?.relation ?? null
  const children = Object.entries(said.children).map(([id, one]) => [id, { ...one, relation: relationBefore(id) }])
  const isSaid = Object.values(said.children).some((one) => one.relation !== null)
  return { ...said, ...kept, ...infix, ...(relation && !isSaid ? { children: Object.fromEntries(children) } : {}) }
}

const unlisted = ({ listed }: GuardianPlanning, { children }: ToldGuardian) =>
  Object.fromEntries(Object.entries(children).filter(([pupilId]) => !listed.has(pupilId)))

/** What stands here of how to reach somebody is the person's own, beside which the list tells its own. */
function toldByNobody({ present }: GuardianPlanning, id: string): ToldGuardian {
  const person = present.people.find((one) => one.id === id)!
  return { ...nameOf(person), email: person.email, phone: null, address: null, children: {} }
}

export function goneGuardian(planning: GuardianPlanning, { entityId, told: before, goneOn }: KnownGuardian) {
  const lost = Object.keys(before.children).filter((pupilId) => planning.listed.has(pupilId))
  if (goneOn || lost.length === 0) return
  planLine(planning, 'guardians', entityId, (draft) => {
    const taken = lost.flatMap((pupilId) => {
      const about = { pupilId, child: planning.nameOfChild(pupilId), name: fullName(before) }
      return takenGuardianship(draft, entityId, about, before.children[pupilId]!).length > 0 ? [about.child] : []
    })
    const children = unlisted(planning, before)
    const told = { ...before, children, formerly: { ...before.formerly, ...lostBy(before, children) } }
    const goneOn = Object.keys(children).length === 0 ? planning.moment.today : null
    draft.plan.keys.push({ kind: 'guardian', key: `#${entityId}`, entityId, told, goneOn })
    return taken.length > 0 ? { way: 'gone', name: nameOrAddress(before), about: taken.sort().join(', ') } : null
  })
}

const lostBy = (before: ToldGuardian, children: ToldGuardian['children']) =>
  Object.fromEntries(Object.entries(before.children).filter(([pupilId]) => !children[pupilId]))

/** Many a list has a parent's email and no name: nobody can find, invite or greet somebody without one. */
function shownName(said: ToldGuardian, children: string) {
  if (said.firstName || said.lastName) return nameOf(said)
  const relations = new Set(Object.values(said.children).map(({ relation }) => relation))
  const [relation] = relations
  const word = relations.size === 1 && (relation === 'moeder' || relation === 'vader') ? relation : 'ouder'
  return { firstName: `${word[0]!.toUpperCase()}${word.slice(1)} van ${children}`, infix: '', lastName: '' }
}

const nameOrAddress = (said: ToldGuardian) => fullName(said) || (said.email ?? said.phone ?? '')
const about = ({ nameOfChild }: GuardianPlanning, { children }: ToldGuardian) =>
  Object.keys(children).map(nameOfChild).sort().join(', ')
