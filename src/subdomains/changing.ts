import { subdomainTexts } from '../../templates/subdomains/texts.ts'
import { problems } from '../../templates/ui/problems.ts'
import { carryOver } from '../accounts/hand-over.ts'
import { auditEntry } from '../audit/queries.ts'
import { Refused } from '../errors.ts'
import type { Text } from '../language.ts'
import { doAndTell } from '../notifications/notifying.ts'
import { paths } from '../paths.ts'
import { asSubdomain, subdomainProblem } from '../schools/subdomains.ts'
import type { Scope } from '../scope.ts'
import { updateSettings } from '../settings/queries.ts'
import { admins } from '../trials/queries.ts'

/** Earlier subdomains that lead on to a school at once: nobody gathers names. */
const mostFormers = 3

export type Changed =
  | { kind: 'moved'; href: string; host: string }
  | { kind: 'same' }
  | { kind: 'wrong'; problem: Text }

/**
 * Another subdomain (A4). The directory lets one school have it, and is told first: should the rest have failed, pressing again
 * mends it, and meanwhile both lead to the school. Answers the way to the new one for whoever changed it, logged in.
 */
export async function changeSubdomain(scope: Scope, session: string, typed: string): Promise<Changed> {
  if (scope.demoEndsAt) throw new Refused(subdomainTexts.demo)
  const subdomain = asSubdomain(typed)
  if (subdomain === scope.school.slug) return { kind: 'same' }
  const problem = await whatIsWrong(scope, subdomain)
  if (problem) return { kind: 'wrong', problem }
  if (!(await scope.listing.move(subdomain))) return { kind: 'wrong', problem: problems.subdomainTaken }
  await tellEverybody(scope, subdomain)
  const origin = originOf(scope, subdomain)
  scope.log({ event: 'school.moved' })
  const claim = { personId: scope.me.id, fingerprint: session }
  const href = (await carryOver({ ...scope, origin }, claim, paths.subdomain)) ?? origin
  return { kind: 'moved', href, host: new URL(origin).host }
}

async function whatIsWrong({ listing }: Scope, subdomain: string): Promise<Text | null> {
  const problem = subdomainProblem(subdomain)
  if (problem) return problems[problem]
  if (await listing.isAnothers(subdomain)) return problems.subdomainTaken
  const formers = await listing.formers()
  const isOwn = formers.some(({ slug }) => slug === subdomain)
  return formers.length >= mostFormers && !isOwn ? subdomainTexts.tooOften : null
}

async function tellEverybody(scope: Scope, to: string) {
  const { slug: from } = scope.school
  const tellings = (await admins(scope)).map(({ id: personId }) => ({
    personId,
    notice: { kind: 'subdomain' as const, from, to },
    about: `subdomain:${to}:${scope.now.getTime()}:${personId}`,
  }))
  const statements = [
    updateSettings(scope, { slug: to }),
    auditEntry(scope, 'subdomain.changed', { about: { from, to } }),
  ]
  await doAndTell(scope, statements, tellings)
}

const originOf = ({ origin, school }: Scope, subdomain: string) =>
  origin.replace(`//${school.slug}.`, `//${subdomain}.`)
