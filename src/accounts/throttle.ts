import { fingerprint } from '../ids.ts'
import type { KnownBrowser } from './known-browser.ts'

/** Within a window of 15 minutes. An address may be a whole school's wifi, an account is one person's. */
export const windowMs = 15 * 60 * 1000
const allowed = { account: 10, browser: 10, address: 100, school: 1000 }

/** One counter of failed tries. `whose` is forgotten by the right password; the others only get their one try back. */
export type Counter = { key: string; allowed: number; whose: 'account' | 'all' }

/**
 * A browser in which this account was logged in before has a counter of its own, so that others cannot lock a parent out.
 * All others count against the account, their network and the school, from however many addresses they come (checks.md, 9).
 */
export async function countersFor(userName: string, address: string, known: KnownBrowser | null): Promise<Counter[]> {
  const account = await fingerprint(userName)
  if (known?.accounts.includes(account)) {
    const key = `browser:${await fingerprint(`${known.id} ${account}`)}`
    return [{ key, allowed: allowed.browser, whose: 'account' }]
  }
  return [
    { key: `account:${account}`, allowed: allowed.account, whose: 'account' },
    { key: `address:${await fingerprint(networkOf(address))}`, allowed: allowed.address, whose: 'all' },
    { key: 'school', allowed: allowed.school, whose: 'all' },
  ]
}

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
