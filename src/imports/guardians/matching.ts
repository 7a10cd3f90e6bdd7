import { folded, fullName } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import type { PersonName } from '../pupils/school-file.ts'
import type { FamilyGuardian } from './families.ts'
import { addressKey } from './households.ts'

/** Somebody of ours whom a guardian of the list may be. */
export type Candidate = PersonName & {
  id: string
  email: string | null
  phone: string | null
  address: string | null
  /** What somebody chose to go by here: a file may have taken it over. */
  calledName: string | null
  children: readonly string[]
}
export type Sought = FamilyGuardian & { children: readonly string[] }

type Pairs = readonly (readonly [key: string, id: string])[]
type Pair = { sought: Sought; candidate: Candidate; score: number }

/**
 * Who of the list is whom of ours, the surest first, nobody twice. A new address or a new spelling is the same person;
 * a new name at the same address is not: who is taken for another would see that one's post.
 */
export function matchGuardians(sought: Sought[], candidates: Candidate[], sure: Pairs = []): Map<string, string> {
  const near = nearby(candidates)
  const pairs = sought
    .flatMap((one) => near(one).map((candidate): Pair => ({ sought: one, candidate, score: likeness(one, candidate) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compare(a.sought.key, b.sought.key) || compare(a.candidate.id, b.candidate.id))
  const matches = new Map<string, string>()
  const taken = new Set<string>()
  const likely: Pairs = pairs.map(({ sought, candidate }) => [sought.key, candidate.id])
  for (const [key, id] of [...sure, ...likely]) {
    if (matches.has(key) || taken.has(id)) continue
    matches.set(key, id)
    taken.add(id)
  }
  return matches
}

/** Only those who share an address or a child are worth comparing. */
function nearby(candidates: Candidate[]) {
  const byEmail = grouped(
    candidates.filter(({ email }) => email),
    ({ email }) => email!.toLowerCase(),
  )
  const byChild = grouped(
    candidates.flatMap((candidate) => candidate.children.map((child) => ({ child, candidate }))),
    ({ child }) => child,
  )
  return ({ email, children }: Sought): Candidate[] => {
    const sameEmail = (email && byEmail.get(email.toLowerCase())) || []
    const sameChild = children.flatMap((child) => (byChild.get(child) ?? []).map(({ candidate }) => candidate))
    return [...new Set([...sameEmail, ...sameChild])]
  }
}

function likeness(one: Sought, other: Candidate) {
  const email = Boolean(one.email) && one.email?.toLowerCase() === other.email?.toLowerCase()
  const called = other.calledName ? { ...other, firstName: other.calledName } : other
  const name = fullName(one) === fullName(other) || fullName(one) === fullName(called)
  const child = one.children.some((id) => other.children.includes(id))
  const isSame = name ? email || child : email && child && (sameFirstName(one, other) || sameFirstName(one, called))
  if (!isSame) return 0
  const smaller = [
    one.phone !== null && one.phone === other.phone,
    addressKey(one.address) !== '' && addressKey(one.address) === addressKey(other.address),
    [...one.children].sort().join() === [...other.children].sort().join(),
  ]
  return (email ? 8 : 0) + (name ? 8 : 0) + (child ? 4 : 0) + smaller.filter(Boolean).length
}

/** "M. Jansen" and "Mia de Wit" are one Mia; Mia and Tom, with one address between them, are two. */
function sameFirstName(one: PersonName, other: PersonName) {
  const [a, b] = [folded(one.firstName), folded(other.firstName)]
  const isShort = [a, b].some((name) => !/\p{L}{2}/u.test(name))
  return a === b || (isShort && (a[0] ?? b[0]) === (b[0] ?? a[0]))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
