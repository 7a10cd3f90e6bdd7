import { domainTexts } from '../../templates/domains/texts.ts'
import { auditEntry } from '../audit/queries.ts'
import { rootOf } from '../errors.ts'
import { keyedLetters } from '../ids.ts'
import type { Text } from '../language.ts'
import type { Scope } from '../scope.ts'

/** More would be no address that anybody remembers. */
const mostDomains = 3

/** As DNS compares it: without capitals, scheme, path or last dot; null where it is no name of a host. */
export function hostIn(typed: string) {
  const bare = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/\.$/, '')
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
  return new RegExp(`^(?:${label}\\.)+[a-z]{2,63}$`).test(bare) && bare.length <= 253 ? bare : null
}

/** Where in DNS the proof stands, and what it says: this school's alone, for this name alone. */
export const proofOf = async ({ school, secret }: Scope, host: string) => ({
  name: `_pleinpost.${host}`,
  text: `pleinpost=${await keyedLetters(secret, `domain ${school.schoolId} ${host}`, 24)}`,
})

export type Outcome = { ok: true } | { ok: false; problem: Text; host: string | null }

/** A name that the school proves to be its own by a record in DNS, which only its owner can make. */
export async function addDomain(scope: Scope, typed: string): Promise<Outcome> {
  const host = hostIn(typed)
  if (!host || scope.listing.isOurs(host)) return { ok: false, problem: domainTexts.notAName, host: null }
  if (scope.demoEndsAt) return { ok: false, problem: domainTexts.demo, host: null }
  if ((await scope.listing.domains()).length >= mostDomains)
    return { ok: false, problem: domainTexts.tooMany, host: null }
  const { name, text } = await proofOf(scope, host)
  const found = await scope.listing.textRecords(name).catch((error: unknown) => {
    scope.log({ event: 'domain.notAsked', host, error: String(rootOf(error)) })
    return null
  })
  if (!found) return { ok: false, problem: domainTexts.notAsked, host }
  if (!found.includes(text)) return { ok: false, problem: domainTexts.notProven, host }
  if (!(await scope.listing.addDomain(host))) return { ok: false, problem: domainTexts.taken, host: null }
  await auditEntry(scope, 'domain.added', { about: { host } })
  return { ok: true }
}

export async function removeDomain(scope: Scope, host: string) {
  await scope.listing.removeDomain(host)
  await auditEntry(scope, 'domain.removed', { about: { host } })
}
