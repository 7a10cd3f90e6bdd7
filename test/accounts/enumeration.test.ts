import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { loginFailures } from '../../src/accounts/schema.ts'
import { paths } from '../../src/paths.ts'
import { type Cast, cast, password } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { knock, withWrongPassword } from './door.ts'
import { difference, expectAlike, times } from './timing.ts'

// Check 10: nobody learns who has an account here, from what is answered nor from the time it takes.

let them: Cast
const office = postOffice()
beforeAll(async () => {
  them = await cast()
  await openAccount(them.linde, { personId: 'paul', userName: 'paul', password })
  await openAccount(them.haven, { personId: 'zoe', userName: 'zoe', password })
})
beforeEach(() => them.linde.db.delete(loginFailures, undefined))

/** Nobody is ever throttled here. */
const unthrottled = (ask: (name: string) => Promise<Response>) => async (name: string) => {
  await them.linde.db.delete(loginFailures, undefined)
  return ask(name)
}

it.each([paths.forgotten, paths.forgottenName])('%s takes as long for nobody as for somebody', async (path) => {
  const ask = unthrottled((naam: string) => knock(path, { naam }, { platform: office.platform }))
  await expectAlike(ask, ['paul@cast.example', 'nobody@cast.example'], 150)
}, 180_000)

// Who has an account here, who has one at another school, and who has none.
const names = ['paul', 'zoe', 'nobody']

it('says the same over a wrong password to all of them: status, headers, cookies and page (check 10)', async () => {
  const said = await Promise.all(
    [...names, 'paul@cast.example', 'zoe@cast.example', 'nobody@cast.example'].map(async (name) => {
      const answer = await unthrottled(withWrongPassword)(name)
      return [answer.status, [...answer.headers], (await answer.text()).replaceAll(`value="${name}"`, 'value=""')]
    }),
  )
  expect(said[0]![0]).toBe(422)
  expect(said).toEqual(said.map(() => said[0]))
  expect(JSON.stringify(said[0])).not.toContain('set-cookie')
})

it('takes as long over it for all of them, in 400 times (check 10)', async () => {
  await expectAlike(unthrottled(withWrongPassword), names, 134)
}, 600_000)

it('would notice a difference, also on a busy machine', async () => {
  const busy = () => Math.random() * 30
  const slow = (more: number) => (name: string) =>
    new Promise<Response>((done) => setTimeout(() => done(new Response()), busy() + (name === 'paul' ? more : 0)))
  expect(difference(await times(slow(20), ['paul', 'nobody'], 60))).toBeGreaterThan(5)
  await expectAlike(slow(0), ['paul', 'nobody'], 60)
  await expect(expectAlike(slow(20), ['paul', 'nobody'], 60)).rejects.toThrow('can be told apart')
}, 60_000)
