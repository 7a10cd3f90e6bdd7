import * as v from 'valibot'

// What a browser says of a passkey, as the form carries it: JSON, with bytes as base64url (WebAuthn, 5.1).
const bytes = v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(8000))
/** A key's name is at most 1,023 bytes. */
const id = v.pipe(bytes, v.maxLength(1364))
const common = { id, rawId: id, type: v.literal('public-key') }

const signed = v.object({
  ...common,
  response: v.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: v.optional(v.pipe(bytes, v.maxLength(100))),
  }),
})
export type Signed = v.InferOutput<typeof signed>

/** What a browser may call the ways to a key; others we do not pass on. */
const ways = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
export type Way = (typeof ways)[number]
const isWay = (way: string): way is Way => (ways as readonly string[]).includes(way)

const made = v.object({
  ...common,
  response: v.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: v.pipe(
      v.optional(v.pipe(v.array(v.string()), v.maxLength(20)), []),
      v.transform((said) => said.filter(isWay)),
    ),
  }),
})
export type Made = v.InferOutput<typeof made>

const readAs =
  <T>(shape: v.GenericSchema<unknown, T>) =>
  (json: string): T | null => {
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), json)
    return read.success ? read.output : null
  }

export const readSigned = readAs<Signed>(signed)
export const readMade = readAs<Made>(made)
