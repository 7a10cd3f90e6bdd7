import type { Platform } from '../platform/ports.ts'
import { allows, forget } from '../schools/limits.ts'
import { openSchool } from '../schools/open.ts'
import { handOver } from './hand-over.ts'
import { settle, weigh } from './login.ts'
import { schoolsKnowing } from './name-queries.ts'
import { namePrints } from './names.ts'
import { verifyPassword } from './passwords.ts'
import { networkOf, windowMs } from './throttle.ts'
import { nameKey } from './user-names.ts'

export type ApexTry = { name: string; password: string; address: string; schoolId: string | null }
export type Entrance = { name: string; town: string; href: string }
export type ApexOutcome = { kind: 'welcome'; entrances: Entrance[] } | { kind: 'unknown' | 'throttled' }

/** A name that more schools know than this is weighed at none: whoever has it names the school. */
const mostSchools = 3
/** Longer than weighing at that many takes, so that how long a "no" takes tells nothing (ms; checks.md, 10). */
const patience = 1000

const limitsFor = ({ name, address }: ApexTry) => [
  { what: 'log-in name', of: nameKey(name), most: 10, within: windowMs },
  { what: 'log-in network', of: networkOf(address), most: 100, within: windowMs },
  { what: 'log-in', of: 'all', most: 10_000, within: windowMs },
]

/**
 * Logging in without knowing the school's address (A1): the name finds the schools, each weighs it by its own log-in and counts
 * it as its own, and hands over whoever is right. What comes of a wrong try is the same in words, in time and in what it
 * writes here, whether no school knows the name, one does and the password is another, or too many do.
 */
export async function logInAtApex(platform: Platform, attempt: ApexTry): Promise<ApexOutcome> {
  if (!(await allows(platform, limitsFor(attempt)))) {
    platform.log({ event: 'apexLogin.throttled' })
    return { kind: 'throttled' }
  }
  const enough = new Promise((done) => setTimeout(done, patience))
  const schools = attempt.schoolId ? [attempt.schoolId] : await schoolsOf(platform, attempt.name)
  if (schools.length === 0) await verifyPassword(attempt.password, undefined)
  const entrances = (await Promise.all(schools.map((id) => entranceAt(platform, id, attempt)))).filter(
    (one) => one !== null,
  )
  if (entrances.length === 0) {
    await enough
    return { kind: 'unknown' }
  }
  await forget(platform, limitsFor(attempt).slice(0, 1))
  return { kind: 'welcome', entrances }
}

async function schoolsOf({ directory, settings }: Platform, name: string) {
  const found = await schoolsKnowing(directory, await namePrints(settings.secret, name), mostSchools + 1)
  return found.length > mostSchools ? [] : found.map(({ schoolId }) => schoolId)
}

/** What the school says of being asked too often it says to its own visitors: here that would tell who is known there. */
async function entranceAt(
  platform: Platform,
  schoolId: string,
  { name, password, address }: ApexTry,
): Promise<Entrance | null> {
  const scope = await openSchool(platform, schoolId)
  const attempt = { name, password, address, known: null }
  const weighed = await weigh(scope, attempt)
  if (weighed.kind !== 'right') return null
  const href = await handOver(scope, weighed.account.personId, await settle(scope, weighed, attempt))
  return { name: scope.school.name, town: scope.school.town, href }
}
