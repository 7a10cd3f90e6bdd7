import { joinedBytes } from '../bytes.ts'
import { base64url } from '../ids.ts'

/** What a browser gives to write to it by: its public key, and a secret that the push service does not see. */
export type PushKeys = { p256dh: string; auth: string }

/** Ours of one message, made anew for each (RFC 8291, 3.1); tests bring those of the RFC's own example. */
export type Once = { pair: CryptoKeyPair; salt: Uint8Array<ArrayBuffer> }

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
const text = (said: string) => new TextEncoder().encode(said) as Uint8Array<ArrayBuffer> // safe: it is new

/** In bytes: of its one record, and of what a message says at most (RFC 8291, 4: services take 4,096). */
const recordSize = 4096
export const largestPayload = 3993

/**
 * One message for one browser (RFC 8291), in the one record of RFC 8188 that Web Push allows. The libraries that run on a worker
 * write the draft that came before it ("aesgcm").
 */
export async function encrypt(payload: string, keys: PushKeys, once?: Once) {
  const { pair, salt } = once ?? (await newOnce())
  const plain = text(payload)
  if (plain.length > largestPayload) throw new RangeError(`a push may not say ${plain.length} bytes`)
  const theirs = unbase64url(keys.p256dh)
  const ours = await rawKey(pair.publicKey)
  const shared = await crypto.subtle.deriveBits(agreeing(await publicKey(theirs)), pair.privateKey, 256)
  const info = joinedBytes([text('WebPush: info\0'), theirs, ours])
  const material = await derived(new Uint8Array(shared), unbase64url(keys.auth), info, 32)
  const key = await derived(material, salt, text('Content-Encoding: aes128gcm\0'), 16)
  const iv = await derived(material, salt, text('Content-Encoding: nonce\0'), 12)
  const secret = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  // The delimiter of a last record, with no padding after it.
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, joinedBytes([plain, new Uint8Array([2])]))
  return joinedBytes([header(salt, ours), new Uint8Array(sealed)])
}

/** Safe cast: workerd's types write a name of their own for `public`. */
export const agreeing = (key: CryptoKey) => ({ name: 'ECDH', public: key }) as unknown as SubtleCryptoDeriveKeyAlgorithm

async function newOnce(): Promise<Once> {
  const pair = (await crypto.subtle.generateKey(curve, true, ['deriveBits'])) as CryptoKeyPair // safe: of a curve it is a pair
  return { pair, salt: crypto.getRandomValues(new Uint8Array(16)) }
}

/** Salt, record size, and our public key as the key's name (RFC 8188, 2.1). */
function header(salt: Uint8Array, ours: Uint8Array) {
  const size = new Uint8Array(5)
  new DataView(size.buffer).setUint32(0, recordSize)
  size[4] = ours.length
  return joinedBytes([salt, size, ours])
}

/** Whether a browser can be written to by these: a point on the curve, and 16 bytes. */
export async function areKeys({ p256dh, auth }: PushKeys) {
  try {
    await publicKey(unbase64url(p256dh))
    return unbase64url(auth).length === 16
  } catch {
    return false
  }
}

const publicKey = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.importKey('raw', bytes, curve, true, [])
const rawKey = async (key: CryptoKey) => new Uint8Array((await crypto.subtle.exportKey('raw', key)) as ArrayBuffer) // safe: "raw" is bytes

async function derived(
  material: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
  bytes: number,
) {
  const key = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, bytes * 8))
}

export const unbase64url = (coded: string) =>
  Uint8Array.from(atob(coded.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))

export const publicKeyOf = ({ x, y }: { x: string; y: string }) =>
  base64url(joinedBytes([new Uint8Array([4]), unbase64url(x), unbase64url(y)]))
