import { Buffer } from 'node:buffer'
import type { SchoolScope } from '../scope.ts'

type Seal = Pick<SchoolScope, 'school' | 'secret'>

const ivBytes = 12
const encoder = new TextEncoder()

async function keyOf({ secret }: Seal) {
  const bytes = await crypto.subtle.digest('SHA-256', encoder.encode(`sealed text ${secret}`))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** `about` says what it is and whose, so that it opens as nothing else. */
const cipher = (iv: Uint8Array, { school }: Seal, about: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(about ? `${school.schoolId} ${about}` : school.schoolId),
})

/** Text that a browser may hold and bring back, or the database keep, and that nobody but this school's site reads or makes. */
export async function sealText(text: string, seal: Seal, about = '') {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const sealed = await crypto.subtle.encrypt(cipher(iv, seal, about), await keyOf(seal), encoder.encode(text))
  return Buffer.concat([iv, new Uint8Array(sealed)]).toString('base64url')
}

/** Null when it is not what we sealed here. */
export async function openSealed(sealed: string, seal: Seal, about = '') {
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64url'))
  if (bytes.length <= ivBytes) return null
  const opened = await crypto.subtle
    .decrypt(cipher(bytes.subarray(0, ivBytes), seal, about), await keyOf(seal), bytes.subarray(ivBytes))
    .catch(() => null) // whatever is wrong with it, it is not ours
  return opened && new TextDecoder().decode(opened)
}
