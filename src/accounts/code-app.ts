import { Secret, TOTP } from 'otpauth'
import { openSealed, sealText } from '../http/sealing.ts'
import { fingerprint } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'

/** As every authenticator app has it, whatever its maker (RFC 6238). */
const period = 30
const about = (personId: string) => `code app of ${personId}`

const generator = (secret: string, issuer = '', label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period })

/** 160 bits, as an app takes them. */
export const newAppSecret = () => new Secret({ size: 20 }).base32

/** What the QR code says: the app shows the school and the user name beside its code. */
export const appAddress = (secret: string, school: string, userName: string) =>
  generator(secret, school, userName).toString()

/** The step whose code this is, now or one step away since clocks differ; null for a wrong one. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  // What has as many letters but more bytes makes the library throw on Node, and is a wrong code elsewhere.
  if (!/^\d{6}$/.test(code)) return null
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta
}

/** What is spent with a step's code: this app's, since another app of the same person makes another code. */
export const stepName = (personId: string, secret: string, step: number) =>
  fingerprint(`step ${personId} ${secret} ${step}`)

/** Until when a step's code could be shown again. */
export const stepEnds = (step: number) => new Date((step + 2) * period * 1000)

export const sealAppSecret = (scope: SchoolScope, personId: string, secret: string) =>
  sealText(secret, scope, about(personId))

export const openAppSecret = (scope: SchoolScope, personId: string, sealed: string) =>
  openSealed(sealed, scope, about(personId))
