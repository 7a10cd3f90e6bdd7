import { base64url } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'

const howMany = 10
const digits = 16

/** Ten codes of 53 bits, in digits alone, so that a telephone's number keys are enough. */
export const newRecoveryCodes = () => Array.from({ length: howMany }, newCode)

function newCode() {
  const [value = 0n] = crypto.getRandomValues(new BigUint64Array(1))
  return String(value % 10n ** BigInt(digits)).padStart(digits, '0')
}

/** As it is shown: "1234 5678 9012 3456". */
export const spacedDigits = (code: string) => code.match(/.{4}/g)?.join(' ') ?? code

/** What was typed, however it was spaced. */
export const digitsIn = (typed: string) => typed.normalize('NFKC').replace(/[\s.-]/g, '')

export const isRecoveryCode = (code: string) => new RegExp(`^\\d{${digits}}$`).test(code)

/** Keyed, so that a copy of the database cannot be tried out: a code is short enough for that. */
export async function recoveryFingerprint({ school, secret }: SchoolScope, personId: string, code: string) {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const said = encoder.encode(`recovery ${school.schoolId} ${personId} ${code}`)
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, said)))
}
