import jwt from '@tsndr/cloudflare-worker-jwt'
import { fingerprint, newSecret } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { nameKey } from './user-names.ts'

/** Says that somebody logged in here before; it opens nothing (OWASP's device cookies). */
export const knownBrowserCookie = '__Host-bekend'
/** In seconds: a year. */
export const knownBrowserSeconds = 365 * 24 * 60 * 60

/** `accounts` are fingerprints of the names under which people of one household logged in here. */
export type KnownBrowser = { id: string; accounts: readonly string[] }
type Claims = { knownAt: string; id: string; accounts: string[] }

const mostAccounts = 12

export async function openKnownBrowser(
  cookie: string | undefined,
  { school, secret }: SchoolScope,
): Promise<KnownBrowser | null> {
  const opened = cookie ? await jwt.verify<Partial<Claims>>(cookie, secret).catch(() => undefined) : undefined
  const { knownAt, id, accounts } = opened?.payload ?? {}
  return knownAt === school.schoolId && id && Array.isArray(accounts) ? { id, accounts } : null
}

/** This browser from now on, with the names of one account more; a browser that shows up without a name gets one. */
export async function sealKnownBrowser(
  { school, secret, now }: SchoolScope,
  known: KnownBrowser | null,
  ...names: readonly string[]
) {
  const prints = await Promise.all(names.map((name) => fingerprint(nameKey(name))))
  const accounts = [...new Set([...prints, ...(known?.accounts ?? [])])].slice(0, mostAccounts)
  const claims: Claims = { knownAt: school.schoolId, id: known?.id ?? newSecret(), accounts }
  return jwt.sign({ ...claims, exp: Math.floor(now.getTime() / 1000) + knownBrowserSeconds }, secret)
}
