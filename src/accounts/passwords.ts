import { Buffer } from 'node:buffer'
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

type Cost = { ln: number; r: number; p: number }

/** OWASP's scrypt ladder at 16 MiB, so that several log-ins fit in one isolate of 128 MB (standards.md, 8). */
const cost: Cost = { ln: 14, r: 8, p: 5 }
const keyBytes = 32

/** A PHC string: "$scrypt$ln=14,r=8,p=5$salt$hash". */
export async function hashPassword(password: string) {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/** Whether the password belongs to the hash. A hash that is not there takes as long, and is never right (checks.md, 10). */
export async function verifyPassword(password: string, hash: string | undefined) {
  const { cost, salt, key } = parse(hash ?? '') ?? nobody
  const derived = await derive(password, salt, cost)
  return timingSafeEqual(derived, key) && hash !== undefined
}

/** Whether the hash was made at another cost than today's, so that logging in should make it anew. */
export const needsRehash = (hash: string) => !hash.startsWith(`$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$`)

const nobody = { cost, salt: Buffer.alloc(16), key: Buffer.alloc(keyBytes) }

function parse(hash: string) {
  const [, ln, r, p, salt, key] = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash) ?? []
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
    scrypt(password.normalize('NFKC'), salt, keyBytes, { N: 2 ** ln, r, p, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
