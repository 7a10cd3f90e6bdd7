import type { Custody } from '../../people/schema.ts'
import { grouped } from '../fields/grouping.ts'
import { nameOf } from '../planning/plan.ts'
import type { keysOf, Present } from '../planning/present.ts'
import type { ToldGuardian } from '../planning/told.ts'
import { type Families, type FamilyGuardian, type FamilyGuardianship, presumedCustody } from './families.ts'
import type { Silent } from './guardian-list.ts'
import { type GuardianPlanning, standingCustody } from './guardianship-plan.ts'
import type { Candidate, Sought } from './matching.ts'

/** Somebody whom an earlier list named. */
export type KnownGuardian = ReturnType<typeof keysOf<ToldGuardian>>[number]

/** The children of the list are pupils of ours by now. */
const pupilIn = (childRef: string) => childRef.slice('key:'.length)

/** What a guardian of the list is to which child, with the custody that holds. */
export type Tie = Omit<FamilyGuardianship, 'custody'> & { custody: Custody }

/** The list's word on custody; else what stands here; else what is usual of who is new to the child (C10). */
export function settled(
  planning: GuardianPlanning,
  tie: FamilyGuardianship,
  id: string | undefined,
  known: ReadonlyMap<string, KnownGuardian>,
): Tie {
  const standing = id && standingCustody(planning, id, pupilIn(tie.childRef), known.get(id)?.told)
  return { ...tie, custody: tie.custody ?? (standing || presumedCustody(tie.relation)) }
}

/** By the list's own key of a guardian: what it says of whom. */
export function toldBy(guardians: FamilyGuardian[], ties: Tie[]): Map<string, ToldGuardian> {
  const children = grouped(ties, ({ guardianKey }) => guardianKey)
  return new Map(
    guardians.map(({ key, email, phone, address, ...name }) => [
      key,
      {
        ...nameOf(name),
        email: email?.toLowerCase() ?? null,
        phone,
        address,
        children: Object.fromEntries(
          (children.get(key) ?? []).map(({ childRef, custody, relation }) => [
            pupilIn(childRef),
            { custody, relation },
          ]),
        ),
      },
    ]),
  )
}

export function soughtIn({ guardians, guardianships }: Families): Sought[] {
  const children = grouped(guardianships, ({ guardianKey }) => guardianKey)
  return [...new Map(guardians.map((one) => [one.key, one])).values()].map((one) => ({
    ...one,
    children: (children.get(one.key) ?? []).map(({ childRef }) => pupilIn(childRef)),
  }))
}

/** By what the list said last of those it knew, and else by what stands here: a parent may be a teacher. */
export function candidatesHere(present: Present, known: ReadonlyMap<string, KnownGuardian>): Candidate[] {
  const children = grouped(present.guardianships, ({ personId }) => personId)
  return present.people.map((person) => {
    const told = known.get(person.id)?.told
    const here = (children.get(person.id) ?? []).map(({ pupilId }) => pupilId)
    return {
      ...person,
      phone: null,
      address: null,
      ...told,
      children: [...new Set([...here, ...Object.keys(told?.children ?? {})])],
    }
  })
}

/**
 * Of whom the list says what was said last, word for word: whoever has waited for a person's answer since takes nobody's
 * place, and the same list once more changes nothing (C6).
 */
export function saidBefore(
  sought: Sought[],
  known: ReadonlyMap<string, KnownGuardian>,
  { listed, silent }: Pick<GuardianPlanning, 'listed'> & { silent: Silent },
) {
  const written = (one: Spoken, children: readonly string[], unsaid: readonly string[]) =>
    JSON.stringify([
      ...spokenFields.map((field) =>
        unsaid.includes(field) ? '' : ((field === 'email' ? one.email?.toLowerCase() : one[field]) ?? ''),
      ),
      [...new Set(children)].filter((id) => listed.has(id)).sort(),
    ])
  const toldWithout = (unsaid: readonly string[]) =>
    new Map(
      [...known.values()].map(({ entityId, told }) => [written(told, Object.keys(told.children), unsaid), entityId]),
    )
  const asSilent = grouped(sought, (one) => JSON.stringify((one.silent ?? silent).fields))
  return [...asSilent.values()].flatMap((alike) => {
    const { fields } = alike[0]!.silent ?? silent
    const before = toldWithout(fields)
    return alike.flatMap((one) => {
      const id = before.get(written(one, one.children, fields))
      return id ? [[one.key, id] as const] : []
    })
  })
}

const spokenFields = ['firstName', 'infix', 'lastName', 'email', 'phone', 'address'] as const
type Spoken = Pick<ToldGuardian, (typeof spokenFields)[number]>
