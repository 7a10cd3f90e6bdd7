import crypto from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { hashPassword, needsRehash, verifyPassword } from '../../src/accounts/passwords.ts'
import { accounts } from '../../src/accounts/schema.ts'
import { cast, password } from '../cast.ts'
import { logInAs } from './door.ts'

const sources = import.meta.glob<string>('../../src/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' })

/** OWASP's scrypt settings that are as strong as each other (N as a power of two, r, p). */
const owasp = ['17,8,1', '16,8,2', '15,8,3', '14,8,5', '13,8,10']

it('hashes as OWASP asks, in memory that a log-in may take in production (check 12)', async () => {
  const [, ln, r, p] = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$[\w-]{22}\$[\w-]{43}$/.exec(await hashPassword('x')) ?? []
  expect(owasp).toContain([ln, r, p].join())
  const bytes = 128 * 2 ** Number(ln) * Number(r)
  expect(bytes).toBeLessThanOrEqual(16 * 1024 * 1024)
})

it('uses no PBKDF2, which production stops at 100,000 rounds (check 12)', () => {
  expect(Object.keys(sources).filter((path) => /pbkdf2/i.test(sources[path]!))).toEqual([])
})

it.each([
  ['a'.repeat(200)],
  ['with\0nought'],
  ['🔑 sleutel'],
  [' spaces at the ends '],
  ['ﬁve'],
])('takes %j as it is typed (check 12)', async (typed) => {
  const hash = await hashPassword(typed)
  expect(await verifyPassword(typed, hash)).toBe(true)
  expect(await verifyPassword(`${typed}x`, hash)).toBe(false)
  expect(await verifyPassword(typed.trim().slice(0, -1), hash)).toBe(false)
})

it('salts: one password has two hashes', async () => {
  expect(await hashPassword('one')).not.toBe(await hashPassword('one'))
})

it('lets nobody in without a hash, after the same work (check 10)', async () => {
  const hash = await hashPassword('somebody')
  const scrypt = vi.spyOn(crypto, 'scrypt')
  for (const [typed, against] of [
    ['x', hash],
    ['x', undefined],
    ['', undefined],
    ['x', 'not a hash'],
  ] as const) {
    scrypt.mockClear()
    expect(await verifyPassword(typed, against)).toBe(false)
    const costs = scrypt.mock.calls.map(([, , bytes, cost]) => [bytes, cost])
    expect([against, costs]).toEqual([against, [[32, expect.objectContaining({ N: 2 ** 14, r: 8, p: 5 })]]])
  }
  scrypt.mockRestore()
})

it('makes a hash of an older cost anew at the next log-in (check 12)', async () => {
  const { linde } = await cast()
  await openAccount(linde, { personId: 'paul', userName: 'paul', password: 'other' })
  await linde.db.update(accounts, eq(accounts.personId, 'paul'), { passwordHash: await olderHash(password) })
  expect((await logInAs('paul')).status).toBe(303)
  const [account] = await linde.db.from(accounts, eq(accounts.personId, 'paul'))
  expect(needsRehash(account?.passwordHash ?? '')).toBe(false)
  expect((await logInAs('paul')).status).toBe(303)
})

const olderHash = (typed: string) =>
  new Promise<string>((resolve, reject) => {
    const salt = Buffer.alloc(16, 7)
    crypto.scrypt(typed, salt, 32, { N: 2 ** 12, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error
        ? reject(error)
        : resolve(`$scrypt$ln=12,r=8,p=1$${salt.toString('base64url')}$${key.toString('base64url')}`),
    )
  })
