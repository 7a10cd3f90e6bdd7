import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { loginFailures } from '../../src/accounts/schema.ts'
import { paths } from '../../src/paths.ts'
import { type Cast, cast, password } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { knock, withWrongPassword } from './door.ts'

// Check 10: nobody learns from the time an answer takes who has an account here.

let them: Cast
const office = postOffice()
beforeAll(async () => {
  them = await cast()
  for (const who of ['paul', 'petra']) await openAccount(them.linde, { personId: who, userName: who, password })
})
beforeEach(() => them.linde.db.delete(loginFailures, undefined))

/** How long each takes, asked by turns so that a busy machine weighs on all alike; nobody is ever throttled. */
async function times(ask: (name: string) => Promise<Response>, names: readonly string[], rounds: number) {
  const taken = names.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [place, name] of names.entries()) {
      await them.linde.db.delete(loginFailures, undefined)
      const start = performance.now()
      await (await ask(name)).arrayBuffer()
      taken[place]!.push(performance.now() - start)
    }
  }
  return taken as [number[], number[]]
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** The chance that two samples of one source differ as much as these (Mann and Whitney's U, by its normal approximation). */
function chance(one: readonly number[], other: readonly number[]) {
  const wins = one.reduce((sum, a) => sum + other.reduce((more, b) => more + (a < b ? 1 : a === b ? 0.5 : 0), 0), 0)
  const mean = (one.length * other.length) / 2
  const deviation = Math.sqrt((mean * (one.length + other.length + 1)) / 6)
  const z = Math.abs(wins - mean) / deviation
  return Math.exp(-0.717 * z - 0.416 * z * z) // within 2 % of the two-sided tail, which is near enough
}

function expectAlike([known, unknown]: [number[], number[]]) {
  const apart = Math.abs(median(known) - median(unknown))
  expect([apart < 5 || chance(known, unknown) > 0.01, apart, chance(known, unknown)]).toEqual([
    true,
    expect.any(Number),
    expect.any(Number),
  ])
}

it.each([paths.forgotten, paths.forgottenName])('%s takes as long for nobody as for somebody', async (path) => {
  const ask = (naam: string) => knock(path, { naam }, { platform: office.platform })
  expectAlike(await times(ask, ['paul@cast.example', 'nobody@cast.example'], 150))
}, 60_000)

it('takes as long over a wrong password for nobody as for somebody', async () => {
  expectAlike(await times((name) => withWrongPassword(name), ['paul', 'nobody'], 25))
}, 60_000)

it('would notice a difference', async () => {
  const slow = (name: string) => new Promise<void>((done) => setTimeout(done, name === 'paul' ? 12 : 1))
  const [known, unknown] = await times(async (name) => slow(name).then(() => new Response()), ['paul', 'nobody'], 20)
  expect(Math.abs(median(known) - median(unknown))).toBeGreaterThan(5)
  expect(chance(known, unknown)).toBeLessThan(0.01)
})
