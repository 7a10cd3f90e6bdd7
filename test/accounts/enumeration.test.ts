import crypto from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openAccount } from '../../src/accounts/accounts.ts'
import { loginFailures } from '../../src/accounts/schema.ts'
import { paths } from '../../src/paths.ts'
import { staff } from '../../src/people/schema.ts'
import { type Cast, cast, password } from '../cast.ts'
import { postOffice } from '../notifications/post-office.ts'
import { knock } from './door.ts'

// Check 10: nobody learns who has an account here, from what is answered nor from the work it takes. How long that work takes
// is measured by `npm run bench`.

const scrypt = vi.spyOn(crypto, 'scrypt')

let them: Cast
const office = postOffice()
beforeAll(async () => {
  them = await cast()
  for (const personId of ['paul', 'olga', 'pip'])
    await openAccount(them.linde, { personId, userName: personId, password })
  await openAccount(them.haven, { personId: 'zoe', userName: 'zoe', password })
  await them.linde.db.delete(staff, eq(staff.personId, 'olga'))
})
beforeEach(() => them.linde.db.delete(loginFailures, undefined))

// Who has an account here, who has left, a pupil, who has one at another school, and who has none, by name and by address.
const names = ['paul', 'olga', 'pip', 'zoe', 'nobody', 'paul@cast.example', 'zoe@cast.example', 'nobody@cast.example']

/** What is answered, but for the name that was typed, and all the work done for it. */
async function seen(path: string, name: string, typed: Record<string, string>) {
  await them.linde.db.delete(loginFailures, undefined)
  office.queued.splice(0)
  scrypt.mockClear()
  const statements: string[] = []
  office.set.statement = (sql) => void statements.push(sql.replaceAll(/\?\d+/g, '?'))
  const answer = await knock(path, typed, { platform: office.platform })
  return {
    status: answer.status,
    headers: [...answer.headers].filter(([header]) => header !== 'set-cookie'),
    cookies: answer.headers.getSetCookie().map((line) => line.replace(/=[\w-]+/, '=')),
    page: (await answer.text()).replaceAll(`value="${name}"`, 'value=""'),
    hashes: scrypt.mock.calls.map(([, , length, cost]) => ({ length, ...(cost as object) })),
    statements,
    jobs: office.queued.length,
  }
}

it.each([
  [paths.login, (gebruikersnaam: string) => ({ gebruikersnaam, wachtwoord: 'wrong' }), 422, 1],
  [paths.forgotten, (naam: string) => ({ naam }), 303, 0],
  [paths.forgottenName, (naam: string) => ({ naam }), 303, 0],
] as const)('%s says the same to all of them, after the same work (check 10)', async (path, typed, status, hashes) => {
  const all: Awaited<ReturnType<typeof seen>>[] = []
  for (const name of names) all.push(await seen(path, name, typed(name)))
  expect([all[0]!.status, all[0]!.hashes.length]).toEqual([status, hashes])
  expect(all[0]!.statements.length).toBeGreaterThan(2)
  for (const [place, one] of all.entries()) expect([names[place], one]).toEqual([names[place], all[0]])
})

it('weighs no password at a door that is shut, whoever knocks (checks 9, 10)', async () => {
  for (const name of ['paul', 'nobody']) {
    const typed = { gebruikersnaam: name, wachtwoord: 'wrong' }
    await knock(paths.login, typed)
    await them.linde.db.update(loginFailures, undefined, { count: 5000 })
    scrypt.mockClear()
    expect((await knock(paths.login, typed)).status).toBe(429)
    expect(scrypt).not.toHaveBeenCalled()
    await them.linde.db.delete(loginFailures, undefined)
  }
})
