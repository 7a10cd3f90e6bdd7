const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A ULID in lower case: 48 bits of time (ms), 80 random. Sorts by time; names things, never guards them (ASVS 11.5.1). */
export function newId(now: Date) {
  return idAt(now) + lettersOf(crypto.getRandomValues(new Uint8Array(16)))
}

const lettersOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => alphabet[byte % 32]).join('')

/** What the ids of a moment begin with: earlier ones sort before it, its own and later ones after. */
export function idAt(moment: Date) {
  let time = moment.getTime()
  let stamp = ''
  for (let place = 0; place < 10; place++) {
    stamp = alphabet[time % 32] + stamp
    time = Math.floor(time / 32)
  }
  return stamp
}

/** One that sorts after this id, though the clock of whoever made that was ahead. */
export const idAfter = (before: string, now: Date) => newId(new Date(Math.max(now.getTime(), timeOf(before) + 1)))

const timeOf = (id: string) => [...id.slice(0, 10)].reduce((time, sign) => time * 32 + alphabet.indexOf(sign), 0)

/** As many of one moment, each sorting after the one before it: a list of them keeps its order. */
export const newIds = (now: Date, count: number) => Array.from({ length: count }, () => newId(now)).sort()

/** 256 bits for whatever opens something: sessions, links, form nonces. */
export const newSecret = () => base64url(crypto.getRandomValues(new Uint8Array(32)))

/** Whether a form carried a nonce as we make them: anything else is none, and tells no press from another. */
export const isNonce = (typed: string) => /^[\w-]{20,64}$/.test(typed)

/** The nonce that a form carried, or a new one. */
export const nonceOf = (typed: string) => (isNonce(typed) ? typed : newSecret())

export const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What is stored of a secret, so that a copy of the database opens nothing. */
export async function fingerprint(secret: string) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))))
}

/** A fingerprint that only we can make, for what anybody could guess: a name, an address, a network. */
export const keyedFingerprint = async (key: string, text: string) => base64url(await sign(key, text))

/** The same in so many of the letters of ids, five bits each: for where capitals get lost. */
export const keyedLetters = async (key: string, text: string, count: number) =>
  lettersOf((await sign(key, text)).slice(0, count))

async function sign(key: string, text: string) {
  const bytes = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', bytes.encode(key), algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytes.encode(text)))
}
