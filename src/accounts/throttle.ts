import { fingerprint } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import type { KnownBrowser } from './known-browser.ts'
import { countFailure, deleteOldFailures, forgetFailures, forgiveFailure } from './queries.ts'
import { nameKey } from './user-names.ts'

/** Within a window of 15 minutes. An address may be a whole school's wifi, an account is one person's. */
export const windowMs = 15 * 60 * 1000

/** What can be tried, and how often: wrong passwords, or mails that anybody can ask for in somebody's name. */
const limits = {
  login: { account: 10, browser: 10, address: 100, school: 1000 },
  forgotten: { account: 3, browser: 3, address: 30, school: 300 },
  own: { account: 10, browser: 10, address: 100, school: 1000 },
  passkey: { account: 10, browser: 10, address: 100, school: 1000 },
  step: { account: 5, browser: 5, address: 50, school: 500 },
  confirming: { account: 5, browser: 5, address: 30, school: 300 },
} as const
export type Tried = keyof typeof limits

/** One counter of tries. `whose` is forgotten by the right password; the others only get their one try back. */
export type Counter = { key: string; allowed: number; whose: 'account' | 'all' }

/** Who tries: from which network, and in a browser we know of whom. */
export type Trier = { address: string; known: KnownBrowser | null }

/**
 * A browser in which this account was logged in before has a counter of its own, so that others cannot lock a parent out.
 * All others count against the account, their network and the school, from however many addresses they come (checks.md, 9).
 */
export async function countersFor(tried: Tried, name: string, { address, known }: Trier): Promise<Counter[]> {
  const allowed = limits[tried]
  const keyed = tried === 'login' ? '' : `${tried} `
  const account = await fingerprint(nameKey(name))
  if (known?.accounts.includes(account)) {
    const key = `${keyed}browser:${await fingerprint(`${known.id} ${account}`)}`
    return [{ key, allowed: allowed.browser, whose: 'account' }]
  }
  return [
    { key: `${keyed}account:${account}`, allowed: allowed.account, whose: 'account' },
    { key: `${keyed}address:${await fingerprint(networkOf(address))}`, allowed: allowed.address, whose: 'all' },
    { key: `${keyed}school`, allowed: allowed.school, whose: 'all' },
  ]
}

export const countTry = (scope: SchoolScope, counters: readonly Counter[]) =>
  counters.map(({ key }) => countFailure(scope, key, windowStart(scope)))

/** By what `countTry` answered. */
export const isOver = (counters: readonly Counter[], counted: readonly { count: number }[][]) =>
  counters.some(({ allowed }, place) => (counted[place]?.[0]?.count ?? 0) > allowed)

/** The first that is over: the log has one line of a shut door, however often somebody goes on to knock. */
export const isJustOver = (counters: readonly Counter[], counted: readonly { count: number }[][]) =>
  counters.some(({ allowed }, place) => counted[place]?.[0]?.count === allowed + 1)

/** It was the right one: this try weighs no more, and the account's wrong ones are forgotten. */
export const forgive = (scope: SchoolScope, counters: readonly Counter[]) => [
  ...counters.map(({ key, whose }) => (whose === 'account' ? forgetFailures(scope, key) : forgiveFailure(scope, key))),
  forgetOld(scope),
]

export const forgetOld = (scope: SchoolScope) => deleteOldFailures(scope, windowStart(scope))

/** Where wrong passwords for this name are counted: whoever proved to be the owner is not to suffer from what others tried. */
export const triesFor = async (name: string) => `account:${await fingerprint(nameKey(name))}`

const windowStart = ({ now }: SchoolScope) => new Date(now.getTime() - windowMs)

/** Whoever has an IPv6 address has 2^64 of them: the network is what counts. */
export function networkOf(address: string) {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')
}
