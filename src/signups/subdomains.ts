import type { Problem } from '../../templates/ui/problems.ts'
import type { Database } from '../platform/ports.ts'
import { takenAmong } from '../schools/queries.ts'
import { subdomainProblem, suggestedSubdomain } from '../schools/subdomains.ts'

/** What is wrong with an address that somebody wants for a school, also that it is another's by now. */
export async function problemWith(directory: Database, subdomain: string): Promise<Problem | null> {
  const problem = subdomainProblem(subdomain)
  if (problem) return problem
  return (await takenAmong(directory, [subdomain])).length > 0 ? 'subdomainTaken' : null
}

const numbers = [2, 3, 4, 5, 6, 7, 8, 9]

/** The first that is free of "regenboog", "regenboog-zonnedaal", "regenboog-2" …; nothing where a name gives nothing. */
export async function freeSubdomain(directory: Database, name: string, town: string) {
  const short = suggestedSubdomain(name)
  const candidates = [short, suggestedSubdomain(`${name} ${town}`), ...numbers.map((n) => `${short}-${n}`)]
  const usable = [...new Set(candidates)].filter((candidate) => subdomainProblem(candidate) === null)
  if (!short || usable.length === 0) return ''
  const taken = new Set((await takenAmong(directory, usable)).map(({ slug }) => slug))
  return usable.find((candidate) => !taken.has(candidate)) ?? ''
}
