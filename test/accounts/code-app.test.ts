import { Secret, TOTP } from 'otpauth'
import { expect, it } from 'vitest'
import {
  appAddress,
  newAppSecret,
  openAppSecret,
  sealAppSecret,
  stepEnds,
  stepOf,
} from '../../src/accounts/code-app.ts'
import { cast } from '../cast.ts'

type Fixture = { secret_ascii: string; digits: number; vectors: [number, string][] }
const [fixture] = Object.values(
  import.meta.glob<Fixture>('../../../shared/fixtures/other/rfc6238-totp.json', { eager: true, import: 'default' }),
)
const reason = fixture ? '' : ' (skipped: the vectors are not here)'
const secret = Secret.fromLatin1('12345678901234567890').base32

it.skipIf(!fixture)(`makes the codes of RFC 6238, appendix B${reason}`, () => {
  for (const [at, code] of fixture!.vectors) {
    expect([at, stepOf(secret, code.slice(-6), new Date(at * 1000))]).toEqual([at, Math.floor(at / 30)])
  }
})

const codeAt = (seconds: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: seconds * 1000 })

it.each([
  [-60, null],
  [-31, null],
  [-30, -1],
  [-1, -1],
  [0, 0],
  [29, 0],
  [30, 1],
  [59, 1],
  [60, null],
])('takes the code of a clock that is %i seconds off as step %s', (off, step) => {
  const at = 1_800_000_000
  const found = stepOf(secret, codeAt(at + off), new Date(at * 1000))
  expect(found === null ? null : found - at / 30).toBe(step)
})

it('keeps a step spent for as long as its code would be taken', () => {
  const at = 1_800_000_000
  const ends = stepEnds(at / 30).getTime()
  expect(stepOf(secret, codeAt(at), new Date(ends - 1))).toBe(at / 30)
  expect(stepOf(secret, codeAt(at), new Date(ends))).toBeNull()
})

it.each([
  '',
  '12345',
  '1234567',
  'abcdef',
  '１２３４５６',
  '-12345',
  '12 34 5',
  '1e5000',
])('takes %j for no code', (code) => {
  expect(stepOf(secret, code, new Date())).toBeNull()
})

it('gives an app 160 bits that nobody guesses, with the school and the user name beside them', () => {
  const made = Array.from({ length: 100 }, newAppSecret)
  expect(new Set(made).size).toBe(100)
  expect(made[0]).toMatch(/^[A-Z2-7]{32}$/)
  const address = new URL(appAddress(secret, 'De Linde: "x"', 'mia'))
  expect([address.protocol, address.searchParams.get('secret'), address.searchParams.get('issuer')]).toEqual([
    'otpauth:',
    secret,
    'De Linde: "x"',
  ])
})

it('seals a secret for one person of one school, and for nobody else (check 5)', async () => {
  const { linde, haven } = await cast()
  const sealed = await sealAppSecret(linde, 'paul', secret)
  expect(sealed).not.toContain(secret)
  expect(await sealAppSecret(linde, 'paul', secret)).not.toBe(sealed)
  expect(await openAppSecret(linde, 'paul', sealed)).toBe(secret)
  expect(await openAppSecret(linde, 'petra', sealed)).toBeNull()
  expect(await openAppSecret(haven, 'paul', sealed)).toBeNull()
  expect(await openAppSecret({ ...linde, secret: 'some other key of more than 32 bytes' }, 'paul', sealed)).toBeNull()
})
