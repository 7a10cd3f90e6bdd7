import { Buffer } from 'node:buffer'
import { insertPasskey } from '../../src/accounts/passkey-queries.ts'
import type { SchoolScope } from '../../src/scope.ts'
import { host, origin } from './door.ts'

// A device that makes passkeys and signs with them (WebAuthn, 6), honest unless it is told what to get wrong.

type Bytes = Uint8Array<ArrayBuffer>
const text = new TextEncoder()
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts)) as Bytes
const sha256 = async (bytes: Bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** As much of CBOR (RFC 8949) as a key takes. */
function head(major: number, value: number) {
  if (value < 24) return Uint8Array.of((major << 5) | value)
  if (value < 256) return Uint8Array.of((major << 5) | 24, value)
  return Uint8Array.of((major << 5) | 25, value >> 8, value & 255)
}
type Cbor = number | string | Uint8Array | Map<number | string, Cbor>
function cbor(value: Cbor): Bytes {
  if (typeof value === 'number') return join(value >= 0 ? head(0, value) : head(1, -1 - value))
  if (typeof value === 'string') return join(head(3, value.length), text.encode(value))
  if (value instanceof Uint8Array) return join(head(2, value.length), value)
  return join(head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)]))
}

/** WebCrypto signs as two numbers; a passkey as ASN.1's sequence of them. */
function der(raw: Uint8Array) {
  const whole = (part: Uint8Array) => {
    const short = part.subarray(part.findIndex((byte) => byte !== 0))
    const number = short[0]! > 127 ? join(Uint8Array.of(0), short) : short
    return join(Uint8Array.of(2, number.length), number)
  }
  const both = join(whole(raw.subarray(0, 32)), whole(raw.subarray(32)))
  return join(Uint8Array.of(0x30, both.length), both)
}

type Wrong = {
  origin?: string
  host?: string
  type?: string
  verified?: boolean
  present?: boolean
  counter?: number
  handle?: string | null
  signature?: Uint8Array
  challenge?: string
}

const flagsOf = ({ present = true, verified = true }: Wrong, made: number) =>
  (present ? 1 : 0) | (verified ? 4 : 0) | made

async function dataOf(flags: number, counter: number, wrong: Wrong) {
  const count = new Uint8Array(4)
  new DataView(count.buffer).setUint32(0, counter)
  return join(await sha256(join(text.encode(wrong.host ?? host))), Uint8Array.of(flags), count)
}

const client = (type: string, challenge: string, wrong: Wrong) =>
  text.encode(
    JSON.stringify({
      type: wrong.type ?? type,
      challenge: wrong.challenge ?? challenge,
      origin: wrong.origin ?? origin,
      crossOrigin: false,
    }),
  )

export async function newDevice(personId: string) {
  const keys = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair
  const { x = '', y = '' } = (await crypto.subtle.exportKey('jwk', keys.publicKey)) as JsonWebKey
  const coordinate = (part: string) => new Uint8Array(Buffer.from(part, 'base64url'))
  const cose = cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]),
  )
  const rawId = crypto.getRandomValues(new Uint8Array(32))
  const id = base64url(rawId)
  const named = { id, rawId: id, type: 'public-key' }

  return {
    id,
    cose,
    /** What it answers to being asked for a new key. */
    async make(challenge: string, wrong: Wrong = {}) {
      const about = await dataOf(flagsOf(wrong, 0x40), wrong.counter ?? 0, wrong)
      const data = join(about, new Uint8Array(16), Uint8Array.of(0, 32), rawId, cose)
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data],
      ])
      return JSON.stringify({
        ...named,
        response: {
          clientDataJSON: base64url(client('webauthn.create', challenge, wrong)),
          attestationObject: base64url(cbor(attestation)),
          transports: ['internal', 'hybrid', 'carrier-pigeon'],
        },
      })
    },
    /** What it answers to being asked to sign. */
    async sign(challenge: string, wrong: Wrong = {}) {
      const said = client('webauthn.get', challenge, wrong)
      const data = await dataOf(flagsOf(wrong, 0), wrong.counter ?? 0, wrong)
      const signing = { name: 'ECDSA', hash: 'SHA-256' }
      const raw = new Uint8Array(
        await crypto.subtle.sign(signing, keys.privateKey, join(data, await sha256(join(said)))),
      )
      const handle = wrong.handle === undefined ? personId : wrong.handle
      return JSON.stringify({
        ...named,
        response: {
          clientDataJSON: base64url(said),
          authenticatorData: base64url(data),
          signature: base64url(wrong.signature ?? der(raw)),
          ...(handle === null ? {} : { userHandle: base64url(text.encode(handle)) }),
        },
      })
    },
  }
}
export type Device = Awaited<ReturnType<typeof newDevice>>

/** Gives somebody a passkey, as adding one does. */
export async function givePasskey(scope: SchoolScope, personId: string, { at = host, counter = 0 } = {}) {
  const device = await newDevice(personId)
  const publicKey = base64url(device.cose)
  const passkey = { id: device.id, personId, name: 'Telefoon', host: at, publicKey, counter, transports: ['internal'] }
  await scope.db.batch([insertPasskey(scope, passkey)])
  return device
}
