import { fullName } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import type { PersonName } from '../pupils/school-file.ts'
import type { Child, Custody, Guardian, GuardianRow, Silent } from './guardian-list.ts'
import { samePeople } from './people.ts'

export type FamilyGuardian = PersonName & {
  /** Stable for one and the same list in any order of its rows; local to it. */
  key: string
  email: string | null
  phone: string | null
  address: string | null
  /** Where the list says more or less of one than of another. */
  silent?: Silent | undefined
}

export type FamilyGuardianship = {
  guardianKey: string
  childRef: string
  /** null where the list does not say. */
  custody: Custody | null
  relation: string | null
}

export type Families = {
  guardians: FamilyGuardian[]
  guardianships: FamilyGuardianship[]
}

/** A mention of someone: one guardian in one row. */
export type Mention = { childRef: string; listedAs: string; row: number; guardian: Guardian }

/** Finds the people behind the rows, what they are to which child, and who live together. */
export function familiesIn(rows: GuardianRow[]): Families {
  const mentions = rows.flatMap(({ child, guardians }, row) =>
    guardians.map((guardian) => ({
      childRef: childRef(child),
      listedAs: child.listedAs ?? childRef(child),
      row,
      guardian,
    })),
  )
  // Nothing tells two of one name and one child apart, however that child is written in either row.
  const alike = grouped(samePeople(mentions), (same) => personOf(same, ({ childRef }) => childRef).key)
  const people = [...alike.values()].map((sets) => {
    const same = sets.flat()
    return { same, guardian: personOf(same, ({ listedAs }) => listedAs) }
  })
  const guardianships = people.flatMap(({ same, guardian }) => guardianshipsOf(guardian.key, same))
  const guardians = people.map(({ guardian }) => guardian).sort(byKey)
  return {
    guardians,
    guardianships: guardianships.sort((a, b) => compare(a.childRef + a.guardianKey, b.childRef + b.guardianKey)),
  }
}

/** The pupil number where there is one; else the name, which two children of a school can only share with another birthday. */
export const childRef = (child: Child) =>
  child.key ? `key:${child.key}` : `name:${fullName(child)}|${child.birthDate ?? child.group ?? ''}`

/** Whoever has no email is told from namesakes by a child. */
function personOf(same: Mention[], childIn: (mention: Mention) => string): FamilyGuardian {
  const written = same.map(({ guardian }) => guardian)
  const names = written.map(({ firstName, infix, lastName }) => ({ firstName, infix, lastName }))
  const name = usual(
    names.map((one) => JSON.stringify(one)),
    longest,
  )
  const email = usual(written.flatMap((one) => one.email ?? []))
  const phone = usual(written.flatMap((one) => one.phone ?? []))
  const children = same.map(childIn).sort(compare)
  const { firstName, infix, lastName } = names.find((one) => JSON.stringify(one) === name)!
  const address = usual(written.flatMap((one) => one.address ?? []))
  const marks = [
    fullName({ firstName, infix, lastName }),
    email?.toLowerCase() ?? '',
    phone ?? '',
    email ? '' : children[0],
  ]
  return { key: marks.join('|'), firstName, infix, lastName, email, phone, address, silent: silentOfAll(written) }
}

/** What no mention of somebody says. */
function silentOfAll(written: Guardian[]): Silent | undefined {
  const silents = written.flatMap(({ silent }) => silent ?? [])
  const [first, ...others] = silents
  if (!first || silents.length < written.length) return undefined
  return {
    fields: first.fields.filter((field) => others.every(({ fields }) => fields.includes(field))),
    relation: silents.every(({ relation }) => relation),
  }
}

function guardianshipsOf(guardianKey: string, same: Mention[]): FamilyGuardianship[] {
  return [...grouped(same, (mention) => mention.childRef)].map(([childRef, mentions]) => ({
    guardianKey,
    childRef,
    custody: custodyIn(mentions),
    relation: usual(mentions.flatMap(({ guardian }) => guardian.relation ?? [])),
  }))
}

/** Where rows contradict each other the stricter holds: a wrong "none" is put right by a phone call. */
function custodyIn(mentions: Mention[]): Custody | null {
  const said = mentions.map(({ guardian }) => guardian.custody)
  if (said.includes('none')) return 'none'
  return said.includes('full') ? 'full' : null
}

/** Of somebody new of whom the list does not say: a grandparent or a sitter is no parent. */
export const presumedCustody = (relation: string | null): 'contact' | 'full' =>
  furtherOff.test(relation ?? '') ? 'contact' : 'full'

const furtherOff =
  /\b(?:opa|oma|grootouder|grootvader|grootmoeder|oom|tante|broer|zus|buur\w*|oppas|gastouder|contact|bso|nood\w*)\b/

/** The value most often written; of equals the first by `preferred`, whatever the order of the rows. */
function usual(values: string[], preferred = compare): string | null {
  const times = grouped(values, (value) => value)
  const [first] = [...times].sort(([a, as], [b, bs]) => bs.length - as.length || preferred(a, b))
  return first?.[0] ?? null
}

const longest = (a: string, b: string) => b.length - a.length || compare(a, b)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byKey = (a: FamilyGuardian, b: FamilyGuardian) => compare(a.key, b.key)
