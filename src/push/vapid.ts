import { importJWK, type JWK, SignJWT } from 'jose'
import { publicKeyOf } from './encryption.ts'

/** The installation's own key pair, by which push services know who writes (RFC 8292); made once, as the README says. */
export type PushKey = { kty: 'EC'; crv: 'P-256'; x: string; y: string; d: string }

/** Null where none is set: nothing is then offered, and nothing pushed. */
export function readPushKey(set: string): PushKey | null {
  if (set === '') return null
  const { kty, crv, x, y, d } = JSON.parse(set) as JWK // safe: each part is looked at
  if (kty !== 'EC' || crv !== 'P-256' || !x || !y || !d) throw new Error('PUSH_KEY is no private P-256 key')
  return { kty: 'EC', crv: 'P-256', x, y, d }
}

/** What a browser must be told before it lets itself be written to. */
export const publicPushKey = (key: PushKey) => publicKeyOf(key)

/** Less than the day that is allowed, and longer than any run (s). */
const lasts = 12 * 60 * 60

/** Who writes, proved to the push service of this endpoint and to no other. */
export async function vapid(
  key: PushKey,
  { endpoint, contact, now }: { endpoint: string; contact: string; now: Date },
) {
  const token = await new SignJWT({})
    .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
    .setAudience(new URL(endpoint).origin)
    .setSubject(contact)
    .setExpirationTime(Math.floor(now.getTime() / 1000) + lasts)
    .sign(await importJWK(key, 'ES256'))
  return `vapid t=${token}, k=${publicPushKey(key)}`
}
