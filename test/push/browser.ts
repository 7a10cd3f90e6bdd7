import { base64url } from '../../src/ids.ts'
import { agreeing, unbase64url } from '../../src/push/encryption.ts'

/** What a browser keeps for itself of a subscription. */
export type Subscriber = { pair: CryptoKeyPair; p256dh: string; auth: string }

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
const text = (said: string) => new TextEncoder().encode(said) as Uint8Array<ArrayBuffer> // safe: it is new

export async function subscriber(): Promise<Subscriber> {
  const pair = (await crypto.subtle.generateKey(curve, true, ['deriveBits'])) as CryptoKeyPair
  const raw = (await crypto.subtle.exportKey('raw', pair.publicKey)) as ArrayBuffer
  return {
    pair,
    p256dh: base64url(new Uint8Array(raw)),
    auth: base64url(crypto.getRandomValues(new Uint8Array(16))),
  }
}

/** A private key with its public one, as the RFC's examples write them. */
export async function pairOf(publicKey: string, d: string): Promise<CryptoKeyPair> {
  const point = unbase64url(publicKey)
  const [x, y] = [base64url(point.slice(1, 33)), base64url(point.slice(33))]
  const jwk = { kty: 'EC', crv: 'P-256', x, y }
  return {
    publicKey: await crypto.subtle.importKey('jwk', jwk, curve, true, []),
    privateKey: await crypto.subtle.importKey('jwk', { ...jwk, d }, curve, true, ['deriveBits']),
  }
}

/** Reads a pushed message as a browser does (RFC 8291, 3.4), every record of it (RFC 8188). */
export async function decrypt(body: Uint8Array, { pair, p256dh, auth }: Subscriber) {
  const view = new DataView(body.buffer, body.byteOffset)
  const [salt, size, idLength] = [body.slice(0, 16), view.getUint32(16), body[20]!]
  const theirs = body.slice(21, 21 + idLength)
  const key = await crypto.subtle.importKey('raw', theirs, curve, true, [])
  const shared = new Uint8Array(await crypto.subtle.deriveBits(agreeing(key), pair.privateKey, 256))
  const info = new Uint8Array([...text('WebPush: info\0'), ...unbase64url(p256dh), ...theirs])
  const material = await hkdf(shared, unbase64url(auth), info, 32)
  const cek = await hkdf(material, salt, text('Content-Encoding: aes128gcm\0'), 16)
  const base = await hkdf(material, salt, text('Content-Encoding: nonce\0'), 12)
  const secret = await crypto.subtle.importKey('raw', cek, 'AES-GCM', false, ['decrypt'])
  const plain: number[] = []
  for (let at = 21 + idLength, record = 0; at < body.length; at += size, record++) {
    const iv = base.slice()
    const counter = new DataView(iv.buffer)
    counter.setUint32(8, counter.getUint32(8) ^ record)
    const part = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, secret, body.slice(at, at + size)))
    plain.push(
      ...part.slice(
        0,
        part.findLastIndex((byte) => byte !== 0),
      ),
    )
  }
  return new TextDecoder().decode(new Uint8Array(plain))
}

async function hkdf(
  material: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
  bytes: number,
) {
  const key = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, bytes * 8))
}
