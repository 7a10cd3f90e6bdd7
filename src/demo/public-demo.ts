import { hashPassword } from '../accounts/passwords.ts'
import { networkOf } from '../accounts/throttle.ts'
import { newSecret } from '../ids.ts'
import type { Platform } from '../platform/ports.ts'
import { demoPath } from '../schools/demo-links.ts'
import { foundSchool } from '../schools/founding.ts'
import { allows } from '../schools/limits.ts'
import { emptiestShard } from '../schools/shards.ts'
import { demosThere, setDemoEnd } from './demo-queries.ts'
import { smallEdition } from './editions.ts'
import { populate } from './populating.ts'
import { welcome, whereItIs } from './regenboog.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A demo is there so long (A3). */
const lasts = 14 * day
/** One that was broken off while it was made is removed as soon as nobody can be making it any more. */
const making = 15 * minute

const limitsFor = (address: string) => [
  { what: 'demo network', of: networkOf(address), most: 3, within: day },
  { what: 'demo', of: 'all', most: 200, within: day },
]
/** In all the shards together: some 60 statements each to be removed, where a night's ticks have thousands. */
const mostThere = 1000

export type OpenedDemo = { kind: 'open'; href: string } | { kind: 'full' }

/** A school of one's own, full of people who do not exist, with a page that logs one in as each of them (A3). */
export async function openDemo(platform: Platform, address: string): Promise<OpenedDemo> {
  const { directory, now } = platform
  if (!(await allows(platform, limitsFor(address)))) return { kind: 'full' }
  const [there] = await demosThere(directory)
  if ((there?.count ?? 0) >= mostThere) return { kind: 'full' }
  const scope = await foundSchool(platform, {
    name: 'De Regenboog',
    slug: `proef-${randomLetters(12)}`,
    ...whereItIs,
    welcome,
    hue: 210,
    pupilsLogIn: true,
    shard: await emptiestShard(platform),
    demoEndsAt: new Date(now().getTime() + making),
  })
  // Nobody is told the password: one gets in by the demo's own page alone.
  await populate(scope, smallEdition, await hashPassword(newSecret()))
  const demoEndsAt = new Date(now().getTime() + lasts)
  await setDemoEnd(directory, scope.school.schoolId, demoEndsAt)
  return { kind: 'open', href: `${scope.origin}${await demoPath({ ...scope, demoEndsAt })}` }
}

const letters = 'abcdefghjkmnpqrstvwxyz23456789'
const randomLetters = (count: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => letters[byte % letters.length]).join('')
