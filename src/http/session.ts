import jwt from '@tsndr/cloudflare-worker-jwt'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { fingerprint } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'

/** `__Host-`: only this host sets it and only this host gets it; a sibling school cannot plant one (checks.md, 7). */
export const sessionCookie = '__Host-sessie'
/** How new the reader's next read must be at least (D1 bookmark), so that people read their own writes. */
export const bookmarkCookie = '__Host-gelezen'

/** B3: a browser stays logged in for 4 weeks, and the installed app until it was not used for a year. In seconds. */
export const sessionSeconds = 4 * 7 * 24 * 60 * 60
export const installedSeconds = 365 * 24 * 60 * 60

type Claims = { school: string; person: string; secret: string }
export type SessionClaim = { personId: string; fingerprint: string }
type Opened = SessionClaim & { secret: string }

export function sealSession(claims: Claims, key: string, now: Date, lasts = sessionSeconds) {
  const iat = Math.floor(now.getTime() / 1000)
  return jwt.sign({ ...claims, iat, exp: iat + lasts }, key)
}

/** How long a browser is to keep it (s). */
export function lastsOf(sealed: string) {
  const { iat = 0, exp = 0 } = jwt.decode(sealed).payload ?? {}
  return exp - iat
}

/** What a cookie claims, if we made it, for this school. Whether the session still holds only the database knows. */
export async function openSession(cookie: string | undefined, schoolId: string, key: string): Promise<Opened | null> {
  const opened = cookie ? await jwt.verify<Claims>(cookie, key).catch(() => undefined) : undefined
  if (opened?.payload.school !== schoolId) return null
  const { person: personId, secret } = opened.payload
  return { personId, secret, fingerprint: await fingerprint(secret) }
}

/** What this browser claims at this school. */
export const sessionHere = (c: Pick<Context, 'req'>, { school, secret }: SchoolScope) =>
  openSession(getCookie(c as Context, sessionCookie), school.schoolId, secret) // safe: a cookie is read from the request
