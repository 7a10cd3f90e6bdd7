import type { Custody } from '../../people/schema.ts'
import { folded } from '../fields/fields.ts'
import { grouped, unionsOf } from '../fields/grouping.ts'
import type { FamilyGuardian } from './families.ts'

/** Nobody shares a child with more than this; more is a broken list, and must not take an hour. */
export const handful = 12

/** Who is what to whom, once it is known where the list does not say. */
type Tie = { guardianKey: string; childRef: string; custody: Custody }
type Link = { one: string; other: string; byAddress: boolean }

/**
 * Everyone in exactly one household. A shared child joins its two parents unless their addresses differ; a third
 * adult, or one without custody, is joined by an equal address only.
 */
export function householdsOf(guardians: FamilyGuardian[], ties: Tie[]): string[][] {
  const addresses = new Map(guardians.map(({ key, address }) => [key, addressKey(address)]))
  const links = [...grouped(ties, ({ childRef }) => childRef).values()].flatMap((parents) =>
    linksOf(parents, addresses),
  )
  const pairs = new Set(links.map(({ one, other }) => pairOf(one, other)))
  const keys = guardians.map(({ key }) => key)
  return joined(keys, links)
    .flatMap((household) =>
      isOneHome(household, pairs)
        ? [household]
        : joined(
            household,
            links.filter(({ byAddress }) => byAddress),
          ),
    )
    .map((household) => household.sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

/** Postcode and house number where both are there, so that "Dorpsstr." and "Dorpsstraat" are one street. */
export function addressKey(address: string | null) {
  const written = address ?? ''
  const [postcode, digits, letters] = /\b(\d{4}) ?([a-z]{2})\b/i.exec(written) ?? []
  const [, number, addition = ''] = /(\d+)\s?-?\s?([a-z]|[0-9]+)?\b/i.exec(written.replace(postcode ?? '', ' ')) ?? []
  return postcode && number ? folded(`${digits}${letters} ${number} ${addition}`) : folded(written)
}

function linksOf(parents: Tie[], addresses: Map<string, string>): Link[] {
  if (parents.length > handful) return []
  const withCustody = parents.filter(({ custody }) => custody === 'full')
  const pairs = parents.flatMap((one, at) => parents.slice(at + 1).map((other) => [one, other] as const))
  return pairs.flatMap(([one, other]) => {
    const [here, there] = [addresses.get(one.guardianKey), addresses.get(other.guardianKey)]
    const byAddress = Boolean(here) && here === there
    const areTheTwo = withCustody.length === 2 && withCustody.includes(one) && withCustody.includes(other)
    const link = { one: one.guardianKey, other: other.guardianKey, byAddress }
    return byAddress || (areTheTwo && (!here || !there)) ? [link] : []
  })
}

function joined(keys: string[], links: Link[]): string[][] {
  const places = new Map(keys.map((key, at) => [key, at]))
  const unions = unionsOf(keys.length)
  for (const { one, other } of links) {
    const [a, b] = [places.get(one), places.get(other)]
    if (a !== undefined && b !== undefined) unions.join(a, b)
  }
  return unions.sets().map((set) => set.map((at) => keys[at]!))
}

/** A mother with one child by each of two fathers links the three; but the fathers are no household. */
function isOneHome(household: string[], pairs: Set<string>) {
  return household.every((one, at) => household.slice(at + 1).every((other) => pairs.has(pairOf(one, other))))
}

const pairOf = (one: string, other: string) => [one, other].sort().join('\n')
