import { Buffer } from 'node:buffer'
import crypto from 'node:crypto'
import { searchable } from '../searching.ts'

type Cost = { ln: number; r: number; p: number }

/** OWASP's scrypt ladder at 16 MiB, so that several log-ins fit in one isolate of 128 MB (standards.md, 8). */
const cost: Cost = { ln: 14, r: 8, p: 5 }
const keyBytes = 32

/** What was hashed: a password as it was typed, or a pupil's words, however they were typed. */
type Kind = 'scrypt' | 'scrypt-words'

const headOf = (kind: Kind) => `$${kind}$ln=${cost.ln},r=${cost.r},p=${cost.p}$`

/** A PHC string: "$scrypt$ln=14,r=8,p=5$salt$hash". */
export const hashPassword = (password: string) => hashed('scrypt', password)

/** Of words on a pupil's card (B7), at the same cost, so that the time it takes tells nobody's account from another's. */
export const hashWords = (words: readonly string[]) => hashed('scrypt-words', lettersOf(words.join(' ')))

/** A password once more, at today's cost: as the hash that it belongs to was made. */
export const rehashed = (password: string, hash: string) =>
  isOfWords(hash) ? hashWords([password]) : hashPassword(password)

async function hashed(kind: Kind, text: string) {
  const salt = crypto.randomBytes(16)
  const key = await derive(text, salt, cost)
  return `${headOf(kind)}${salt.toString('base64url')}$${key.toString('base64url')}`
}

/** Whether the password belongs to the hash. A hash that is not there takes as long, and is never right (checks.md, 10). */
export async function verifyPassword(password: string, hash: string | undefined) {
  const { cost, salt, key } = parse(hash ?? '') ?? nobody
  const derived = await derive(isOfWords(hash ?? '') ? lettersOf(password) : password, salt, cost)
  return crypto.timingSafeEqual(derived, key) && hash !== undefined
}

/** Whether the hash was made at another cost than today's, so that logging in should make it anew. */
export const needsRehash = (hash: string) => !hash.startsWith(headOf(isOfWords(hash) ? 'scrypt-words' : 'scrypt'))

const isOfWords = (hash: string) => hash.startsWith('$scrypt-words$')

/** A child's capitals, accents, spaces and hyphens make no other words of them. */
const lettersOf = (typed: string) => searchable(typed).replaceAll(/[^a-z]/g, '')

const nobody = { cost, salt: Buffer.alloc(16), key: Buffer.alloc(keyBytes) }

function parse(hash: string) {
  const [, ln, r, p, salt, key] = /^\$scrypt(?:-words)?\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash) ?? []
  if (!salt || !key) return null
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}

/** The same password typed on two keyboards is one password (NFKC, NIST 800-63B 5.1.1.2). */
const derive = (password: string, salt: Buffer, { ln, r, p }: Cost) =>
  new Promise<Buffer>((resolve, reject) =>
    crypto.scrypt(
      password.normalize('NFKC'),
      salt,
      keyBytes,
      { N: 2 ** ln, r, p, maxmem: 64 * 1024 * 1024 },
      (error, key) => (error ? reject(error) : resolve(key)),
    ),
  )
